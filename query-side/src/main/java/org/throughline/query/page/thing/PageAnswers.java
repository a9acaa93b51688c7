package org.throughline.query.page.thing;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.query.answer.Kept;
import org.throughline.query.page.Moment;
import org.throughline.query.question.QuestionReads;
import org.throughline.query.question.Questions;

/** Answers of questions that a page shows something of; kept as they are where the question itself is asked. */
@Component
public final class PageAnswers {

    private final Questions questions;
    private final QuestionReads reads;

    PageAnswers(Questions questions, QuestionReads reads) {
        this.questions = questions;
        this.reads = reads;
    }

    /**
     * The answer at a moment.
     *
     * @param question its path
     * @param type of its answer
     * @param district by organization id; absent for a question that is of none
     * @param given parameters of its own
     */
    public <A> A of(
            String question, Class<A> type, @Nullable String district, Map<String, String[]> given, Moment moment) {
        return kept(question, district, given, moment).answer(type);
    }

    /** The same with its envelope. */
    public Kept kept(String question, @Nullable String district, Map<String, String[]> given, Moment moment) {
        return reads.answer(reads.ask(questions.at(question).orElseThrow(), moment.asked(), district, given), null);
    }
}
