package org.throughline.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LagTest {

    private static final LocalDate DAY = LocalDate.parse("2019-03-01");

    @Test
    void saysNothingOfWhatWasRecordedOnItsDay() {
        assertThat(Lag.between(DAY, DAY)).isEmpty();
    }

    @Test
    void saysNothingOfADayThatOnlyAnotherTimeZoneHasReached() {
        assertThat(Lag.between(DAY, DAY.minusDays(1))).isEmpty();
    }

    @Test
    void countsDaysUpToAMonth() {
        assertThat(Lag.between(DAY, DAY.plusDays(1))).contains("1 day later");
        assertThat(Lag.between(DAY, DAY.plusDays(30))).contains("30 days later");
        assertThat(Lag.between(DAY, DAY.plusMonths(1))).contains("1 month later");
    }

    @Test
    void countsWholeMonthsUpToTwoYears() {
        assertThat(Lag.between(DAY, LocalDate.parse("2019-10-04"))).contains("7 months later");
        assertThat(Lag.between(DAY, DAY.plusYears(2).minusDays(1))).contains("23 months later");
        assertThat(Lag.between(DAY, DAY.plusYears(2))).contains("2 years later");
    }
}
