package org.throughline.query.question.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.query.question.vocabulary.Conversion.Section;

class ConversionTest {

    /** The table that the publisher of the instrument gives beside the formulas. */
    @ParameterizedTest
    @CsvSource({
        "25, tier-1, 11, 8", "25, tier-2, 15, 9", "25, tier-3, 17, 13",
        "50, tier-1, 29, 23", "50, tier-2, 31, 18", "50, tier-3, 34, 26",
        "70, tier-1, 44, 35", "70, tier-2, 43, 26", "70, tier-3, 47, 36",
        "80, tier-1, 52, 41", "80, tier-2, 50, 30", "80, tier-3, 54, 41"
    })
    void givesThePublishedRows(BigDecimal percent, String tier, BigDecimal converted, int points) {
        Section section = section(tier);
        assertThat(section.percent(percent).setScale(0, RoundingMode.HALF_UP)).isEqualByComparingTo(converted);
        assertThat(section.points(percent)).isEqualTo(points);
    }

    @Test
    void isNotRounded() {
        assertThat(section("tier-1").percent(new BigDecimal("70"))).isEqualByComparingTo("44.27");
    }

    @Test
    void staysWithinNothingAndAll() {
        assertThat(section("tier-1").percent(BigDecimal.ZERO)).isEqualByComparingTo("0");
        assertThat(section("tier-1").points(BigDecimal.ZERO)).isZero();
        assertThat(new Section("x", new BigDecimal("2"), BigDecimal.ZERO, 80).percent(new BigDecimal("70")))
                .isEqualByComparingTo("100");
    }

    @Test
    void thereIsNoneThatNobodyPublished() {
        assertThat(Conversion.of("tfi", "3.0", "2.1")).isEmpty();
        assertThat(Conversion.of("boq", "2.1", "3.0")).isEmpty();
        assertThat(Conversion.of("tfi", "2.1", "3.0").orElseThrow().section("total"))
                .isEmpty();
        assertThat(Conversion.of("tfi", "2.1", "3.0").orElseThrow().basis().note())
                .isNotBlank();
    }

    private static Section section(String tier) {
        return Conversion.of("tfi", "2.1", "3.0").orElseThrow().section(tier).orElseThrow();
    }
}
