package org.throughline.command.implementation.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.events.implementation.fidelity.Score;
import org.throughline.events.implementation.instrument.InstrumentDefinition;
import org.throughline.events.implementation.instrument.InstrumentItem;
import org.throughline.events.implementation.instrument.InstrumentSection;

/** What ships says what is known of it, and no more. */
class ShippedInstrumentsTest {

    static Stream<InstrumentDefinition> shipped() {
        return Instruments.SHIPPED.all().stream();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void saysWhereItComesFromAndWhatIsNotKnown(InstrumentDefinition instrument) {
        assertThat(instrument.basis()).isNotEmpty();
        boolean isWhole = instrument.sections().stream()
                .noneMatch(section -> section.items().isEmpty());
        assertThat(isWhole || !instrument.notKnown().isEmpty()).isTrue();
        assertThat(instrument.version().equals("undated")
                        && !instrument.notKnown().contains("its version"))
                .isFalse();
    }

    /** Labels are ours; no wording was found that may be passed on. */
    @ParameterizedTest
    @MethodSource("shipped")
    void shipsNoWordsOfTheMakers(InstrumentDefinition instrument) {
        assertThat(instrument.sections())
                .flatExtracting(InstrumentSection::items)
                .allSatisfy(item -> assertThat(item.wording()).isNull());
    }

    /** Published points possible, and the smallest that pass. */
    @ParameterizedTest
    @CsvSource({
        "2.1, tier-1, 30, 21",
        "2.1, tier-2, 26, 19",
        "2.1, tier-3, 34, 24",
        "3.0, tier-1, 80, 40",
        "3.0, tier-2, 60, 30",
        "3.0, tier-3, 76, 38"
    })
    void passesATierOfTheTfiFromTheSmallestPassingPointsOn(String version, String tier, int possible, int passing) {
        assertThat(score(version, tier, passing))
                .extracting(Score::points, Score::possible, Score::met)
                .containsExactly(passing, possible, true);
        assertThat(score(version, tier, passing - 1).met()).isFalse();
    }

    private static Score score(String version, String tier, int points) {
        InstrumentDefinition tfi = Instruments.SHIPPED.require("tfi", version);
        InstrumentSection section = tfi.section(tier).orElseThrow();
        Map<String, Integer> answers = new HashMap<>();
        int left = points;
        for (InstrumentItem item : section.items()) {
            int given = Math.min(left, tfi.mostOf(item));
            answers.put(item.code(), given);
            left -= given;
        }
        return Scoring.of(KnownInstrument.shipped(tfi, LocalDate.of(2025, 5, 1)), List.of(section), answers, Map.of())
                .getFirst();
    }
}
