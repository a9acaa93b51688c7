package org.throughline.query.question;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Every question there is, in the order of the page. */
@Component
public final class Questions {

    private final Map<String, QuestionType<?, ?>> byPath = new LinkedHashMap<>();

    /**
     * Takes in the questions.
     *
     * @throws IllegalArgumentException when two have the same address
     */
    Questions(List<Question<?, ?>> questions) {
        questions.stream()
                .map(QuestionType::of)
                .sorted(Comparator.comparingInt(
                                (QuestionType<?, ?> type) -> type.asks().place())
                        .thenComparing(QuestionType::path))
                .forEach(this::add);
    }

    private void add(QuestionType<?, ?> type) {
        if (byPath.put(type.path(), type) != null) {
            throw new IllegalArgumentException("two questions are asked at " + type.route());
        }
    }

    public List<QuestionType<?, ?>> all() {
        return List.copyOf(byPath.values());
    }

    /** The question asked at {@code /api/audit/{path}}. */
    public Optional<QuestionType<?, ?>> at(String path) {
        return Optional.ofNullable(byPath.get(path));
    }
}
