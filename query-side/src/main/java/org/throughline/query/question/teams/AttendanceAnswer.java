package org.throughline.query.question.teams;

import java.time.Month;
import java.util.List;
import org.throughline.events.ground.rulebook.Limit;
import org.throughline.query.read.Window;
import org.throughline.query.subject.teams.team.TeamState;

/**
 * Meetings and attendance of teams in a window.
 *
 * @param leastMeetings the fewest meetings of a year
 * @param leastWithDecisionMaker the fewest of them with a decision maker
 * @param recess months, by their English names in capitals, in which no school is held, so that nobody is asked for a meeting
 * @param teams every team on which several people lead together and that existed in the window and lay in the district, the widest level first
 */
public record AttendanceAnswer(
        int leastMeetings, int leastWithDecisionMaker, List<String> recess, List<TeamAttendance> teams) {

    static AttendanceAnswer of(Window window, TeamMeetings known, AttendanceRules rules) {
        List<TeamAttendance> teams = known.widestFirst()
                .filter(team -> team.level().isShared())
                .map(team -> count(team, known, window, rules))
                .filter(AttendanceCount::concerns)
                .map(AttendanceCount::answer)
                .toList();
        return new AttendanceAnswer(
                rules.leastMeetings(),
                rules.leastWithDecisionMaker(),
                rules.recess().stream().map(Month::name).toList(),
                teams);
    }

    private static AttendanceCount count(TeamState team, TeamMeetings known, Window window, AttendanceRules rules) {
        TeamDays days = known.daysOf(team);
        int percent = known.number(Limit.ATTENDANCE_PERCENT, team, window, days);
        return new AttendanceCount(team, days, known.hereOf(team), window, rules.withLeastPercent(percent));
    }
}
