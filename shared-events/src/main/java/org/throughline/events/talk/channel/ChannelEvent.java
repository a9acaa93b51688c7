package org.throughline.events.talk.channel;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Ends;
import org.throughline.events.NamesPeople;
import org.throughline.events.Revision;
import org.throughline.events.Subject;
import org.throughline.events.SubjectEvent;
import org.throughline.events.WithConcerns;
import org.throughline.events.talk.exchange.MessageDirection;

/**
 * What happened to a channel of communication and to the questions asked through it. They stand in one history, because
 * a channel does not close on a question that waits for its answer.
 */
@Subject("channel")
public sealed interface ChannelEvent extends SubjectEvent {

    String channelId();

    @Override
    default String subjectId() {
        return channelId();
    }

    /**
     * There is a way to reach an audience.
     *
     * @param organizationId the organization that keeps it open
     * @param teamId the team of it that answers here; absent where it is nobody's in particular
     * @param toTeamId the team at the other end, where it links two teams
     * @param audience code of a role or group, for instance {@code FAMILY}
     * @param medium code of the way itself, for instance {@code QUESTION_BOX}
     * @param twoWay whether it takes questions
     */
    record ChannelOpened(
            String channelId,
            String organizationId,
            @Nullable String teamId,
            @Nullable String toTeamId,
            String audience,
            String medium,
            boolean twoWay,
            LocalDate effectiveOn)
            implements ChannelEvent {}

    /** It goes on under other terms. */
    record ChannelChanged(
            String channelId,
            String audience,
            String medium,
            boolean twoWay,
            @Nullable String reason,
            LocalDate effectiveOn)
            implements ChannelEvent {}

    /** It is closed; the day is the first one without it. */
    @Ends
    record ChannelClosed(String channelId, String reason, LocalDate effectiveOn) implements ChannelEvent {}

    /**
     * Somebody asked. Of an anonymous question nothing here tells who: the actor beside the event is whoever entered it,
     * often not the one who asked.
     *
     * @param questionId unique within the channel
     * @param fromTeamId the team that asks; absent when a practitioner asks for themselves
     * @param fromRole code of the role they ask in
     * @param memberId who asks; never there when it is anonymous
     * @param toTeamId the team that owes the answer
     * @param direction by the levels of both teams; a practitioner without a team asks upwards
     * @param question in their own words, where they are kept
     * @param follows the question of this channel it comes back to
     */
    record QuestionAsked(
            String channelId,
            String questionId,
            @Nullable String fromTeamId,
            @Nullable String fromRole,
            @Nullable String memberId,
            boolean anonymous,
            String toTeamId,
            MessageDirection direction,
            @Nullable String question,
            @Nullable String follows,
            LocalDate effectiveOn)
            implements ChannelEvent {}

    /**
     * It was answered.
     *
     * @param by member who answered for the team
     * @param answer its words, where they are kept
     * @param concerns codes of policies in force as a warning that it did not meet
     */
    @Revision(2)
    record QuestionAnswered(
            String channelId,
            String questionId,
            @Nullable String by,
            @Nullable String answer,
            List<String> concerns,
            LocalDate effectiveOn)
            implements ChannelEvent, NamesPeople, WithConcerns {
        /** The same without concerns. */
        public QuestionAnswered(
                String channelId,
                String questionId,
                @Nullable String by,
                @Nullable String answer,
                LocalDate effectiveOn) {
            this(channelId, questionId, by, answer, List.of(), effectiveOn);
        }

        @Override
        public Stream<Named> named() {
            return Named.member(by);
        }

        @Override
        public boolean passesBetweenUnits() {
            return true;
        }
    }

    /** It needs no answer any more: taken back, or entered by mistake. */
    @Ends
    record QuestionWithdrawn(
            String channelId, String questionId, @Nullable String reason, LocalDate effectiveOn)
            implements ChannelEvent {}
}
