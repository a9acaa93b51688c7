package org.throughline.query.question.implementation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanAdopted;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanDrafted;
import org.throughline.events.implementation.plan.PlanEvent.PlanReviewed;
import org.throughline.events.implementation.plan.ReviewDecision;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.events.implementation.stage.StageEvent;
import org.throughline.events.implementation.stage.StageEvent.StageEntered;
import org.throughline.events.implementation.stage.StageEvent.StageRegressed;
import org.throughline.events.teams.team.TeamEvent;
import org.throughline.events.teams.team.TeamEvent.MemberAppointed;
import org.throughline.events.teams.team.TeamEvent.MemberRetired;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.query.Told;
import org.throughline.query.question.implementation.SustainabilityAnswer.Change;
import org.throughline.query.question.implementation.SustainabilityAnswer.Fidelity;
import org.throughline.query.question.implementation.SustainabilityAnswer.Staff;
import org.throughline.query.question.implementation.SustainabilityAnswer.Standing;
import org.throughline.query.question.implementation.SustainedAnswer.OfSection;
import org.throughline.query.question.vocabulary.Operational;
import org.throughline.query.subject.ground.rulebook.RulebookState;
import org.throughline.query.subject.implementation.fidelity.FidelityState;
import org.throughline.query.subject.implementation.plan.PlanFold;
import org.throughline.query.subject.implementation.plan.PlanState;
import org.throughline.query.subject.implementation.stage.StageFold;
import org.throughline.query.subject.teams.team.TeamFold;
import org.throughline.query.subject.teams.team.TeamState;

class SustainabilityTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);
    private static final RulebookState RULES = RulebookState.usual("d1");

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static Sustainability of(StageEvent... more) {
        List<StageEvent> events = new ArrayList<>(List.of(
                entered(Stage.PURPOSE_BUILDING, "2017-09-01"),
                entered(Stage.INFRASTRUCTURE, "2018-03-01"),
                entered(Stage.INITIAL, "2018-09-01"),
                entered(Stage.FULL, "2020-09-01")));
        events.addAll(List.of(more));
        return new Sustainability(Told.by(new StageFold(), events.toArray(StageEvent[]::new)), DAY);
    }

    private static StageEntered entered(Stage stage, String on) {
        return new StageEntered("s1", "PBIS", stage, null, null, List.of(), List.of(), day(on));
    }

    private static StageRegressed fellBack(String on) {
        return new StageRegressed("s1", "PBIS", Stage.INITIAL, "Half of us left", null, null, List.of(), day(on));
    }

    private static FidelityState check(String on, int points) {
        return MadeChecks.told(MadeChecks.made(on, Map.of("tier-1", points)));
    }

    private static TeamState team(TeamEvent... more) {
        List<TeamEvent> events = new ArrayList<>(List.of(
                new TeamFormed("slt", "s1", TeamLevel.SCHOOL, "SLT", null, List.of(), day("2017-08-01")),
                new MemberAppointed("slt", "m-1", "PRINCIPAL", null, null, day("2017-08-01"))));
        events.addAll(List.of(more));
        return Told.by(new TeamFold(), events.toArray(TeamEvent[]::new));
    }

    private static TeamState withAnotherPrincipalOn(String on) {
        return team(
                new MemberRetired("slt", "m-1", "PRINCIPAL", "moved", day(on)),
                new MemberAppointed("slt", "m-2", "PRINCIPAL", null, null, day(on)));
    }

    private static SustainabilityAnswer.Leaders leaders(
            Sustainability of, @Nullable TeamState team, FidelityState... checks) {
        return of.leaders(team, List.of(checks));
    }

    @Test
    void aPrincipalsLeavingIsOutlivedWhereTheStageWasKeptAndTheNextCheckMet() {
        assertThat(of().from()).isEqualTo("2018-09-01");
        SustainabilityAnswer.Leaders told =
                leaders(of(), withAnotherPrincipalOn("2021-07-01"), check("2021-05-01", 60), check("2021-10-01", 80));
        assertThat(told.standing()).isEqualTo(Standing.HOLDS);
        assertThat(told.changes()).containsExactly(new Change(day("2021-07-01"), true, true));
    }

    @Test
    void itIsNotOutlivedWhereTheStageOrTheNextCheckFell() {
        assertThat(leaders(of(fellBack("2022-02-01")), withAnotherPrincipalOn("2021-07-01"), check("2021-10-01", 80)))
                .returns(Standing.LACKS, SustainabilityAnswer.Leaders::standing)
                .returns(List.of(new Change(day("2021-07-01"), false, true)), SustainabilityAnswer.Leaders::changes);
        assertThat(leaders(of(), withAnotherPrincipalOn("2021-07-01"), check("2021-10-01", 60))
                        .standing())
                .isEqualTo(Standing.LACKS);
    }

    @Test
    void whatWasNeverPutToTheTestIsNotKnown() {
        assertThat(leaders(of(), team())).isEqualTo(new SustainabilityAnswer.Leaders(Standing.UNKNOWN, List.of()));
        assertThat(leaders(of(), null).standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(leaders(of(), withAnotherPrincipalOn("2024-01-08"), check("2024-05-01", 80)))
                .as("a year has not gone by")
                .returns(Standing.UNKNOWN, SustainabilityAnswer.Leaders::standing)
                .returns(List.of(new Change(day("2024-01-08"), null, true)), SustainabilityAnswer.Leaders::changes);
        assertThat(leaders(of(), withAnotherPrincipalOn("2018-01-08")).changes())
                .as("before initial implementation began")
                .isEmpty();
    }

    private static OfSection section(String section, @Nullable String since) {
        return new OfSection(
                "s1",
                "PBIS",
                "tfi",
                section,
                since == null ? SustainedAnswer.State.NOT_YET : SustainedAnswer.State.SUSTAINED,
                3,
                3,
                3,
                day("2024-05-01"),
                since == null ? null : day(since),
                since == null ? null : day(since),
                List.of());
    }

    @Test
    void fidelityHoldsOnceEverySectionIsSustained() {
        assertThat(of().fidelity(List.of(section("tier-1", "2021-05-01"), section("tier-2", "2022-05-01")), List.of()))
                .isEqualTo(new Fidelity(Standing.HOLDS, day("2022-05-01"), "tfi", List.of(), null));
        assertThat(of().fidelity(List.of(section("tier-1", "2021-05-01"), section("tier-2", null)), List.of()))
                .isEqualTo(new Fidelity(Standing.LACKS, null, "tfi", List.of("tier-2"), null));
        assertThat(of().fidelity(List.of(), List.of()).standing()).isEqualTo(Standing.UNKNOWN);
    }

    @Test
    void peopleAreToldWithHowLongTheySitAndWhoLeft() {
        TeamState team = team(
                new MemberAppointed("slt", "m-3", "COACH", null, null, day("2024-01-08")),
                new MemberAppointed("slt", "m-4", "TEACHER", null, null, day("2020-01-08")),
                new MemberRetired("slt", "m-4", "TEACHER", "moved", day("2024-02-01")));
        Staff staff = of().staff(team, Operational.on(DAY), RULES);
        assertThat(staff)
                .returns(Standing.LACKS, Staff::standing)
                .returns(2, Staff::members)
                .returns(1, Staff::forAYear)
                .returns(1, Staff::leftInYear);
        assertThat(staff.lacking()).contains(Operational.PEOPLE);
        assertThat(of().staff(null, Operational.on(DAY), RULES).standing()).isEqualTo(Standing.UNKNOWN);
    }

    private static PlanState plan(@Nullable String reviewed) {
        ActionPlanDrafted drafted = new ActionPlanDrafted(
                "p1",
                "s1",
                "slt",
                null,
                Map.of("en", "p1"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of("m-1"),
                List.of(),
                List.of(),
                day("2022-09-01"));
        ActionPlanAdopted adopted =
                new ActionPlanAdopted("p1", List.of("m-1"), List.of(), List.of(), day("2022-10-01"));
        return reviewed == null
                ? Told.by(new PlanFold(), drafted, adopted)
                : Told.by(
                        new PlanFold(),
                        drafted,
                        adopted,
                        new PlanReviewed(
                                "p1",
                                "r1",
                                null,
                                List.of(),
                                ReviewDecision.KEEP,
                                "Goes well",
                                null,
                                List.of(),
                                List.of(),
                                day(reviewed)));
    }

    @Test
    void aPlanHoldsWhileItIsLookedAtOnceAYear() {
        assertThat(of().plans(List.of(plan("2023-07-01"))).standing()).isEqualTo(Standing.HOLDS);
        assertThat(of().plans(List.of(plan("2023-06-01"))).standing()).isEqualTo(Standing.LACKS);
        assertThat(of().plans(List.of(plan(null))).standing()).isEqualTo(Standing.LACKS);
        assertThat(of().plans(List.of()).standing()).isEqualTo(Standing.UNKNOWN);
    }

    @Test
    void whatNobodyRecordedIsNotKnown() {
        assertThat(of().resources(List.of(), List.of()).standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(of().agreed(List.of()).standing()).isEqualTo(Standing.UNKNOWN);
    }
}
