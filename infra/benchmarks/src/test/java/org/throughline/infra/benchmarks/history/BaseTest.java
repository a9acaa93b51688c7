package org.throughline.infra.benchmarks.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class BaseTest {

    private final List<Line> lines = Base.lines();

    @Test
    void tellsTheSameStoryEachTime() {
        assertThat(Base.lines()).isEqualTo(lines);
    }

    @Test
    void namesEachCommandOnce() {
        assertThat(lines).extracting(Line::commandId).doesNotHaveDuplicates();
    }

    @Test
    void recordsNothingBeforeItsDayAndSomeOfItMonthsLater() {
        List<Line> generated =
                lines.stream().filter(line -> line.actor().startsWith("gen-")).toList();
        assertThat(generated).allMatch(line -> !line.recordedAt().isBefore(effective(line)));
        assertThat(generated)
                .anyMatch(line -> line.recordedAt().isAfter(effective(line).plusSeconds(90 * 86_400)));
    }

    /** A correction has no day of its own. */
    private static Instant effective(Line line) {
        String day = line.payload().path("effectiveOn").asString("2016-07-01");
        return LocalDate.parse(day).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
