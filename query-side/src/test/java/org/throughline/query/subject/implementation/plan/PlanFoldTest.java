package org.throughline.query.subject.implementation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.Evidence;
import org.throughline.events.implementation.plan.Due;
import org.throughline.events.implementation.plan.Goal;
import org.throughline.events.implementation.plan.PlanEvent;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanAdopted;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanClosed;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanDrafted;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanRevised;
import org.throughline.events.implementation.plan.PlanEvent.PlanStepCompleted;
import org.throughline.events.implementation.plan.PlanEvent.PlanStepDropped;
import org.throughline.events.implementation.plan.PlanEvent.PlanStepFailed;
import org.throughline.events.implementation.plan.PlanEvent.PlanStepProgressed;
import org.throughline.events.implementation.plan.Step;
import org.throughline.events.implementation.plan.StepProgress;
import org.throughline.events.json.EventJson;
import org.throughline.query.Told;
import org.throughline.query.subject.implementation.plan.PlanState.Changes;
import org.throughline.query.subject.implementation.plan.PlanState.LeftOutStep;
import org.throughline.query.subject.implementation.plan.PlanState.PlanStep;
import org.throughline.query.subject.implementation.plan.PlanState.Revision;
import org.throughline.query.subject.implementation.plan.PlanState.Status;
import org.throughline.query.subject.implementation.plan.PlanState.StepStatus;
import org.throughline.query.subject.implementation.plan.PlanState.Turn;

class PlanFoldTest {

    private static final LocalDate DRAFTED = LocalDate.parse("2018-08-20");
    private static final LocalDate LATER = LocalDate.parse("2018-12-03");
    private static final LocalDate SPRING = LocalDate.parse("2019-03-04");
    private static final Evidence CHECK = new Evidence("fidelity check", "/api/fidelity-checks/fc-1");
    private static final Evidence MINUTES = new Evidence("minutes", null);
    private static final Map<String, String> TITLE = Map.of("en", "Plan");
    private static final Due DAY = new Due(LocalDate.parse("2018-10-15"), null, null);
    private static final Due MONTH = new Due(null, YearMonth.parse("2019-01"), null);
    private static final Due SEASON = new Due(null, null, Map.of("en", "By fall 2019"));
    private static final PlanFold STORY = new PlanFold();

    @Test
    void beginsAsADraftWithEveryStepOpen() {
        PlanState plan = told();
        assertThat(plan)
                .returns(Status.DRAFT, PlanState::status)
                .returns(1, PlanState::version)
                .returns(List.of(), PlanState::revisions);
        assertThat(plan.steps()).extracting(PlanStep::code).containsExactly("S1", "S2", "S3", "S4");
        assertThat(plan.steps()).extracting(PlanStep::status).containsOnly(StepStatus.OPEN);
    }

    @Test
    void saysWhenAndByWhomItWasAdopted() {
        assertThat(told(adopted()))
                .returns(Status.ADOPTED, PlanState::status)
                .returns(LATER, PlanState::adoptedOn)
                .returns(List.of("PRINCIPAL"), PlanState::adoptedBy);
    }

    @Test
    void keepsTheEvidenceOfTheDraftWhenItIsAdopted() {
        assertThat(told(adopted()).evidence()).containsExactly(CHECK, MINUTES);
    }

    @Test
    void changesStepsInPlaceAndPutsNewOnesLast() {
        PlanState plan = told(revised(
                2, null, List.of(step("S5", null), step("S2", DAY, "COACH")), List.of("S3"), List.of(), List.of()));
        assertThat(plan.steps())
                .containsExactly(open("S1", DAY), open("S2", DAY, "COACH"), open("S4", null), open("S5", null));
        assertThat(plan.version()).isEqualTo(2);
        assertThat(plan.title()).isEqualTo(TITLE);
    }

    @Test
    void changesGoalsInPlaceAndPutsNewOnesLast() {
        PlanState plan = told(revised(
                2,
                Map.of("en", "New"),
                List.of(),
                List.of(),
                List.of(goal("G4"), goal("G1", "better")),
                List.of("G2")));
        assertThat(plan.goals()).containsExactly(goal("G1", "better"), goal("G3"), goal("G4"));
        assertThat(plan.title()).isEqualTo(Map.of("en", "New"));
        assertThat(plan.milestones()).containsExactly(goal("M1"));
    }

    @Test
    void keepsHowFarAStepHasComeWhenItsTextChanges() {
        PlanState plan = told(
                new PlanStepCompleted("p1", "S1", List.of(MINUTES), LATER),
                new PlanStepDropped("p1", "S2", "asked twice", LATER),
                revised(2, null, List.of(step("S1", MONTH), step("S2", SEASON)), List.of(), List.of(), List.of()));
        assertThat(plan.steps())
                .startsWith(
                        open("S1", MONTH).turned(new Turn(StepStatus.COMPLETED, LATER, null, List.of(MINUTES))),
                        open("S2", SEASON).turned(new Turn(StepStatus.DROPPED, LATER, "asked twice", List.of())));
        assertThat(plan.steps().get(1))
                .returns(StepStatus.DROPPED, PlanStep::status)
                .returns(LATER, PlanStep::settledOn)
                .returns("asked twice", PlanStep::reason);
    }

    @Test
    void tellsTheWayOfAStepBackAndForth() {
        PlanState plan = told(
                progressed(StepProgress.IN_PROGRESS, null, LATER),
                progressed(StepProgress.PARTLY_DONE, "one of two", LATER),
                new PlanStepCompleted("p1", "S1", List.of(MINUTES), LATER),
                progressed(StepProgress.PLANNED, "nobody remembers it", SPRING),
                new PlanStepFailed("p1", "S1", "again nobody", List.of(), SPRING));
        PlanStep step = plan.steps().getFirst();
        assertThat(step)
                .returns(StepStatus.FAILED, PlanStep::status)
                .returns(SPRING, PlanStep::settledOn)
                .returns("again nobody", PlanStep::reason);
        assertThat(step.turns())
                .extracting(Turn::status)
                .containsExactly(
                        StepStatus.IN_PROGRESS,
                        StepStatus.PARTLY_DONE,
                        StepStatus.COMPLETED,
                        StepStatus.OPEN,
                        StepStatus.FAILED);
    }

    @Test
    void aStepThatIsTakenUpAgainIsSettledNoMore() {
        PlanState plan = told(
                new PlanStepCompleted("p1", "S1", List.of(MINUTES), LATER),
                progressed(StepProgress.IN_PROGRESS, "half was forgotten", SPRING));
        assertThat(plan.steps().getFirst())
                .returns(StepStatus.IN_PROGRESS, PlanStep::status)
                .returns(null, PlanStep::settledOn)
                .returns("half was forgotten", PlanStep::reason);
    }

    @Test
    void keepsWhatWasSettledWhenARevisionLeavesItOut() {
        PlanState plan = told(
                new PlanStepCompleted("p1", "S1", List.of(MINUTES), LATER),
                new PlanStepFailed("p1", "S2", "nobody came", List.of(), LATER),
                revised(2, null, List.of(), List.of("S1", "S2"), List.of(), List.of()));
        assertThat(plan.steps()).extracting(PlanStep::code).containsExactly("S3", "S4");
        assertThat(plan.leftOut())
                .extracting(LeftOutStep::code, LeftOutStep::status, LeftOutStep::reason, LeftOutStep::leftOutBy)
                .containsExactly(
                        tuple("S1", StepStatus.COMPLETED, null, 2), tuple("S2", StepStatus.FAILED, "nobody came", 2));
        assertThat(plan.leftOut().getFirst().evidence()).containsExactly(MINUTES);
    }

    @Test
    void anOpenStepThatARevisionLeavesOutWasDroppedByItForItsReason() {
        PlanState plan = told(
                progressed(StepProgress.PARTLY_DONE, null, DRAFTED),
                revised(2, null, List.of(), List.of("S1", "S4"), List.of(), List.of()));
        assertThat(plan.leftOut())
                .extracting(LeftOutStep::code, LeftOutStep::status, LeftOutStep::reason, LeftOutStep::settledOn)
                .containsExactly(
                        tuple("S1", StepStatus.DROPPED, "learned", LATER),
                        tuple("S4", StepStatus.DROPPED, "learned", LATER));
        assertThat(plan.leftOut().getFirst().turns())
                .extracting(Turn::status)
                .containsExactly(StepStatus.PARTLY_DONE, StepStatus.DROPPED);
    }

    @Test
    void aCodeThatComesBackNamesAnotherStep() {
        PlanState plan = told(
                new PlanStepCompleted("p1", "S1", List.of(MINUTES), LATER),
                revised(2, null, List.of(), List.of("S1"), List.of(), List.of()),
                revised(3, null, List.of(step("S1", SEASON)), List.of(), List.of(), List.of()));
        assertThat(plan.steps()).last().isEqualTo(open("S1", SEASON));
        assertThat(plan.leftOut()).extracting(LeftOutStep::status).containsExactly(StepStatus.COMPLETED);
    }

    @Test
    void aVersionRememberedLateTakesItsPlaceAndTheOneAfterItSaysWhatItSaid() {
        PlanState plan = told(
                written(3, 1, List.of(step("S5", null)), List.of("S1"), DRAFTED.plusDays(1)),
                new PlanStepCompleted("p1", "S5", List.of(), DRAFTED.plusDays(2)),
                written(2, 1, List.of(step("S6", null)), List.of("S4"), LATER));
        assertThat(plan.version()).isEqualTo(2);
        assertThat(plan.revisions())
                .extracting(Revision::version, Revision::place, Revision::revises)
                .containsExactly(tuple(3, 2, 1), tuple(2, 3, 1));
        assertThat(plan.steps()).extracting(PlanStep::code).containsExactly("S1", "S2", "S3", "S6");
        assertThat(plan.leftOut())
                .extracting(LeftOutStep::code, LeftOutStep::status, LeftOutStep::leftOutBy)
                .containsExactlyInAnyOrder(tuple("S5", StepStatus.COMPLETED, 2), tuple("S4", StepStatus.DROPPED, 2));
    }

    @Test
    void aStepThatOnlyAVersionRememberedLateLeftOutIsTheSameStepWhenItIsBack() {
        PlanState plan = told(
                new PlanStepCompleted("p1", "S1", List.of(MINUTES), DRAFTED),
                written(3, 1, List.of(), List.of("S1", "S2"), DRAFTED.plusDays(1)),
                written(2, 1, List.of(), List.of("S4"), LATER));
        assertThat(plan.steps())
                .extracting(PlanStep::code, PlanStep::status)
                .containsExactly(
                        tuple("S1", StepStatus.COMPLETED), tuple("S2", StepStatus.OPEN), tuple("S3", StepStatus.OPEN));
        assertThat(plan.leftOut()).extracting(LeftOutStep::code).containsExactly("S4");
    }

    @Test
    void keepsNoEarlierTextAsLongAsNothingWasRememberedLate() {
        PlanState plan = told(
                revised(2, null, List.of(step("S5", null)), List.of(), List.of(), List.of()),
                revised(3, null, List.of(), List.of("S5"), List.of(), List.of()));
        assertThat(plan.earlierTexts()).isEmpty();
    }

    private static ActionPlanRevised written(
            int version, int revises, List<Step> put, List<String> removed, LocalDate day) {
        return new ActionPlanRevised(
                "p1",
                version,
                revises,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                put,
                removed,
                "learned",
                List.of("PRINCIPAL"),
                null,
                List.of(),
                day);
    }

    @Test
    void saysWhichPoliciesItsCloseDidNotMeet() {
        PlanState plan =
                told(adopted(), new ActionPlanClosed("p1", "done", List.of("PLANS_CLOSE_WITH_STEPS_SETTLED"), SPRING));
        assertThat(plan.concerns()).containsExactly("PLANS_CLOSE_WITH_STEPS_SETTLED");
    }

    @Test
    void settlesOneStepAndNoOther() {
        PlanState plan = told(new PlanStepCompleted("p1", "S2", List.of(), LATER));
        assertThat(plan.steps())
                .extracting(PlanStep::status)
                .containsExactly(StepStatus.OPEN, StepStatus.COMPLETED, StepStatus.OPEN, StepStatus.OPEN);
        assertThat(plan.version()).isEqualTo(1);
    }

    @Test
    void staysReadableAfterItClosed() {
        PlanState plan = told(adopted(), new ActionPlanClosed("p1", "all done", SPRING));
        assertThat(plan)
                .returns(Status.CLOSED, PlanState::status)
                .returns(SPRING, PlanState::closedOn)
                .returns("all done", PlanState::outcome)
                .returns(LATER, PlanState::adoptedOn);
        assertThat(plan.steps()).hasSize(4);
    }

    @Test
    void keepsHowEveryRevisionCameAbout() {
        PlanState plan = told(revised(2, null, List.of(), List.of("S4"), List.of(), List.of()));
        assertThat(plan.revisions())
                .containsExactly(new Revision(
                        2,
                        2,
                        1,
                        LATER,
                        "learned",
                        null,
                        null,
                        List.of("PRINCIPAL", "m-1"),
                        null,
                        List.of(MINUTES),
                        List.of(),
                        new Changes(
                                false, false, List.of(), List.of(), List.of(), List.of(), List.of(), List.of("S4"))));
    }

    @Test
    void keepsDueDatesAsPreciselyAsTheyWereSaid() {
        PlanState plan = told(adopted());
        assertThat(Told.stored(STORY, plan)).isEqualTo(plan);
        assertThat(plan.steps()).extracting(PlanStep::due).containsExactly(DAY, MONTH, SEASON, null);
        assertThat(plan.steps().stream().map(step -> EventJson.MAPPER.writeValueAsString(step.due())))
                .containsExactly(
                        "{\"day\":\"2018-10-15\"}",
                        "{\"month\":\"2019-01\"}",
                        "{\"words\":{\"en\":\"By fall 2019\"}}",
                        "null");
    }

    private static PlanState told(PlanEvent... behindTheDraft) {
        List<PlanEvent> events = new ArrayList<>(List.of(behindTheDraft));
        events.addFirst(new ActionPlanDrafted(
                "p1",
                "s1",
                "slt",
                TITLE,
                List.of(goal("G1"), goal("G2"), goal("G3")),
                List.of(goal("M1")),
                List.of(step("S1", DAY), step("S2", MONTH), step("S3", SEASON), step("S4", null)),
                List.of("PRINCIPAL"),
                List.of(CHECK),
                DRAFTED));
        return Told.by(STORY, events);
    }

    private static ActionPlanAdopted adopted() {
        return new ActionPlanAdopted("p1", List.of("PRINCIPAL"), List.of(MINUTES), LATER);
    }

    private static ActionPlanRevised revised(
            int version,
            @Nullable Map<String, String> title,
            List<Step> putSteps,
            List<String> removedSteps,
            List<Goal> putGoals,
            List<String> removedGoals) {
        return new ActionPlanRevised(
                "p1",
                version,
                title,
                putGoals,
                removedGoals,
                List.of(),
                List.of(),
                putSteps,
                removedSteps,
                "learned",
                List.of("PRINCIPAL", "m-1"),
                List.of(MINUTES),
                LATER);
    }

    private static Step step(String code, @Nullable Due due, String... leads) {
        return new Step(code, words(code), due, List.of(leads));
    }

    private static PlanStep open(String code, @Nullable Due due, String... leads) {
        return PlanStep.open(step(code, due, leads));
    }

    private static PlanStepProgressed progressed(StepProgress progress, @Nullable String reason, LocalDate day) {
        return new PlanStepProgressed("p1", "S1", progress, reason, List.of(), day);
    }

    private static Goal goal(String code) {
        return goal(code, code);
    }

    private static Goal goal(String code, String text) {
        return new Goal(code, words(text));
    }

    private static Map<String, String> words(String text) {
        return Map.of("en", text);
    }
}
