package org.throughline.query.meeting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.query.meeting.AttendanceAnswer.Known;
import org.throughline.query.organization.OrganizationStory;
import org.throughline.query.read.Asked;
import org.throughline.query.read.Parameters;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Snapshots;
import org.throughline.query.read.Window;
import org.throughline.query.rulebook.RulebookStory;
import org.throughline.query.team.TeamState;
import org.throughline.query.team.TeamStory;

/** {@code GET /api/audit/attendance}: how regularly teams met, and who came. */
@RestController
final class AttendanceController {

    private final Snapshots snapshots;

    AttendanceController(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @GetMapping(path = "/api/audit/attendance", produces = MediaType.APPLICATION_JSON_VALUE)
    AttendanceAnswer attendance(
            Asked asked,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        Snapshot snapshot = snapshots.at(asked, district);
        Window window = Window.yearUpTo(from, to, snapshot.day());
        String only = Parameters.text("team", team);
        List<TeamState> teams = snapshot.states(new TeamStory()).stream()
                .filter(one -> only == null || one.teamId().equals(only))
                .toList();
        Known known = new Known(
                teams,
                snapshot.states(new MeetingStory()),
                snapshot.states(new OrganizationStory()),
                snapshot.states(new RulebookStory()));
        return AttendanceAnswer.of(window, known, AttendanceRules.DEFAULT, snapshot.asOf(), snapshot.position());
    }
}
