package org.throughline.query.question;

import java.util.Map;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.query.answer.Answers;
import org.throughline.query.answer.Answers.Ask;
import org.throughline.query.answer.Kept;
import org.throughline.query.answer.PageAsked;
import org.throughline.query.read.Asked;
import org.throughline.query.read.Freshness;
import org.throughline.query.read.Parameters;
import org.throughline.query.read.Queries;
import org.throughline.query.read.Readers;
import org.throughline.query.read.Roots;
import org.throughline.query.read.Tense;
import org.throughline.query.read.Tenses;

/** Asks questions: for the address of each, and for the page. */
@Component
public final class QuestionReads {

    private final Questions questions;
    private final Queries queries;
    private final Answers answers;
    private final Tenses tenses;
    private final Freshness freshness;
    private final Readers readers;
    private final Roots roots;

    QuestionReads(
            Questions questions,
            Queries queries,
            Answers answers,
            Tenses tenses,
            Freshness freshness,
            Readers readers,
            Roots roots) {
        this.questions = questions;
        this.queries = queries;
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
        return ask(
                type,
                tenses.read(asked.asOf(), asked.knownAt(), asked.knownAtPosition(), asked.clock()),
                asked,
                district,
                given);
    }

    /** The same to be answered again whenever the answer is another one. */
    Ask live(QuestionType<?, ?> type, Asked asked, @Nullable String district, Map<String, String[]> given) {
        return ask(type, tenses.live(asked.asOf(), asked.knownAt(), asked.clock()), asked, district, given);
    }

    private Ask ask(
            QuestionType<?, ?> type, Tense tense, Asked asked, @Nullable String district, Map<String, String[]> given) {
        String about = type.asks().ofADistrict() ? roots.required(district, tense) : null;
        return new Ask(
                type.path(),
                new QuestionParameters(given).read(type.parameters()),
                about,
                tense,
                readers.of(asked.readingFor()));
    }

    /**
     * The answer to a question.
     *
     * @param atLeast a position it must know everything up to; 0 where that is no matter
     */
    public record FindAnswer(Ask ask, long atLeast) {}

    @QueryHandler
    Kept find(FindAnswer query) {
        QuestionType<?, ?> type = questions.at(query.ask().name()).orElseThrow();
        return answers.of(
                query.ask(),
                query.atLeast(),
                snapshot -> type.answer(snapshot, query.ask().parameters()),
                kept -> kept.page(PageAsked.FIRST));
    }

    /** The answer, kept or new. */
    public Kept answer(Ask ask, @Nullable String atLeast) {
        Long least = Parameters.number("atLeast", atLeast);
        return queries.ask(new FindAnswer(ask, least == null ? 0 : least), ResponseTypes.instanceOf(Kept.class));
    }
}
