package org.throughline.query.meeting;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.query.meeting.AttendanceAnswer.Known;
import org.throughline.query.read.Asked;
import org.throughline.query.read.Parameters;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Snapshots;
import org.throughline.query.read.Window;

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
        Window window = Window.yearOf(from, to, snapshot.day());
        Known known = Known.in(snapshot, Parameters.text("team", team));
        return AttendanceAnswer.of(window, known, AttendanceRules.DEFAULT, snapshot.asOf(), snapshot.position());
    }
}
