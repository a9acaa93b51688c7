package org.throughline.query.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.query.read.Audience.Belonging;

class AudienceTest {

    private static final LocalDate FORMED = LocalDate.parse("2021-10-13");
    private static final LocalDate MOVED = LocalDate.parse("2024-08-01");

    private final Audience audience = new Audience(
            "practice", List.of(new Belonging("grade-3", FORMED, MOVED), new Belonging("grade-4", MOVED, null)));

    @Test
    void isForNobodyWhoNamesNoTeam() {
        assertThat(audience.includes(Reader.ANYBODY, FORMED)).isFalse();
    }

    @Test
    void isForThePracticeItselfOnAnyDay() {
        assertThat(audience.includes(new Reader("practice"), FORMED.minusYears(1)))
                .isTrue();
    }

    @Test
    void isForTheTeamFromTheDayTheTeacherCameToIt() {
        assertThat(audience.includes(new Reader("grade-3"), FORMED.minusDays(1)))
                .isFalse();
        assertThat(audience.includes(new Reader("grade-3"), FORMED)).isTrue();
    }

    @Test
    void isForTheOldTeamUpToTheDayBeforeAMoveAndForTheNewOneFromItOn() {
        assertThat(audience.includes(new Reader("grade-3"), MOVED.minusDays(1))).isTrue();
        assertThat(audience.includes(new Reader("grade-3"), MOVED)).isFalse();
        assertThat(audience.includes(new Reader("grade-4"), MOVED.minusDays(1))).isFalse();
        assertThat(audience.includes(new Reader("grade-4"), MOVED)).isTrue();
    }

    @Test
    void isNotForTheTeamsAboveTheTeam() {
        assertThat(audience.includes(new Reader("school"), MOVED)).isFalse();
    }
}
