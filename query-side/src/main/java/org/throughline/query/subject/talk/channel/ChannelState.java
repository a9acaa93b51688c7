package org.throughline.query.subject.talk.channel;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.talk.exchange.MessageDirection;
import org.throughline.query.KeptFromTables;

/**
 * A channel of communication.
 *
 * @param teamId the team that answers here
 * @param toTeamId the team at the other end, where it links two
 * @param twoWay whether it takes questions
 * @param closedOn the first day without it
 * @param terms every audience and medium it had, the last open as long as it is
 * @param questions asked through it, in order
 */
public record ChannelState(
        String channelId,
        String organizationId,
        @Nullable String teamId,
        @Nullable String toTeamId,
        String audience,
        String medium,
        boolean twoWay,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable String closeReason,
        List<Terms> terms,
        List<Question> questions) {

    /**
     * What it was for and how, for some time.
     *
     * @param from first day
     * @param until first day it no longer held; open when absent
     * @param reason why these terms came
     */
    public record Terms(
            String audience,
            String medium,
            boolean twoWay,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String reason) {}

    /** How far a question has come. */
    public enum QuestionStatus {
        OPEN,
        ANSWERED,
        WITHDRAWN
    }

    /**
     * One question.
     *
     * @param fromTeamId the team that asked; absent when a practitioner asked for themselves
     * @param memberId who asked, unless they stayed unnamed
     * @param toTeamId the team that owes the answer
     * @param follows the question it comes back to
     * @param settledOn the day it was answered or withdrawn
     * @param by member who answered
     * @param words the answer, or why it was withdrawn
     * @param concerns codes of policies that the answer did not meet when it was recorded
     */
    public record Question(
            String questionId,
            @Nullable String fromTeamId,
            @KeptFromTables @Nullable String fromRole,
            @KeptFromTables @Nullable String memberId,
            boolean anonymous,
            String toTeamId,
            MessageDirection direction,
            @KeptFromTables @Nullable String question,
            @Nullable String follows,
            LocalDate askedOn,
            QuestionStatus status,
            @Nullable LocalDate settledOn,
            @KeptFromTables @Nullable String by,
            @KeptFromTables @Nullable String words,
            List<String> concerns) {

        Question settled(
                QuestionStatus how, LocalDate day, @Nullable String who, @Nullable String said, List<String> codes) {
            return new Question(
                    questionId,
                    fromTeamId,
                    fromRole,
                    memberId,
                    anonymous,
                    toTeamId,
                    direction,
                    question,
                    follows,
                    askedOn,
                    how,
                    day,
                    who,
                    said,
                    codes);
        }
    }

    ChannelState with(List<Question> others) {
        return new ChannelState(
                channelId,
                organizationId,
                teamId,
                toTeamId,
                audience,
                medium,
                twoWay,
                openedOn,
                closedOn,
                closeReason,
                terms,
                List.copyOf(others));
    }
}
