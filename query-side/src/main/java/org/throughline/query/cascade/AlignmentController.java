package org.throughline.query.cascade;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.query.direction.DirectionStory;
import org.throughline.query.organization.OrganizationStory;
import org.throughline.query.read.Asked;
import org.throughline.query.read.Parameters;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Snapshots;
import org.throughline.query.team.TeamState;
import org.throughline.query.team.TeamStory;

/** {@code GET /api/audit/alignment}: since when is each direction aligned with the one above it, and which are stale? */
@RestController
final class AlignmentController {

    private final Snapshots snapshots;

    AlignmentController(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @GetMapping(path = "/api/audit/alignment", produces = MediaType.APPLICATION_JSON_VALUE)
    AlignmentAnswer alignment(
            Asked asked,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String part,
            @RequestParam(required = false) @Nullable String team) {
        Snapshot snapshot = snapshots.at(asked, district);
        List<TeamState> teams = snapshot.states(new TeamStory());
        AlignmentQuestion question = new AlignmentQuestion(
                snapshot.day(),
                teams,
                snapshot.states(new DirectionStory()),
                snapshot.states(new OrganizationStory()),
                Parts.read(part));
        return question.answer(
                Parameters.text("team", team), withheld(snapshot, teams), SmallCell.of(snapshot), snapshot.position());
    }

    private static Set<String> withheld(Snapshot snapshot, List<TeamState> teams) {
        return snapshot.withheld(
                new DirectionStory(), teams.stream().map(TeamState::teamId).toList());
    }
}
