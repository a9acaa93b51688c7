package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.impact.ImpactDirection;
import org.throughline.events.implementation.impact.ImpactGroup;

/**
 * Whom decisions, plans, cycles and practices helped and whom they harmed, and of whom nobody asked.
 *
 * @param groups the four groups, each with what was found last of all things
 * @param things what began in the window, the earliest first
 */
public record ImpactAnswer(Counts counts, List<OfGroup> groups, List<OfThing> things) {

    /**
     * How many things there are.
     *
     * @param things what began in the window
     * @param looked of how many of them anybody asked whom they helped and harmed
     * @param allFour of how many of them that was asked for all four groups
     * @param worse with how many of them somebody is worse off, as it was found last
     */
    public record Counts(int things, int looked, int allFour, int worse) {}

    /**
     * A group.
     *
     * @param looked for how many things anybody asked about it
     * @param better for how many of these it was found better off when it was looked at last, with whomever of the group; likewise the others
     * @param asked for how many of these it was asked itself
     * @param neverAsked for how many things nobody asked about it
     */
    public record OfGroup(
            ImpactGroup group,
            int looked,
            int better,
            int worse,
            int mixed,
            int none,
            int unknown,
            int asked,
            int neverAsked) {}

    /**
     * A decision that was taken, a plan that was drafted, a cycle that began or a practice that was selected.
     *
     * @param kind its kind of subject: {@code decision}
     * @param id its id within the kind
     * @param on the day it began
     * @param looks how often it was looked at
     * @param lastOn when it was looked at last; absent where it never was
     * @param found what was found last of each group, and of each part of one that was looked at apart
     * @param neverAsked groups about which nobody asked
     */
    public record OfThing(
            String kind,
            String id,
            String organizationId,
            LocalDate on,
            int looks,
            @Nullable LocalDate lastOn,
            List<Found> found,
            List<ImpactGroup> neverAsked) {}

    /**
     * What was found last for a group.
     *
     * @param among which of them, by code; absent for all of them
     * @param before what was found the time before; absent where it was looked at once
     * @param askedThem whether they were asked themselves; absent when nobody said
     * @param evidence how many things show it
     */
    public record Found(
            ImpactGroup group,
            @Nullable String among,
            ImpactDirection direction,
            @Nullable ImpactDirection before,
            @Nullable String account,
            @Nullable Boolean askedThem,
            int evidence,
            LocalDate on,
            String impactId) {}
}
