package org.throughline.query.page.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.events.EventCatalog;
import org.throughline.query.page.help.Terms.Term;

class TermsTest {

    private static Stream<Term> terms() {
        return Terms.groups().stream().flatMap(group -> group.terms().stream());
    }

    @Test
    void everyKindOfSubjectHasAParagraph() {
        assertThat(EventCatalog.ALL.subjects())
                .allSatisfy(kind -> assertThat(Terms.ids()).contains(kind));
    }

    @Test
    void everyAnchorIsThereOnceAndFitForAnAddress() {
        assertThat(terms().map(Term::id)).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z]+(-[a-z]+)*"));
    }

    @Test
    void everyParagraphIsWholeSentencesAndShort() {
        assertThat(terms()).allSatisfy(term -> {
            assertThat(term.text()).matches("(?s)[A-Z].*\\.").hasSizeBetween(40, 450);
            assertThat(term.term()).isNotBlank();
        });
    }

    /** The anchors that templates lead to. */
    @ParameterizedTest
    @ValueSource(strings = {"frame", "question", "organization"})
    void everyLinkFromAPageLeadsToAWordThatIsThere(String template) throws IOException {
        List<String> anchors = Pattern.compile("help#([a-z-]+)")
                .matcher(read("/templates/" + template + ".html"))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(anchors).isNotEmpty();
        assertThat(Terms.ids()).containsAll(Set.copyOf(anchors));
    }

    private static String read(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(TermsTest.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
