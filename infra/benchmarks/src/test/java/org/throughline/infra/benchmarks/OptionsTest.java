package org.throughline.infra.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void areAShortLookAtEverythingWhenNoneIsGiven() {
        Options options = Options.parse();
        assertThat(options.effort()).isEqualTo(Effort.SHORT);
        assertThat(options.wants("append")).isTrue();
        assertThat(options.scale()).isEmpty();
    }

    @Test
    void selectRowsByTheBeginningOfTheirNames() {
        Options options = Options.parse("--only=append,load");
        assertThat(options.wants("load")).isTrue();
        assertThat(options.wants("replay")).isFalse();
    }

    @Test
    void neverAllowFewerThanThreeRounds() {
        assertThat(Options.parse("--rounds=2").rounds()).isEqualTo(3);
        assertThat(Options.parse("--rounds=4").rounds()).isEqualTo(4);
    }

    @Test
    void nameTheSizesOfLargerLogs() {
        assertThat(Options.parse("--scale=1000000,10000000").scale()).containsExactly(1_000_000L, 10_000_000L);
    }

    @Test
    void refuseWhatTheyDoNotKnow() {
        assertThatThrownBy(() -> Options.parse("--fast")).hasMessageContaining("--fast");
    }
}
