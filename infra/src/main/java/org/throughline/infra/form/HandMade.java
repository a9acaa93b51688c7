package org.throughline.infra.form;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a form is made by hand, because it is asked for better than field by field.
 *
 * @param check the items of a fidelity check
 * @param plan a plan as a document
 * @param roll who was at a meeting
 * @param stage what a move from stage to stage rests on
 * @param newcomer the name of somebody who has none here yet
 */
record HandMade(
        @Nullable CheckPart check,
        @Nullable PlanPart plan,
        @Nullable RollPart roll,
        @Nullable StagePart stage,
        @Nullable NewcomerPart newcomer) {

    static final HandMade NOTHING = new HandMade(null, null, null, null, null);

    static HandMade of(CheckPart check) {
        return new HandMade(check, null, null, null, null);
    }

    static HandMade of(PlanPart plan) {
        return new HandMade(null, plan, null, null, null);
    }

    static HandMade of(RollPart roll) {
        return new HandMade(null, null, roll, null, null);
    }

    static HandMade of(StagePart stage) {
        return new HandMade(null, null, null, stage, null);
    }

    static HandMade of(NewcomerPart newcomer) {
        return new HandMade(null, null, null, null, newcomer);
    }

    /** Whether a field is asked for in one of them. */
    boolean asks(String field) {
        return (check != null && CheckPart.asks(field))
                || (plan != null && plan.asks(field))
                || (roll != null && RollPart.asks(field))
                || (stage != null && StagePart.asks(field));
    }

    /** Where something can be wrong that no field has. */
    Set<String> pointers() {
        return Set.copyOf(check != null ? check.pointers() : roll != null ? roll.pointers() : List.of());
    }

    /** Whether it has to be said first what it is about. */
    public boolean isToBeOpened() {
        return (check != null && check.chosen() == null)
                || (plan != null && plan.isToBeOpened())
                || (roll != null && roll.isToBeOpened());
    }
}
