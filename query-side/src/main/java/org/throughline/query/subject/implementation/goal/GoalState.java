package org.throughline.query.subject.implementation.goal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Evidence;
import org.throughline.events.implementation.goal.Ambition;
import org.throughline.events.implementation.goal.EquityAim;
import org.throughline.events.implementation.goal.GoalAim;
import org.throughline.events.implementation.goal.GoalKind;

/**
 * A goal of an organization. How far one has come that is set on a measure is read from the measure.
 *
 * @param version the one in effect: the number that it was given when it was recorded, 1 for the first
 * @param title what is to be reached, language to words
 * @param needIds the needs it is set for; empty when it names none
 * @param aim the same in numbers; absent for a goal in words only
 * @param dueOn the day by which it is to be reached; absent when nothing was said
 * @param owners member ids or roles of those who answer for it; empty when nobody was named
 * @param ownerGroups codes of groups who answer for it; empty when none was named
 * @param ambition how far it reaches; absent when nobody said
 * @param equityAim what it is to change for one group; absent when nothing was said
 * @param kind what it is about; absent when nobody said
 * @param deciders who set it; empty when nobody said
 * @param closedOn first day on which it was pursued no more; absent while it is
 * @param closedWhy why, or what came of it; absent when nothing was said
 * @param progress what was told by hand of how far it had come, the earliest first
 * @param evidence what the first version, and the close, rest on
 * @param revisions how each version after the first came about, in the order in which they took effect
 * @param concerns policies in force as a warning that what was recorded of it did not meet, by code
 */
public record GoalState(
        String goalId,
        String organizationId,
        Status status,
        int version,
        Map<String, String> title,
        List<String> needIds,
        @Nullable GoalAim aim,
        @Nullable LocalDate dueOn,
        List<String> owners,
        List<String> ownerGroups,
        @Nullable Ambition ambition,
        @Nullable EquityAim equityAim,
        @Nullable GoalKind kind,
        LocalDate setOn,
        List<String> deciders,
        @Nullable LocalDate closedOn,
        @Nullable String closedWhy,
        List<Progress> progress,
        List<Evidence> evidence,
        List<Revision> revisions,
        List<String> concerns) {

    /** What became of it. */
    public enum Status {
        PURSUED,
        MET,
        NOT_MET,
        DROPPED
    }

    /**
     * How far it had come, told by hand.
     *
     * @param value in the unit of the aim; absent when it was told in words only
     * @param account in words; absent when it was told by the value only
     */
    public record Progress(
            LocalDate on,
            @Nullable BigDecimal value,
            @Nullable String account,
            List<Evidence> evidence) {}

    /**
     * A version after the first.
     *
     * @param place among the versions by their days, 2 or more
     * @param revises the version it was written on
     */
    public record Revision(
            int version,
            int place,
            int revises,
            LocalDate since,
            String reason,
            List<String> deciders,
            List<Evidence> evidence) {}

    /** The measure its progress is read from; absent where it is told by hand. */
    public @Nullable String measureId() {
        return aim == null ? null : aim.measureId();
    }
}
