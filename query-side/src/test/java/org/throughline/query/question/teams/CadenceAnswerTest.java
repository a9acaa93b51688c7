package org.throughline.query.question.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.query.subject.teams.meeting.Room.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationClosed;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationReparented;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.teams.meeting.MeetingEvent.MeetingRetracted;
import org.throughline.events.teams.team.MeetingCadence;
import org.throughline.events.teams.team.TeamEvent;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.events.teams.team.TeamLineEvent.TeamDissolved;
import org.throughline.events.teams.team.TeamworkEvent.MeetingCadenceSet;
import org.throughline.query.Told;
import org.throughline.query.question.teams.TeamCadence.Days;
import org.throughline.query.question.teams.TeamCadence.Gap;
import org.throughline.query.question.teams.TeamCadence.InForce;
import org.throughline.query.question.teams.TeamCadence.Kept;
import org.throughline.query.question.teams.TeamCadence.Running;
import org.throughline.query.read.Window;
import org.throughline.query.subject.ground.organization.OrganizationFold;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.teams.meeting.MeetingFold;
import org.throughline.query.subject.teams.meeting.MeetingState;
import org.throughline.query.subject.teams.meeting.Room;
import org.throughline.query.subject.teams.team.Stretch;
import org.throughline.query.subject.teams.team.TeamFold;
import org.throughline.query.subject.teams.team.TeamState;

class CadenceAnswerTest {

    private static final Window YEAR = window("2018-09-01", "2019-08-31");
    private static final OrganizationRegistered REGISTERED =
            new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", "d1", null, day("2016-07-01"));

    private final List<MeetingState> meetings = new ArrayList<>();
    private OrganizationState school = Told.by(new OrganizationFold(), REGISTERED);
    private TeamState team = Room.team("slt", "s1", TeamLevel.SCHOOL, "2018-08-01");

    @Test
    void isKeptWhenEveryPeriodThatIsOverHadAMeeting() {
        sets(MeetingCadence.QUARTERLY, "2018-09-01");
        meets("2018-09-01", "2019-02-28", "2019-03-01", "2019-08-31");
        assertThat(only(YEAR))
                .returns(4, InForce::expected)
                .returns(4, InForce::met)
                .returns(List.of(), InForce::missed)
                .returns(Kept.KEPT, InForce::kept);
    }

    @Test
    void isNotKeptWhenOnePeriodHadNone() {
        sets(MeetingCadence.QUARTERLY, "2018-09-01");
        meets("2018-09-01", "2018-11-30", "2019-03-01", "2019-06-01");
        assertThat(only(YEAR))
                .returns(3, InForce::met)
                .returns(List.of(new Days(day("2018-12-01"), day("2019-02-28"))), InForce::missed)
                .returns(Kept.NOT_KEPT, InForce::kept);
        assertThat(asked(YEAR).kept()).isEqualTo(Kept.NOT_KEPT);
    }

    @Test
    void leavesTheRunningPeriodOpen() {
        sets(MeetingCadence.MONTHLY, "2018-09-01");
        meets("2018-09-10");
        assertThat(only(window("2018-09-01", "2018-10-30")))
                .returns(1, InForce::expected)
                .returns(Kept.KEPT, InForce::kept)
                .returns(new Running(day("2018-10-01"), day("2018-10-31"), false), InForce::running);
        assertThat(only(window("2018-09-01", "2018-10-31")))
                .returns(2, InForce::expected)
                .returns(Kept.NOT_KEPT, InForce::kept)
                .returns(null, InForce::running);
    }

    @Test
    void isNotYetKeptWhileNoPeriodIsOver() {
        sets(MeetingCadence.MONTHLY, "2018-09-10");
        meets("2018-10-09");
        assertThat(only(window("2018-09-01", "2018-10-08")))
                .returns(Kept.NOT_YET, InForce::kept)
                .returns(0, InForce::expected);
        assertThat(only(window("2018-09-01", "2018-10-09"))).returns(Kept.KEPT, InForce::kept);
    }

    @Test
    void knowsOfNothingKeptOrMissedWithoutACadence() {
        meets("2018-09-10");
        assertThat(asked(YEAR))
                .returns(Kept.NO_CADENCE, TeamCadence::kept)
                .returns(List.of(), TeamCadence::cadences)
                .returns(List.of(new Stretch(day("2018-09-01"), null, 365)), TeamCadence::withoutCadence);
    }

    @Test
    void beginsWithTheDayTheCadenceWasSetOnOrTheTeamWasFormed() {
        sets(MeetingCadence.MONTHLY, "2018-10-01");
        assertThat(asked(YEAR).withoutCadence()).containsExactly(new Stretch(day("2018-09-01"), day("2018-10-01"), 30));
        assertThat(asked(window("2018-07-01", "2018-08-31")).withoutCadence())
                .containsExactly(new Stretch(day("2018-08-01"), null, 31));
        assertThat(only(YEAR).missed().getFirst().from()).isEqualTo("2018-10-01");
    }

    @Test
    void countsEachCadenceOverItsOwnDaysAndNoPeriodCutShort() {
        sets(MeetingCadence.MONTHLY, "2018-09-01");
        sets(MeetingCadence.TWICE_A_YEAR, "2018-11-15");
        meets("2018-09-10", "2018-10-10", "2019-05-01");
        List<InForce> both = asked(YEAR).cadences();
        assertThat(both).extracting(InForce::expected).containsExactly(2, 1);
        assertThat(both).extracting(InForce::kept).containsExactly(Kept.KEPT, Kept.KEPT);
        assertThat(both.getFirst()).returns(day("2018-11-15"), InForce::until).returns(null, InForce::running);
        assertThat(asked(YEAR).kept()).isEqualTo(Kept.KEPT);
    }

    @Test
    void expectsNothingOfATeamFromTheDayItEnded() {
        sets(MeetingCadence.MONTHLY, "2018-09-01");
        meets("2018-09-10", "2018-10-10");
        team = new TeamFold().fold(team, new TeamDissolved("slt", "Too few", day("2018-11-30")));
        assertThat(only(YEAR)).returns(2, InForce::expected).returns(Kept.KEPT, InForce::kept);
        assertThat(asked(YEAR).withoutCadence()).isEmpty();
        assertThat(answer(window("2018-11-30", "2019-08-31")).teams()).isEmpty();
    }

    @Test
    void expectsNothingOfATeamWhoseSchoolClosed() {
        sets(MeetingCadence.MONTHLY, "2018-09-01");
        meets("2018-09-10", "2018-10-10");
        school = Told.by(
                new OrganizationFold(), REGISTERED, new OrganizationClosed("s1", "too small", day("2018-11-30")));
        assertThat(only(YEAR))
                .returns(2, InForce::expected)
                .returns(day("2018-11-30"), InForce::until)
                .returns(Kept.KEPT, InForce::kept);
    }

    @Test
    void givesAPeriodToTheWindowInWhichItEnds() {
        sets(MeetingCadence.QUARTERLY, "2018-09-01");
        meets("2018-09-10");
        assertThat(only(window("2018-09-01", "2018-11-29")).expected()).isZero();
        assertThat(only(window("2018-11-30", "2018-12-31")))
                .returns(1, InForce::expected)
                .returns(1, InForce::met);
        assertThat(only(window("2018-12-01", "2019-02-27")).expected()).isZero();
    }

    @Test
    void doesNotDriftWhereAMonthIsShorter() {
        sets(MeetingCadence.MONTHLY, "2018-10-31");
        assertThat(only(window("2018-09-01", "2019-05-01")).missed())
                .extracting(Days::from)
                .containsExactly(
                        day("2018-10-31"),
                        day("2018-11-30"),
                        day("2018-12-31"),
                        day("2019-01-31"),
                        day("2019-02-28"),
                        day("2019-03-31"));
    }

    @Test
    void findsTheLongestTimeWithoutAMeetingUpToTheEndOfTheWindow() {
        sets(MeetingCadence.QUARTERLY, "2018-09-01");
        meets("2018-09-11", "2018-12-20", "2019-03-01");
        assertThat(only(window("2018-09-01", "2019-03-31")).longestGap())
                .isEqualTo(new Gap(day("2018-09-11"), day("2018-12-20"), 100));
        assertThat(only(window("2018-12-21", "2019-03-31")).longestGap())
                .isEqualTo(new Gap(day("2018-12-20"), day("2019-03-01"), 71));
        assertThat(only(YEAR).longestGap()).isEqualTo(new Gap(day("2019-03-01"), null, 183));
    }

    @Test
    void asksNothingOfOneTeachersOwnPractice() {
        team = Room.team("slt", "s1", TeamLevel.TEACHER, "2018-08-01");
        assertThat(answer(YEAR).teams()).isEmpty();
    }

    @Test
    void doesNotCountAMeetingOnceItIsKnownThatItWasCalledOff() {
        sets(MeetingCadence.MONTHLY, "2018-09-01");
        meets("2018-09-10", "2018-10-10");
        Window fall = window("2018-09-01", "2018-10-31");
        assertThat(only(fall).kept()).isEqualTo(Kept.KEPT);
        MeetingState october = meetings.removeLast();
        meetings.add(
                new MeetingFold().fold(october, new MeetingRetracted(october.meetingId(), "Snow", october.heldOn())));
        assertThat(only(fall))
                .returns(Kept.NOT_KEPT, InForce::kept)
                .returns(List.of(new Days(day("2018-10-01"), day("2018-10-31"))), InForce::missed);
    }

    private void sets(MeetingCadence cadence, String from) {
        TeamEvent set = new MeetingCadenceSet("slt", cadence, day(from));
        team = new TeamFold().fold(team, set);
    }

    private void meets(String... days) {
        for (String day : days) {
            meetings.add(meeting(day, Map.of()));
        }
    }

    private InForce only(Window window) {
        List<InForce> cadences = asked(window).cadences();
        assertThat(cadences).hasSize(1);
        return cadences.getFirst();
    }

    private TeamCadence asked(Window window) {
        return answer(window).teams().getFirst();
    }

    private CadenceAnswer answer(Window window) {
        return CadenceAnswer.of(window, Meetings.known(List.of(team), meetings, List.of(school), List.of()));
    }

    @Test
    void givesAMovedSchoolsPeriodsToTheDistrictInWhichTheyEnded() {
        sets(MeetingCadence.QUARTERLY, "2018-09-01");
        meets("2018-09-10", "2018-12-10");
        school = Told.by(
                new OrganizationFold(), REGISTERED, new OrganizationReparented("s1", "d2", null, day("2019-01-01")));
        assertThat(moved("d1"))
                .returns(1, InForce::expected)
                .returns(List.of(), InForce::missed)
                .returns(null, InForce::running);
        assertThat(moved("d2"))
                .returns(3, InForce::expected)
                .as("the meeting was held before the move")
                .returns(
                        List.of(
                                new Days(day("2019-03-01"), day("2019-05-31")),
                                new Days(day("2019-06-01"), day("2019-08-31"))),
                        InForce::missed);
    }

    private InForce moved(String district) {
        return CadenceAnswer.of(YEAR, Meetings.of(district, school, List.of(team), meetings))
                .teams()
                .getFirst()
                .cadences()
                .getFirst();
    }

    private static Window window(String from, String to) {
        return new Window(day(from), day(to));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
