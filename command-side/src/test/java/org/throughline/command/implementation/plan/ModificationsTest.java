package org.throughline.command.implementation.plan;

import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.matches;
import static org.axonframework.test.matchers.Matchers.messageWithPayload;
import static org.throughline.command.Decision.refusedFor;
import static org.throughline.command.implementation.plan.PlanWorld.FALL_2017;
import static org.throughline.command.implementation.plan.PlanWorld.FALL_2018;
import static org.throughline.command.implementation.plan.PlanWorld.TITLE;
import static org.throughline.command.implementation.plan.PlanWorld.drafted;
import static org.throughline.command.implementation.plan.PlanWorld.step;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.implementation.plan.PlanCommand.ReasonCodes;
import org.throughline.command.implementation.plan.PlanCommand.ReviseActionPlan;
import org.throughline.events.implementation.goal.EquityAim;
import org.throughline.events.implementation.plan.Modification;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanRevised;

/** Why a version came about, in codes. */
class ModificationsTest {

    private static final EquityAim EQUITY = new EquityAim("EL", TITLE);

    private final FixtureConfiguration<Plan> plan = PlanWorld.fixture();

    @Test
    void isToldInTheVocabularyOfItsDayEachCodeOnce() {
        Modification expected = new Modification(
                "1",
                "IMPLEMENTATION",
                "REACTIVE",
                List.of("TEAM"),
                List.of("CONTENT"),
                List.of(),
                null,
                null,
                List.of("FIT"),
                List.of(),
                List.of("RECIPIENT", "PROVIDER"));
        plan.given(drafted(FALL_2017))
                .when(revise(codes("REACTIVE", "RECIPIENT", "PROVIDER", "RECIPIENT"), EQUITY, FALL_2018))
                .expectEventsMatching(one(revised -> expected.equals(revised.modification())
                        && EQUITY.equals(revised.equity())
                        && revised.reason().equals("They asked")));
    }

    @Test
    void isNotAskedFor() {
        plan.given(drafted(FALL_2017))
                .when(revise(null, null, FALL_2018))
                .expectEventsMatching(one(revised -> revised.modification() == null && revised.equity() == null));
    }

    @Test
    void namesEveryCodeThatIsNotOfTheVocabulary() {
        plan.given(drafted(FALL_2017))
                .when(revise(codes("SOMEHOW", "RECIPIENT", "WEATHER"), null, FALL_2018))
                .expectException(refusedFor("/modification/planned not-one-of", "/modification/reasons/1 not-one-of"));
    }

    private static Matcher<? extends List<? super EventMessage<?>>> one(Predicate<ActionPlanRevised> which) {
        return exactSequenceOf(messageWithPayload(matches((ActionPlanRevised event) -> which.test(event))));
    }

    private static ReasonCodes codes(String planned, String... reasons) {
        return new ReasonCodes(
                "IMPLEMENTATION",
                planned,
                List.of("TEAM"),
                List.of("CONTENT"),
                List.of(),
                null,
                null,
                List.of("FIT"),
                List.of(),
                List.of(reasons));
    }

    private static ReviseActionPlan revise(@Nullable ReasonCodes codes, @Nullable EquityAim equity, LocalDate day) {
        return new ReviseActionPlan(
                "p1",
                1,
                null,
                null,
                null,
                null,
                List.of(step("S1", "Meet")),
                "They asked",
                codes,
                equity,
                List.of("slt"),
                null,
                List.of(),
                day);
    }
}
