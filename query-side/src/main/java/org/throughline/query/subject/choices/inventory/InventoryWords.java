package org.throughline.query.subject.choices.inventory;

import org.springframework.stereotype.Component;
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
import org.throughline.query.words.FamilyWords;
import org.throughline.query.words.Names;
import org.throughline.query.words.Sentence;
import org.throughline.query.words.Words;

/** What is said of initiative inventories. */
@Component
final class InventoryWords implements FamilyWords<InventoryEvent> {

    @Override
    public Class<InventoryEvent> family() {
        return InventoryEvent.class;
    }

    @Override
    public Sentence say(InventoryEvent event, String unit, Names names) {
        return switch (event) {
            case InventoryOpened e ->
                new Sentence(
                        names.organization(e.organizationId()), "Began an inventory of its initiatives", e.scope());
            case InitiativeRecorded e ->
                new Sentence(
                        unit,
                        "Lists the initiative “%s”".formatted(e.initiative().name()),
                        null);
            case InitiativeRevised e ->
                new Sentence(
                        unit,
                        "Corrected what is known of the initiative “%s”"
                                .formatted(e.initiative().name()),
                        e.reason());
            case InventoryCollected e -> new Sentence(unit, "Completed the list of its initiatives", null);
            case InitiativeAlignmentAssessed e -> new Sentence(unit, assessed(e), e.finding());
            case InventoryReviewed e -> new Sentence(unit, "Assessed every initiative on its list", null);
            case InitiativeDecided e -> new Sentence(unit, decided(e), e.reason());
            case InventoryClosed e -> new Sentence(unit, "Decided on every initiative on its list", null);
            case InventoryPlanLinked e ->
                new Sentence(
                        unit, "Drew the plan %s from its inventory".formatted(names.subject("plan", e.planId())), null);
        };
    }

    private static String assessed(InitiativeAlignmentAssessed e) {
        String areas = e.focusAreas().isEmpty() ? "no focus area" : String.join(", ", e.focusAreas());
        return "Found the initiative %s %s; it serves %s"
                .formatted(e.code(), Words.code(e.alignment().name()), areas);
    }

    private static String decided(InitiativeDecided e) {
        return switch (e.decision()) {
            case KEEP -> "Keeps the initiative %s".formatted(e.code());
            case ADJUST -> "Adjusts the initiative %s".formatted(e.code());
            case MERGE -> "Merges the initiative %s into %s".formatted(e.code(), e.into());
            case STOP -> "Stops the initiative %s".formatted(e.code());
        };
    }
}
