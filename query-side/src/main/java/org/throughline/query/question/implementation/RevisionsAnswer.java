package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.goal.EquityAim;
import org.throughline.events.implementation.plan.Modification;
import org.throughline.query.subject.implementation.plan.PlanState.Changes;

/**
 * Versions of plans that took effect in the window, beside their drafts.
 *
 * @param reasons how many name which reason, by code; those that name none are in no count
 * @param goals how many are to reach what, by code
 * @param revisions by the day they took effect, the earliest first
 */
public record RevisionsAnswer(
        Totals totals, Map<String, Integer> reasons, Map<String, Integer> goals, List<OfRevision> revisions) {

    /**
     * Counts of revisions.
     *
     * @param plans how many plans were revised
     * @param withoutData those that name nothing they rest on
     * @param afterChecks those that name a fidelity check
     * @param afterMeasures those that name a measure
     * @param inCodes those whose reason is said in codes too
     * @param forEquity those that say what they are to change for one group; of the others nobody said
     */
    public record Totals(
            int revisions,
            int plans,
            int withoutData,
            int afterChecks,
            int afterMeasures,
            int inCodes,
            int forEquity) {}

    /**
     * A version.
     *
     * @param version the number it was given when it was recorded
     * @param place its place among the versions by the day they took effect
     * @param reason why, in words
     * @param modification the same in codes; absent when nobody said
     * @param equity what it is to change for one group; absent when nobody said
     * @param deciders member ids or roles of those who decided
     * @param participants member ids of those who took part in the review it came out of; absent when nobody wrote it down
     * @param data what it rests on; empty where it names nothing
     * @param changed what it says otherwise than the version it was written on
     */
    public record OfRevision(
            String planId,
            String organizationId,
            String teamId,
            Map<String, String> title,
            int version,
            int place,
            LocalDate since,
            String reason,
            @Nullable Modification modification,
            @Nullable EquityAim equity,
            List<String> deciders,
            @Nullable List<String> participants,
            List<Datum> data,
            Changes changed) {}

    /** What something rests on. */
    public record Datum(
            DataKind kind, String title, @Nullable String link) {}

    /** What kind of data. */
    public enum DataKind {
        FIDELITY_CHECK,
        MEASURE,
        /** Minutes, a survey, whatever else was named. */
        OTHER
    }
}
