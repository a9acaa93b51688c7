package org.throughline.query.question.choices;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.choices.resource.ResourceKind;
import org.throughline.events.choices.resource.ResourceUnit;
import org.throughline.query.subject.teams.meeting.Whether;

/**
 * Stated against resourced priority on one day. Every share is one of what was recorded; what a district spends in all
 * nobody has told.
 *
 * @param statedSince first day of the first focus area; absent when none was recorded by then, so that nobody knows what
 *     has priority
 * @param recordedSince first day of the first allocation; absent when none was recorded by then, so that nobody knows
 *     what is given to what
 * @param areas the focus areas active on the day
 * @param practices every practice that is worked at, linked with one of them, or given something
 * @param together what the district and its units recorded, added up kind by kind and unit by unit
 * @param units the same of each ledger by itself
 * @param nothingRecorded kinds of which nothing was in force on the day; their shares are not known
 * @param statedUnresourced codes of areas nothing on record is given to
 * @param resourcedUnstated what allocations are tied to without a focus area being
 */
public record PriorityAnswer(
        @Nullable LocalDate statedSince,
        @Nullable LocalDate recordedSince,
        List<StatedArea> areas,
        List<PracticePriority> practices,
        List<Recorded> together,
        List<UnitResources> units,
        List<ResourceKind> nothingRecorded,
        List<String> statedUnresourced,
        List<Unstated> resourcedUnstated) {

    /**
     * A focus area.
     *
     * @param title language to words
     * @param practices linked with it on the day
     * @param planIds plans linked with it on the day
     * @param resourced whether something in force is given to it
     * @param kinds what is
     */
    public record StatedArea(
            String code,
            Map<String, String> title,
            LocalDate since,
            List<String> practices,
            List<String> planIds,
            Whether resourced,
            List<ResourceKind> kinds) {}

    /**
     * A practice, a framework among them.
     *
     * @param workedAt organizations that stand at a stage of it
     * @param stated whether a focus area contains it
     * @param areas codes of those that do
     * @param resourced whether something in force names it, or is given to one of these areas
     */
    public record PracticePriority(
            String practice,
            List<String> workedAt,
            Whether stated,
            List<String> areas,
            Whether resourced,
            List<ResourceKind> kinds) {}

    /** What one ledger recorded. */
    public record UnitResources(String organizationId, List<Recorded> resources) {}

    /**
     * Allocations in force of one kind in one unit.
     *
     * @param recorded their amounts added up
     * @param areas what of it is given to each active focus area; what several areas share is in each of them, so that
     *     these can be more than the whole
     * @param toOtherThings what is tied to something that no focus area contains; absent when nobody knows what is stated
     * @param toNothingNamed what is tied to nothing
     */
    public record Recorded(
            ResourceKind kind,
            ResourceUnit unit,
            BigDecimal recorded,
            int allocations,
            List<AreaShare> areas,
            @Nullable Part toOtherThings,
            Part toNothingNamed) {}

    /**
     * What is given to an area.
     *
     * @param percentOfRecorded absent when what was recorded comes to nothing, which is not zero percent
     * @param sharedAmount what of it other areas have a share in; nobody said how it is divided
     */
    public record AreaShare(
            String area, BigDecimal amount, @Nullable BigDecimal percentOfRecorded, BigDecimal sharedAmount) {}

    /** A part of what was recorded. */
    public record Part(BigDecimal amount, @Nullable BigDecimal percentOfRecorded, int allocations) {}

    /** What an allocation can be tied to. */
    public enum Tie {
        FOCUS_AREA,
        PRACTICE,
        PLAN
    }

    /**
     * Something given to that is not stated.
     *
     * @param ref code of the area or practice, or id of the plan
     * @param allocations {@code organization/code} of each
     */
    public record Unstated(Tie tie, String ref, List<String> allocations) {}
}
