package org.throughline.query.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.throughline.query.SubjectKind;
import org.throughline.query.question.rules.JudgedRules;
import org.throughline.query.question.rules.JudgementsOf;
import org.throughline.query.words.Instruments;

class QuestionsTest {

    private static final List<Question<?, ?>> FOUND = found();

    private final Questions questions = new Questions(FOUND);

    /** As the program finds them. */
    private static List<Question<?, ?>> found() {
        try (var context = new AnnotationConfigApplicationContext()) {
            var scanner = new ClassPathBeanDefinitionScanner(context, false);
            scanner.addIncludeFilter(new AssignableTypeFilter(Question.class));
            scanner.addIncludeFilter(new AssignableTypeFilter(SubjectKind.class));
            scanner.scan("org.throughline.query");
            context.registerBean(Instruments.class, () -> Instruments.UNNAMED);
            context.registerBean(JudgedRules.class, () -> JudgementsOf.every(Instruments.UNNAMED));
            context.refresh();
            return context.getBeansOfType(Question.class).values().stream()
                    .<Question<?, ?>>map(question -> question)
                    .toList();
        }
    }

    @Test
    void areAskedInWordsAndOnce() {
        assertThat(questions.all()).hasSizeGreaterThan(20).allSatisfy(question -> {
            assertThat(question.asks().title()).endsWith("?");
            assertThat(question.asks().tells()).endsWith(".");
            assertThat(question.path()).matches("[a-z]+(-[a-z]+)*");
        });
        assertThatThrownBy(() -> new Questions(List.of(FOUND.getFirst(), FOUND.getFirst())))
                .hasMessageContaining("two questions");
    }

    @Test
    void leaveToTheEnvelopeWhatItSays() {
        assertThat(questions.all())
                .allSatisfy(question -> assertThat(question.answer().getRecordComponents())
                        .extracting(java.lang.reflect.RecordComponent::getName)
                        .doesNotContain("position", "asOf", "knownAt", "district", "window"));
    }

    @Test
    void haveNoParameterThatEveryQuestionHas() {
        assertThat(questions.all())
                .allSatisfy(question -> assertThat(question.parameterNames())
                        .doesNotHaveDuplicates()
                        .doesNotContain(
                                "asOf",
                                "knownAt",
                                "knownAtPosition",
                                "atLeast",
                                "readingFor",
                                "district",
                                "after",
                                "limit"));
    }
}
