package org.throughline.query.question.teams.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.query.question.teams.indicator.Finding.HOLDS;
import static org.throughline.query.question.teams.indicator.Finding.LACKS;
import static org.throughline.query.question.teams.indicator.Finding.UNKNOWN;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How findings of parts and of wholes come about. */
class FindingTest {

    @Test
    void oneThatLacksItSettlesWhatIsAskedOfEach() {
        assertThat(Finding.ofEach(3, 3, 0)).isEqualTo(HOLDS);
        assertThat(Finding.ofEach(1, 3, 1)).isEqualTo(LACKS);
        assertThat(Finding.ofEach(2, 3, 1)).isEqualTo(UNKNOWN);
        assertThat(Finding.ofEach(0, 0, 0)).as("there is nobody to ask").isEqualTo(UNKNOWN);
    }

    @Test
    void anUnknownPartMakesTheWholeUnknownAndNeverLacking() {
        assertThat(Finding.ofWhole(List.of(HOLDS, HOLDS))).isEqualTo(HOLDS);
        assertThat(Finding.ofWhole(List.of(HOLDS, LACKS))).isEqualTo(LACKS);
        assertThat(Finding.ofWhole(List.of(LACKS, UNKNOWN, HOLDS))).isEqualTo(UNKNOWN);
        assertThat(Finding.ofWhole(List.of())).isEqualTo(UNKNOWN);
    }
}
