package org.throughline.command.implementation.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.command.Fault;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.implementation.instrument.Instruments;
import org.throughline.events.implementation.instrument.InstrumentDefinition;

class AnswersFitTheInstrumentTest {

    private static final InstrumentDefinition TFI = Instruments.SHIPPED.require("tfi", "2.1");

    private final Map<String, Integer> answers = AnswerSheet.of(TFI, 21, "tier-1");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void takesEveryPointOfTheScale(int points) {
        answers.put("1.3", points);
        assertThatCode(() -> AnswersFitTheInstrument.check(TFI, Set.of("tier-1"), Given.points(answers)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 3, Integer.MAX_VALUE})
    void refusesPointsOutsideTheScale(int points) {
        answers.put("1.3", points);
        assertFaults(Set.of("tier-1"), tuple("/answers/1.3", "out-of-scale"));
    }

    @Test
    void refusesASheetWithAMissingAnswer() {
        answers.remove("1.15");
        assertFaults(Set.of("tier-1"), tuple("/answers/1.15", "missing-item"));
    }

    @Test
    void refusesAnAnswerOfATierThatWasNotAssessed() {
        answers.put("2.1", 0);
        assertFaults(Set.of("tier-1"), tuple("/answers/2.1", "not-selected"));
    }

    @Test
    void refusesAnItemThatIsNotThere() {
        answers.put("1.16", 1);
        assertFaults(Set.of("tier-1"), tuple("/answers/1.16", "unknown-item"));
    }

    @Test
    void refusesASectionThatIsNotThere() {
        assertFaults(Set.of("tier-1", "tier-4"), tuple("/sections", "unknown-section"));
    }

    @Test
    void pointsIntoTheCommandWhateverAnItemIsCalled() {
        answers.put("a/b~c", 1);
        assertFaults(Set.of("tier-1"), tuple("/answers/a~1b~0c", "unknown-item"));
    }

    @Test
    void tellsEveryFaultAtOnce() {
        answers.put("1.1", 3);
        answers.put("9.9", 7);
        answers.put("3.1", 2);
        answers.remove("1.2");
        answers.remove("1.3");
        assertFaults(
                Set.of("tier-1", "tier-4"),
                tuple("/sections", "unknown-section"),
                tuple("/answers/1.1", "out-of-scale"),
                tuple("/answers/9.9", "unknown-item"),
                tuple("/answers/3.1", "not-selected"),
                tuple("/answers/1.2", "missing-item"),
                tuple("/answers/1.3", "missing-item"));
    }

    private void assertFaults(Set<String> sections, Tuple... faults) {
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> AnswersFitTheInstrument.check(TFI, sections, Given.points(answers)));
        assertThat(refusal.code()).isEqualTo(RefusalCode.ITEMS_NOT_ACCEPTABLE);
        assertThat(refusal.faults()).extracting(Fault::pointer, Fault::code).containsExactly(faults);
    }
}
