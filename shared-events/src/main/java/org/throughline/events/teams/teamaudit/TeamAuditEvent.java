package org.throughline.events.teams.teamaudit;

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

/** What happened to an audit of an organization's teams. Teams and committees are known by their codes in it. */
@Subject("team-audit")
public sealed interface TeamAuditEvent extends SubjectEvent {

    String auditId();

    @Override
    default String subjectId() {
        return auditId();
    }

    /** The organization began to look at its teams. */
    record TeamAuditOpened(String auditId, String organizationId, LocalDate effectiveOn) implements TeamAuditEvent {}

    /** What a team is for was written down; said again, it replaces what was written before. */
    record TeamPurposeRecorded(String auditId, String code, AuditedTeam team, LocalDate effectiveOn)
            implements TeamAuditEvent {}

    /**
     * Somebody recommends what should become of a team; a later recommendation replaces it.
     *
     * @param into the team it should go into; present with {@code MERGE} only
     */
    record TeamChangeRecommended(
            String auditId,
            String code,
            TeamChange change,
            @Nullable String into,
            String reason,
            LocalDate effectiveOn) implements TeamAuditEvent {}

    /**
     * It was decided what becomes of a team; a later decision replaces it.
     *
     * @param into the team it goes into; present with {@code MERGE} only
     * @param deciders member ids or roles, at least one
     * @param concerns codes of policies in force as a warning that it did not meet
     */
    @Revision(2)
    record TeamChangeDecided(
            String auditId,
            String code,
            TeamChange change,
            @Nullable String into,
            String reason,
            List<String> deciders,
            List<String> concerns,
            LocalDate effectiveOn)
            implements TeamAuditEvent, NamesPeople, WithConcerns {
        /** The same without concerns. */
        public TeamChangeDecided(
                String auditId,
                String code,
                TeamChange change,
                @Nullable String into,
                String reason,
                List<String> deciders,
                LocalDate effectiveOn) {
            this(auditId, code, change, into, reason, deciders, List.of(), effectiveOn);
        }

        @Override
        public Stream<Named> named() {
            return Named.membersOrRoles(deciders);
        }
    }

    /** Every team on the list is decided. */
    @Ends
    record TeamAuditClosed(String auditId, LocalDate effectiveOn) implements TeamAuditEvent {}
}
