package org.throughline.command.implementation.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.events.implementation.measure.MeasureCategory;
import org.throughline.events.implementation.measure.MeasuredPeople;

class MeasureVocabularyTest {

    private static final LocalDate START = LocalDate.parse("2017-03-01");

    @Test
    void aVocabularyHasEntriesEachCodeOnce() {
        MeasureVocabulary.Entry trust = new MeasureVocabulary.Entry(
                "TRUST", MeasureCategory.TRUST, MeasuredPeople.STAFF, Map.of("en", "Trust"));
        assertThat(new MeasureVocabulary("9", START, List.of(trust)).require("TRUST"))
                .isEqualTo(trust);
        for (List<MeasureVocabulary.Entry> wrong : List.of(List.<MeasureVocabulary.Entry>of(), List.of(trust, trust))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new MeasureVocabulary("9", START, wrong))
                    .withMessageContaining("version 9");
        }
    }
}
