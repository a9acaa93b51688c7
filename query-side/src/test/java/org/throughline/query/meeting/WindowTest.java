package org.throughline.query.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.throughline.query.read.ReadRefusal;

class WindowTest {

    private static final LocalDate DAY = LocalDate.parse("2019-06-30");

    @Test
    void isTheYearThatEndsOnTheDayAskedAboutWhenNothingElseIsSaid() {
        assertThat(Window.of(null, null, DAY)).isEqualTo(new Window(LocalDate.parse("2018-07-01"), DAY));
    }

    @Test
    void neverReachesBeyondTheDayAskedAbout() {
        assertThat(Window.of("2019-01-01", "2019-12-31", DAY))
                .isEqualTo(new Window(LocalDate.parse("2019-01-01"), DAY));
    }

    @Test
    void includesBothEnds() {
        Window window = Window.of("2019-01-01", "2019-01-31", DAY);
        assertThat(window.contains(window.from())).isTrue();
        assertThat(window.contains(window.to())).isTrue();
        assertThat(window.contains(window.from().minusDays(1))).isFalse();
        assertThat(window.contains(window.to().plusDays(1))).isFalse();
    }

    @Test
    void refusesToEndBeforeItBegins() {
        assertThat(Window.of("2019-01-01", "2019-01-01", DAY).from()).isEqualTo("2019-01-01");
        assertThatExceptionOfType(ReadRefusal.class).isThrownBy(() -> Window.of("2019-01-02", "2019-01-01", DAY));
    }
}
