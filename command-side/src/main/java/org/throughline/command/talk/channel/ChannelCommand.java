package org.throughline.command.talk.channel;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Command;
import org.throughline.command.Id;
import org.throughline.command.OrNewId;
import org.throughline.command.OrToday;
import org.throughline.events.SubjectKey;
import org.throughline.events.talk.channel.ChannelEvent;

/** What can be asked about a channel, and through it. */
public sealed interface ChannelCommand extends Command {

    String channelId();

    @Override
    default SubjectKey subject() {
        return SubjectKey.of(ChannelEvent.class, channelId());
    }

    /** Opens a way to reach an audience; with both teams it links the two. */
    record OpenChannel(
            @Id @OrNewId String channelId,
            @Id String organizationId,
            @Id @Nullable String teamId,
            @Id @Nullable String toTeamId,
            @Id String audience,
            @Id String medium,
            boolean twoWay,
            @OrToday LocalDate effectiveOn)
            implements ChannelCommand {}

    /** Sets the terms under which it goes on; all three are given, changed or not. */
    record ChangeChannel(
            @Id String channelId,
            @Id String audience,
            @Id String medium,
            boolean twoWay,
            @Nullable @Size(max = 5000) String reason,
            @OrToday LocalDate effectiveOn)
            implements ChannelCommand {}

    /** Closes it; the effective day is the first without it. Refused while a question asked through it is open. */
    record CloseChannel(
            @Id String channelId,
            @Size(max = 5000) String reason,
            @OrToday LocalDate effectiveOn) implements ChannelCommand {}

    /**
     * Asks through it. An anonymous question names no member, and not a role within a team either: that is often one
     * person.
     *
     * @param fromTeamId the team that asks; absent when a practitioner asks for themselves
     * @param toTeamId the team that owes the answer; without it the one whose channel it is, or the other end of the link
     * @param follows the question it comes back to
     */
    record AskQuestion(
            @Id String channelId,
            @Id @OrNewId String questionId,
            @Id @Nullable String fromTeamId,
            @Id @Nullable String fromRole,
            @Id @Nullable String memberId,
            @Nullable Boolean anonymous,
            @Id @Nullable String toTeamId,
            @Nullable @Size(max = 5000) String question,
            @Id @Nullable String follows,
            @OrToday LocalDate effectiveOn)
            implements ChannelCommand {}

    /** Answers a question; who comes back to it asks anew and says which one it follows. */
    record AnswerQuestion(
            @Id String channelId,
            @Id String questionId,
            @Id @Nullable String by,
            @Nullable @Size(max = 20000) String answer,
            @OrToday LocalDate effectiveOn)
            implements ChannelCommand {}

    /** Takes a question back, or out when it was entered by mistake. */
    record WithdrawQuestion(
            @Id String channelId,
            @Id String questionId,
            @Nullable @Size(max = 5000) String reason,
            @OrToday LocalDate effectiveOn)
            implements ChannelCommand {}
}
