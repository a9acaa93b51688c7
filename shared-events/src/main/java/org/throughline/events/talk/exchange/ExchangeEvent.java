package org.throughline.events.talk.exchange;

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

/** What happened to one piece of feedback or advice, or to one piece of information that a team passed on to another. */
@Subject("exchange")
public sealed interface ExchangeEvent extends SubjectEvent {

    String exchangeId();

    @Override
    default String subjectId() {
        return exchangeId();
    }

    /**
     * Somebody said how it goes. Of anonymous feedback nothing here tells who: the actor beside the event is whoever
     * entered it, often not the one who spoke.
     *
     * @param channelId the channel it came through, where it came through one
     * @param fromTeamId the team that gives it; absent when a practitioner gives it for themselves
     * @param fromRole code of the role they give it in
     * @param memberId who gives it; never there when it is anonymous
     * @param toTeamId the team that owes a response
     * @param direction by the levels of both teams; a practitioner without a team speaks upwards
     * @param aboutId which one: the id of a plan or direction, the code of a practice or support
     * @param feedback in their own words, where they are kept
     */
    record FeedbackGiven(
            String exchangeId,
            @Nullable String channelId,
            @Nullable String fromTeamId,
            @Nullable String fromRole,
            @Nullable String memberId,
            boolean anonymous,
            String toTeamId,
            MessageDirection direction,
            FeedbackAbout about,
            @Nullable String aboutId,
            @Nullable String feedback,
            LocalDate effectiveOn)
            implements ExchangeEvent {}

    /**
     * A coach told a team, or a leader in it, what they saw and advise. It is answered as feedback is.
     *
     * @param coachedTeamId the team whose coaching it comes from
     * @param assignmentId which coaching of that team; it says who the coach is
     * @param toTeamId the team that owes an answer
     * @param toMemberId the leader of it who was told; absent when the team was
     * @param direction by the levels of both teams
     * @param advice in their own words, where they are kept
     * @param concerns codes of policies in force as a warning that it did not meet
     */
    record AdviceGiven(
            String exchangeId,
            String coachedTeamId,
            String assignmentId,
            String toTeamId,
            @Nullable String toMemberId,
            MessageDirection direction,
            @Nullable String advice,
            List<String> concerns,
            LocalDate effectiveOn)
            implements ExchangeEvent, NamesPeople, WithConcerns {

        @Override
        public Stream<Named> named() {
            return Named.member(toMemberId);
        }

        @Override
        public boolean passesBetweenUnits() {
            return true;
        }
    }

    /**
     * Those who gave it were told what became of it.
     *
     * @param by member who responded for the team
     * @param planId the plan that was changed because of it
     * @param planVersion the version of that plan that came of it
     * @param referredToTeamId the team it was handed to
     * @param concerns codes of policies in force as a warning that it did not meet
     */
    @Revision(2)
    record FeedbackAddressed(
            String exchangeId,
            @Nullable String by,
            FeedbackOutcome outcome,
            @Nullable String planId,
            @Nullable Integer planVersion,
            @Nullable String referredToTeamId,
            @Nullable String reason,
            List<String> concerns,
            LocalDate effectiveOn)
            implements ExchangeEvent, NamesPeople, WithConcerns {
        /** The same without concerns. */
        public FeedbackAddressed(
                String exchangeId,
                @Nullable String by,
                FeedbackOutcome outcome,
                @Nullable String planId,
                @Nullable Integer planVersion,
                @Nullable String referredToTeamId,
                @Nullable String reason,
                LocalDate effectiveOn) {
            this(exchangeId, by, outcome, planId, planVersion, referredToTeamId, reason, List.of(), effectiveOn);
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

    /**
     * A team told another.
     *
     * @param about what it is about, in a line
     */
    record InformationPassedOn(
            String exchangeId,
            @Nullable String channelId,
            String fromTeamId,
            String toTeamId,
            MessageDirection direction,
            String about,
            LocalDate effectiveOn)
            implements ExchangeEvent {}

    /**
     * The other team has it and says so.
     *
     * @param by member who says so for the team
     * @param concerns codes of policies in force as a warning that it did not meet
     */
    @Revision(2)
    record InformationAcknowledged(
            String exchangeId, @Nullable String by, List<String> concerns, LocalDate effectiveOn)
            implements ExchangeEvent, NamesPeople, WithConcerns {
        /** The same without concerns. */
        public InformationAcknowledged(String exchangeId, @Nullable String by, LocalDate effectiveOn) {
            this(exchangeId, by, List.of(), effectiveOn);
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

    /** It does not stand any more: taken back, or entered by mistake. */
    @Ends
    record ExchangeWithdrawn(String exchangeId, @Nullable String reason, LocalDate effectiveOn)
            implements ExchangeEvent {}
}
