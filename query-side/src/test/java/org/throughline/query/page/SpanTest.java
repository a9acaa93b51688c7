package org.throughline.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.query.page.MonthReads.MonthCount;
import org.throughline.query.page.Span.Bar;
import org.throughline.query.page.Span.YearMark;

class SpanTest {

    private static final LocalDate TODAY = LocalDate.parse("2020-12-15");

    @Test
    void hasNoMonthsWhereNothingIsKnown() {
        assertThat(Span.of(List.of(), TODAY, null).months()).isZero();
    }

    @Test
    void reachesFromTheFirstMonthToNow() {
        Span span = span(null);

        assertThat(span.first()).isEqualTo(YearMonth.of(2019, 11));
        assertThat(span.months()).isEqualTo(14);
        assertThat(span.place()).isEqualTo(14);
    }

    @Test
    void putsTheFirstDayOfAMonthBeforeTheMonthAndAnyOtherBehindIt() {
        assertThat(span(LocalDate.parse("2020-01-01")).place()).isEqualTo(2);
        assertThat(span(LocalDate.parse("2020-01-02")).place()).isEqualTo(3);
        assertThat(span(LocalDate.parse("2020-01-31")).place()).isEqualTo(3);
    }

    @Test
    void staysAtItsEndsForDaysOutsideOfIt() {
        assertThat(span(LocalDate.parse("1999-01-01")).place()).isZero();
        assertThat(span(TODAY).place()).isEqualTo(14);
    }

    @Test
    void marksTheMonthsThatLieBehindTheDayShown() {
        assertThat(span(LocalDate.parse("2020-02-01")).bars())
                .extracting(Bar::later)
                .containsExactly(false, true);
    }

    @Test
    void marksYearsWhereTheyBegin() {
        assertThat(span(null).years()).extracting(YearMark::year).containsExactly(2020);
    }

    @Test
    void looksBackThirtyYearsAtMost() {
        List<MonthCount> counts =
                List.of(new MonthCount(YearMonth.of(1876, 8), 1), new MonthCount(YearMonth.of(2019, 11), 4));

        Span span = Span.of(counts, TODAY, null);

        assertThat(span.months()).isEqualTo(360);
        assertThat(span.first()).isEqualTo(YearMonth.of(1991, 1));
        assertThat(span.bars()).hasSize(1);
        assertThat(span.years()).hasSizeLessThanOrEqualTo(12);
    }

    private static Span span(@Nullable LocalDate shown) {
        List<MonthCount> counts =
                List.of(new MonthCount(YearMonth.of(2019, 11), 4), new MonthCount(YearMonth.of(2020, 2), 1));
        return Span.of(counts, TODAY, shown);
    }
}
