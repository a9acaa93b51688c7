package org.throughline.command.talk.exchange;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Command;
import org.throughline.command.Id;
import org.throughline.command.OrNewId;
import org.throughline.command.OrToday;
import org.throughline.events.SubjectKey;
import org.throughline.events.talk.exchange.ExchangeEvent;
import org.throughline.events.talk.exchange.FeedbackAbout;
import org.throughline.events.talk.exchange.FeedbackOutcome;

/** What can be asked about a piece of feedback or information. */
public sealed interface ExchangeCommand extends Command {

    String exchangeId();

    @Override
    default SubjectKey subject() {
        return SubjectKey.of(ExchangeEvent.class, exchangeId());
    }

    /**
     * Gives feedback. Anonymous feedback names no member, and not a role within a team either: that is often one person.
     *
     * @param fromTeamId the team that gives it; absent when a practitioner gives it for themselves
     * @param aboutId which one: the id of a plan or direction, the code of a practice or support
     */
    record GiveFeedback(
            @Id @OrNewId String exchangeId,
            @Id @Nullable String channelId,
            @Id @Nullable String fromTeamId,
            @Id @Nullable String fromRole,
            @Id @Nullable String memberId,
            @Nullable Boolean anonymous,
            @Id String toTeamId,
            FeedbackAbout about,
            @Id @Nullable String aboutId,
            @Nullable @Size(max = 5000) String feedback,
            @OrToday LocalDate effectiveOn)
            implements ExchangeCommand {}

    /**
     * Records what a coach advised a team, or a leader in it, out of the coaching of a team. What is said to a single teacher stays with
     * the teacher and is not recorded.
     *
     * @param coachedTeamId the team whose coaching it comes from
     * @param toTeamId the team that owes an answer
     * @param toMemberId the leader of it who was told; left out when the team was
     */
    record GiveAdvice(
            @Id @OrNewId String exchangeId,
            @Id String coachedTeamId,
            @Id String assignmentId,
            @Id String toTeamId,
            @Id @Nullable String toMemberId,
            @Nullable @Size(max = 5000) String advice,
            @OrToday LocalDate effectiveOn)
            implements ExchangeCommand {}

    /** Tells those who gave feedback or advice what became of it. A referral leaves it open for the team it was handed to. */
    record RespondToFeedback(
            @Id String exchangeId,
            @Id @Nullable String by,
            FeedbackOutcome outcome,
            @Id @Nullable String planId,
            @Nullable @Min(1) Integer planVersion,
            @Id @Nullable String referredToTeamId,
            @Nullable @Size(max = 5000) String reason,
            @OrToday LocalDate effectiveOn)
            implements ExchangeCommand {}

    /** Passes something on from one team to another. */
    record PassOnInformation(
            @Id @OrNewId String exchangeId,
            @Id @Nullable String channelId,
            @Id String fromTeamId,
            @Id String toTeamId,
            @Size(max = 500) String about,
            @OrToday LocalDate effectiveOn)
            implements ExchangeCommand {}

    /** Says that the other team has it. */
    record AcknowledgeInformation(
            @Id String exchangeId,
            @Id @Nullable String by,
            @OrToday LocalDate effectiveOn) implements ExchangeCommand {}

    /** Takes feedback or information back, or out when it was entered by mistake. */
    record WithdrawExchange(
            @Id String exchangeId,
            @Nullable @Size(max = 5000) String reason,
            @OrToday LocalDate effectiveOn) implements ExchangeCommand {}
}
