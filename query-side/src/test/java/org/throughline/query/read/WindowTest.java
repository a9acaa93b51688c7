package org.throughline.query.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WindowTest {

    private static final LocalDate BEGIN = LocalDate.parse("2018-01-01");
    private static final LocalDate DAY = LocalDate.parse("2018-01-31");

    @Test
    void isFromTheBeginningToTheDayOfTheSnapshotUnlessToldOtherwise() {
        assertThat(Window.of(null, null, BEGIN, DAY)).isEqualTo(new Window(BEGIN, DAY));
        assertThat(Window.of("2018-01-10", "2018-01-10", BEGIN, DAY).days()).isEqualTo(1);
        assertThat(Window.of(null, "2017-12-01", BEGIN, DAY).days()).isEqualTo(1);
    }

    @Test
    void endsOnTheDayOfTheSnapshotAtTheLatest() {
        assertThat(Window.of(null, "2018-01-31", BEGIN, DAY).to()).isEqualTo(DAY);
        assertThatThrownBy(() -> Window.of(null, "2018-02-01", BEGIN, DAY)).isInstanceOf(ReadRefusal.class);
        assertThatThrownBy(() -> Window.of("2018-02-01", null, BEGIN, DAY)).isInstanceOf(ReadRefusal.class);
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
}
