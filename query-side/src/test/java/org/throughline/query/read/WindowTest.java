package org.throughline.query.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WindowTest {

    private static final LocalDate BEGIN = LocalDate.parse("2018-01-01");
    private static final LocalDate DAY = LocalDate.parse("2018-01-31");

    @Test
    void isFromTheBeginningToTheDayOfTheSnapshotUnlessToldOtherwise() {
        assertThat(Window.of(null, null, BEGIN, DAY)).isEqualTo(new Window(BEGIN, DAY));
        assertThat(Window.of(LocalDate.parse("2018-01-10"), LocalDate.parse("2018-01-10"), BEGIN, DAY)
                        .days())
                .isEqualTo(1);
        assertThat(Window.of(null, LocalDate.parse("2017-12-01"), BEGIN, DAY).days())
                .isEqualTo(1);
    }

    @Test
    void endsOnTheDayOfTheSnapshotAtTheLatest() {
        assertThat(Window.of(null, LocalDate.parse("2018-01-31"), BEGIN, DAY).to())
                .isEqualTo(DAY);
        assertThatThrownBy(() -> Window.of(null, LocalDate.parse("2018-02-01"), BEGIN, DAY))
                .isInstanceOf(ReadRefusal.class);
        assertThatThrownBy(() -> Window.of(LocalDate.parse("2018-02-01"), null, BEGIN, DAY))
                .isInstanceOf(ReadRefusal.class);
    }

    @Test
    void countsTheDaysOfAStretchThatLieWithin() {
        Window window = new Window(BEGIN, DAY);
        assertThat(window.daysWithin(BEGIN, null)).isEqualTo(31);
        assertThat(window.daysWithin(BEGIN.minusYears(1), BEGIN.plusDays(1))).isEqualTo(1);
        assertThat(window.daysWithin(BEGIN.minusYears(1), BEGIN)).isZero();
        assertThat(window.daysWithin(DAY, DAY.plusYears(1))).isEqualTo(1);
        assertThat(window.daysWithin(DAY.plusDays(1), null)).isZero();
        assertThat(window.daysWithin(DAY, DAY)).isZero();
    }

    @Test
    void isTheYearThatEndsOnTheDayAskedAboutWhenNothingElseIsSaid() {
        LocalDate day = LocalDate.parse("2019-06-30");
        Window year = new Window(LocalDate.parse("2018-07-01"), day);
        assertThat(Window.yearOf(null, null, day)).isEqualTo(year);
        assertThat(Window.yearEnding(day)).isEqualTo(year);
    }

    @Test
    void refusesToEndBehindTheDayAskedAboutAndNamesTheParameter() {
        LocalDate day = LocalDate.parse("2019-06-30");
        assertThat(Window.yearOf(LocalDate.parse("2019-01-01"), LocalDate.parse("2019-06-30"), day)
                        .to())
                .isEqualTo(day);
        ReadRefusal refusal = catchThrowableOfType(
                ReadRefusal.class,
                () -> Window.yearOf(LocalDate.parse("2019-01-01"), LocalDate.parse("2019-07-01"), day));
        assertThat(refusal.code()).isEqualTo(ReadRefusal.Code.IN_THE_FUTURE);
        assertThat(refusal.facts()).containsEntry("parameter", "to");
    }

    @Test
    void includesBothEnds() {
        Window window = Window.yearOf(
                LocalDate.parse("2019-01-01"), LocalDate.parse("2019-01-31"), LocalDate.parse("2019-06-30"));
        assertThat(window.contains(window.from())).isTrue();
        assertThat(window.contains(window.to())).isTrue();
        assertThat(window.contains(window.from().minusDays(1))).isFalse();
        assertThat(window.contains(window.to().plusDays(1))).isFalse();
    }

    @Test
    void refusesToEndBeforeItBegins() {
        LocalDate day = LocalDate.parse("2019-06-30");
        assertThat(Window.yearOf(LocalDate.parse("2019-01-01"), LocalDate.parse("2019-01-01"), day)
                        .from())
                .isEqualTo("2019-01-01");
        assertThatThrownBy(() -> Window.yearOf(LocalDate.parse("2019-01-02"), LocalDate.parse("2019-01-01"), day))
                .isInstanceOf(ReadRefusal.class);
    }

    @Test
    void isTouchedByAStretchThatEndedOnTheDayItBegan() {
        Window window = new Window(BEGIN, DAY);
        assertThat(window.touches(DAY, DAY)).isTrue();
        assertThat(window.touches(BEGIN.minusDays(1), BEGIN)).isFalse();
        assertThat(window.touches(DAY.plusDays(1), null)).isFalse();
    }
}
