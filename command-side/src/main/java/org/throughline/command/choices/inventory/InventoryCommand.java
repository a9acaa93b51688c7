package org.throughline.command.choices.inventory;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Command;
import org.throughline.command.Id;
import org.throughline.command.OrNewId;
import org.throughline.command.OrToday;
import org.throughline.events.Evidence;
import org.throughline.events.SubjectKey;
import org.throughline.events.choices.inventory.Alignment;
import org.throughline.events.choices.inventory.Initiative;
import org.throughline.events.choices.inventory.InitiativeDecision;
import org.throughline.events.choices.inventory.InventoryEvent;

/** What can be asked about an initiative inventory. */
public sealed interface InventoryCommand extends Command {

    String inventoryId();

    @Override
    default SubjectKey subject() {
        return SubjectKey.of(InventoryEvent.class, inventoryId());
    }

    /** Begins to write down what an organization has under way. */
    record OpenInventory(
            @Id @OrNewId String inventoryId,
            @Id String organizationId,
            @Size(max = 5000) String scope,
            @OrToday LocalDate effectiveOn)
            implements InventoryCommand {}

    /** Puts an initiative on the list, while it is collected. */
    record RecordInitiative(
            @Id String inventoryId,
            @Id String code,
            Initiative initiative,
            @OrToday LocalDate effectiveOn) implements InventoryCommand {}

    /** Replaces what is written down of an initiative, until the review is complete. */
    record ReviseInitiative(
            @Id String inventoryId,
            @Id String code,
            Initiative initiative,
            @Size(max = 5000) String reason,
            @OrToday LocalDate effectiveOn)
            implements InventoryCommand {}

    /** Declares the list complete. */
    record CompleteCollection(
            @Id String inventoryId, @OrToday LocalDate effectiveOn) implements InventoryCommand {}

    /** Says how an initiative fits, and which focus areas of the district it serves. */
    record AssessInitiativeAlignment(
            @Id String inventoryId,
            @Id String code,
            Alignment alignment,
            @Size(max = 5000) String finding,
            List<String> focusAreas,
            @OrToday LocalDate effectiveOn)
            implements InventoryCommand {}

    /** Declares the review complete; every initiative must have been assessed. */
    record CompleteReview(@Id String inventoryId, @OrToday LocalDate effectiveOn) implements InventoryCommand {}

    /**
     * Decides what becomes of an initiative.
     *
     * @param into the initiative it goes into; given with {@code MERGE} and only then
     * @param deciders who decided: member ids or roles
     */
    record DecideInitiative(
            @Id String inventoryId,
            @Id String code,
            InitiativeDecision decision,
            @Id @Nullable String into,
            @Size(max = 5000) String reason,
            @NotEmpty List<String> deciders,
            List<Evidence> evidence,
            @OrToday LocalDate effectiveOn)
            implements InventoryCommand {}

    /** Ends the inventory; everything on it must have been decided. */
    record CloseInventory(@Id String inventoryId, @OrToday LocalDate effectiveOn) implements InventoryCommand {}

    /** Names a plan that was drawn from the inventory. */
    record LinkInventoryPlan(
            @Id String inventoryId,
            @Id String planId,
            @OrToday LocalDate effectiveOn) implements InventoryCommand {}
}
