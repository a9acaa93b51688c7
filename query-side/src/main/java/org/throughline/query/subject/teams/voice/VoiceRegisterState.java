package org.throughline.query.subject.teams.voice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.teams.voice.PerspectiveEvent.GroupCount;
import org.throughline.events.teams.voice.PerspectiveEvent.GroupInvitations;

/**
 * The groups a district wants heard. {@code until} is always the first day on which something did not hold any more, open
 * when absent.
 *
 * @param groups what was listed
 * @param advocacies who spoke for whom
 * @param declarations that people said to which groups they belong; what they said is not known here
 * @param counts what enough people stood behind, count by count
 * @param invitationCounts what became of invitations meant for the groups, count by count
 */
public record VoiceRegisterState(
        String districtId,
        List<Listed> groups,
        List<Advocacy> advocacies,
        List<Declaration> declarations,
        List<Count> counts,
        List<InvitationCount> invitationCounts) {

    /** A group on the list. */
    public record Listed(
            String code,
            Map<String, String> label,
            @Nullable String reason,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** A member of a team who spoke for a group there. */
    public record Advocacy(
            String group,
            String teamId,
            String memberId,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** That a member of a team declared something. */
    public record Declaration(
            String declarationId,
            String teamId,
            String memberId,
            LocalDate from,
            @Nullable LocalDate until) {}

    /**
     * A count of declarations.
     *
     * @param limit the fewest people it may show
     * @param people how many people it counted
     * @param groups a number that is absent is withheld, not 0
     */
    public record Count(LocalDate on, int limit, int people, List<GroupCount> groups) {}

    /** A count of invitations, as {@link Count}. */
    public record InvitationCount(
            LocalDate on, int limit, int invited, int accepted, int stayed, List<GroupInvitations> groups) {}
}
