package org.throughline.command.implementation.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.throughline.events.implementation.plan.Due;
import org.throughline.events.implementation.plan.Goal;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanRevised;
import org.throughline.events.implementation.plan.Step;

/** Holds for any two versions of any plan; few codes and words, so that versions overlap. */
class PlanDeltaPropertyTest {

    @Property(tries = 300)
    void turnsTheEarlierVersionIntoTheLater(@ForAll("plans") PlanContent before, @ForAll("plans") PlanContent after) {
        assertThat(PlanDelta.between(before, after).appliedTo(before)).isEqualTo(after);
    }

    @Property(tries = 300)
    void isEmptyExactlyWhenBothVersionsSayTheSame(
            @ForAll("plans") PlanContent before, @ForAll("plans") PlanContent after) {
        assertThat(PlanDelta.between(before, before).isEmpty()).isTrue();
        assertThat(PlanDelta.between(before, after).isEmpty()).isEqualTo(before.equals(after));
    }

    @Property(tries = 300)
    void comesBackWholeFromTheEvent(@ForAll("plans") PlanContent before, @ForAll("plans") PlanContent after) {
        PlanDelta delta = PlanDelta.between(before, after);
        assertThat(PlanDelta.of(recorded(delta))).isEqualTo(delta);
    }

    @Property(tries = 300)
    void ignoresTheOrderOfItems(@ForAll("plans") PlanContent plan) {
        List<Step> steps = new ArrayList<>(plan.steps().values());
        Collections.reverse(steps);
        assertThat(PlanDelta.between(plan, plan.replacing(null, null, null, null, steps))
                        .isEmpty())
                .isTrue();
    }

    @Provide
    Arbitrary<PlanContent> plans() {
        return Combinators.combine(words(), needs(), goals(), goals(), steps()).as(PlanContent::of);
    }

    private static Arbitrary<List<String>> needs() {
        return Arbitraries.of("n1", "n2", "n3").list().ofMaxSize(2).uniqueElements();
    }

    private static Arbitrary<List<Goal>> goals() {
        return Combinators.combine(codes(), words(), codes().injectNull(0.5))
                .as(Goal::new)
                .list()
                .ofMaxSize(5)
                .uniqueElements(Goal::code);
    }

    private static Arbitrary<List<Step>> steps() {
        Arbitrary<List<String>> leads =
                Arbitraries.of("Principal", "Coach").list().ofMaxSize(2);
        return Combinators.combine(codes(), words(), dues().injectNull(0.3), leads)
                .as(Step::new)
                .list()
                .ofMaxSize(6)
                .uniqueElements(Step::code);
    }

    private static Arbitrary<String> codes() {
        return Arbitraries.of("A", "a", "B", "C01.1", "C01.10", " ");
    }

    private static Arbitrary<Map<String, String>> words() {
        return Arbitraries.maps(Arbitraries.of("en", "fr"), Arbitraries.of("l'ère", "l’ère", "x", "x "))
                .ofMinSize(1);
    }

    private static Arbitrary<Due> dues() {
        return Arbitraries.of(
                new Due(LocalDate.parse("2027-09-01"), null, null),
                new Due(null, YearMonth.parse("2027-09"), null),
                new Due(null, null, Map.of("en", "Ongoing")));
    }

    private static ActionPlanRevised recorded(PlanDelta delta) {
        return new ActionPlanRevised(
                "p1",
                2,
                1,
                delta.title(),
                delta.needIds(),
                delta.goals().put(),
                delta.goals().removed(),
                delta.milestones().put(),
                delta.milestones().removed(),
                delta.steps().put(),
                delta.steps().removed(),
                "learned",
                null,
                null,
                List.of("slt"),
                null,
                List.of(),
                List.of(),
                LocalDate.parse("2027-09-01"));
    }
}
