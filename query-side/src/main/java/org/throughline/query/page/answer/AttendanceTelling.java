package org.throughline.query.page.answer;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.query.page.answer.Told.Cell;
import org.throughline.query.page.answer.Told.Chart;
import org.throughline.query.page.answer.Told.Hue;
import org.throughline.query.page.answer.Told.Strip;
import org.throughline.query.page.answer.Told.Table;
import org.throughline.query.page.chart.ShareBar;
import org.throughline.query.page.chart.ShareBar.Part;
import org.throughline.query.question.teams.AttendanceAnswer;
import org.throughline.query.question.teams.AttendanceRules.Standing;
import org.throughline.query.question.teams.TeamAttendance;
import org.throughline.query.question.teams.TeamAttendance.OfMember;
import org.throughline.query.question.teams.TeamAttendance.OfRole;
import org.throughline.query.words.Words;

@Component
final class AttendanceTelling implements Telling<AttendanceAnswer> {

    private record Member(TeamAttendance team, OfMember who) {}

    private record Role(TeamAttendance team, OfRole role) {}

    @Override
    public Told tell(AttendanceAnswer answer, Saying say) {
        List<TeamAttendance> teams = answer.teams().stream()
                .sorted(Comparator.comparingInt(TeamAttendance::meetings).thenComparing(TeamAttendance::name))
                .toList();
        List<Member> members = teams.stream()
                .flatMap(team -> team.members().stream().map(one -> new Member(team, one)))
                .sorted(Comparator.comparing(
                        one -> one.who().percent(), Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        List<Role> seldom = teams.stream()
                .flatMap(team -> team.roles().stream()
                        .filter(role -> role.standing() == Standing.NOT_MET)
                        .map(role -> new Role(team, role)))
                .toList();
        return Told.of(
                        result(teams, answer),
                        Table.of(
                                "The teams",
                                List.of(
                                        "Team",
                                        "Of",
                                        "Meetings",
                                        "Months of school without one",
                                        "In the past year",
                                        "Agenda that served the mission"),
                                teams,
                                team -> team(team, say)),
                        Table.of(
                                "Roles that were in the room too seldom",
                                List.of("Team", "Role", "In the room", "Of meetings", "Not known of"),
                                seldom,
                                one -> List.of(
                                        say.teamCell(one.team().teamId()),
                                        Cell.of(Words.sentence(
                                                Words.code(one.role().role()))),
                                        Cell.of(one.role().inTheRoom()),
                                        Cell.of(one.role().meetings()),
                                        Cell.of(one.role().unknown()))),
                        Table.of(
                                        "Member by member, the least present first",
                                        List.of("Who", "Team", "Present", "Excused", "Absent", "Not known", "Share"),
                                        members,
                                        one -> member(one, say))
                                .fold())
                .with(Chart.of(
                        "Who came, of all seats at all meetings",
                        "",
                        List.of(
                                new Hue("good", "present"),
                                new Hue("version", "excused"),
                                new Hue("short", "absent"),
                                new Hue("unknown", "nobody wrote it down")),
                        teams.stream().filter(team -> team.meetings() > 0).toList(),
                        team -> strip(team, say)))
                .how(
                        "A member is counted over the meetings held during their tenure. Whom nobody wrote down is not known, which is not absent.",
                        "A team meets often enough with %d meetings in the year before the last day, %d of them with a decision maker."
                                .formatted(answer.leastMeetings(), answer.leastWithDecisionMaker()));
    }

    private static String result(List<TeamAttendance> teams, AttendanceAnswer answer) {
        if (teams.isEmpty()) {
            return "No team of several people was there.";
        }
        long met = teams.stream()
                .filter(team -> team.pastYear().standing() == Standing.MET)
                .count();
        int meetings = teams.stream().mapToInt(TeamAttendance::meetings).sum();
        long none = teams.stream().filter(team -> team.meetings() == 0).count();
        return "%s of %s. %d met often enough in the past year (%d meetings, %d with a decision maker); of %d no meeting is recorded."
                .formatted(
                        Words.count(meetings, "meeting", "meetings"),
                        Words.count(teams.size(), "team", "teams"),
                        met,
                        answer.leastMeetings(),
                        answer.leastWithDecisionMaker(),
                        none);
    }

    private static Strip strip(TeamAttendance team, Saying say) {
        int present = team.members().stream().mapToInt(OfMember::present).sum();
        int excused = team.members().stream().mapToInt(OfMember::excused).sum();
        int absent = team.members().stream().mapToInt(OfMember::absent).sum();
        int unknown = team.members().stream().mapToInt(OfMember::unknown).sum();
        String note = Words.count(team.meetings(), "meeting", "meetings");
        return new Strip(
                List.of(say.team(team.teamId())),
                note,
                ShareBar.svg(
                        team.name() + ": " + note,
                        (long) present + excused + absent + unknown,
                        List.of(
                                new Part("good", present, "Present"),
                                new Part("version", excused, "Excused"),
                                new Part("short", absent, "Absent"),
                                new Part("unknown", unknown, "Not known"))));
    }

    private static List<Cell> team(TeamAttendance team, Saying say) {
        return List.of(
                say.teamCell(team.teamId()),
                say.unitCell(team.organizationId()),
                Cell.of(team.meetings()),
                Cell.of(team.monthsWithoutMeeting().size()),
                Cell.of("%d, %d with a decision maker: %s"
                        .formatted(
                                team.pastYear().meetings(),
                                team.pastYear().withDecisionMaker(),
                                switch (team.pastYear().standing()) {
                                    case MET -> "enough";
                                    case NOT_MET -> "not enough";
                                    case NOT_YET -> "not a year yet";
                                    case UNKNOWN -> "not known";
                                })),
                Cell.of(
                        team.mission().percent() == null
                                ? "not known"
                                : "%d of %d"
                                        .formatted(
                                                team.mission().linked(),
                                                team.mission().items())));
    }

    private static List<Cell> member(Member one, Saying say) {
        OfMember who = one.who();
        return List.of(
                Cell.of(Words.sentence(say.person(who.memberId()))),
                say.teamCell(one.team().teamId()),
                Cell.of(who.present()),
                Cell.of(who.excused()),
                Cell.of(who.absent()),
                Cell.of(who.unknown()),
                Cell.of(who.percent() == null ? "not known" : who.percent() + " %"));
    }
}
