package org.throughline.query.question.implementation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.goal.Ambition;
import org.throughline.events.implementation.goal.EquityAim;

/**
 * How far the goals reach that are pursued.
 *
 * @param counts of all of them
 * @param effort what plans do for goals, by how far these reach
 * @param units the same for each organization that has any, by its id
 * @param goals by organization and goal
 */
public record GoalAmbitionAnswer(Counts counts, Effort effort, List<OfUnit> units, List<Aimed> goals) {

    /**
     * How many steps of plans that are not closed serve goals that reach how far, settled steps included. A step that serves several goals
     * is counted by the one that reaches farthest. Steps say nothing of hours or money.
     *
     * @param unknown of how many nobody said: they name no goal, or one that is in words only, or how far it reaches was not said
     * @param percent share of steps that serve goals which are to transform among those of which it is known, in whole percent, cut and not
     *     rounded; absent when it is known of none
     */
    public record Effort(
            int steps,
            int transform,
            int improve,
            int maintain,
            int unknown,
            @Nullable Integer percent) {}

    /**
     * How many goals reach how far.
     *
     * @param unknown of how many nobody said
     * @param percent share of goals that are to transform among those of which it was said, in whole percent, cut and not rounded;
     *     absent when it was said of none
     * @param withEquityAim how many say what they are to change for one group
     */
    public record Counts(
            int transform,
            int improve,
            int maintain,
            int unknown,
            @Nullable Integer percent,
            int withEquityAim) {}

    /** The goals of one organization. */
    public record OfUnit(String organizationId, Counts counts) {}

    /**
     * A goal.
     *
     * @param ambition absent when nobody said
     * @param equityAim absent when nothing was said
     */
    public record Aimed(
            String goalId,
            String organizationId,
            Map<String, String> title,
            @Nullable Ambition ambition,
            @Nullable EquityAim equityAim) {}
}
