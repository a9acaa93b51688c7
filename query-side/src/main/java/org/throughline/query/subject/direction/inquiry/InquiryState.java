package org.throughline.query.subject.direction.inquiry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.events.direction.inquiry.GuidingAnswer;
import org.throughline.events.direction.inquiry.GuidingQuestion;

/**
 * What an organization answers to the four guiding questions.
 *
 * @param answers in the order of their days; the last to a question is the one that stands
 */
public record InquiryState(String organizationId, List<Answered> answers) {

    /**
     * An answer to one question, as it stands from a day on.
     *
     * @param place its place among the answers to its question by day, from 1
     * @param reason why it is another one than before; absent for the first
     * @param participants member ids of those who answered it; absent when nobody wrote it down
     * @param concerns policies in force as a warning that it did not meet, by code
     */
    public record Answered(
            GuidingQuestion question,
            int place,
            LocalDate on,
            GuidingAnswer answer,
            @Nullable String reason,
            @Nullable List<String> participants,
            List<String> concerns) {}

    /** What stood on a day. */
    public Optional<Answered> on(GuidingQuestion question, LocalDate day) {
        return to(question).stream()
                .filter(answered -> !answered.on().isAfter(day))
                .reduce((earlier, later) -> later);
    }

    /** Every answer to a question, the earliest first. */
    public List<Answered> to(GuidingQuestion question) {
        return answers.stream()
                .filter(answered -> answered.question() == question)
                .toList();
    }
}
