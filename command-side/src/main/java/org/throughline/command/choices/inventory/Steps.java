package org.throughline.command.choices.inventory;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.choices.inventory.InventoryFacts.Step;
import org.throughline.events.choices.inventory.InventoryEvent;

/** What may happen to an inventory at the step it has reached. */
record Steps(InventoryFacts inventory, InventoryEvent next) {

    void requireWithin(Step first, Step last) {
        Step now = Objects.requireNonNull(inventory.step());
        if (now.compareTo(first) < 0) {
            throw refusal(RefusalCode.NOT_YET, "comes with %s; the inventory is %s".formatted(first, now));
        }
        if (now.compareTo(last) > 0) {
            throw refusal(RefusalCode.ENDED, "ended on %s, when it was %s".formatted(inventory.since(), now));
        }
    }

    private Refusal refusal(RefusalCode code, String what) {
        return Refusal.of(
                        code, "%s of %s: that %s".formatted(next.getClass().getSimpleName(), next.effectiveOn(), what))
                .with("step", String.valueOf(inventory.step()));
    }

    void requireNew(String code) {
        if (inventory.initiatives().containsKey(code)) {
            throw Refusal.of(RefusalCode.CODE_TAKEN, "Initiative '%s' is on the list already".formatted(code))
                    .with("initiative", code);
        }
    }

    void requireListed(String code) {
        if (!inventory.initiatives().containsKey(code)) {
            throw Refusal.of(
                            RefusalCode.CODE_UNKNOWN,
                            "Initiative '%s' is not on the list on %s".formatted(code, next.effectiveOn()))
                    .with("initiative", code);
        }
    }

    void requireOther(String code, @Nullable String into) {
        if (into == null) {
            return;
        }
        requireListed(into);
        if (into.equals(code)) {
            throw Refusal.of(RefusalCode.WRONG_KIND, "Initiative '%s' cannot go into itself".formatted(code));
        }
    }

    void requireUnlinked(String planId) {
        if (inventory.planIds().contains(planId)) {
            throw Refusal.of(RefusalCode.ALREADY_EXISTS, "Plan %s is named already".formatted(planId));
        }
    }
}
