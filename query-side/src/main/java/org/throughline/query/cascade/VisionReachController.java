package org.throughline.query.cascade;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.query.commitment.CommitmentStory;
import org.throughline.query.direction.DirectionStory;
import org.throughline.query.organization.OrganizationStory;
import org.throughline.query.read.Asked;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Snapshots;
import org.throughline.query.team.TeamStory;

/** {@code GET /api/audit/vision-reach}: who was told of each version, who knows it, who stands by it? */
@RestController
final class VisionReachController {

    private final Snapshots snapshots;

    VisionReachController(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @GetMapping(path = "/api/audit/vision-reach", produces = MediaType.APPLICATION_JSON_VALUE)
    VisionReachAnswer reach(Asked asked, @RequestParam(required = false) @Nullable String district) {
        Snapshot snapshot = snapshots.at(asked, district);
        VisionReachQuestion question = new VisionReachQuestion(
                snapshot.day(),
                snapshot.states(new TeamStory()),
                snapshot.states(new DirectionStory()),
                snapshot.states(new OrganizationStory()),
                snapshot.states(new CommitmentStory()));
        return question.answer(snapshot.position());
    }
}
