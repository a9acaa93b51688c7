package org.throughline.query.inventory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.query.inventory.InventoryState.Assessment;
import org.throughline.query.inventory.InventoryState.Decision;
import org.throughline.query.inventory.InventoryState.ListedInitiative;

/** Row of {@code initiative_on_list}: one initiative of one inventory. */
record InitiativeOnList(
        String subjectId,
        String organizationId,
        String code,
        String name,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate endsOn,
        @Nullable String alignment,
        @Nullable String decision,
        @Nullable String intoCode,
        @Nullable LocalDate decidedOn) {

    static InitiativeOnList of(InventoryState inventory, ListedInitiative listed) {
        Assessment assessment = listed.assessment();
        Decision decision = listed.decision();
        return new InitiativeOnList(
                inventory.inventoryId(),
                inventory.organizationId(),
                listed.code(),
                listed.initiative().name(),
                listed.initiative().startedOn(),
                listed.initiative().endsOn(),
                assessment == null ? null : assessment.alignment().name(),
                decision == null ? null : decision.decision().name(),
                decision == null ? null : decision.into(),
                decision == null ? null : decision.on());
    }
}
