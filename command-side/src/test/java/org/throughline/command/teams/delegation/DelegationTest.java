package org.throughline.command.teams.delegation;

import static org.throughline.command.Decision.refusedWith;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.Decision;
import org.throughline.command.RefusalCode;
import org.throughline.command.teams.delegation.DelegationCommand.GrantDelegation;
import org.throughline.command.teams.delegation.DelegationCommand.RevokeDelegation;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.teams.delegation.DelegationEvent.DelegationGranted;
import org.throughline.events.teams.delegation.DelegationEvent.DelegationRevoked;
import org.throughline.events.teams.delegation.Party;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.events.teams.team.TeamPurpose;

class DelegationTest {

    private static final LocalDate DAY = LocalDate.parse("2020-04-01");
    private static final LocalDate END = LocalDate.parse("2020-07-01");
    private static final Party SUPERINTENDENT = new Party(Party.Kind.MEMBER, "m-102");
    private static final Party TEAM = new Party(Party.Kind.TEAM, "slt");

    private final FixtureConfiguration<Delegation> delegation = Decision.of(
            Delegation.class,
            new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", null, null, DAY),
            new TeamFormed("slt", "s1", TeamLevel.SCHOOL, "Team", null, List.of(TeamPurpose.LEADERSHIP), DAY));

    @Test
    void handsTheRightToDecideOnForATime() {
        delegation.givenNoPriorActivity().when(grant(SUPERINTENDENT, TEAM, END)).expectEvents(granted(END));
    }

    @Test
    void refusesAnEndThatLeavesNotOneDay() {
        delegation
                .givenNoPriorActivity()
                .when(grant(SUPERINTENDENT, TEAM, DAY.plusDays(1)))
                .expectEvents(granted(DAY.plusDays(1)));
        delegation
                .givenNoPriorActivity()
                .when(grant(SUPERINTENDENT, TEAM, DAY))
                .expectException(refusedWith(RefusalCode.ENDED));
    }

    @Test
    void refusesToHandOnToOneselfOrToATeamNobodyKnows() {
        delegation
                .givenNoPriorActivity()
                .when(grant(TEAM, TEAM, END))
                .expectException(refusedWith(RefusalCode.WRONG_KIND));
        delegation
                .givenNoPriorActivity()
                .when(grant(SUPERINTENDENT, new Party(Party.Kind.TEAM, "nobody"), END))
                .expectException(refusedWith(RefusalCode.UNKNOWN_REFERENCE));
    }

    @Test
    void refusesToGrantTwice() {
        delegation
                .given(granted(END))
                .when(grant(SUPERINTENDENT, TEAM, END))
                .expectException(refusedWith(RefusalCode.ALREADY_EXISTS));
    }

    @Test
    void takesItBackWhileItHoldsAndNotOnTheDayItRunsOut() {
        LocalDate last = END.minusDays(1);
        delegation
                .given(granted(END))
                .when(new RevokeDelegation("dg", "Schools opened", last))
                .expectEvents(new DelegationRevoked("dg", "Schools opened", last));
        delegation
                .given(granted(END))
                .when(new RevokeDelegation("dg", "Schools opened", END))
                .expectException(refusedWith(RefusalCode.ENDED));
        delegation
                .given(granted(END))
                .when(new RevokeDelegation("dg", "Schools opened", DAY.minusDays(1)))
                .expectException(refusedWith(RefusalCode.NOT_YET));
    }

    @Test
    void refusesToTakeItBackTwiceOnWhicheverDay() {
        DelegationRevoked revoked = new DelegationRevoked("dg", "Schools opened", DAY.plusDays(9));
        delegation
                .given(granted(null), revoked)
                .when(new RevokeDelegation("dg", "Again", DAY.plusDays(20)))
                .expectException(refusedWith(RefusalCode.ENDED));
        delegation
                .given(granted(null), revoked)
                .when(new RevokeDelegation("dg", "Earlier", DAY.plusDays(3)))
                .expectException(refusedWith(RefusalCode.CONTRADICTS_LATER));
    }

    private static GrantDelegation grant(Party from, Party to, @Nullable LocalDate until) {
        return new GrantDelegation("dg", "s1", from, to, "Reaching families", null, until, List.of(), DAY);
    }

    private static DelegationGranted granted(@Nullable LocalDate until) {
        return new DelegationGranted(
                "dg", "s1", SUPERINTENDENT, TEAM, "Reaching families", null, until, List.of(), DAY);
    }
}
