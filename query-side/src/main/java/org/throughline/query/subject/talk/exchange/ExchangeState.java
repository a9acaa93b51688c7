package org.throughline.query.subject.talk.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.talk.exchange.FeedbackAbout;
import org.throughline.events.talk.exchange.FeedbackOutcome;
import org.throughline.events.talk.exchange.MessageDirection;
import org.throughline.query.KeptFromTables;

/**
 * A piece of feedback, advice or information.
 *
 * @param channelId the channel it came through
 * @param fromTeamId the team it comes from; absent when a practitioner speaks for themselves
 * @param memberId who speaks, unless they stayed unnamed
 * @param toTeamId the team it was said to
 * @param about what feedback is about; absent for information
 * @param aboutId which plan, direction, practice or support
 * @param coachedTeamId the team whose coaching advice comes from; absent otherwise
 * @param assignmentId which coaching of it; absent where none is
 * @param toMemberId the leader who was advised; absent when the team was, or it is no advice
 * @param words the feedback or advice, or what the information is about
 * @param responses to feedback, in order; a referral may be followed by another
 * @param settledOn the day nothing more was owed: an outcome, or the acknowledgement
 * @param acknowledgedBy member who acknowledged information
 * @param acknowledgementConcerns codes of policies that the acknowledgement did not meet when it was recorded
 * @param withdrawnOn the day it was taken back
 */
public record ExchangeState(
        String exchangeId,
        ExchangeKind kind,
        @Nullable String channelId,
        @Nullable String fromTeamId,
        @KeptFromTables @Nullable String fromRole,
        @KeptFromTables @Nullable String memberId,
        boolean anonymous,
        String toTeamId,
        MessageDirection direction,
        @Nullable FeedbackAbout about,
        @Nullable String aboutId,
        @Nullable String coachedTeamId,
        @Nullable String assignmentId,
        @KeptFromTables @Nullable String toMemberId,
        @KeptFromTables @Nullable String words,
        LocalDate saidOn,
        List<Response> responses,
        @Nullable LocalDate settledOn,
        @KeptFromTables @Nullable String acknowledgedBy,
        List<String> acknowledgementConcerns,
        @Nullable LocalDate withdrawnOn,
        @KeptFromTables @Nullable String withdrawnWhy) {

    /** What it is. */
    public enum ExchangeKind {
        FEEDBACK,
        /** What a coach advises. */
        ADVICE,
        INFORMATION
    }

    /**
     * What became of feedback.
     *
     * @param teamId the team that responded: the one it was said to, or the one it was referred to before
     * @param by member who responded for it
     * @param concerns codes of policies that it did not meet when it was recorded
     */
    public record Response(
            String teamId,
            @KeptFromTables @Nullable String by,
            FeedbackOutcome outcome,
            @Nullable String planId,
            @Nullable Integer planVersion,
            @Nullable String referredToTeamId,
            @KeptFromTables @Nullable String reason,
            List<String> concerns,
            LocalDate on) {}

    /** The team that has it now. */
    public String owedBy() {
        String referredTo = responses.isEmpty() ? null : responses.getLast().referredToTeamId();
        return referredTo == null ? toTeamId : referredTo;
    }

    ExchangeState responded(Response response) {
        List<Response> more = new ArrayList<>(responses);
        more.add(response);
        LocalDate settled = response.outcome().settles() ? response.on() : settledOn;
        return with(List.copyOf(more), settled, acknowledgedBy, acknowledgementConcerns, withdrawnOn, withdrawnWhy);
    }

    ExchangeState acknowledged(LocalDate day, @Nullable String by, List<String> concerns) {
        return with(responses, day, by, concerns, withdrawnOn, withdrawnWhy);
    }

    ExchangeState withdrawn(LocalDate day, @Nullable String why) {
        return with(responses, settledOn, acknowledgedBy, acknowledgementConcerns, day, why);
    }

    private ExchangeState with(
            List<Response> told,
            @Nullable LocalDate settled,
            @Nullable String acknowledger,
            List<String> concerns,
            @Nullable LocalDate withdrawn,
            @Nullable String why) {
        return new ExchangeState(
                exchangeId,
                kind,
                channelId,
                fromTeamId,
                fromRole,
                memberId,
                anonymous,
                toTeamId,
                direction,
                about,
                aboutId,
                coachedTeamId,
                assignmentId,
                toMemberId,
                words,
                saidOn,
                told,
                settled,
                acknowledger,
                concerns,
                withdrawn,
                why);
    }
}
