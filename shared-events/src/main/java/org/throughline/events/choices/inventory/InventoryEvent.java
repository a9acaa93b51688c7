package org.throughline.events.choices.inventory;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Ends;
import org.throughline.events.Evidence;
import org.throughline.events.NamesPeople;
import org.throughline.events.Revision;
import org.throughline.events.Subject;
import org.throughline.events.SubjectEvent;
import org.throughline.events.WithConcerns;

/**
 * What happened to an initiative inventory. It goes through four steps, opened, collected, reviewed, decided, and never
 * back. Initiatives are known by their codes; a code that comes back in a later inventory of the same organization
 * means the same initiative.
 */
@Subject(value = "initiative-inventory", path = "initiative-inventories")
public sealed interface InventoryEvent extends SubjectEvent {

    String inventoryId();

    @Override
    default String subjectId() {
        return inventoryId();
    }

    /**
     * The organization began to write down what it has under way.
     *
     * @param scope what is to be looked at, in words
     */
    record InventoryOpened(String inventoryId, String organizationId, String scope, LocalDate effectiveOn)
            implements InventoryEvent {}

    /** An initiative is on the list. */
    record InitiativeRecorded(String inventoryId, String code, Initiative initiative, LocalDate effectiveOn)
            implements InventoryEvent {}

    /**
     * What is written down of it was changed.
     *
     * @param initiative all that is written down from then on
     */
    record InitiativeRevised(
            String inventoryId, String code, Initiative initiative, String reason, LocalDate effectiveOn)
            implements InventoryEvent {}

    /** The list is complete. */
    record InventoryCollected(String inventoryId, LocalDate effectiveOn) implements InventoryEvent {}

    /**
     * People judged how an initiative fits.
     *
     * @param finding what they found, in words
     * @param focusAreas codes of the district's focus areas that it serves; empty when it serves none
     */
    record InitiativeAlignmentAssessed(
            String inventoryId,
            String code,
            Alignment alignment,
            String finding,
            List<String> focusAreas,
            LocalDate effectiveOn)
            implements InventoryEvent {}

    /** Every initiative was looked at. */
    record InventoryReviewed(String inventoryId, LocalDate effectiveOn) implements InventoryEvent {}

    /**
     * It was decided what becomes of an initiative; a later decision replaces it.
     *
     * @param into the initiative it goes into; present with {@code MERGE} only
     * @param deciders member ids or roles, at least one
     * @param concerns codes of policies in force as a warning that it did not meet
     */
    @Revision(2)
    record InitiativeDecided(
            String inventoryId,
            String code,
            InitiativeDecision decision,
            @Nullable String into,
            String reason,
            List<String> deciders,
            List<Evidence> evidence,
            List<String> concerns,
            LocalDate effectiveOn)
            implements InventoryEvent, NamesPeople, WithConcerns {
        /** The same without concerns. */
        public InitiativeDecided(
                String inventoryId,
                String code,
                InitiativeDecision decision,
                @Nullable String into,
                String reason,
                List<String> deciders,
                List<Evidence> evidence,
                LocalDate effectiveOn) {
            this(inventoryId, code, decision, into, reason, deciders, evidence, List.of(), effectiveOn);
        }

        @Override
        public Stream<Named> named() {
            return Named.membersOrRoles(deciders);
        }
    }

    /** Everything on the list is decided. */
    @Ends
    record InventoryClosed(String inventoryId, LocalDate effectiveOn) implements InventoryEvent {}

    /** A plan was drawn from it. */
    record InventoryPlanLinked(String inventoryId, String planId, LocalDate effectiveOn) implements InventoryEvent {}
}
