package org.throughline.infra.form.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.command.Id;

/** Codes are made of words. */
class SlugTest {

    @Test
    void itIsMadeOfTheFirstWordsWithoutAccents() {
        assertThat(Slug.of("Mathématiques, grades 6 to 8 and beyond", List.of()))
                .isEqualTo("mathematiques-grades-6-to-8");
    }

    @Test
    void anotherOneIsMadeWhereItIsTaken() {
        assertThat(Slug.of("Reading", List.of("reading", "reading-2"))).isEqualTo("reading-3");
    }

    @Test
    void wordsOfAnotherScriptHaveACodeNevertheless() {
        assertThat(Slug.of("数学", List.of("code"))).isEqualTo("code-2");
    }

    @Test
    void whateverTheWordsItIsAnId() {
        for (String words : List.of("a".repeat(300), "x ".repeat(80), "-", " ", "Über alles: 1/2 & more!")) {
            assertThat(Slug.of(words, List.of())).matches(Id.PATTERN);
        }
    }
}
