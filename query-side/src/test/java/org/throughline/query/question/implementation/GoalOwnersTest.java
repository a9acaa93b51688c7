package org.throughline.query.question.implementation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.query.subject.implementation.goal.SetGoals.SET;
import static org.throughline.query.subject.implementation.goal.SetGoals.owned;
import static org.throughline.query.subject.implementation.goal.SetGoals.terms;
import static org.throughline.query.subject.implementation.goal.SetGoals.told;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.events.implementation.goal.Ambition;
import org.throughline.events.implementation.goal.EquityAim;
import org.throughline.events.implementation.goal.GoalEvent.GoalClosed;
import org.throughline.events.implementation.goal.GoalOutcome;
import org.throughline.events.teams.team.TeamEvent;
import org.throughline.events.teams.team.TeamEvent.MemberAppointed;
import org.throughline.events.teams.team.TeamEvent.MemberRetired;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.events.teams.team.TeamPurpose;
import org.throughline.query.Told;
import org.throughline.query.question.implementation.GoalAmbitionAnswer.Counts;
import org.throughline.query.question.implementation.GoalOwnersAnswer.Owned;
import org.throughline.query.question.implementation.GoalOwnersAnswer.Ownership;
import org.throughline.query.question.implementation.GoalOwnersAnswer.Standing;
import org.throughline.query.question.vocabulary.PeopleGroups;
import org.throughline.query.question.vocabulary.RoleVocabulary;
import org.throughline.query.subject.implementation.goal.GoalState;
import org.throughline.query.subject.teams.team.TeamFold;

/** Who owns goals, and how far they reach. */
class GoalOwnersTest {

    private static final LocalDate DAY = LocalDate.parse("2020-09-01");

    private final GoalOwners owners = new GoalOwners(
            new LeadingSeats(
                    List.of(Told.by(
                            new TeamFold(),
                            List.<TeamEvent>of(
                                    new TeamFormed(
                                            "t1",
                                            "s1",
                                            TeamLevel.SCHOOL,
                                            "Team",
                                            null,
                                            List.of(TeamPurpose.LEADERSHIP),
                                            SET),
                                    new MemberAppointed("t1", "m-lead", "PRINCIPAL", SET),
                                    new MemberAppointed("t1", "m-parent", "PARENT", SET),
                                    new MemberAppointed("t1", "m-left", "PRINCIPAL", SET),
                                    new MemberRetired("t1", "m-left", "Moved", DAY)))),
                    RoleVocabulary.SHIPPED.on(DAY),
                    (unit, day) -> true),
            RoleVocabulary.SHIPPED.on(DAY),
            PeopleGroups.on(DAY),
            DAY);

    @Test
    void isOwnedBeyondLeadersWhenAnybodyAnswersForItWhoDoesNotLead() {
        assertThat(ownership(List.of("m-lead"), List.of())).isEqualTo(Ownership.LEADERS_ONLY);
        assertThat(ownership(List.of("PRINCIPAL"), List.of("ADMINISTRATORS"))).isEqualTo(Ownership.LEADERS_ONLY);
        assertThat(ownership(List.of("m-lead", "m-parent"), List.of())).isEqualTo(Ownership.BEYOND_LEADERS);
        assertThat(ownership(List.of("PARENT"), List.of())).isEqualTo(Ownership.BEYOND_LEADERS);
        assertThat(ownership(List.of("m-lead"), List.of("FAMILIES"))).isEqualTo(Ownership.BEYOND_LEADERS);
        assertThat(ownership(List.of("m-lead"), List.of("STAFF"))).isEqualTo(Ownership.BEYOND_LEADERS);
        assertThat(ownership(List.of(), List.of())).isEqualTo(Ownership.NOBODY);
    }

    @Test
    void whoLeadsIsAskedOfTheDay() {
        Owned goal = owners.of(List.of(goal(List.of("m-lead", "m-parent", "m-left", "m-never"), List.of())))
                .goals()
                .getFirst();
        assertThat(goal.owners())
                .extracting(GoalOwnersAnswer.Owner::standing)
                .containsExactly(Standing.LEADS, Standing.SITS, Standing.NO_SEAT, Standing.NO_SEAT);
    }

    @Test
    void countsTheGoalsThatArePursued() {
        GoalState closed = told("g9", terms(null), new GoalClosed("g9", GoalOutcome.MET, null, List.of(), DAY));
        assertThat(owners.of(List.of(
                                goal(List.of("m-lead"), List.of()),
                                goal(List.of("m-parent"), List.of()),
                                goal(List.of(), List.of()),
                                closed))
                        .counts())
                .isEqualTo(new GoalOwnersAnswer.Counts(3, 1, 1, 1));
    }

    @Test
    void theShareIsOfGoalsOfWhichItWasSaidHowFarTheyReach() {
        EquityAim equity = new EquityAim("RURAL", Map.of("en", "As often"));
        GoalAmbitionAnswer answer = GoalAmbition.of(
                List.of(
                        owned("a", "s1", List.of(), List.of(), Ambition.TRANSFORM, equity),
                        owned("b", "s1", List.of(), List.of(), Ambition.IMPROVE, null),
                        owned("c", "s2", List.of(), List.of(), Ambition.MAINTAIN, null),
                        owned("d", "s2", List.of(), List.of(), null, null),
                        told("e", terms(null), new GoalClosed("e", GoalOutcome.MET, null, List.of(), DAY))),
                List.of(),
                List.of());
        assertThat(answer.counts()).isEqualTo(new Counts(1, 1, 1, 1, 33, 1));
        assertThat(answer.units())
                .extracting(unit -> unit.organizationId() + unit.counts().percent())
                .containsExactly("s150", "s20");
    }

    @Test
    void ofGoalsOfWhichNobodySaidItThereIsNoShareWhichIsNotZero() {
        assertThat(GoalAmbition.of(List.of(goal(List.of(), List.of())), List.of(), List.of())
                        .counts())
                .isEqualTo(new Counts(0, 0, 0, 1, null, 0));
    }

    private Ownership ownership(List<String> people, List<String> groups) {
        return owners.of(List.of(goal(people, groups))).goals().getFirst().ownership();
    }

    private static GoalState goal(List<String> people, List<String> groups) {
        return owned("g1", "s1", people, groups, null, null);
    }
}
