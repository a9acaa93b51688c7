package org.throughline.query.question.teams;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.throughline.query.read.Window;
import org.throughline.query.subject.teams.meeting.MeetingState;
import org.throughline.query.subject.teams.team.TeamState;

/**
 * Whether teams met as often as they meant to.
 *
 * @param teams every team on which several people lead together and that existed in the window and lay in the district,
 *     the widest level first
 */
public record CadenceAnswer(List<TeamCadence> teams) {

    static CadenceAnswer of(Window window, TeamMeetings known) {
        return new CadenceAnswer(known.widestFirst()
                .filter(team -> team.level().isShared())
                .map(team -> count(team, known, window))
                .filter(CadenceCount::concerns)
                .map(CadenceCount::answer)
                .toList());
    }

    private static CadenceCount count(TeamState team, TeamMeetings known, Window window) {
        return new CadenceCount(
                team,
                known.daysOf(team),
                known.of(team).stream().map(MeetingState::heldOn).collect(Collectors.toCollection(TreeSet::new)),
                window);
    }
}
