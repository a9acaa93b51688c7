package org.throughline.query.teamaudit;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.query.read.Asked;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Snapshots;

/** {@code GET /api/audit/team-overlap}: which teams do the same work with the same people? */
@RestController
final class TeamOverlapController {

    private final Snapshots snapshots;

    TeamOverlapController(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @GetMapping(path = "/api/audit/team-overlap", produces = MediaType.APPLICATION_JSON_VALUE)
    TeamOverlapAnswer overlap(Asked asked, @RequestParam(required = false) @Nullable String district) {
        Snapshot snapshot = snapshots.at(asked, district);
        return TeamOverlapQuestion.answer(snapshot.states(new TeamAuditStory()), snapshot.position(), snapshot.asOf());
    }
}
