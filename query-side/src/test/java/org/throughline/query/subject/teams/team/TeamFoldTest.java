package org.throughline.query.subject.teams.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.events.json.EventJson;
import org.throughline.events.teams.team.TeamArea;
import org.throughline.events.teams.team.TeamEvent;
import org.throughline.events.teams.team.TeamEvent.MemberAppointed;
import org.throughline.events.teams.team.TeamEvent.MemberRetired;
import org.throughline.events.teams.team.TeamEvent.MemberRoleChanged;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.events.teams.team.TeamPurpose;
import org.throughline.query.Told;
import org.throughline.query.subject.teams.team.TeamState.Line;
import org.throughline.query.subject.teams.team.TeamState.Parent;
import org.throughline.query.subject.teams.team.TeamState.Tenure;

class TeamFoldTest {

    private static final LocalDate FALL_2017 = LocalDate.parse("2017-09-01");
    private static final LocalDate FALL_2018 = LocalDate.parse("2018-09-01");
    private static final LocalDate FALL_2019 = LocalDate.parse("2019-09-01");
    private static final TeamFold STORY = new TeamFold();
    private static final TeamFormed FORMED = new TeamFormed(
            "slt", "s1", TeamLevel.SCHOOL, "Leadership", "dlt", List.of(TeamPurpose.LEADERSHIP), FALL_2017);

    @Test
    void beginsWithoutMembers() {
        TeamState team = told();
        assertThat(team)
                .isEqualTo(new TeamState(
                        "slt",
                        "s1",
                        TeamLevel.SCHOOL,
                        "Leadership",
                        "dlt",
                        List.of(TeamPurpose.LEADERSHIP),
                        FALL_2017,
                        null,
                        List.of(),
                        new Line(List.of(new Parent("dlt", FALL_2017, null)), List.of()),
                        Inclusion.NONE,
                        Teamwork.NONE));
    }

    @Test
    void endsOneTenureAndBeginsTheNextWhenARoleChanges() {
        assertThat(told(appointed("a", "TEACHER"), changed("a", "TEACHER", "PRINCIPAL"))
                        .tenures())
                .containsExactly(
                        new Tenure("a", "TEACHER", FALL_2017, FALL_2018),
                        new Tenure("a", "PRINCIPAL", FALL_2018, null));
    }

    @Test
    void changesOneRoleOfAMemberWithTwo() {
        assertThat(told(appointed("a", "TEACHER"), appointed("a", "COACH"), changed("a", "COACH", "PRINCIPAL"))
                        .tenures())
                .containsExactly(
                        new Tenure("a", "TEACHER", FALL_2017, null),
                        new Tenure("a", "COACH", FALL_2017, FALL_2018),
                        new Tenure("a", "PRINCIPAL", FALL_2018, null));
    }

    @Test
    void retiresAMemberFromEveryRoleAndNobodyElse() {
        assertThat(told(
                                appointed("a", "TEACHER"),
                                appointed("a", "COACH"),
                                appointed("b", "TEACHER"),
                                retired("a", FALL_2018))
                        .tenures())
                .containsExactly(
                        new Tenure("a", "TEACHER", FALL_2017, FALL_2018),
                        new Tenure("a", "COACH", FALL_2017, FALL_2018),
                        new Tenure("b", "TEACHER", FALL_2017, null));
    }

    @Test
    void retiresAMemberFromOneOfTwoRoles() {
        assertThat(told(
                                appointed("a", "TEACHER"),
                                appointed("a", "COACH"),
                                new MemberRetired("slt", "a", "COACH", "only the coaching ends", FALL_2018))
                        .tenures())
                .containsExactly(
                        new Tenure("a", "TEACHER", FALL_2017, null), new Tenure("a", "COACH", FALL_2017, FALL_2018));
    }

    @Test
    void keepsAnEarlierTenureOfAMemberWhoComesBack() {
        assertThat(told(
                                appointed("a", "TEACHER"),
                                retired("a", FALL_2018),
                                new MemberAppointed("slt", "a", "TEACHER", FALL_2019))
                        .tenures())
                .containsExactly(
                        new Tenure("a", "TEACHER", FALL_2017, FALL_2018), new Tenure("a", "TEACHER", FALL_2019, null));
    }

    @Test
    void keepsATenureForEveryRole() {
        TeamState team = told(appointed("a", "TEACHER"), changed("a", "TEACHER", "PRINCIPAL"));
        assertThat(team.tenures())
                .containsExactly(
                        new Tenure("a", "TEACHER", FALL_2017, FALL_2018),
                        new Tenure("a", "PRINCIPAL", null, TeamArea.namedBy("PRINCIPAL"), FALL_2018, null));
    }

    @Test
    void isTheSameAfterItWasStored() {
        TeamState team = told(appointed("a", "TEACHER"), changed("a", "TEACHER", "PRINCIPAL"));
        assertThat(Told.stored(STORY, team)).isEqualTo(team);
        assertThat(EventJson.MAPPER.writeValueAsString(team.tenures().getLast()))
                .isEqualTo("{\"memberId\":\"a\",\"role\":\"PRINCIPAL\",\"from\":\"2018-09-01\"}");
    }

    private static TeamState told(TeamEvent... behindFormation) {
        List<TeamEvent> events = new java.util.ArrayList<>(List.of(behindFormation));
        events.addFirst(FORMED);
        return Told.by(STORY, events);
    }

    private static MemberAppointed appointed(String memberId, String role) {
        return new MemberAppointed("slt", memberId, role, FALL_2017);
    }

    private static MemberRoleChanged changed(String memberId, String from, String to) {
        return new MemberRoleChanged("slt", memberId, from, to, null, FALL_2018);
    }

    private static MemberRetired retired(String memberId, LocalDate day) {
        return new MemberRetired("slt", memberId, null, day);
    }
}
