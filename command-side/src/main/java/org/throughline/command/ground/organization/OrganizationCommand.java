package org.throughline.command.ground.organization;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Command;
import org.throughline.command.Id;
import org.throughline.command.OrNewId;
import org.throughline.command.OrToday;
import org.throughline.events.SubjectKey;
import org.throughline.events.ground.organization.Address;
import org.throughline.events.ground.organization.OrganizationEvent;
import org.throughline.events.ground.organization.OrganizationKind;

/** What can be asked about an organization. */
public sealed interface OrganizationCommand extends Command {

    String organizationId();

    @Override
    default SubjectKey subject() {
        return SubjectKey.of(OrganizationEvent.class, organizationId());
    }

    /** Makes a state, region, district or school known. */
    record RegisterOrganization(
            @Id @OrNewId String organizationId,
            OrganizationKind kind,
            @Size(max = 300) String name,
            @Id @Nullable String parentId,
            @Nullable Address address,
            @Nullable @Pattern(regexp = FederalIds.PATTERN) String federalId,
            @OrToday LocalDate effectiveOn)
            implements OrganizationCommand {}

    /** Gives it another name. */
    record RenameOrganization(
            @Id String organizationId,
            @Size(max = 300) String name,
            @Nullable @Size(max = 5000) String reason,
            @OrToday LocalDate effectiveOn)
            implements OrganizationCommand {}

    /** Puts it under another parent. */
    record ReparentOrganization(
            @Id String organizationId,
            @Id String parentId,
            @Nullable @Size(max = 5000) String reason,
            @OrToday LocalDate effectiveOn)
            implements OrganizationCommand {}

    /** Ends it by merging it into another of its kind. */
    record MergeOrganization(
            @Id String organizationId,
            @Id String intoId,
            @Size(max = 5000) String reason,
            @OrToday LocalDate effectiveOn)
            implements OrganizationCommand {}

    /** Ends it without a successor. */
    record CloseOrganization(
            @Id String organizationId,
            @Size(max = 5000) String reason,
            @OrToday LocalDate effectiveOn) implements OrganizationCommand {}

    /** Says by which id the federal register (NCES) knows it. */
    record GiveFederalId(
            @Id String organizationId,
            @Pattern(regexp = FederalIds.PATTERN) String federalId,
            @Nullable @Size(max = 5000) String reason,
            @OrToday LocalDate effectiveOn)
            implements OrganizationCommand {}
}
