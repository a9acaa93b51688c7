package org.throughline.events.ground.organization;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Revision;
import org.throughline.events.Subject;
import org.throughline.events.SubjectEvent;
import org.throughline.events.WithConcerns;

/** What happened to a state, region, district or school. */
@Subject("organization")
public sealed interface OrganizationEvent extends SubjectEvent {

    String organizationId();

    @Override
    default String subjectId() {
        return organizationId();
    }

    /**
     * The organization is known from now on.
     *
     * @param organizationId the register's own id where there is one, NCES ids with their leading zero
     * @param name as registered, composed and without blanks around it; byte for byte in earlier logs
     * @param parentId the organization it belongs to, of a wider kind
     */
    record OrganizationRegistered(
            String organizationId,
            OrganizationKind kind,
            String name,
            @Nullable String parentId,
            @Nullable Address address,
            LocalDate effectiveOn)
            implements OrganizationEvent {}

    /** It carries another name; the old one stays true for the time before. */
    record OrganizationRenamed(
            String organizationId, String name, @Nullable String reason, LocalDate effectiveOn)
            implements OrganizationEvent {}

    /**
     * It belongs to another organization.
     *
     * @param concerns codes of policies in force as a warning that it did not meet
     */
    @Revision(2)
    record OrganizationReparented(
            String organizationId,
            String parentId,
            @Nullable String reason,
            List<String> concerns,
            LocalDate effectiveOn)
            implements OrganizationEvent, WithConcerns {
        /** The same without concerns. */
        public OrganizationReparented(
                String organizationId, String parentId, @Nullable String reason, LocalDate effectiveOn) {
            this(organizationId, parentId, reason, List.of(), effectiveOn);
        }
    }

    /**
     * It went up in another organization of its kind and ended.
     *
     * @param intoId the organization that continues
     */
    record OrganizationMerged(String organizationId, String intoId, String reason, LocalDate effectiveOn)
            implements OrganizationEvent {}

    /** It ended without a successor. */
    record OrganizationClosed(String organizationId, String reason, LocalDate effectiveOn)
            implements OrganizationEvent {}

    /**
     * The federal register (NCES) knows it by this id, which takes the place of one given before.
     *
     * @param federalId 7 digits of a district, 12 of a school, 8 characters of a private school; zeros in front are part of it
     */
    record FederalIdGiven(
            String organizationId,
            String federalId,
            @Nullable String reason,
            LocalDate effectiveOn) implements OrganizationEvent {}
}
