package org.throughline.query.subject.teams.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.events.teams.team.InclusionEvent.InvitationDeclined;
import org.throughline.events.teams.team.InclusionEvent.MemberInvited;
import org.throughline.events.teams.team.InclusionEvent.MemberOriented;
import org.throughline.events.teams.team.InvitationReason;
import org.throughline.events.teams.team.MeetingCadence;
import org.throughline.events.teams.team.MemberOrigin;
import org.throughline.events.teams.team.Responsibility;
import org.throughline.events.teams.team.TeamArea;
import org.throughline.events.teams.team.TeamEvent;
import org.throughline.events.teams.team.TeamEvent.MemberAppointed;
import org.throughline.events.teams.team.TeamEvent.MemberRetired;
import org.throughline.events.teams.team.TeamEvent.MemberRoleChanged;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.events.teams.team.TeamLineEvent.TeamMerged;
import org.throughline.events.teams.team.TeamLineEvent.TeamReparented;
import org.throughline.events.teams.team.TeamLineEvent.TeamSplit;
import org.throughline.events.teams.team.TeamPurpose;
import org.throughline.events.teams.team.TeamworkEvent.CharterAdopted;
import org.throughline.events.teams.team.TeamworkEvent.DutyAssigned;
import org.throughline.events.teams.team.TeamworkEvent.MeetingCadenceSet;
import org.throughline.events.teams.team.TeamworkEvent.ProceduresAdopted;
import org.throughline.query.Told;
import org.throughline.query.subject.teams.team.Inclusion.Answer;
import org.throughline.query.subject.teams.team.Inclusion.Orientation;
import org.throughline.query.subject.teams.team.TeamState.End;
import org.throughline.query.subject.teams.team.TeamState.Parent;
import org.throughline.query.subject.teams.team.TeamState.Split;
import org.throughline.query.subject.teams.team.TeamState.Tenure;
import org.throughline.query.subject.teams.team.Teamwork.Cadence;
import org.throughline.query.subject.teams.team.Teamwork.Duty;

class TeamLifeTest {

    private static final LocalDate FALL_2017 = LocalDate.parse("2017-09-01");
    private static final LocalDate FALL_2018 = LocalDate.parse("2018-09-01");
    private static final LocalDate FALL_2019 = LocalDate.parse("2019-09-01");
    private static final TeamFold STORY = new TeamFold();

    @Test
    void keepsEveryParentItHad() {
        assertThat(told(new TeamReparented("t", "dlt", "reason", FALL_2018)))
                .returns("dlt", TeamState::parentTeamId)
                .extracting(team -> team.line().parents())
                .isEqualTo(List.of(new Parent("slt", FALL_2017, FALL_2018), new Parent("dlt", FALL_2018, null)));
    }

    @Test
    void goesOnAfterOthersWereFormedOutOfIt() {
        TeamState team = told(new TeamSplit("t", List.of("t1", "t2"), "reason", FALL_2018));
        assertThat(team.end()).isNull();
        assertThat(team.line().splits()).containsExactly(new Split(List.of("t1", "t2"), "reason", FALL_2018));
    }

    @Test
    void endsWithEverySeatDutyAndOpenInvitation() {
        TeamState team = told(
                appointed("a"),
                charter("DATA"),
                new DutyAssigned("t", "DATA", "a", FALL_2018),
                invited("b"),
                new TeamMerged("t", "other", "reason", FALL_2019));
        assertThat(team.end()).isEqualTo(new End(FALL_2019, "other", "reason"));
        assertThat(team.tenures()).containsExactly(new Tenure("a", "TEACHER", FALL_2017, FALL_2019));
        assertThat(team.teamwork().duties()).containsExactly(new Duty("DATA", "a", FALL_2018, FALL_2019));
        assertThat(team.inclusion().invitations().getFirst().answer()).isEqualTo(Answer.LAPSED);
        assertThat(team.line().parents()).containsExactly(new Parent("slt", FALL_2017, FALL_2019));
    }

    @Test
    void isStoredAsOneTeachersOwnPractice() {
        TeamState practice = Told.by(
                STORY,
                new TeamFormed("t", "s1", TeamLevel.TEACHER, "Room 12", "slt", List.of(), FALL_2017),
                appointed("a"));
        assertThat(Told.stored(STORY, practice)).isEqualTo(practice);
    }

    @Test
    void keepsWhereSomebodyComesFromWhenTheirRoleChanges() {
        TeamState team = told(
                new MemberAppointed("t", "a", "TEACHER_LEADER", MemberOrigin.EXTERNAL, TeamArea.SPECIAL_ED, FALL_2017),
                new MemberRoleChanged("t", "a", "TEACHER_LEADER", "COACH", null, FALL_2018));
        assertThat(team.tenures())
                .containsExactly(
                        new Tenure(
                                "a",
                                "TEACHER_LEADER",
                                MemberOrigin.EXTERNAL,
                                TeamArea.SPECIAL_ED,
                                FALL_2017,
                                FALL_2018),
                        new Tenure("a", "COACH", MemberOrigin.EXTERNAL, null, FALL_2018, null));
    }

    @Test
    void takesASeatForAYes() {
        TeamState team = told(invited("b"), new MemberAppointed("t", "b", "PARENT", FALL_2019));
        assertThat(team.inclusion().invitations().getFirst())
                .returns(Answer.ACCEPTED, Inclusion.Invitation::answer)
                .returns(FALL_2019, Inclusion.Invitation::answeredOn);
    }

    @Test
    void keepsWhatSomebodySaidWhoDeclined() {
        TeamState team = told(invited("b"), new InvitationDeclined("t", "inv-b", "b", "no time", FALL_2019));
        assertThat(team.inclusion().invitations().getFirst())
                .returns(Answer.DECLINED, Inclusion.Invitation::answer)
                .returns("no time", Inclusion.Invitation::words);
    }

    @Test
    void remembersWhoWasMadeFamiliarWithIt() {
        assertThat(told(appointed("a"), new MemberOriented("t", "a", "coffee", FALL_2018))
                        .inclusion()
                        .orientations())
                .containsExactly(new Orientation("a", FALL_2018, "coffee"));
    }

    @Test
    void countsTheOperatingFeaturesThereAre() {
        TeamState team = told(
                new ProceduresAdopted("t", Map.of("en", "x"), Map.of("en", "x"), null, null, FALL_2017),
                new ProceduresAdopted(
                        "t", Map.of("en", "x"), Map.of("en", "x"), Map.of("en", "x"), Map.of("en", "x"), FALL_2018));
        assertThat(team.teamwork().procedures())
                .extracting(Teamwork.Procedures::features, Teamwork.Procedures::until)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, FALL_2018),
                        org.assertj.core.groups.Tuple.tuple(4, null));
    }

    @Test
    void keepsHowOftenItMeantToMeet() {
        assertThat(told(
                                new MeetingCadenceSet("t", MeetingCadence.MONTHLY, FALL_2017),
                                new MeetingCadenceSet("t", MeetingCadence.WEEKLY, FALL_2018))
                        .teamwork()
                        .cadences())
                .containsExactly(
                        new Cadence(MeetingCadence.MONTHLY, FALL_2017, FALL_2018),
                        new Cadence(MeetingCadence.WEEKLY, FALL_2018, null));
    }

    @Test
    void movesADutyAndLosesItWithWhoLeaves() {
        TeamState team = told(
                appointed("a"),
                appointed("b"),
                charter("DATA"),
                new DutyAssigned("t", "DATA", "a", FALL_2017),
                new DutyAssigned("t", "DATA", "b", FALL_2018),
                new MemberRetired("t", "b", null, FALL_2019));
        assertThat(team.teamwork().duties())
                .containsExactly(
                        new Duty("DATA", "a", FALL_2017, FALL_2018), new Duty("DATA", "b", FALL_2018, FALL_2019));
    }

    @Test
    void endsADutyThatTheNextCharterDoesNotName() {
        TeamState team = told(
                appointed("a"),
                charter("DATA"),
                new DutyAssigned("t", "DATA", "a", FALL_2017),
                new CharterAdopted("t", List.of(duty("VOICE")), FALL_2018));
        assertThat(team.teamwork().duties()).containsExactly(new Duty("DATA", "a", FALL_2017, FALL_2018));
        assertThat(Told.stored(STORY, team)).isEqualTo(team);
    }

    private static TeamState told(TeamEvent... behindFormation) {
        List<TeamEvent> events = new ArrayList<>();
        events.add(new TeamFormed(
                "t", "s1", TeamLevel.GRADE, "Grade 3", "slt", List.of(TeamPurpose.LEADERSHIP), FALL_2017));
        events.addAll(Arrays.asList(behindFormation));
        return Told.by(STORY, events);
    }

    private static MemberAppointed appointed(String member) {
        return new MemberAppointed("t", member, "TEACHER", FALL_2017);
    }

    private static MemberInvited invited(String member) {
        return new MemberInvited(
                "t", "inv-" + member, member, "PARENT", InvitationReason.INTENTIONAL_INCLUSION, FALL_2018);
    }

    private static CharterAdopted charter(String code) {
        return new CharterAdopted("t", List.of(duty(code)), FALL_2017);
    }

    private static Responsibility duty(String code) {
        return new Responsibility(code, Map.of("en", code), null);
    }
}
