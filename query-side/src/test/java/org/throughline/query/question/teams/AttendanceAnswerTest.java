package org.throughline.query.question.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.query.subject.teams.meeting.Room.meeting;
import static org.throughline.query.subject.teams.meeting.Room.seat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationClosed;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationReparented;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.ground.rulebook.Limit;
import org.throughline.events.ground.rulebook.RulebookEvent.LimitSet;
import org.throughline.events.teams.meeting.AgendaItem;
import org.throughline.events.teams.meeting.AgendaItem.Link;
import org.throughline.events.teams.meeting.Guest;
import org.throughline.events.teams.meeting.MeetingEvent.CourageousConversationHeld;
import org.throughline.events.teams.meeting.MeetingEvent.MeetingCorrected;
import org.throughline.events.teams.meeting.MeetingEvent.MeetingHeld;
import org.throughline.events.teams.meeting.MeetingEvent.MeetingRetracted;
import org.throughline.events.teams.meeting.Presence;
import org.throughline.events.teams.team.TeamEvent;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.events.teams.team.TeamLineEvent.TeamDissolved;
import org.throughline.events.teams.team.TeamLineEvent.TeamMerged;
import org.throughline.query.Told;
import org.throughline.query.question.teams.AttendanceRules.Standing;
import org.throughline.query.question.teams.TeamAttendance.OfGuests;
import org.throughline.query.question.teams.TeamAttendance.OfMember;
import org.throughline.query.question.teams.TeamAttendance.OfRole;
import org.throughline.query.question.vocabulary.Profiles;
import org.throughline.query.question.vocabulary.RoleVocabulary;
import org.throughline.query.read.Window;
import org.throughline.query.subject.ground.organization.OrganizationFold;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.ground.rulebook.RulebookFold;
import org.throughline.query.subject.ground.rulebook.RulebookState;
import org.throughline.query.subject.teams.meeting.MeetingFold;
import org.throughline.query.subject.teams.meeting.MeetingState;
import org.throughline.query.subject.teams.meeting.Room;
import org.throughline.query.subject.teams.team.TeamFold;
import org.throughline.query.subject.teams.team.TeamState;

class AttendanceAnswerTest {

    private static final String FORMED = "2018-08-01";
    private static final LocalDate FROM = LocalDate.parse("2018-09-01");
    private static final LocalDate TO = LocalDate.parse("2019-08-31");
    private static final TeamState TEAM = Room.team(
            "slt",
            "s1",
            TeamLevel.SCHOOL,
            FORMED,
            seat("m-1", "PRINCIPAL", FORMED),
            seat("m-2", "EDUCATOR", FORMED, "2019-01-09"),
            seat("m-3", "PARENT", "2018-11-14"));
    private static final OrganizationState SCHOOL = Told.by(
            new OrganizationFold(),
            new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", "d1", null, FROM.minusYears(3)));

    private final List<MeetingState> meetings = new ArrayList<>();

    @Test
    void countsEachMemberOverTheMeetingsOfTheirOwnTenure() {
        meetings.add(meeting("2018-10-10", Map.of("m-1", Presence.PRESENT, "m-2", Presence.PRESENT)));
        meetings.add(meeting("2018-11-14", Map.of("m-1", Presence.PRESENT, "m-2", Presence.EXCUSED)));
        meetings.add(meeting("2019-01-08", Map.of("m-1", Presence.ABSENT, "m-3", Presence.PRESENT)));
        meetings.add(meeting("2019-01-09", Map.of("m-1", Presence.PRESENT, "m-3", Presence.PRESENT)));
        assertThat(answer().members())
                .containsExactly(
                        new OfMember("m-1", List.of("PRINCIPAL"), 4, 3, 0, 1, 0, percent("75.0")),
                        new OfMember("m-2", List.of("EDUCATOR"), 3, 1, 1, 0, 1, percent("50.0")),
                        new OfMember("m-3", List.of("PARENT"), 3, 2, 0, 0, 1, percent("100.0")));
    }

    @Test
    void passesARoleAtExactlyEightyPercentAndNotBelow() {
        for (int month = 1; month <= 5; month++) {
            Presence presence = month == 5 ? Presence.ABSENT : Presence.PRESENT;
            meetings.add(meeting("2019-0%d-15".formatted(month), Map.of("m-1", presence)));
        }
        assertThat(role("PRINCIPAL")).isEqualTo(new OfRole("PRINCIPAL", 5, 4, 1, 0, percent("80.0"), Standing.MET));
        meetings.add(meeting("2019-06-15", Map.of("m-1", Presence.EXCUSED)));
        assertThat(role("PRINCIPAL")).isEqualTo(new OfRole("PRINCIPAL", 6, 4, 2, 0, percent("66.7"), Standing.NOT_MET));
    }

    @Test
    void judgesARoleByTheShareItsDistrictSetFromThatDayOn() {
        for (int month = 1; month <= 5; month++) {
            meetings.add(meeting(
                    "2019-0%d-15".formatted(month), Map.of("m-1", month == 5 ? Presence.ABSENT : Presence.PRESENT)));
        }
        assertThat(answer(ruled(TO)).leastPercent()).isEqualTo(90);
        assertThat(answer(ruled(TO)).roles().getLast().standing()).isEqualTo(Standing.NOT_MET);
        assertThat(answer(ruled(TO.plusDays(1))).leastPercent()).isEqualTo(80);
        assertThat(answer(ruled(TO.plusDays(1))).roles().getLast().standing()).isEqualTo(Standing.MET);
    }

    @Test
    void doesNotCountSomebodyNobodyWroteDownAsAbsent() {
        meetings.add(meeting("2018-10-10", Map.of("m-2", Presence.PRESENT)));
        assertThat(role("PRINCIPAL")).isEqualTo(new OfRole("PRINCIPAL", 1, 0, 0, 1, null, Standing.UNKNOWN));
    }

    @Test
    void namesWholeMonthsWithoutAMeetingAndNoneThatIsNotOver() {
        meetings.add(meeting("2018-10-10", Map.of()));
        meetings.add(meeting("2018-12-12", Map.of()));
        Window window = new Window(LocalDate.parse("2018-09-02"), LocalDate.parse("2019-01-30"));
        assertThat(answer(window).monthsWithoutMeeting()).containsExactly(YearMonth.parse("2018-11"));
        Window longer = new Window(LocalDate.parse("2018-09-01"), LocalDate.parse("2019-01-31"));
        assertThat(answer(longer).monthsWithoutMeeting())
                .containsExactly(YearMonth.parse("2018-09"), YearMonth.parse("2018-11"), YearMonth.parse("2019-01"));
    }

    @Test
    void asksNothingOfATeamAfterItsSchoolEndedOrBeforeItWasFormed() {
        OrganizationState closed = Told.by(
                new OrganizationFold(),
                new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", "d1", null, FROM.minusYears(3)),
                new OrganizationClosed("s1", "too small", LocalDate.parse("2018-11-30")));
        TeamMeetings known = Meetings.known(List.of(TEAM), meetings, List.of(closed), List.of());
        assertThat(of(new Window(FROM, TO), known).teams().getFirst().monthsWithoutMeeting())
                .containsExactly(YearMonth.parse("2018-09"), YearMonth.parse("2018-10"));
        assertThat(of(new Window(LocalDate.parse("2018-11-30"), TO), known).teams())
                .isEmpty();
        Window before = new Window(FROM.minusYears(1), LocalDate.parse(FORMED).minusDays(1));
        assertThat(of(before, known).teams()).isEmpty();
    }

    @Test
    void asksNothingOfATeamFromTheDayItWasDissolvedOrMerged() {
        for (TeamEvent end : List.of(
                new TeamDissolved("slt", "Too few", LocalDate.parse("2018-11-30")),
                new TeamMerged("slt", "other", "Same work", LocalDate.parse("2018-11-30")))) {
            TeamState ended = new TeamFold().fold(TEAM, end);
            TeamMeetings known = Meetings.known(List.of(ended), meetings, List.of(SCHOOL), List.of());
            assertThat(of(new Window(FROM, TO), known).teams().getFirst())
                    .returns(
                            List.of(YearMonth.parse("2018-09"), YearMonth.parse("2018-10")),
                            TeamAttendance::monthsWithoutMeeting)
                    .returns(Standing.NOT_YET, team -> team.pastYear().standing());
            assertThat(of(new Window(LocalDate.parse("2018-11-29"), TO), known).teams())
                    .hasSize(1);
            assertThat(of(new Window(LocalDate.parse("2018-11-30"), TO), known).teams())
                    .isEmpty();
        }
    }

    @Test
    void asksForSixMeetingsOfTheYearWithADecisionMaker() {
        for (int month = 1; month <= 6; month++) {
            Presence presence = month == 6 ? Presence.ABSENT : Presence.PRESENT;
            meetings.add(meeting("2019-0%d-15".formatted(month), Map.of("m-1", presence)));
        }
        assertThat(answer().pastYear())
                .returns(6, TeamAttendance.PastYear::meetings)
                .returns(5, TeamAttendance.PastYear::withDecisionMaker)
                .returns(Standing.NOT_MET, TeamAttendance.PastYear::standing);
        meetings.add(meeting("2019-07-15", Map.of("m-1", Presence.PRESENT)));
        assertThat(answer().pastYear().standing()).isEqualTo(Standing.MET);
    }

    @Test
    void countsAgendaItemsThatServeTheMissionAndMeetingsWithoutAnAgendaApart() {
        List<AgendaItem> agenda =
                List.of(item(Link.GOAL), item(Link.NONE), item(Link.OTHER_MISSION), item(Link.FOCUS_AREA));
        meetings.add(meeting("2018-10-10", Map.of(), agenda, List.of()));
        meetings.add(meeting("2018-11-14", Map.of()));
        assertThat(answer().mission()).isEqualTo(new TeamAttendance.Mission(4, 3, percent("75.0"), 1));
    }

    @Test
    void countsMeetingsWithGuestsOfARoleAndConversations() {
        List<Guest> guests = List.of(new Guest("LEARNER", null), new Guest("LEARNER", null));
        meetings.add(meeting("2018-10-10", Map.of(), List.of(), guests));
        meetings.add(Told.by(
                new MeetingFold(),
                held("2018-11-14", Map.of()),
                new CourageousConversationHeld("x", "conversation", null, 3, LocalDate.parse("2018-11-14"))));
        assertThat(answer().guests()).containsExactly(new OfGuests("LEARNER", 1));
        assertThat(answer().conversations()).isEqualTo(1);
    }

    @Test
    void answersBeforeAndAfterACorrectionAsItWasKnown() {
        MeetingHeld held = held("2018-10-10", Map.of("m-1", Presence.PRESENT));
        meetings.add(Told.by(new MeetingFold(), held));
        assertThat(role("PRINCIPAL").inTheRoom()).isEqualTo(1);
        Map<String, Presence> right = Map.of("m-1", Presence.ABSENT);
        meetings.set(
                0,
                Told.by(
                        new MeetingFold(),
                        held,
                        new MeetingCorrected(
                                "x", List.of(), right, List.of(), "Signed", List.of(), held.effectiveOn())));
        assertThat(role("PRINCIPAL").inTheRoom()).isZero();
        meetings.set(0, Told.by(new MeetingFold(), held, new MeetingRetracted("x", "Called off", held.effectiveOn())));
        assertThat(answer().meetings()).isZero();
    }

    private static MeetingHeld held(String day, Map<String, Presence> attendance) {
        return new MeetingHeld("x", "s1", "slt", List.of(), attendance, List.of(), List.of(), LocalDate.parse(day));
    }

    private static AgendaItem item(Link link) {
        return new AgendaItem("Topic", link, null);
    }

    private static List<RulebookState> ruled(LocalDate day) {
        return List.of(Told.by(new RulebookFold(), new LimitSet("d1", Limit.ATTENDANCE_PERCENT, 90, "Deeper", day)));
    }

    private OfRole role(String role) {
        return answer().roles().stream()
                .filter(one -> one.role().equals(role))
                .findFirst()
                .orElseThrow();
    }

    private TeamAttendance answer() {
        return answer(new Window(FROM, TO));
    }

    private TeamAttendance answer(Window window) {
        return of(window, Meetings.known(List.of(TEAM), meetings, List.of(SCHOOL), List.of()))
                .teams()
                .getFirst();
    }

    private TeamAttendance answer(List<RulebookState> rules) {
        return of(new Window(FROM, TO), Meetings.known(List.of(TEAM), meetings, List.of(SCHOOL), rules))
                .teams()
                .getFirst();
    }

    @Test
    void givesAMovedSchoolsMeetingsToTheDistrictOfTheirDay() {
        meetings.add(meeting("2018-10-10", Map.of("m-1", Presence.PRESENT)));
        meetings.add(meeting("2019-01-01", Map.of("m-1", Presence.PRESENT)));
        meetings.add(meeting("2019-05-14", Map.of("m-1", Presence.PRESENT)));
        assertThat(movedSchool("d1", new Window(FROM, TO)))
                .singleElement()
                .returns(1, TeamAttendance::meetings)
                .returns(months("2018-09", "2018-11", "2018-12"), TeamAttendance::monthsWithoutMeeting)
                .returns(Standing.NOT_YET, team -> team.pastYear().standing());
        assertThat(movedSchool("d2", new Window(FROM, TO)))
                .singleElement()
                .returns(2, TeamAttendance::meetings)
                .returns(months("2019-02", "2019-03", "2019-04", "2019-06"), TeamAttendance::monthsWithoutMeeting);
        assertThat(movedSchool("d2", new Window(FROM, LocalDate.parse("2018-12-31"))))
                .isEmpty();
        assertThat(movedSchool("d1", new Window(LocalDate.parse("2019-01-01"), TO)))
                .isEmpty();
    }

    private List<TeamAttendance> movedSchool(String district, Window window) {
        OrganizationState moved = Told.by(
                new OrganizationFold(),
                new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", "d1", null, FROM.minusYears(3)),
                new OrganizationReparented("s1", "d2", null, LocalDate.parse("2019-01-01")));
        return of(window, Meetings.of(district, moved, List.of(TEAM), meetings)).teams();
    }

    private static List<YearMonth> months(String... months) {
        return Arrays.stream(months).map(YearMonth::parse).toList();
    }

    private static AttendanceAnswer of(Window window, TeamMeetings known) {
        return AttendanceAnswer.of(
                window,
                known,
                AttendanceRules.usual(
                        RoleVocabulary.SHIPPED.all().getFirst(),
                        Profiles.SHIPPED.all().getFirst()));
    }

    private static BigDecimal percent(String value) {
        return new BigDecimal(value);
    }
}
