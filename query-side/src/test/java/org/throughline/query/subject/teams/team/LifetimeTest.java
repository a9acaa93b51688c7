package org.throughline.query.subject.teams.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LifetimeTest {

    private static final LocalDate MONDAY = LocalDate.parse("2024-09-02");

    @Test
    void includesTheDayAskedAbout() {
        assertThat(Lifetime.of(MONDAY, null, MONDAY.plusDays(4)).where(List.of(), day -> true))
                .containsExactly(new Stretch(MONDAY, null, 5));
    }

    @Test
    void endsTheDayBeforeItsEnd() {
        assertThat(Lifetime.of(MONDAY, MONDAY.plusDays(2), MONDAY.plusDays(4)).where(List.of(), day -> true))
                .containsExactly(new Stretch(MONDAY, MONDAY.plusDays(2), 2));
    }

    @Test
    void isStillOpenOnTheDayBeforeAnEndToCome() {
        assertThat(Lifetime.of(MONDAY, MONDAY.plusDays(2), MONDAY.plusDays(1)).where(List.of(), day -> true))
                .containsExactly(new Stretch(MONDAY, null, 2));
    }

    @Test
    void joinsWhatHeldOnEnd() {
        LocalDate wednesday = MONDAY.plusDays(2);
        assertThat(Lifetime.of(MONDAY, null, MONDAY.plusDays(4))
                        .where(
                                List.of(MONDAY.plusDays(1), wednesday, MONDAY.plusDays(3)),
                                day -> !day.equals(wednesday)))
                .containsExactly(new Stretch(MONDAY, wednesday, 2), new Stretch(MONDAY.plusDays(3), null, 2));
    }
}
