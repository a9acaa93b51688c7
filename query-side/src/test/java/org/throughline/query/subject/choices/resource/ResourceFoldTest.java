package org.throughline.query.subject.choices.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.query.subject.choices.resource.ResourceTold.DECEMBER;
import static org.throughline.query.subject.choices.resource.ResourceTold.NOVEMBER;
import static org.throughline.query.subject.choices.resource.ResourceTold.OCTOBER;
import static org.throughline.query.subject.choices.resource.ResourceTold.SEPTEMBER;
import static org.throughline.query.subject.choices.resource.ResourceTold.allocated;
import static org.throughline.query.subject.choices.resource.ResourceTold.moved;
import static org.throughline.query.subject.choices.resource.ResourceTold.used;
import static org.throughline.query.subject.choices.resource.ResourceTold.withdrawn;

import org.junit.jupiter.api.Test;
import org.throughline.events.choices.resource.ResourceEvent;
import org.throughline.events.choices.resource.ResourceEvent.ResourceAllocated;
import org.throughline.events.choices.resource.ResourceEvent.ScheduleChanged;
import org.throughline.events.choices.resource.ResourceEvent.ShortfallReported;
import org.throughline.events.choices.resource.ResourceEvent.ShortfallResolved;
import org.throughline.events.choices.resource.ResourceKind;
import org.throughline.events.choices.resource.ResourceUnit;
import org.throughline.events.choices.resource.ShortfallKind;
import org.throughline.query.Told;
import org.throughline.query.subject.choices.resource.Allocation.Term;
import org.throughline.query.subject.choices.resource.ResourceLedgerState.Protected;
import org.throughline.query.subject.choices.resource.ResourceLedgerState.Shortfall;

class ResourceFoldTest {

    private static final ResourceFold STORY = new ResourceFold();
    private static final ResourceAllocated COACH =
            allocated("coach", ResourceKind.STAFFING, "1", ResourceUnit.FTE, null, SEPTEMBER);

    @Test
    void endsOneSetOfTermsWhereTheNextBegins() {
        Allocation coach = only(COACH, moved("coach", "0.5", ResourceUnit.FTE, OCTOBER));
        assertThat(coach.terms()).extracting(Term::until).containsExactly(OCTOBER, null);
        assertThat(coach.termOn(OCTOBER.minusDays(1)).orElseThrow().amount().value())
                .isEqualByComparingTo("1");
        assertThat(coach.termOn(OCTOBER).orElseThrow().amount().value()).isEqualByComparingTo("0.5");
    }

    @Test
    void leavesOutTermsThatHeldForNoDay() {
        Allocation coach = only(
                COACH,
                moved("coach", "0.5", ResourceUnit.FTE, OCTOBER),
                moved("coach", "0.4", ResourceUnit.FTE, OCTOBER));
        assertThat(coach.terms()).hasSize(2);
        assertThat(coach.terms().getLast().amount().value()).isEqualByComparingTo("0.4");
    }

    @Test
    void isNotThereFromTheDayItWasWithdrawn() {
        Allocation coach = only(COACH, withdrawn("coach", NOVEMBER));
        assertThat(coach.termOn(NOVEMBER.minusDays(1))).isPresent();
        assertThat(coach.termOn(NOVEMBER)).isEmpty();
        assertThat(only(COACH, withdrawn("coach", SEPTEMBER)).terms()).isEmpty();
    }

    @Test
    void lapsesOnThePlannedDayWithoutAnEvent() {
        Allocation coach = only(allocated("coach", ResourceKind.STAFFING, "1", ResourceUnit.FTE, OCTOBER, SEPTEMBER));
        assertThat(coach.termOn(OCTOBER.minusDays(1))).isPresent();
        assertThat(coach.termOn(OCTOBER)).isEmpty();
    }

    @Test
    void keepsAGapBetweenALapseAndWhatFollowsIt() {
        Allocation coach = only(
                allocated("coach", ResourceKind.STAFFING, "1", ResourceUnit.FTE, OCTOBER, SEPTEMBER),
                moved("coach", "1", ResourceUnit.FTE, NOVEMBER));
        assertThat(coach.terms()).extracting(Term::until).containsExactly(OCTOBER, null);
    }

    @Test
    void replacesTheUseOfAPeriodToldAgain() {
        Allocation coach = only(
                COACH,
                used("coach", "0.8", ResourceUnit.FTE, SEPTEMBER, OCTOBER),
                used("coach", "0.7", ResourceUnit.FTE, SEPTEMBER, OCTOBER));
        assertThat(coach.uses())
                .singleElement()
                .satisfies(use -> assertThat(use.used().value()).isEqualByComparingTo("0.7"));
    }

    @Test
    void closesAShortfallOnTheDayItWasResolved() {
        ResourceLedgerState ledger = Told.by(
                STORY,
                new ShortfallReported("d1", "sf", ShortfallKind.TIME, "No hour", "Grade 4", null, null, SEPTEMBER),
                new ShortfallResolved("d1", "sf", "An hour", NOVEMBER));
        assertThat(ledger.shortfalls()).singleElement().satisfies(sf -> {
            assertThat(sf.resolvedOn()).isEqualTo(NOVEMBER);
            assertThat(sf.how()).isEqualTo("An hour");
        });
    }

    @Test
    void keepsWhatAChangeOfTheScheduleDoesNotName() {
        ResourceLedgerState ledger = Told.by(
                STORY,
                new ScheduleChanged("d1", "GRADE_4", 45, null, null, SEPTEMBER),
                new ScheduleChanged("d1", "GRADE_5", 30, null, null, SEPTEMBER),
                new ScheduleChanged("d1", "GRADE_4", null, 0, "why", OCTOBER));
        assertThat(ledger.schedule())
                .containsExactlyInAnyOrder(
                        new Protected("GRADE_4", 45, null, null, SEPTEMBER, OCTOBER),
                        new Protected("GRADE_5", 30, null, null, SEPTEMBER, null),
                        new Protected("GRADE_4", 45, 0, "why", OCTOBER, null));
    }

    @Test
    void keepsTermsUsesShortfallsAndProtectedTime() {
        ResourceLedgerState ledger = Told.by(
                STORY,
                COACH,
                moved("coach", "0.5", ResourceUnit.FTE, OCTOBER),
                used("coach", "0.8", ResourceUnit.FTE, SEPTEMBER, OCTOBER),
                new ShortfallReported("d1", "sf", ShortfallKind.TIME, "No hour", "Grade 4", null, null, SEPTEMBER),
                new ScheduleChanged("d1", "GRADE_4", 45, null, null, DECEMBER));
        assertThat(ledger.allocations()).singleElement().satisfies(coach -> {
            assertThat(coach.terms()).hasSize(2);
            assertThat(coach.uses()).hasSize(1);
        });
        assertThat(ledger.shortfalls()).extracting(Shortfall::code).containsExactly("sf");
        assertThat(ledger.schedule()).extracting(Protected::forWhom).containsExactly("GRADE_4");
    }

    @Test
    void isTheSameAfterItWasStored() {
        ResourceLedgerState ledger = Told.by(
                STORY, COACH, used("coach", "0.8", ResourceUnit.FTE, SEPTEMBER, OCTOBER), withdrawn("coach", NOVEMBER));
        assertThat(Told.stored(STORY, ledger)).isEqualTo(ledger);
    }

    private static Allocation only(ResourceEvent... events) {
        return Told.by(STORY, events).allocations().getFirst();
    }
}
