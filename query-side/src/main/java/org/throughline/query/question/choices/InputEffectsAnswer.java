package org.throughline.query.question.choices;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.choices.decision.EngagementDepth;
import org.throughline.events.choices.decision.InputUse;
import org.throughline.query.subject.implementation.plan.PlanState.Changes;

/**
 * What became of input that groups gave to plans and decisions.
 *
 * @param groups by code
 * @param inputs by the day they were given, the earliest first
 */
public record InputEffectsAnswer(Totals totals, List<OfGroup> groups, List<OfInput> inputs) {

    /**
     * Counts of inputs.
     *
     * @param changed those that are said to have changed something
     * @param unsaid those of which nobody said what became of them
     * @param nothingYet those after which nothing took effect of what they were given to
     */
    public record Totals(int inputs, int changed, int confirmed, int notTakenUp, int unsaid, int nothingYet) {}

    /**
     * A group, and what became of what it gave.
     *
     * @param group code of the group; whatever is called otherwise and means no group stands for itself
     * @param deepest the deepest engagement
     */
    public record OfGroup(String group, EngagementDepth deepest, Totals totals) {}

    /** What input can be given to. */
    public enum Target {
        DECISION,
        PLAN
    }

    /**
     * An input.
     *
     * @param targetId the decision or the plan
     * @param organizationId whose that is
     * @param group code of the group, or what it was called where that means no group
     * @param use what became of it; absent as long as nobody says
     * @param whatChanged what is said to have changed because of it
     * @param after what took effect next of what it was given to; absent where nothing did yet. That something came after does not say
     *     that it came of it
     */
    public record OfInput(
            Target target,
            String targetId,
            String organizationId,
            String inputId,
            String group,
            EngagementDepth depth,
            LocalDate givenOn,
            @Nullable String askedBy,
            @Nullable InputUse use,
            @Nullable String whatChanged,
            @Nullable After after) {}

    /** What took effect. */
    public enum What {
        /** The first version of a plan. */
        DRAFTED,
        /** Another version of a plan. */
        REVISED,
        DECIDED,
        /** A decision was taken back. */
        REVERSED
    }

    /**
     * What took effect next.
     *
     * @param version number of the version of a plan; absent for decisions
     * @param reason why, as far as it was said
     * @param changed what that version says otherwise; absent for a draft and for decisions
     */
    public record After(
            What what,
            LocalDate since,
            @Nullable Integer version,
            @Nullable String reason,
            @Nullable Changes changed) {}
}
