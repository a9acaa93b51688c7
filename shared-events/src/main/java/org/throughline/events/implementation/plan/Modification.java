package org.throughline.events.implementation.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.practice.Faithfulness;

/**
 * How and why a version of a plan came about, by the facets of FRAME. All codes are of the vocabulary named; what nobody said is
 * absent or empty.
 *
 * @param vocabulary version of the vocabulary
 * @param when in the process
 * @param planned ahead, in reaction, or not at all
 * @param decidedBy who decided
 * @param what was changed
 * @param levels for whom, or at which level of delivery
 * @param faithfulness whether it keeps what makes the work of the plan do what it is for
 * @param permanence passing or lasting
 * @param goals what it is to reach
 * @param nature what kind of change it is
 * @param reasons what brought it about
 */
public record Modification(
        String vocabulary,
        @Nullable String when,
        @Nullable String planned,
        List<String> decidedBy,
        List<String> what,
        List<String> levels,
        @Nullable Faithfulness faithfulness,
        @Nullable String permanence,
        List<String> goals,
        List<String> nature,
        List<String> reasons) {}
