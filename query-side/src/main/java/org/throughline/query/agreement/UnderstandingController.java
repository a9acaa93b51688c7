package org.throughline.query.agreement;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.query.direction.DirectionStory;
import org.throughline.query.read.Asked;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Snapshots;
import org.throughline.query.team.TeamStory;

/** {@code GET /api/audit/understanding}: is what was agreed understood by everyone it is for? */
@RestController
final class UnderstandingController {

    private final Snapshots snapshots;

    UnderstandingController(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @GetMapping(path = "/api/audit/understanding", produces = MediaType.APPLICATION_JSON_VALUE)
    UnderstandingAnswer understanding(Asked asked, @RequestParam(required = false) @Nullable String district) {
        Snapshot snapshot = snapshots.at(asked, district);
        return new UnderstandingQuestion(
                        snapshot.day(), snapshot.states(new TeamStory()), snapshot.states(new DirectionStory()))
                .answer(snapshot.states(new AgreementStory()), snapshot.position());
    }
}
