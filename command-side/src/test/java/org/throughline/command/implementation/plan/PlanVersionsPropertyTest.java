package org.throughline.command.implementation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.command.implementation.plan.PlanWorld.drafted;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.throughline.command.Ledger;
import org.throughline.events.implementation.plan.PlanEvent;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanRevised;

/** Whatever the order in which versions are remembered: what each says is its own, and which is in effect follows from days. */
class PlanVersionsPropertyTest {

    private static final LocalDate BEGIN = LocalDate.parse("2018-01-01");
    private static final int MOST = 7;

    @Property(tries = 200)
    void whatAVersionSaysNeverChanges(@ForAll("orders") List<Integer> days) {
        Ledger<PlanFacts, PlanEvent> plan = plan();
        Map<Integer, PlanContent> written = new HashMap<>();
        for (int day : days) {
            written.put(written.size() + 2, remember(plan, day, written.size() + 2));
            assertThat(plan.state().versions().texts()).containsAllEntriesOf(written);
        }
    }

    @Property(tries = 200)
    void whatIsInEffectOnADayIsTheSameInWhateverOrderVersionsAreRemembered(
            @ForAll("orders") List<Integer> one, @ForAll("orders") List<Integer> other) {
        Ledger<PlanFacts, PlanEvent> first = plan();
        Ledger<PlanFacts, PlanEvent> second = plan();
        one.forEach(day -> remember(first, day, numberOf(first)));
        other.forEach(day -> remember(second, day, numberOf(second)));
        for (int day = 0; day <= MOST; day++) {
            assertThat(on(second, day)).isEqualTo(on(first, day));
        }
    }

    @Provide
    Arbitrary<List<Integer>> orders() {
        List<Integer> days = new ArrayList<>();
        for (int day = 1; day <= MOST; day++) {
            days.add(day);
        }
        return Arbitraries.shuffle(days);
    }

    private static PlanContent on(Ledger<PlanFacts, PlanEvent> plan, int day) {
        return plan.stateOn(BEGIN.plusDays(day)).content();
    }

    private static Ledger<PlanFacts, PlanEvent> plan() {
        Ledger<PlanFacts, PlanEvent> plan = new Ledger<>(PlanRules.RULES);
        plan.add(drafted(BEGIN));
        return plan;
    }

    private static int numberOf(Ledger<PlanFacts, PlanEvent> plan) {
        return (int) plan.version() + 1;
    }

    /** What is written on a day is a matter of the day alone: some steps come, others go. */
    private static PlanContent remember(Ledger<PlanFacts, PlanEvent> plan, int day, int number) {
        LocalDate on = BEGIN.plusDays(day);
        PlanFacts then = plan.stateOn(on);
        PlanContent after = then.content()
                .replacing(
                        Map.of("en", "Plan of day " + day),
                        null,
                        null,
                        null,
                        List.of(PlanWorld.step("S" + day % 3, "Day " + day), PlanWorld.step("S9", "Always")));
        PlanDelta delta = PlanDelta.between(then.content(), after);
        ActionPlanRevised event = new ActionPlanRevised(
                "p1",
                number,
                then.version(),
                delta.title(),
                delta.goals().put(),
                delta.goals().removed(),
                delta.milestones().put(),
                delta.milestones().removed(),
                delta.steps().put(),
                delta.steps().removed(),
                "learned",
                List.of("slt"),
                null,
                List.of(),
                on);
        plan.check(event);
        plan.add(event);
        return after;
    }
}
