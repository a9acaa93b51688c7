package org.throughline.query.buyin;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.query.organization.OrganizationStory;
import org.throughline.query.read.Asked;
import org.throughline.query.read.Parameters;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Snapshots;
import org.throughline.query.stage.StageStory;

/** {@code GET /api/audit/buy-in}: how far groups stand behind the work. */
@RestController
final class BuyInController {

    private final Snapshots snapshots;

    BuyInController(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @GetMapping(path = "/api/audit/buy-in", produces = MediaType.APPLICATION_JSON_VALUE)
    BuyInAnswer buyIn(
            Asked asked,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String initialFor) {
        Snapshot snapshot = snapshots.at(asked, district);
        return new BuyInTrend(
                        snapshot.states(new OrganizationStory()),
                        snapshot.states(new BuyInStory()),
                        snapshot.states(new StageStory()))
                .answer(snapshot.position(), snapshot.day(), Parameters.number("initialFor", initialFor));
    }
}
