package org.throughline.query.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

class QuestionsTest {

    private static final List<Question<?, ?>> FOUND = found();

    private final Questions questions = new Questions(FOUND);

    private static List<Question<?, ?>> found() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Question.class));
        List<Question<?, ?>> found = new ArrayList<>();
        scanner.findCandidateComponents("org.throughline.query.question").forEach(candidate -> {
            Class<?> type = ClassUtils.resolveClassName(String.valueOf(candidate.getBeanClassName()), null);
            found.add((Question<?, ?>) BeanUtils.instantiateClass(type));
        });
        return found;
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
        assertThat(questions.all()).allSatisfy(question -> assertThat(question.answer().getRecordComponents())
                .extracting(java.lang.reflect.RecordComponent::getName)
                .doesNotContain("position", "asOf", "knownAt", "district", "window", "totals", "next"));
    }

    @Test
    void haveNoParameterThatEveryQuestionHas() {
        assertThat(questions.all()).allSatisfy(question -> assertThat(question.parameterNames())
                .doesNotHaveDuplicates()
                .doesNotContain("asOf", "knownAt", "knownAtPosition", "atLeast", "readingFor", "district", "after", "limit"));
    }
}
