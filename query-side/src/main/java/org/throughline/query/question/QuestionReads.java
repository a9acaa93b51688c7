package org.throughline.query.question;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.query.answer.Answers;
import org.throughline.query.answer.Answers.Ask;
import org.throughline.query.answer.Kept;
import org.throughline.query.read.Asked;
import org.throughline.query.read.Freshness;
import org.throughline.query.read.Parameters;
import org.throughline.query.read.Readers;
import org.throughline.query.read.Roots;
import org.throughline.query.read.Tense;
import org.throughline.query.read.Tenses;

/** Asks questions: for the address of each, and for the page. */
@Component
public final class QuestionReads {

    private final Answers answers;
    private final Tenses tenses;
    private final Freshness freshness;
    private final Readers readers;
    private final Roots roots;

    QuestionReads(Answers answers, Tenses tenses, Freshness freshness, Readers readers, Roots roots) {
        this.answers = answers;
        this.tenses = tenses;
        this.freshness = freshness;
        this.readers = readers;
        this.roots = roots;
    }

    /**
     * What is asked, once the views are as far as wanted.
     *
     * @throws org.throughline.query.read.ReadRefusal when a parameter does not fit
     */
    public Ask ask(QuestionType<?, ?> type, Asked asked, @Nullable String district, Map<String, String[]> given) {
        freshness.await(asked.atLeast());
        Tense tense = tenses.read(asked.asOf(), asked.knownAt(), asked.knownAtPosition());
        String about = type.asks().ofADistrict() ? roots.required(district, tense) : null;
        return new Ask(
                type.path(),
                new QuestionParameters(given).read(type.parameters()),
                about,
                tense,
                readers.of(asked.readingFor()));
    }

    /** The answer, kept or new. */
    public <A extends Record> Kept<A> answer(Ask ask, QuestionType<?, A> type, @Nullable String atLeast) {
        Long least = Parameters.number("atLeast", atLeast);
        return answers.of(ask, least == null ? 0 : least, snapshot -> type.answer(snapshot, ask.parameters()));
    }
}
