package org.throughline.query.subject.choices.inventory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.choices.inventory.Initiative;
import org.throughline.events.choices.inventory.InitiativeDecision;
import org.throughline.events.choices.inventory.InventoryEvent;
import org.throughline.events.choices.inventory.InventoryEvent.InitiativeDecided;
import org.throughline.events.choices.inventory.InventoryEvent.InitiativeRecorded;
import org.throughline.events.choices.inventory.InventoryEvent.InventoryOpened;
import org.throughline.query.Told;

/** Inventories by hand. */
public final class Inventories {

    public static final LocalDate DAY = LocalDate.parse("2018-09-01");

    private Inventories() {}

    public static InventoryState told(InventoryEvent... events) {
        return Told.by(new InventoryFold(), events);
    }

    public static InventoryEvent opened(String id) {
        return opened(id, DAY);
    }

    public static InventoryEvent opened(String id, LocalDate day) {
        return new InventoryOpened(id, "d1", "all", day);
    }

    public static InventoryEvent recorded(String id, String code, Initiative initiative) {
        return new InitiativeRecorded(id, code, initiative, DAY);
    }

    public static InventoryEvent decided(
            String id, String code, InitiativeDecision decision, @Nullable String into, LocalDate day) {
        return new InitiativeDecided(id, code, decision, into, "why", List.of("m-1"), List.of(), day);
    }

    public static Initiative initiative(
            String name, @Nullable String purpose, @Nullable LocalDate from, @Nullable LocalDate until) {
        return new Initiative(
                name,
                null,
                purpose == null ? List.of() : List.of(purpose),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                from,
                until,
                null,
                List.of(),
                List.of());
    }
}
