package org.throughline.events.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.throughline.events.talk.Recurrence.Unit;

class RecurrenceTest {

    private static final LocalDate FIRST = LocalDate.parse("2020-01-31");

    @Test
    void monthsThatEndEarlyDoNotShiftThoseBehind() {
        assertThat(new Recurrence(1, Unit.MONTHS, null).days(FIRST, LocalDate.parse("2020-04-30")))
                .containsExactly(
                        FIRST,
                        LocalDate.parse("2020-02-29"),
                        LocalDate.parse("2020-03-31"),
                        LocalDate.parse("2020-04-30"));
    }

    @Test
    void comesUntilItsLastDayAndThatOneStill() {
        Recurrence weeks = new Recurrence(2, Unit.WEEKS, FIRST.plusDays(28));
        assertThat(weeks.days(FIRST, FIRST.plusYears(1)))
                .containsExactly(FIRST, FIRST.plusDays(14), FIRST.plusDays(28));
        assertThat(weeks.days(FIRST, FIRST.plusDays(27))).hasSize(2);
        assertThat(weeks.days(FIRST, FIRST.minusDays(1))).isEmpty();
    }

    @Test
    void tellsTheNextDayWithoutGoingThroughAll() {
        Recurrence months = new Recurrence(1, Unit.MONTHS, LocalDate.parse("2020-04-29"));
        assertThat(months.next(FIRST, FIRST.minusDays(1))).contains(FIRST);
        assertThat(months.next(FIRST, FIRST)).contains(LocalDate.parse("2020-02-29"));
        assertThat(months.next(FIRST, LocalDate.parse("2020-02-28"))).contains(LocalDate.parse("2020-02-29"));
        assertThat(months.next(FIRST, LocalDate.parse("2020-03-30"))).contains(LocalDate.parse("2020-03-31"));
        assertThat(months.next(FIRST, LocalDate.parse("2020-03-31"))).isEmpty();
    }

    @Test
    void neverStandsStillAndDoesNotEndBeforeItBegins() {
        assertThat(new Recurrence(0, Unit.DAYS, null).isPossibleFrom(FIRST)).isFalse();
        assertThat(new Recurrence(1, Unit.DAYS, FIRST.minusDays(1)).isPossibleFrom(FIRST))
                .isFalse();
        assertThat(new Recurrence(1, Unit.DAYS, FIRST).isPossibleFrom(FIRST)).isTrue();
    }
}
