package org.throughline.query.question.choices;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.choices.resource.ResourceKind;
import org.throughline.events.choices.resource.ResourceTarget;
import org.throughline.events.choices.resource.ResourceUnit;
import org.throughline.events.choices.resource.Serves;
import org.throughline.events.choices.resource.ShortfallKind;
import org.throughline.events.implementation.stage.Stage;

/**
 * The resources of districts on one day.
 *
 * @param inPlace every allocation that ran on the day
 * @param totals the same added up, by organization, kind, unit and practice
 * @param schools what each school there on the day has, to be set side by side; none on record is an empty list
 * @param schedule time protected on the day, by schedules and decisions; of who is not listed nothing is on record
 * @param gaps stretches without one of the four kinds that prove priority
 * @param cuts what became less or went away, up to the day
 * @param use what was promised and what is known to have been used
 * @param openShortfalls what was missing on the day, the oldest first
 * @param priorities practices that organizations work at or give resources to, and whether it is both
 * @param focusAreas what is given to focus areas, by their code
 */
public record ResourceAnswer(
        List<InPlace> inPlace,
        List<Total> totals,
        List<SchoolShare> schools,
        List<ScheduledTime> schedule,
        List<Gap> gaps,
        List<Cut> cuts,
        List<Balance> use,
        List<OpenShortfall> openShortfalls,
        List<Priority> priorities,
        List<FocusAreaShare> focusAreas) {

    /** An allocation on the terms of the day. */
    public record InPlace(
            String organizationId,
            String code,
            ResourceKind kind,
            BigDecimal amount,
            ResourceUnit unit,
            String purpose,
            ResourceTarget target,
            List<String> schools,
            Serves serves,
            LocalDate since,
            @Nullable LocalDate until) {}

    /**
     * Amounts of one unit added up.
     *
     * @param practice absent for what is tied to none
     */
    public record Total(
            String organizationId,
            ResourceKind kind,
            ResourceUnit unit,
            @Nullable String practice,
            BigDecimal amount,
            int allocations) {}

    /** What one school has, by kind and unit. */
    public record SchoolShare(String organizationId, List<Share> shares) {}

    /**
     * What a school has of one kind, in one unit.
     *
     * @param own what its own ledger gives
     * @param given what others give to this school alone
     * @param shared how many allocations of others name it among several schools; nobody said how they are divided
     */
    public record Share(ResourceKind kind, ResourceUnit unit, BigDecimal own, BigDecimal given, int shared) {}

    /** Why there is a gap. */
    public enum GapKind {
        /** There was something, and then there was not. */
        LAPSED,
        /** Nothing of the kind is on record; that there was nothing is not said. */
        NEVER_RECORDED
    }

    /**
     * Days without a kind.
     *
     * @param from first day without; absent when nothing was ever recorded
     * @param until first day with it again; absent when it is missing on the day of the answer
     */
    public record Gap(
            String organizationId,
            ResourceKind kind,
            GapKind why,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /**
     * A cut and what it touched.
     *
     * @param after absent when it was withdrawn altogether
     * @param touches absent when nobody said
     */
    public record Cut(
            String organizationId,
            String code,
            ResourceKind kind,
            LocalDate on,
            BigDecimal before,
            @Nullable BigDecimal after,
            ResourceUnit unit,
            @Nullable String reason,
            @Nullable String touches,
            Serves serves) {}

    /** How much is known of a use. */
    public enum Known {
        NOTHING,
        PART,
        ALL
    }

    /**
     * Promised and used.
     *
     * @param promised in all; for a unit that holds at every moment the average of the days of which use is known, or
     *     of all days when none is
     * @param used in all, or on average; absent when nothing is known, which is not zero
     * @param knownDays days of which use is known
     * @param days days it ran, the day of the answer included
     */
    public record Balance(
            String organizationId,
            String code,
            ResourceKind kind,
            ResourceUnit unit,
            ResourceTarget target,
            BigDecimal promised,
            @Nullable BigDecimal used,
            Known known,
            long knownDays,
            long days) {}

    /** Something missing, and for how many days. */
    public record OpenShortfall(
            String organizationId,
            String code,
            ShortfallKind kind,
            String missing,
            String forWhom,
            @Nullable String practice,
            @Nullable String allocation,
            LocalDate since,
            long days) {}

    /** How what is said and what is given go together. */
    public enum Backing {
        STATED_AND_RESOURCED,
        STATED_ONLY,
        RESOURCED_ONLY
    }

    /**
     * A practice of an organization.
     *
     * @param stage its stage; absent where it is not worked at
     * @param kinds what it is given, by itself or by its district
     */
    public record Priority(
            String organizationId,
            String practice,
            @Nullable Stage stage,
            Backing backing,
            List<ResourceKind> kinds) {}

    /** Kinds of resources tied to a focus area. */
    public record FocusAreaShare(String organizationId, String focusArea, List<ResourceKind> kinds) {}
}
