package org.throughline.infra.form;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a form is made by hand, because it is asked for better than field by field.
 *
 * @param ground what stands, and what of it can be chosen
 * @param check the items of a fidelity check
 * @param plan a plan as a document
 * @param roll who was at a meeting
 * @param instrument an instrument as a list of questions
 * @param newcomer the name of somebody who has none here yet
 */
record HandMade(
        @Nullable GroundPart ground,
        @Nullable CheckPart check,
        @Nullable PlanPart plan,
        @Nullable RollPart roll,
        @Nullable InstrumentPart instrument,
        @Nullable NewcomerPart newcomer) {

    static final HandMade NOTHING = new HandMade(null, null, null, null, null, null);

    /** The parameters, with what was clicked or written in one of them as the fields it stands for. */
    static Map<String, String[]> spelledOut(Map<String, String[]> parameters) {
        return InstrumentPart.spelledOut(CheckPart.spelledOut(parameters));
    }

    /** Whether a field is asked for in one of them. */
    boolean asks(String field) {
        return (ground != null && ground.asks(field))
                || (check != null && CheckPart.asks(field))
                || (plan != null && plan.asks(field))
                || (roll != null && RollPart.asks(field))
                || (instrument != null && InstrumentPart.asks(field));
    }

    /** Where something can be wrong that no field has. */
    Set<String> pointers() {
        Set<String> pointers = new HashSet<>();
        if (ground != null) {
            pointers.addAll(ground.pointers());
        }
        if (check != null) {
            pointers.addAll(check.pointers());
        }
        if (roll != null) {
            pointers.addAll(roll.pointers());
        }
        return pointers;
    }

    /** Whether it has to be said first what it is about. */
    public boolean isToBeOpened() {
        return (check != null && check.chosen() == null)
                || (plan != null && plan.isToBeOpened())
                || (roll != null && roll.isToBeOpened());
    }

    /** How early a field is asked for: of what it is comes first, and when it was comes last. */
    int rank(String field) {
        boolean isDay = field.equals(Shape.DAY);
        if (roll != null) {
            return field.equals("teamId") ? 0 : isDay ? 1 : 2;
        }
        List<String> about = ground == null ? List.of() : ground.about();
        int place = about.indexOf(field);
        return place >= 0 ? place - about.size() : isDay ? 1 : 0;
    }
}
