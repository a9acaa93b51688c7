package org.throughline.query.question.implementation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.events.implementation.plan.Due;
import org.throughline.events.implementation.plan.Goal;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanDrafted;
import org.throughline.events.implementation.plan.Step;
import org.throughline.query.Told;
import org.throughline.query.question.implementation.CopiedPlansAnswer.Copies;
import org.throughline.query.question.implementation.CopiedPlansAnswer.Copy;
import org.throughline.query.subject.implementation.plan.PlanFold;
import org.throughline.query.subject.implementation.plan.PlanState;

class CopiedPlansTest {

    private static final LocalDate DAY = LocalDate.parse("2018-09-01");

    private final CopiedPlans plans =
            new CopiedPlans(Map.of("elm", "Elm Street School", "oak", "Oak School", "ash", "Ash School"));

    @Test
    void findsPlansWithTheSameStepsWhateverTheirLettersAndBlanks() {
        CopiedPlansAnswer answer = plans.among(List.of(
                plan("p1", "elm", "Goal", "Teach what is expected at Elm Street School.", "Meet   weekly"),
                plan("p2", "oak", "Goal", "meet weekly!", "Teach what is expected at OAK SCHOOL"),
                plan("p3", "ash", "Goal", "Meet weekly", "Teach what is expected")));
        assertThat(answer.copies()).hasSize(1);
        Copies copies = answer.copies().getFirst();
        assertThat(copies.plans()).extracting(Copy::planId).containsExactly("p1", "p2");
        assertThat(copies.steps()).isEqualTo(2);
        assertThat(copies.organizations()).isEqualTo(2);
        assertThat(copies.sameGoals()).isTrue();
        assertThat(answer.compared()).isEqualTo(3);
    }

    @Test
    void saysWhereTheGoalsAreOthers() {
        CopiedPlansAnswer answer = plans.among(List.of(
                plan("p1", "elm", "Fewer referrals", "Meet weekly"), plan("p2", "oak", "Reading", "Meet weekly")));
        assertThat(answer.copies().getFirst().sameGoals()).isFalse();
    }

    @Test
    void twoPlansOfOneOrganizationAreNotCopiesAcrossUnits() {
        assertThat(plans.among(List.of(
                                plan("p1", "elm", "Goal", "Meet weekly"), plan("p2", "elm", "Goal", "Meet weekly")))
                        .copies())
                .isEmpty();
    }

    @Test
    void nothingCanBeSaidOfPlansWithoutSteps() {
        CopiedPlansAnswer answer = plans.among(List.of(plan("p1", "elm", "Goal"), plan("p2", "oak", "Goal")));
        assertThat(answer.copies()).isEmpty();
        assertThat(answer.withoutSteps()).isEqualTo(2);
        assertThat(answer.compared()).isZero();
    }

    @Test
    void thoseInMostOrganizationsComeFirst() {
        List<PlanState> all =
                new ArrayList<>(List.of(plan("a1", "elm", "Goal", "Talk"), plan("a2", "oak", "Goal", "Talk")));
        for (String organization : List.of("elm", "oak", "ash")) {
            all.add(plan("b-" + organization, organization, "Goal", "Meet weekly"));
        }
        assertThat(plans.among(all).copies()).extracting(Copies::organizations).containsExactly(3, 2);
    }

    @Test
    void leadsAndDueDatesMakeNoDifferenceButTheWordsOfEveryLanguageDo() {
        PlanState due = told(
                "p2",
                "oak",
                List.of(new Step("S9", Map.of("en", "Meet weekly"), new Due(DAY, null, null), List.of("m1"))));
        assertThat(plans.among(List.of(plan("p1", "elm", "Goal", "Meet weekly"), due))
                        .copies())
                .hasSize(1);
        PlanState spanish = told(
                "p3", "ash", List.of(new Step("S1", Map.of("en", "Meet weekly", "es", "Cada año"), null, List.of())));
        assertThat(plans.among(List.of(plan("p1", "elm", "Goal", "Meet weekly"), spanish))
                        .copies())
                .isEmpty();
    }

    private static PlanState plan(String id, String organization, String goal, String... steps) {
        List<Step> all = Arrays.stream(steps)
                .map(text -> new Step(text.substring(0, 2) + id, Map.of("en", text), null, List.of()))
                .toList();
        return told(id, organization, all, new Goal("G1", Map.of("en", goal)));
    }

    private static PlanState told(String id, String organization, List<Step> steps, Goal... goals) {
        return Told.by(
                new PlanFold(),
                new ActionPlanDrafted(
                        id,
                        organization,
                        organization + "-slt",
                        Map.of("en", "Plan of " + organization),
                        List.of(goals),
                        List.of(),
                        steps,
                        List.of(),
                        List.of(),
                        DAY));
    }
}
