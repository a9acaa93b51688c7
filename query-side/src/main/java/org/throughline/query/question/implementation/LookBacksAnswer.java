package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.cycle.StepOfPlan;

/**
 * What look-backs said would be done next, and what came of it.
 *
 * @param next by the day on which it was said
 * @param without cycles that are over and were never looked back on, by the day on which they ended
 */
public record LookBacksAnswer(Counts counts, List<Said> next, List<Without> without) {

    /**
     * How many there are.
     *
     * @param lookBacks look-backs on cycles
     * @param said how many things were to be done next
     * @param takenUp how many of them a later cycle or a step of a plan names
     * @param notYet how many of them nothing names yet
     * @param without cycles that are over and were never looked back on
     */
    public record Counts(int lookBacks, int said, int takenUp, int notYet, int without) {}

    /**
     * Something that was to be done next.
     *
     * @param title of the cycle that was looked back on
     * @param takenUpOn the first day on which anything took it up; absent while nothing did
     * @param cycles ids of the cycles that took it up
     * @param steps steps of plans that took it up
     */
    public record Said(
            String cycleId,
            String organizationId,
            Map<String, String> title,
            String code,
            String text,
            LocalDate saidOn,
            @Nullable LocalDate takenUpOn,
            List<String> cycles,
            List<StepOfPlan> steps) {}

    /** A cycle that was never looked back on. */
    public record Without(String cycleId, String organizationId, Map<String, String> title, LocalDate endedOn) {}
}
