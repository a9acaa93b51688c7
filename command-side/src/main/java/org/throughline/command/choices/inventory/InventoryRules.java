package org.throughline.command.choices.inventory;

import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.SubjectRules;
import org.throughline.command.choices.inventory.InventoryFacts.Item;
import org.throughline.command.choices.inventory.InventoryFacts.Step;
import org.throughline.events.choices.inventory.InventoryEvent;
import org.throughline.events.choices.inventory.InventoryEvent.InitiativeAlignmentAssessed;
import org.throughline.events.choices.inventory.InventoryEvent.InitiativeDecided;
import org.throughline.events.choices.inventory.InventoryEvent.InitiativeRecorded;
import org.throughline.events.choices.inventory.InventoryEvent.InitiativeRevised;
import org.throughline.events.choices.inventory.InventoryEvent.InventoryClosed;
import org.throughline.events.choices.inventory.InventoryEvent.InventoryCollected;
import org.throughline.events.choices.inventory.InventoryEvent.InventoryOpened;
import org.throughline.events.choices.inventory.InventoryEvent.InventoryPlanLinked;
import org.throughline.events.choices.inventory.InventoryEvent.InventoryReviewed;

/**
 * Initiatives are collected, then assessed, then decided; a step is complete when every initiative has come as far. A
 * plan may be drawn from the review on, also when everything is decided.
 */
enum InventoryRules implements SubjectRules<InventoryFacts, InventoryEvent> {
    RULES;

    @Override
    public Class<InventoryEvent> family() {
        return InventoryEvent.class;
    }

    @Override
    public InventoryFacts initial() {
        return InventoryFacts.UNKNOWN;
    }

    @Override
    public void check(InventoryFacts inventory, InventoryEvent next) {
        requireBegun(inventory, next);
        Steps steps = new Steps(inventory, next);
        switch (next) {
            case InventoryOpened e -> {}
            case InitiativeRecorded e -> {
                steps.requireWithin(Step.OPENED, Step.OPENED);
                steps.requireNew(e.code());
            }
            case InitiativeRevised e -> {
                steps.requireWithin(Step.OPENED, Step.COLLECTED);
                steps.requireListed(e.code());
            }
            case InventoryCollected e -> {
                steps.requireWithin(Step.OPENED, Step.OPENED);
                EveryInitiativeComesAsFar.requireAny(inventory);
            }
            case InitiativeAlignmentAssessed e -> {
                steps.requireWithin(Step.COLLECTED, Step.COLLECTED);
                steps.requireListed(e.code());
            }
            case InventoryReviewed e -> {
                steps.requireWithin(Step.COLLECTED, Step.COLLECTED);
                EveryInitiativeComesAsFar.requireAssessed(inventory);
            }
            case InitiativeDecided e -> {
                steps.requireWithin(Step.REVIEWED, Step.REVIEWED);
                steps.requireListed(e.code());
                steps.requireOther(e.code(), e.into());
            }
            case InventoryClosed e -> {
                steps.requireWithin(Step.REVIEWED, Step.REVIEWED);
                EveryInitiativeComesAsFar.requireDecided(inventory);
            }
            case InventoryPlanLinked e -> {
                steps.requireWithin(Step.REVIEWED, Step.DECIDED);
                steps.requireUnlinked(e.planId());
            }
        }
    }

    @Override
    public InventoryFacts evolve(InventoryFacts inventory, InventoryEvent event) {
        return switch (event) {
            case InventoryOpened e ->
                new InventoryFacts(
                        e.organizationId(), Step.OPENED, e.effectiveOn(), inventory.initiatives(), inventory.planIds());
            case InitiativeRecorded e -> inventory.with(e.code(), Item.NEW);
            case InitiativeRevised e -> inventory;
            case InventoryCollected e -> inventory.at(Step.COLLECTED, e.effectiveOn());
            case InitiativeAlignmentAssessed e -> inventory.with(e.code(), new Item(true, null, null));
            case InventoryReviewed e -> inventory.at(Step.REVIEWED, e.effectiveOn());
            case InitiativeDecided e -> inventory.with(e.code(), new Item(true, e.decision(), e.into()));
            case InventoryClosed e -> inventory.at(Step.DECIDED, e.effectiveOn());
            case InventoryPlanLinked e -> inventory.linked(e.planId());
        };
    }

    private static void requireBegun(InventoryFacts inventory, InventoryEvent next) {
        if (inventory.exists() == next instanceof InventoryOpened) {
            throw inventory.exists()
                    ? Refusal.of(
                            RefusalCode.ALREADY_EXISTS, "Inventory %s is opened already".formatted(next.inventoryId()))
                    : Refusal.of(
                            RefusalCode.NOT_YET,
                            "Inventory %s was not opened by %s".formatted(next.inventoryId(), next.effectiveOn()));
        }
    }
}
