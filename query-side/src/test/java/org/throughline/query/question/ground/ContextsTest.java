package org.throughline.query.question.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.choices.decision.Account;
import org.throughline.events.choices.decision.DecisionEvent.DecisionRecorded;
import org.throughline.events.choices.decision.DecisionStyle;
import org.throughline.events.ground.context.ContextEvent.ContextDescribed;
import org.throughline.events.ground.context.ContextEvent.ContextRevised;
import org.throughline.events.ground.context.UnitContext;
import org.throughline.query.Told;
import org.throughline.query.question.ground.ContextsAnswer.Counts;
import org.throughline.query.question.ground.ContextsAnswer.OfDecision;
import org.throughline.query.question.ground.ContextsAnswer.OfUnit;
import org.throughline.query.question.ground.ContextsAnswer.Stood;
import org.throughline.query.subject.choices.decision.DecisionFold;
import org.throughline.query.subject.choices.decision.DecisionState;
import org.throughline.query.subject.ground.context.ContextFold;
import org.throughline.query.subject.ground.context.ContextState;

/** In which context it was decided. */
class ContextsTest {

    private static final LocalDate FIRST = LocalDate.parse("2017-02-01");
    private static final LocalDate SECOND = LocalDate.parse("2020-03-23");
    private static final ContextState SCHOOL = Told.by(
            new ContextFold(),
            new ContextDescribed("s1", said("A quarter"), null, List.of(), FIRST),
            new ContextRevised("s1", said("A quarter without a plant"), "It closed", null, List.of(), SECOND));
    private static final ContextState DISTRICT = Told.by(
            new ContextFold(), new ContextDescribed("d1", said("A valley"), null, List.of(), FIRST.minusDays(9)));

    @Test
    void whatStoodOnTheDayIsTheContextOfADecision() {
        assertThat(own(SECOND.minusDays(1)))
                .isEqualTo(new Stood("s1", 1, FIRST, said("A quarter"), true, SECOND, "It closed"));
        assertThat(own(SECOND))
                .isEqualTo(new Stood("s1", 2, SECOND, said("A quarter without a plant"), true, null, null));
    }

    @Test
    void whereNoneIsDescribedItIsTheNearestAbove() {
        assertThat(own(FIRST.minusDays(1))).isNotNull().returns("d1", Stood::organizationId);
        assertThat(own(FIRST.minusDays(10))).isNull();
    }

    @Test
    void whatWasWrittenDownLaterIsSaidToHaveBeen() {
        Contexts contexts = new Contexts(
                Map.of("s1", SCHOOL),
                Map.of("s1", List.of(noon(SECOND.plusDays(1)), noon(SECOND))),
                (unit, day) -> List.of(unit),
                ContextsTest::endOf);
        ContextsAnswer answer = contexts.answer(
                List.of(SCHOOL),
                List.of(
                        decision("x1", SECOND, List.of()),
                        decision("x2", SECOND.minusDays(1), List.of()),
                        decision("x3", FIRST.minusDays(1), List.of())));
        assertThat(answer.counts()).isEqualTo(new Counts(1, 3, 2, 1, 1));
        assertThat(answer.decisions()).extracting(OfDecision::decisionId).containsExactly("x3", "x2", "x1");
        assertThat(answer.units()).containsExactly(new OfUnit("s1", 2, FIRST, SECOND, "It closed"));
    }

    @Test
    void contextsOfThoseOverWhomItWasDecidedStandBesideIt() {
        OfDecision decision = contexts()
                .answer(List.of(), List.of(decision("x1", SECOND, List.of("s1", "d1", "s2"))))
                .decisions()
                .getFirst();
        assertThat(decision.affected()).extracting(Stood::organizationId).containsExactly("d1");
    }

    @Test
    void aStateIsKeptAsItIs() {
        assertThat(Told.stored(new ContextFold(), SCHOOL)).isEqualTo(SCHOOL);
    }

    private static @Nullable Stood own(LocalDate day) {
        return contexts()
                .answer(List.of(), List.of(decision("x1", day, List.of())))
                .decisions()
                .getFirst()
                .own();
    }

    private static Contexts contexts() {
        return new Contexts(
                Map.of("s1", SCHOOL, "d1", DISTRICT),
                Map.of("s1", List.of(noon(FIRST), noon(SECOND)), "d1", List.of(noon(FIRST))),
                (unit, day) -> List.of(unit, "d1"),
                ContextsTest::endOf);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC).minusMillis(1);
    }

    private static UnitContext said(String community) {
        return new UnitContext(community, null, null, null, null, List.of());
    }

    private static DecisionState decision(String id, LocalDate day, List<String> units) {
        Account account = new Account(
                "Decision",
                null,
                DecisionStyle.TOP_DOWN,
                null,
                List.of(),
                List.of(),
                List.of(),
                units,
                List.of(),
                null,
                null,
                null);
        return Told.by(new DecisionFold(), new DecisionRecorded(id, "s1", null, account, List.of(), List.of(), day));
    }
}
