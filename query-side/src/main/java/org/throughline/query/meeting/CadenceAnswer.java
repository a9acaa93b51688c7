package org.throughline.query.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.query.meeting.AttendanceAnswer.Known;
import org.throughline.query.read.Window;

/**
 * Whether teams met as often as they meant to.
 *
 * @param teams every team on which several people lead together and that existed in the window, the widest level first
 */
public record CadenceAnswer(
        LocalDate from,
        LocalDate to,
        List<TeamCadence> teams,
        @Nullable LocalDate asOf,
        long position) {

    static CadenceAnswer of(Window window, Known known, @Nullable LocalDate asOf, long position) {
        Map<String, List<MeetingState>> meetings = known.meetingsByTeam();
        List<TeamCadence> teams = known.widestFirst()
                .filter(team -> team.level().isShared())
                .map(team -> new CadenceCount(
                        team,
                        known.endOf(team),
                        meetings.getOrDefault(team.teamId(), List.of()).stream()
                                .map(MeetingState::heldOn)
                                .toList(),
                        window))
                .filter(CadenceCount::concerns)
                .map(CadenceCount::answer)
                .toList();
        return new CadenceAnswer(window.from(), window.to(), teams, asOf, position);
    }
}
