package org.throughline.events.teams.team;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Ends;
import org.throughline.events.Revision;
import org.throughline.events.Subject;
import org.throughline.events.SubjectEvent;

/**
 * What happened to a team: that it was formed and who sat on it; and, in parts of their own, its place among the other
 * teams, whom it took in, and how it works. Members are named by an opaque id: names and contact data of people never
 * enter the log.
 */
@Subject("team")
public sealed interface TeamEvent extends SubjectEvent
        permits TeamEvent.TeamFormed,
                TeamEvent.MemberAppointed,
                TeamEvent.MemberRoleChanged,
                TeamEvent.MemberRetired,
                TeamLineEvent,
                InclusionEvent,
                TeamworkEvent {

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
     * Somebody took a seat; an open invitation of theirs is accepted with it.
     *
     * @param role code of the role vocabulary, for instance {@code PRINCIPAL}, or one of the team's own
     * @param origin where they come from; absent when it follows from the role
     * @param area of a teacher leader; absent for everybody else
     */
    @Revision(2)
    record MemberAppointed(
            String teamId,
            String memberId,
            String role,
            @Nullable MemberOrigin origin,
            @Nullable TeamArea area,
            LocalDate effectiveOn)
            implements TeamEvent {

        /** An appointment whose role says all there is to say. */
        public MemberAppointed(String teamId, String memberId, String role, LocalDate effectiveOn) {
            this(teamId, memberId, role, null, TeamArea.namedBy(role), effectiveOn);
        }
    }

    /** A member kept the seat and took another role. */
    record MemberRoleChanged(
            String teamId,
            String memberId,
            String fromRole,
            String toRole,
            @Nullable String reason,
            LocalDate effectiveOn)
            implements TeamEvent {}

    /**
     * A member left a seat, or the team; the day is the first one without them.
     *
     * @param role of the seat that was left; absent when it was every one
     */
    @Ends
    @Revision(2)
    record MemberRetired(
            String teamId,
            String memberId,
            @Nullable String role,
            @Nullable String reason,
            LocalDate effectiveOn) implements TeamEvent {

        /** A member left the team. */
        public MemberRetired(String teamId, String memberId, @Nullable String reason, LocalDate effectiveOn) {
            this(teamId, memberId, null, reason, effectiveOn);
        }

        /** Whether it ends the seat of this member in this role. */
        public boolean ends(String seated, String seatedAs) {
            return memberId.equals(seated) && (role == null || role.equals(seatedAs));
        }
    }
}
