package org.throughline.command.choices.inventory;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.events.choices.inventory.InitiativeDecision;

/**
 * What decisions need to know of an inventory.
 *
 * @param organizationId whose it is; empty as long as it is not opened
 * @param step how far it has come; absent as long as it is not opened
 * @param since the day of the present step
 * @param initiatives by code, in the order of the list
 * @param planIds plans drawn from it
 */
record InventoryFacts(
        String organizationId,
        @Nullable Step step,
        @Nullable LocalDate since,
        Map<String, Item> initiatives,
        Set<String> planIds) {

    static final InventoryFacts UNKNOWN = new InventoryFacts("", null, null, Map.of(), Set.of());

    /** The steps of an inventory, in their order. */
    enum Step {
        OPENED,
        COLLECTED,
        REVIEWED,
        DECIDED
    }

    /** How far one initiative has come. */
    record Item(
            boolean assessed,
            @Nullable InitiativeDecision decision,
            @Nullable String into) {

        static final Item NEW = new Item(false, null, null);
    }

    boolean exists() {
        return step != null;
    }

    InventoryFacts at(Step next, LocalDate day) {
        return new InventoryFacts(organizationId, next, day, initiatives, planIds);
    }

    InventoryFacts with(String code, Item item) {
        Map<String, Item> more = new LinkedHashMap<>(initiatives);
        more.put(code, item);
        return new InventoryFacts(organizationId, step, since, Collections.unmodifiableMap(more), planIds);
    }

    InventoryFacts linked(String planId) {
        Set<String> more = new HashSet<>(planIds);
        more.add(planId);
        return new InventoryFacts(organizationId, step, since, initiatives, Set.copyOf(more));
    }
}
