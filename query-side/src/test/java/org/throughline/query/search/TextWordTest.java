package org.throughline.query.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.query.read.ReadRefusal;

class TextWordTest {

    @ParameterizedTest
    @CsvSource({
        "Lucía, lucia",
        "ÉLÈVES, eleves",
        "Straße, strasse",
        "Đường, duong",
        "Łódź, lodz",
        "smørbrød, smorbrod",
        "ﬁnd, find",
        "Ωμέγα, ωμεγα",
        "İstanbul, istanbul"
    })
    void foldsCaseAndAccents(String written, String folded) {
        assertThat(TextWord.in(written)).extracting(TextWord::folded).containsExactly(folded);
    }

    @Test
    void partsWordsAtWhateverIsNeitherLetterNorDigit() {
        assertThat(TextWord.in("Check-in, check-out: 3 of 4 (“PBIS”).\n"))
                .extracting(TextWord::folded)
                .containsExactly("check", "in", "check", "out", "3", "of", "4", "pbis");
    }

    @Test
    void takesEachSignForAWordWhereNoBlanksAreWritten() {
        assertThat(TextWord.in("学校 plan")).extracting(TextWord::folded).containsExactly("学", "校", "plan");
    }

    @Test
    void keepsMarksThatAreNoAccents() {
        assertThat(TextWord.in("विद्यालय")).hasSize(1);
    }

    @Test
    void saysWhereAWordStands() {
        String text = "Día de lectura";
        assertThat(TextWord.in(text))
                .extracting(word -> text.substring(word.from(), word.to()))
                .containsExactly("Día", "de", "lectura");
    }

    @Test
    void keepsNoMoreOfAWordThanSixtyLetters() {
        assertThat(TextWord.in("x".repeat(5000)).getFirst().folded()).hasSize(60);
        String folded = TextWord.in("é" + "𝒜".repeat(100)).getFirst().folded();
        assertThat(folded.length()).isLessThanOrEqualTo(60);
        assertThat(Character.isHighSurrogate(folded.charAt(folded.length() - 1)))
                .isFalse();
    }

    @Test
    void findsTheBeginningOfTheLastWordAndTheOthersWhole() {
        Sought sought = Sought.read("reading pl");
        assertThat(sought.isIn("Our Reading Plan")).isTrue();
        assertThat(sought.isIn("Plans for reading")).isTrue();
        assertThat(sought.isIn("Readings and plans")).isFalse();
        assertThat(sought.all(word -> true)).isEqualTo("'reading' & 'pl':*");
        assertThat(sought.any()).isEqualTo("'reading' | 'pl':*");
    }

    @Test
    void refusesWhatHasNoWordsOrTooMany() {
        for (String asked : List.of("??", "' & :*", "a b c d e f g h i j k l m", "x".repeat(201))) {
            assertThatThrownBy(() -> Sought.read(asked)).as(asked).isInstanceOf(ReadRefusal.class);
        }
        assertThat(Sought.read("a a a a a a a a a a a a a").words()).containsExactly("a");
    }
}
