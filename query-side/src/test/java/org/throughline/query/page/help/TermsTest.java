package org.throughline.query.page.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.events.EventCatalog;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.query.page.help.Terms.Term;
import org.throughline.query.page.help.Terms.Word;
import org.throughline.query.subject.implementation.plan.PlanState.StepStatus;
import org.throughline.query.words.Words;

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

    /** Each as pages say it, none left out and none that there is not. */
    @Test
    void everyWordOfStagesLevelsAndStepsIsExplained() {
        assertThat(words("stage"))
                .containsExactlyElementsOf(Arrays.stream(Stage.values())
                        .map(stage -> Words.sentence(Words.stage(stage)))
                        .toList());
        assertThat(words("levels"))
                .containsExactlyElementsOf(
                        Arrays.stream(TeamLevel.values()).map(TermsTest::label).toList());
        assertThat(words("steps"))
                .containsAll(
                        Arrays.stream(StepStatus.values()).map(TermsTest::label).toList());
        assertThat(terms().flatMap(term -> Stream.ofNullable(term.words()).flatMap(List::stream)))
                .allSatisfy(word -> assertThat(word.text()).matches("[A-Z].*\\."));
    }

    private static String label(Enum<?> code) {
        return Words.sentence(Words.code(code.name()));
    }

    private static List<String> words(String id) {
        return terms().filter(term -> term.id().equals(id))
                .flatMap(term -> Objects.requireNonNull(term.words()).stream())
                .map(Word::word)
                .toList();
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
