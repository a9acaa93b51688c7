package org.throughline.query.subject.implementation.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.events.implementation.fidelity.Score;
import org.throughline.events.implementation.instrument.ScoreRule;
import org.throughline.query.subject.implementation.fidelity.FidelityState.Result;

/** A score as people read it, and where it lies on a chart. */
class ResultTest {

    @ParameterizedTest
    @CsvSource({
        "PERCENT_OF_POSSIBLE, 40, 56, 20, 70, 71.4 %, 71.4, 70 %, 70",
        "SUM, 40, 56, 20, 28, 40 of 56 points, 71.4, 28, 50.0",
        "MEAN, 9, 20, 5, 2, 1.80 on average, 45.0, 2, 50.0",
        "MODE_LEVEL, 2, 4, 5, 3, most often 2 of 4, 50.0, 3, 75.0",
        "LOWEST, 1, 4, 5, 2, 1 of 4 at the least, 25.0, 2, 50.0",
        "COUNT_AT_LEAST, 2, 5, 5, 3, 2 of 5 items, 40.0, 3, 60.0"
    })
    void saysWhatItsRuleCounts(
            ScoreRule rule,
            int points,
            int possible,
            int counted,
            BigDecimal criterion,
            String shown,
            BigDecimal percent,
            String asked,
            BigDecimal mark) {
        Result result = result(rule, points, possible, counted, criterion, null);
        assertThat(result.shown()).isEqualTo(shown);
        assertThat(result.percent()).isEqualByComparingTo(percent);
        assertThat(result.shown(criterion)).isEqualTo(asked);
        assertThat(result.mark()).isEqualByComparingTo(mark);
        assertThat(result(rule, points, possible, counted, null, "in place").shown())
                .isEqualTo(shown + ", in place");
        assertThat(result(rule, points, possible, counted, null, null).mark()).isNull();
    }

    private static Result result(
            ScoreRule rule,
            int points,
            int possible,
            int counted,
            @Nullable BigDecimal criterion,
            @Nullable String band) {
        return Result.of(new Score("total", points, possible, criterion, null, rule, counted, band, List.of()));
    }
}
