package org.throughline.events.implementation.goal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one version of a goal says.
 *
 * @param title what is to be reached, language to words
 * @param needIds the needs it is set for; empty when it names none
 * @param aim the same in numbers; absent for a goal in words only
 * @param dueOn the day by which it is to be reached; absent when nothing was said
 * @param owners member ids or roles of those who answer for it; empty when nobody was named
 * @param ownerGroups codes of groups who answer for it; empty when none was named
 * @param ambition how far it reaches; absent when nobody said
 * @param equityAim what it is to change for one group; absent when nothing was said
 * @param kind what it is about; absent when nobody said
 */
public record GoalTerms(
        Map<String, String> title,
        List<String> needIds,
        @Nullable GoalAim aim,
        @Nullable LocalDate dueOn,
        List<String> owners,
        List<String> ownerGroups,
        @Nullable Ambition ambition,
        @Nullable EquityAim equityAim,
        @Nullable GoalKind kind) {}
