package org.throughline.query.question.talk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.talk.exchange.FeedbackAbout;
import org.throughline.events.talk.exchange.FeedbackOutcome;
import org.throughline.events.talk.exchange.MessageDirection;

/**
 * Which questions and which feedback still wait, and what became of the others.
 *
 * @param waiting the longest waiting first
 * @param answeredMedianDays from request to what settled it; absent when nothing was settled
 * @param answered what was settled, the latest first
 * @param outcomes how much feedback had which outcome; referred is what still waits with another team
 * @param changedPlans feedback that led to a version of a plan, one that was not there before; the latest first
 */
public record OpenQuestionsAnswer(
        List<Waiting> waiting,
        @Nullable BigDecimal answeredMedianDays,
        List<Answered> answered,
        Map<FeedbackOutcome, Long> outcomes,
        List<ChangedPlan> changedPlans) {

    /** What was asked for. */
    public enum RequestKind {
        QUESTION,
        FEEDBACK,
        /** What a coach advises. */
        ADVICE
    }

    /**
     * Something that waits.
     *
     * @param subject where it is kept: {@code channel:id} or {@code exchange:id}
     * @param questionId within its channel; absent for feedback
     * @param owedBy the team that owes the response now
     * @param days it has waited
     * @param referred whether it was handed on, and its sender told so
     * @param words in which it was asked, where they are kept
     */
    public record Waiting(
            RequestKind kind,
            String subject,
            @Nullable String questionId,
            @Nullable String fromTeamId,
            @Nullable String fromRole,
            boolean anonymous,
            String owedBy,
            MessageDirection direction,
            @Nullable FeedbackAbout about,
            LocalDate askedOn,
            long days,
            boolean referred,
            @Nullable String words) {}

    /**
     * Something that was settled.
     *
     * @param days from request to what settled it
     * @param outcome of feedback or advice; absent for questions
     */
    public record Answered(
            RequestKind kind,
            String subject,
            @Nullable String questionId,
            @Nullable String fromTeamId,
            String toTeamId,
            LocalDate askedOn,
            LocalDate settledOn,
            long days,
            @Nullable FeedbackOutcome outcome) {}

    /**
     * Feedback that changed a plan.
     *
     * @param revisedOn the day the version took effect
     * @param why what the plan says of it; absent for a first version
     */
    public record ChangedPlan(
            String exchangeId,
            LocalDate givenOn,
            LocalDate addressedOn,
            String planId,
            int planVersion,
            @Nullable LocalDate revisedOn,
            @Nullable String why) {}
}
