package org.throughline.query.question.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.talk.Recurrence;
import org.throughline.events.talk.Recurrence.Unit;
import org.throughline.events.talk.communication.CommunicationItem;
import org.throughline.events.talk.communication.CommunicationPlanEvent;
import org.throughline.events.talk.communication.CommunicationPlanEvent.CommunicationExecuted;
import org.throughline.events.talk.communication.CommunicationPlanEvent.CommunicationPlanAdopted;
import org.throughline.events.talk.communication.CommunicationPlanEvent.CommunicationPlanClosed;
import org.throughline.events.talk.communication.CommunicationPlanEvent.CommunicationPlanRevised;
import org.throughline.query.Told;
import org.throughline.query.question.talk.CommunicationPlanAnswer.Counts;
import org.throughline.query.question.talk.CommunicationPlanAnswer.OfAudience;
import org.throughline.query.question.talk.CommunicationPlanAnswer.OfItem;
import org.throughline.query.question.talk.CommunicationPlanAnswer.Overdue;
import org.throughline.query.question.vocabulary.PeopleGroups;
import org.throughline.query.read.Window;
import org.throughline.query.subject.talk.communication.CommunicationPlanFold;
import org.throughline.query.subject.talk.communication.CommunicationPlanState;

class CommunicationPlansTest {

    private static final LocalDate FIRST = LocalDate.parse("2018-09-01");
    private static final LocalDate DUE = LocalDate.parse("2018-10-01");
    private static final Window YEAR = new Window(FIRST, LocalDate.parse("2018-12-31"));
    private static final Recurrence MONTHLY = new Recurrence(1, Unit.MONTHS, null);

    private Map<String, LocalDate> ends = Map.of();
    private final List<CommunicationPlanEvent> events =
            new ArrayList<>(List.of(adopted(item("news", List.of("FAMILIES", "LEARNER"), MONTHLY))));

    @Test
    void whatIsDueIsCarriedOutInTimeLaterOrNot() {
        events.add(executed("news", DUE, DUE));
        events.add(executed("news", DUE.plusMonths(1), DUE.plusMonths(1).plusDays(1)));
        assertThat(answer().counts()).isEqualTo(new Counts(3, 1, 1, 1, 0));
        assertThat(answer().overdue())
                .extracting(Overdue::dueOn, Overdue::days)
                .containsExactly(tuple(DUE.plusMonths(2), 30L));
        assertThat(answer().plans().getFirst().items())
                .extracting(OfItem::code, OfItem::nextOn)
                .containsExactly(tuple("news", DUE.plusMonths(3)));
    }

    @Test
    void nothingIsOverdueOnTheDayByWhichItIsDue() {
        assertThat(answer(new Window(FIRST, DUE)).overdue()).isEmpty();
        assertThat(answer(new Window(FIRST, DUE)).counts()).isEqualTo(new Counts(1, 0, 0, 1, 0));
        assertThat(answer(new Window(FIRST, DUE.plusDays(1))).overdue())
                .extracting(Overdue::days)
                .containsExactly(1L);
    }

    @Test
    void whatIsOverdueIsToldWheneverItWasDue() {
        Window december = new Window(LocalDate.parse("2018-12-02"), YEAR.to());
        assertThat(answer(december).counts()).isEqualTo(Counts.NONE);
        assertThat(answer(december).overdue()).hasSize(3);
    }

    @Test
    void whatIsCarriedOutBehindTheWindowIsNotYet() {
        events.add(executed("news", DUE, DUE.plusDays(20)));
        assertThat(answer(new Window(FIRST, DUE.plusDays(19))).overdue()).hasSize(1);
        assertThat(answer(new Window(FIRST, DUE.plusDays(20))).counts()).isEqualTo(new Counts(1, 0, 1, 0, 0));
    }

    @Test
    void isDueByTheVersionOfTheDay() {
        events.add(new CommunicationPlanRevised(
                "cp",
                2,
                List.of(item("board", List.of("BOARD"), null), item("news", List.of("FAMILY"), null)),
                "Less is more",
                null,
                List.of("PEOPLE_HOLD_THEIR_SEATS"),
                DUE.plusDays(9)));
        assertThat(answer().counts().due())
                .as("what the new version dates back is not due")
                .isEqualTo(1);
        assertThat(answer().overdue()).extracting(Overdue::itemCode).containsExactly("news");
        assertThat(answer().plans().getFirst().items())
                .extracting(OfItem::code, OfItem::audiences)
                .containsExactly(tuple("board", List.of("BOARD")), tuple("news", List.of("FAMILY")));
    }

    @Test
    void whatAClosedPlanOwesIsNeverToldAndNotOverdue() {
        events.add(new CommunicationPlanClosed("cp", "Over", DUE.plusDays(40)));
        assertThat(answer().counts()).isEqualTo(new Counts(2, 0, 0, 0, 2));
        assertThat(answer().overdue()).isEmpty();
        assertThat(answer().without()).containsExactly("s1", "s2");
        assertThat(answer(new Window(FIRST, DUE.plusDays(39))).counts()).isEqualTo(new Counts(2, 0, 0, 2, 0));
        assertThat(answer(new Window(FIRST, DUE.plusDays(39))).without()).containsExactly("s2");
    }

    @Test
    void aUnitThatHasClosedOwesNothingMore() {
        ends = Map.of("s1", DUE.plusDays(40));
        assertThat(answer().counts()).isEqualTo(new Counts(2, 0, 0, 0, 2));
        assertThat(answer().overdue()).isEmpty();
        assertThat(answer().plans().getFirst())
                .returns(DUE.plusDays(40), CommunicationPlanAnswer.OfPlan::closedOn)
                .returns(null, plan -> plan.items().getFirst().nextOn());
    }

    @Test
    void countsWithEachGroupItIsFor() {
        events.add(executed("news", DUE, DUE.minusDays(2)));
        assertThat(answer(new Window(FIRST, DUE)).audiences())
                .extracting(OfAudience::audience, one -> one.label() != null, OfAudience::counts, OfAudience::lastOn)
                .containsExactly(
                        tuple("FAMILY", true, new Counts(1, 1, 0, 0, 0), DUE.minusDays(2)),
                        tuple("LEARNER", true, new Counts(1, 1, 0, 0, 0), DUE.minusDays(2)));
        events.set(0, adopted(item("news", List.of("BUS_DRIVERS"), MONTHLY)));
        assertThat(answer().audiences()).extracting(OfAudience::label).containsOnlyNulls();
    }

    @Test
    void countsNothingOfDaysInAnotherDistrict() {
        assertThat(new CommunicationPlans(
                                YEAR,
                                PeopleGroups.on(YEAR.to()),
                                List.of(state()),
                                (unit, day) -> day.isAfter(DUE),
                                ends)
                        .answer(Set.of("s1"))
                        .counts()
                        .due())
                .isEqualTo(2);
    }

    @Test
    void keepsWhatWasRecorded() {
        events.add(executed("news", DUE, DUE));
        events.add(new CommunicationPlanClosed("cp", "Over", DUE.plusDays(40)));
        assertThat(Told.stored(new CommunicationPlanFold(), state())).isEqualTo(state());
        assertThat(state()).returns("Over", CommunicationPlanState::closeReason);
    }

    private CommunicationPlanState state() {
        return Told.by(new CommunicationPlanFold(), events);
    }

    private CommunicationPlanAnswer answer() {
        return answer(YEAR);
    }

    private CommunicationPlanAnswer answer(Window window) {
        return new CommunicationPlans(window, PeopleGroups.on(YEAR.to()), List.of(state()), (unit, day) -> true, ends)
                .answer(Set.of("s2", "s1"));
    }

    private static CommunicationPlanAdopted adopted(CommunicationItem... items) {
        return new CommunicationPlanAdopted(
                "cp", "s1", null, 1, Map.of("en", "Plan"), Stream.of(items).toList(), null, List.of(), FIRST);
    }

    private static CommunicationItem item(String code, List<String> audiences, @Nullable Recurrence recurrence) {
        return new CommunicationItem(code, audiences, "Why", null, DUE, recurrence);
    }

    private static CommunicationExecuted executed(String code, LocalDate due, LocalDate on) {
        return new CommunicationExecuted("cp", code, due, null, "c1", on);
    }
}
