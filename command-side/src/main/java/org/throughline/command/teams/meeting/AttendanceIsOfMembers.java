package org.throughline.command.teams.meeting;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.teams.team.TeamFacts;

/**
 * Attendance is kept of those who had a seat on the day of the meeting; everybody else in the room is a guest. It is
 * refused and not rewritten, because only whoever keeps the minutes knows whether the name or the seat is wrong.
 */
final class AttendanceIsOfMembers {

    private AttendanceIsOfMembers() {}

    static void check(Collection<TeamFacts.Seat> seats, Set<String> attending) {
        Set<String> members = seats.stream().map(TeamFacts.Seat::memberId).collect(Collectors.toSet());
        List<String> strangers = attending.stream()
                .filter(member -> !members.contains(member))
                .sorted()
                .toList();
        if (!strangers.isEmpty()) {
            throw Refusal.of(
                            RefusalCode.NOT_A_MEMBER,
                            "%s had no seat on the team that day; whoever was in the room without one is a guest"
                                    .formatted(String.join(", ", strangers)))
                    .with("memberIds", strangers);
        }
    }
}
