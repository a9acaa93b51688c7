package org.throughline.events.team;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Subject;
import org.throughline.events.SubjectEvent;

/**
 * What happened to a team. Members are named by an opaque id: names and contact data of people never enter the log.
 */
@Subject("team")
public sealed interface TeamEvent extends SubjectEvent {

    String teamId();

    @Override
    default String subjectId() {
        return teamId();
    }

    /**
     * The team exists, operational or not.
     *
     * @param organizationId the district or school it leads
     * @param parentTeamId the team it is linked to upwards; absent while it is unanchored
     * @param purposes at least one
     */
    record TeamFormed(
            String teamId,
            String organizationId,
            TeamLevel level,
            String name,
            @Nullable String parentTeamId,
            List<TeamPurpose> purposes,
            LocalDate effectiveOn)
            implements TeamEvent {}

    /**
     * Somebody took a seat.
     *
     * @param role code of the role vocabulary, for instance {@code PRINCIPAL}
     */
    record MemberAppointed(String teamId, String memberId, String role, LocalDate effectiveOn) implements TeamEvent {}

    /** A member kept the seat and took another role. */
    record MemberRoleChanged(
            String teamId,
            String memberId,
            String fromRole,
            String toRole,
            @Nullable String reason,
            LocalDate effectiveOn)
            implements TeamEvent {}

    /** A member left the team; the day is the first one without them. */
    record MemberRetired(
            String teamId, String memberId, @Nullable String reason, LocalDate effectiveOn) implements TeamEvent {}
}
