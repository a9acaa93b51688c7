package org.throughline.query.question.choices;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.choices.inventory.InitiativeDecision;
import org.throughline.query.question.overlap.Overlap;
import org.throughline.query.subject.choices.inventory.InventoryState.Step;

/**
 * Which initiatives ran at the same time, overlapping whom, and what was stopped.
 *
 * @param inventories what this rests on
 * @param initiatives those that ran on one of the days, or may have: without a known beginning nobody can tell
 * @param overlaps pairs of them, of one organization or of a school and its district, that ran at the same time and have
 *     something in common, or of which too little is known to tell; most in common first. A score is no decision.
 * @param nothingInCommon how many more such pairs ran at the same time
 * @param decisions what was decided on these days
 * @param stopped those of the decisions that stopped something
 */
public record InitiativesAnswer(
        List<InventoryAsked> inventories,
        List<Run> initiatives,
        List<OverlappingRuns> overlaps,
        long nothingInCommon,
        List<DecisionMade> decisions,
        List<DecisionMade> stopped) {

    /**
     * An inventory.
     *
     * @param undecided codes of initiatives on which nothing is decided
     * @param lacksPlan whether everything is decided and no plan was drawn from it
     */
    public record InventoryAsked(
            String inventoryId,
            String organizationId,
            Step step,
            LocalDate openedOn,
            List<String> undecided,
            boolean lacksPlan,
            List<String> planIds) {}

    /**
     * An initiative, by the last inventory of its organization that lists it.
     *
     * @param from first day; absent when unknown
     * @param until first day on which it is no more, because it was to end or was decided to; absent when it goes on
     */
    public record Run(
            String organizationId,
            String code,
            String name,
            String inventoryId,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /** Whether two ran at the same time. */
    public enum AtTheSameTime {
        YES,
        /** The beginning of one is not known. */
        UNKNOWN
    }

    /**
     * Two initiatives at the same time.
     *
     * @param from first day of both; absent when unknown
     * @param until first day not of both any more; absent when both go on
     */
    public record OverlappingRuns(
            Run a,
            Run b,
            AtTheSameTime atTheSameTime,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            Overlap overlap) {}

    /**
     * A decision about an initiative.
     *
     * @param listedAgainIn the next inventory of the organization that lists it all the same; absent when none does
     */
    public record DecisionMade(
            String inventoryId,
            String organizationId,
            String code,
            String name,
            InitiativeDecision decision,
            @Nullable String into,
            String reason,
            List<String> deciders,
            LocalDate on,
            @Nullable String listedAgainIn) {}
}
