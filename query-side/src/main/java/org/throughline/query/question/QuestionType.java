package org.throughline.query.question;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.ResolvableType;
import org.throughline.query.read.Snapshot;

/**
 * A question with what is asked by it and how.
 *
 * @param parameters the record it is asked with
 * @param answer the record it is answered with
 */
public record QuestionType<P extends Record, A extends Record>(
        Question<P, A> question, Asks asks, Class<P> parameters, Class<A> answer) {

    /**
     * Reads the type of a question.
     *
     * @throws IllegalArgumentException when it does not say what it asks
     */
    static <P extends Record, A extends Record> QuestionType<P, A> of(Question<P, A> question) {
        Asks asks = question.getClass().getAnnotation(Asks.class);
        if (asks == null) {
            throw new IllegalArgumentException(question.getClass() + " carries no @Asks");
        }
        ResolvableType type = ResolvableType.forClass(question.getClass()).as(Question.class);
        return new QuestionType<>(question, asks, argument(type, 0), argument(type, 1));
    }

    @SuppressWarnings("unchecked") // the arguments of the very question
    private static <T> Class<T> argument(ResolvableType type, int index) {
        return (Class<T>) Objects.requireNonNull(type.getGeneric(index).resolve());
    }

    /** Its address below {@code /api/audit/}. */
    public String path() {
        return asks.path();
    }

    /** Where it is answered. */
    public String route() {
        return "/api/audit/" + path();
    }

    /** The names of its parameters, besides those of tense, district and page. */
    public List<String> parameterNames() {
        return Arrays.stream(parameters.getRecordComponents())
                .flatMap(QuestionType::names)
                .toList();
    }

    private static Stream<String> names(RecordComponent component) {
        return component.getType() == Between.class
                ? Arrays.stream(Between.class.getRecordComponents()).map(RecordComponent::getName)
                : Stream.of(component.getName());
    }

    A answer(Snapshot snapshot, Record given) {
        return question.answer(snapshot, parameters.cast(given));
    }
}
