package org.throughline.infra.benchmarks.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.throughline.infra.benchmarks.history.Size;

class ReadsOptionsTest {

    @Test
    void takesTheSmallSizeUnlessToldOtherwise() {
        assertThat(ReadsOptions.parse("--reads").size()).isEqualTo(Size.S);
        assertThat(ReadsOptions.parse("--reads=c").size()).isEqualTo(Size.C);
    }

    @Test
    void takesRowsByHowTheirNamesBegin() {
        ReadsOptions options = ReadsOptions.parse("--reads", "--only=tree,stream");
        assertThat(options.wants("tree")).isTrue();
        assertThat(options.wants("stream-question")).isTrue();
        assertThat(options.wants("questions")).isFalse();
    }

    @Test
    void handsOptionsOnToTheProgram() {
        ReadsOptions options = ReadsOptions.parse("--reads", "--java=-XX:AOTCache=a.aot,-Xlog:gc", "--program=a.jar");
        assertThat(options.java()).containsExactly("-XX:AOTCache=a.aot", "-Xlog:gc");
        assertThat(options.program()).isEqualTo(Path.of("a.jar"));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> ReadsOptions.parse("--reads", "--fast")).hasMessageContaining("--fast");
    }
}
