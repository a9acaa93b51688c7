package org.throughline.query.learning;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.query.read.Asked;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Snapshots;
import org.throughline.query.stage.StageStory;
import org.throughline.query.team.TeamStory;

/** {@code GET /api/audit/leader-preparation}: who leads, and what they are known to have learned by then. */
@RestController
final class LearningController {

    private final Snapshots snapshots;

    LearningController(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @GetMapping(path = "/api/audit/leader-preparation", produces = MediaType.APPLICATION_JSON_VALUE)
    LeaderPreparationAnswer preparation(Asked asked, @RequestParam(required = false) @Nullable String district) {
        Snapshot snapshot = snapshots.at(asked, district);
        return new LeaderPreparation(snapshot.states(new TeamStory()), snapshot.states(new LearningStory()))
                .on(snapshot.day(), snapshot.states(new StageStory()), snapshot.position());
    }
}
