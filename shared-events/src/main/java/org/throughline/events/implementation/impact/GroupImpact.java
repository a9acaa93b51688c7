package org.throughline.events.implementation.impact;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Evidence;

/**
 * What was found for one group.
 *
 * @param among which of them, as the code of a group that the district lists; absent when all of them
 * @param account what is otherwise, in words; absent when nobody wrote it down
 * @param askedThem whether they were asked themselves; absent when nobody said
 * @param evidence what shows it; empty when nothing is named
 */
public record GroupImpact(
        ImpactGroup group,
        @Nullable String among,
        ImpactDirection direction,
        @Nullable String account,
        @Nullable Boolean askedThem,
        List<Evidence> evidence) {}
