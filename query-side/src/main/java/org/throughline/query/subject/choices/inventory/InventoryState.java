package org.throughline.query.subject.choices.inventory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Evidence;
import org.throughline.events.choices.inventory.Alignment;
import org.throughline.events.choices.inventory.Initiative;
import org.throughline.events.choices.inventory.InitiativeDecision;

/**
 * An initiative inventory.
 *
 * @param openedOn first day
 * @param collectedOn the day the list was complete
 * @param reviewedOn the day every initiative was assessed
 * @param decidedOn the day everything was decided
 * @param lacksPlan whether everything is decided and no plan was drawn from it
 * @param initiatives in the order of the list
 * @param plans plans drawn from it
 */
public record InventoryState(
        String inventoryId,
        String organizationId,
        String scope,
        Step step,
        LocalDate openedOn,
        @Nullable LocalDate collectedOn,
        @Nullable LocalDate reviewedOn,
        @Nullable LocalDate decidedOn,
        boolean lacksPlan,
        List<ListedInitiative> initiatives,
        List<DrawnPlan> plans) {

    /** How far an inventory has come. */
    public enum Step {
        OPENED,
        COLLECTED,
        REVIEWED,
        DECIDED
    }

    /**
     * One initiative.
     *
     * @param initiative what is written down of it
     * @param assessment absent while it is not assessed
     * @param decision absent while nothing is decided
     */
    public record ListedInitiative(
            String code,
            Initiative initiative,
            LocalDate listedOn,
            @Nullable Assessment assessment,
            @Nullable Decision decision) {}

    /**
     * How it fits.
     *
     * @param focusAreas codes of the district's focus areas that it serves
     */
    public record Assessment(Alignment alignment, String finding, List<String> focusAreas, LocalDate on) {}

    /**
     * What becomes of it.
     *
     * @param into the initiative it goes into
     * @param concerns codes of policies that it did not meet when it was recorded
     */
    public record Decision(
            InitiativeDecision decision,
            @Nullable String into,
            String reason,
            List<String> deciders,
            List<Evidence> evidence,
            List<String> concerns,
            LocalDate on) {}

    /** A plan drawn from the inventory. */
    public record DrawnPlan(String planId, LocalDate on) {}

    /** Codes of initiatives on which nothing is decided. */
    public List<String> undecided() {
        return initiatives.stream()
                .filter(listed -> listed.decision() == null)
                .map(ListedInitiative::code)
                .toList();
    }
}
