package org.throughline.command.choices.inventory;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.choices.inventory.InventoryFacts.Item;
import org.throughline.events.choices.inventory.InitiativeDecision;

/** No step is complete while one initiative has not come as far; the refusal names those. */
final class EveryInitiativeComesAsFar {

    private static final Set<InitiativeDecision> ENDS = Set.of(InitiativeDecision.MERGE, InitiativeDecision.STOP);

    private EveryInitiativeComesAsFar() {}

    static void requireAny(InventoryFacts inventory) {
        if (inventory.initiatives().isEmpty()) {
            throw Refusal.of(RefusalCode.STEP_UNFINISHED, "There is nothing on the list");
        }
    }

    static void requireAssessed(InventoryFacts inventory) {
        refuse("not assessed", missing(inventory, item -> !item.assessed()));
    }

    static void requireDecided(InventoryFacts inventory) {
        refuse("not decided", missing(inventory, item -> item.decision() == null));
        refuse("to go into one that does not go on", missing(inventory, item -> endsIn(inventory, item)));
    }

    private static boolean endsIn(InventoryFacts inventory, Item item) {
        Item into = item.into() == null ? null : inventory.initiatives().get(item.into());
        return into != null && into.decision() != null && ENDS.contains(into.decision());
    }

    private static List<String> missing(InventoryFacts inventory, Predicate<Item> lacking) {
        return inventory.initiatives().entrySet().stream()
                .filter(item -> lacking.test(item.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void refuse(String what, List<String> codes) {
        if (!codes.isEmpty()) {
            throw Refusal.of(RefusalCode.STEP_UNFINISHED, "Initiatives are %s: %s".formatted(what, codes))
                    .with("initiatives", codes);
        }
    }
}
