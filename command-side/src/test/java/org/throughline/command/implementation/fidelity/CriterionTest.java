package org.throughline.command.implementation.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.command.implementation.fidelity.Criterion.Comparator;

class CriterionTest {

    private static final Basis BASIS = new Basis(Basis.Grade.A, "for this test");

    @ParameterizedTest
    @CsvSource({"21, 30, true", "20, 30, false", "19, 26, true", "18, 26, false", "24, 34, true", "23, 34, false"})
    void isMetFromTheSmallestPassingPointsOn(int points, int possible, boolean met) {
        assertThat(seventy(Comparator.AT_LEAST).isMetBy(points, possible)).isEqualTo(met);
    }

    @Test
    void isNotMetByAPercentageThatOnlyRoundsToIt() {
        // 698 of 998 is 69.94 %, 70 % when rounded
        assertThat(seventy(Comparator.AT_LEAST).isMetBy(698, 998)).isFalse();
        assertThat(seventy(Comparator.AT_LEAST).isMetBy(699, 998)).isTrue();
    }

    @Test
    void mayAskForMoreThanThePercentage() {
        assertThat(seventy(Comparator.MORE_THAN).isMetBy(21, 30)).isFalse();
        assertThat(seventy(Comparator.MORE_THAN).isMetBy(22, 30)).isTrue();
    }

    @Test
    void takesFractionsOfAPercentExactly() {
        Criterion third = new Criterion(Comparator.AT_LEAST, new BigDecimal("33.3"), BASIS);
        assertThat(third.isMetBy(333, 1000)).isTrue();
        assertThat(third.isMetBy(332, 1000)).isFalse();
    }

    private static Criterion seventy(Comparator comparator) {
        return new Criterion(comparator, BigDecimal.valueOf(70), BASIS);
    }
}
