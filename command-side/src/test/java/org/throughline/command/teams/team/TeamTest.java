package org.throughline.command.teams.team;

import static org.throughline.command.Decision.refusedWith;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.Decision;
import org.throughline.command.RefusalCode;
import org.throughline.command.teams.team.TeamCommand.AppointMember;
import org.throughline.command.teams.team.TeamCommand.ChangeMemberRole;
import org.throughline.command.teams.team.TeamCommand.FormTeam;
import org.throughline.command.teams.team.TeamCommand.RetireMember;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationClosed;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.teams.team.TeamEvent.MemberAppointed;
import org.throughline.events.teams.team.TeamEvent.MemberRetired;
import org.throughline.events.teams.team.TeamEvent.MemberRoleChanged;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.events.teams.team.TeamPurpose;

class TeamTest {

    private static final LocalDate FALL_2017 = LocalDate.parse("2017-09-01");
    private static final LocalDate FALL_2018 = LocalDate.parse("2018-09-01");
    private static final LocalDate FALL_2019 = LocalDate.parse("2019-09-01");

    private final FixtureConfiguration<Team> team = Decision.of(
            Team.class,
            new OrganizationRegistered("d1", OrganizationKind.DISTRICT, "District", null, null, FALL_2017),
            new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", "d1", null, FALL_2017),
            new OrganizationRegistered("s2", OrganizationKind.SCHOOL, "Closed school", "d1", null, FALL_2017),
            new OrganizationClosed("s2", "too small", FALL_2018),
            formed("dlt", "d1", TeamLevel.DISTRICT, null, FALL_2017),
            formed("grade3", "s1", TeamLevel.GRADE, null, FALL_2017));

    @Test
    void formsUnderATeamOfAWiderLevelAndSaysWhereItBelongs() {
        team.givenNoPriorActivity()
                .when(form("slt", "s1", TeamLevel.SCHOOL, "dlt", FALL_2018))
                .expectEvents(formed("slt", "s1", TeamLevel.SCHOOL, "dlt", FALL_2018));
    }

    @Test
    void formsWithoutAnAdministratorOrAParent() {
        team.givenNoPriorActivity()
                .when(form("slt", "s1", TeamLevel.SCHOOL, null, FALL_2018))
                .expectEvents(formed("slt", "s1", TeamLevel.SCHOOL, null, FALL_2018));
    }

    @Test
    void refusesAParentOfTheSameOrANarrowerLevel() {
        team.givenNoPriorActivity()
                .when(form("slt", "s1", TeamLevel.SCHOOL, "grade3", FALL_2018))
                .expectException(refusedWith(RefusalCode.LEVEL_ORDER));
        team.givenNoPriorActivity()
                .when(form("slt", "s1", TeamLevel.GRADE, "grade3", FALL_2018))
                .expectException(refusedWith(RefusalCode.LEVEL_ORDER));
    }

    @Test
    void refusesAnUnknownParentAndAnUnknownOrganization() {
        team.givenNoPriorActivity()
                .when(form("slt", "s1", TeamLevel.SCHOOL, "nobody", FALL_2018))
                .expectException(refusedWith(RefusalCode.UNKNOWN_REFERENCE));
        team.givenNoPriorActivity()
                .when(form("slt", "nowhere", TeamLevel.SCHOOL, null, FALL_2018))
                .expectException(refusedWith(RefusalCode.UNKNOWN_REFERENCE));
    }

    @Test
    void refusesAnOrganizationFromItsLastDayOn() {
        team.givenNoPriorActivity()
                .when(form("slt", "s2", TeamLevel.SCHOOL, null, FALL_2018))
                .expectException(refusedWith(RefusalCode.ENDED));
        team.givenNoPriorActivity()
                .when(form("slt", "s2", TeamLevel.SCHOOL, null, FALL_2018.minusDays(1)))
                .expectEvents(formed("slt", "s2", TeamLevel.SCHOOL, null, FALL_2018.minusDays(1)));
    }

    @Test
    void refusesToFormTwice() {
        team.given(formed("slt", "s1", TeamLevel.SCHOOL, "dlt", FALL_2017))
                .when(form("slt", "s1", TeamLevel.SCHOOL, "dlt", FALL_2018))
                .expectException(refusedWith(RefusalCode.ALREADY_EXISTS));
    }

    @Test
    void refusesASeatThatIsTakenByThisMember() {
        team.given(
                        formed("slt", "s1", TeamLevel.SCHOOL, "dlt", FALL_2017),
                        new MemberAppointed("slt", "m1", "PRINCIPAL", FALL_2017))
                .when(new AppointMember("slt", "m1", "PRINCIPAL", FALL_2018))
                .expectException(refusedWith(RefusalCode.ALREADY_MEMBER));
    }

    @Test
    void takesABackdatedAppointmentThatEndedBeforeALaterOneBegan() {
        team.given(
                        formed("slt", "s1", TeamLevel.SCHOOL, "dlt", FALL_2017),
                        new MemberRetired("slt", "m1", null, FALL_2018),
                        new MemberAppointed("slt", "m1", "PRINCIPAL", FALL_2019))
                .when(new AppointMember("slt", "m1", "COACH", FALL_2017))
                .expectEvents(new MemberAppointed("slt", "m1", "COACH", FALL_2017));
    }

    @Test
    void leavesOneOfTwoSeats() {
        team.given(
                        formed("slt", "s1", TeamLevel.SCHOOL, "dlt", FALL_2017),
                        new MemberAppointed("slt", "m1", "PRINCIPAL", FALL_2017),
                        new MemberAppointed("slt", "m1", "COACH", FALL_2017))
                .when(new RetireMember("slt", "m1", "COACH", null, FALL_2018))
                .expectEvents(new MemberRetired("slt", "m1", "COACH", null, FALL_2018));
        team.given(
                        formed("slt", "s1", TeamLevel.SCHOOL, "dlt", FALL_2017),
                        new MemberAppointed("slt", "m1", "PRINCIPAL", FALL_2017))
                .when(new RetireMember("slt", "m1", "COACH", null, FALL_2018))
                .expectException(refusedWith(RefusalCode.NOT_A_MEMBER));
    }

    @Test
    void refusesABackdatedChangeThatLaterFactsContradict() {
        team.given(
                        formed("slt", "s1", TeamLevel.SCHOOL, "dlt", FALL_2017),
                        new MemberAppointed("slt", "m1", "PRINCIPAL", FALL_2017),
                        new MemberRetired("slt", "m1", "moved", FALL_2019))
                .when(new RetireMember("slt", "m1", null, null, FALL_2018))
                .expectException(refusedWith(RefusalCode.CONTRADICTS_LATER));
    }

    @Test
    void changesARoleOnlyForWhoHoldsIt() {
        team.given(
                        formed("slt", "s1", TeamLevel.SCHOOL, "dlt", FALL_2017),
                        new MemberAppointed("slt", "m1", "COACH", FALL_2017))
                .when(new ChangeMemberRole("slt", "m1", "COACH", "PRINCIPAL", null, FALL_2018))
                .expectEvents(new MemberRoleChanged("slt", "m1", "COACH", "PRINCIPAL", null, FALL_2018));
        team.given(formed("slt", "s1", TeamLevel.SCHOOL, "dlt", FALL_2017))
                .when(new ChangeMemberRole("slt", "m1", "COACH", "PRINCIPAL", null, FALL_2018))
                .expectException(refusedWith(RefusalCode.NOT_A_MEMBER));
    }

    @Test
    void refusesAnythingBeforeTheTeamWasFormed() {
        team.given(formed("slt", "s1", TeamLevel.SCHOOL, "dlt", FALL_2018))
                .when(new AppointMember("slt", "m1", "COACH", FALL_2017))
                .expectException(refusedWith(RefusalCode.NOT_YET));
    }

    private static FormTeam form(
            String id, String organization, TeamLevel level, @Nullable String parent, LocalDate day) {
        return new FormTeam(id, organization, level, "Team " + id, parent, Set.of(TeamPurpose.LEADERSHIP), day);
    }

    private static TeamFormed formed(
            String id, String organization, TeamLevel level, @Nullable String parent, LocalDate day) {
        return new TeamFormed(id, organization, level, "Team " + id, parent, List.of(TeamPurpose.LEADERSHIP), day);
    }
}
