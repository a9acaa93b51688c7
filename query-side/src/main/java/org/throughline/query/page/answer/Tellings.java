package org.throughline.query.page.answer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;
import org.throughline.query.answer.Kept;
import org.throughline.query.answer.OnDemand;
import org.throughline.query.question.QuestionType;

/** Every telling there is, by the answer it tells. */
@Component
public final class Tellings {

    private final Map<Class<?>, Telling<?>> byAnswer = new HashMap<>();

    /**
     * Takes them in.
     *
     * @throws IllegalArgumentException when two tell the same answer
     */
    Tellings(List<Telling<?>> tellings) {
        for (Telling<?> telling : tellings) {
            Class<?> answer = Objects.requireNonNull(ResolvableType.forClass(telling.getClass())
                    .as(Telling.class)
                    .getGeneric(0)
                    .resolve());
            if (byAnswer.put(answer, telling) != null) {
                throw new IllegalArgumentException("two tell " + answer.getName());
            }
        }
    }

    /**
     * How the answer is told, as often as it is needed; what is computed each time it is looked at is computed once for all of it.
     *
     * @return empty where nobody has written how
     */
    <A extends Record> Optional<Function<Saying, Told>> telling(QuestionType<?, A> question, Kept answer) {
        return of(question).map(telling -> of(telling, question.answer(), answer.answer(question.answer())));
    }

    /** One answer told, as often as it is needed. */
    static <A extends Record> Function<Saying, Told> of(Telling<A> telling, Class<A> type, A answer) {
        A made = OnDemand.made(type, answer);
        return say -> telling.tell(made, say);
    }

    /** Whether somebody has written how the answer to a question is told. */
    public boolean tells(QuestionType<?, ?> question) {
        return byAnswer.containsKey(question.answer());
    }

    @SuppressWarnings("unchecked") // kept by the very class it tells
    private <A extends Record> Optional<Telling<A>> of(QuestionType<?, A> question) {
        return Optional.ofNullable((Telling<A>) byAnswer.get(question.answer()));
    }
}
