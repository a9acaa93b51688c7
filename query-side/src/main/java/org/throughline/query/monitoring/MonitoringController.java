package org.throughline.query.monitoring;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.query.fidelity.FidelityStory;
import org.throughline.query.plan.PlanStory;
import org.throughline.query.read.Asked;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Snapshots;
import org.throughline.query.read.Window;
import org.throughline.query.team.TeamStory;
import org.throughline.query.team.composition.RoleVocabulary;

/** {@code GET /api/audit/monitoring}: whether leaders take part in monitoring and improvement. */
@RestController
final class MonitoringController {

    private final Snapshots snapshots;

    MonitoringController(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @GetMapping(path = "/api/audit/monitoring", produces = MediaType.APPLICATION_JSON_VALUE)
    MonitoringAnswer monitoring(
            Asked asked,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        Snapshot snapshot = snapshots.at(asked, district);
        Window window = Window.yearOf(from, to, snapshot.day());
        Known known = new Known(
                snapshot.states(new TeamStory()),
                snapshot.states(new FidelityStory()),
                snapshot.states(new PlanStory()));
        return MonitoringAnswer.of(
                window, known, RoleVocabulary.SHIPPED.on(snapshot.day()), snapshot.asOf(), snapshot.position());
    }
}
