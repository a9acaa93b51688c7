package org.throughline.events.teams.voice;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.LooksBack;

/** What people said of themselves, without what they said, and how many said it. */
public sealed interface PerspectiveEvent extends VoiceRegisterEvent {

    /**
     * A member of a team said which groups they belong to, of their own will. Which ones is kept beside the log.
     *
     * @param declarationId of the register's own, never used again
     * @param teamId the team on which they sit
     */
    record PerspectiveDeclared(
            String districtId, String declarationId, String teamId, String memberId, LocalDate effectiveOn)
            implements PerspectiveEvent {}

    /** They took it back. What was kept beside the log is gone. */
    record PerspectiveWithdrawn(String districtId, String declarationId, String memberId, LocalDate effectiveOn)
            implements PerspectiveEvent {}

    /**
     * The declarations were counted, group by group.
     *
     * @param limit the fewest people a count may show
     * @param people how many of them there were, each once
     * @param groups every group listed that day
     * @param counted the declarations, so that nobody counts again before enough of them are others
     */
    record PerspectivesCounted(
            String districtId,
            int limit,
            int people,
            List<GroupCount> groups,
            List<String> counted,
            LocalDate effectiveOn)
            implements PerspectiveEvent {}

    /**
     * The invitations that were meant to bring a group in were counted, group by group.
     *
     * @param limit the fewest people a count may show
     * @param invited how many people were invited so
     * @param accepted how many of them took a seat
     * @param stayed how many of those sat on the team on this day
     * @param groups every group listed that day
     * @param counted the invitations and what had become of them
     */
    @LooksBack
    record InvitationsCounted(
            String districtId,
            int limit,
            int invited,
            int accepted,
            int stayed,
            List<GroupInvitations> groups,
            List<CountedInvitation> counted,
            LocalDate effectiveOn)
            implements PerspectiveEvent {}

    /**
     * How many belong to a group.
     *
     * @param people absent when they, or those who do not, are fewer than the limit; that is not 0
     */
    record GroupCount(String code, @Nullable Integer people) {}

    /**
     * What became of the invitations meant for a group; each number is absent when it would show fewer people than the
     * limit, which is not 0.
     */
    record GroupInvitations(
            String code,
            @Nullable Integer invited,
            @Nullable Integer accepted,
            @Nullable Integer stayed) {}

    /** An invitation that was counted, as every reader of the team knows it. */
    record CountedInvitation(String teamId, String invitationId, String memberId, Outcome outcome) {}

    /** What had become of an invitation. */
    enum Outcome {
        OPEN,
        DECLINED,
        STAYED,
        LEFT
    }
}
