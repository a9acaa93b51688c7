package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.cycle.CyclePhase;
import org.throughline.query.subject.implementation.cycle.CycleState;

/**
 * How long cycles were in which phase. A phase that goes on counts up to the day asked about.
 *
 * @param whole of all cycles together
 * @param units the same for each organization that has any, by its id
 * @param cycles by the day on which they began
 */
public record CyclePhasesAnswer(Spent whole, List<OfUnit> units, List<OfCycle> cycles) {

    /**
     * Days in each phase. Days of several cycles are added up, also where they went on at the same time.
     *
     * @param cycles how many cycles they are of
     */
    public record Spent(int cycles, long ground, long identify, long iterate, long lookBack) {

        /** All of it. */
        public long all() {
            return ground + identify + iterate + lookBack;
        }
    }

    /** The cycles of one organization. */
    public record OfUnit(String organizationId, Spent spent) {}

    /**
     * A cycle.
     *
     * @param stretches the phases it was in, in their order
     */
    public record OfCycle(
            String cycleId,
            String organizationId,
            Map<String, String> title,
            CycleState.Status status,
            LocalDate startedOn,
            Spent spent,
            List<Stretch> stretches) {}

    /**
     * Days on end in one phase.
     *
     * @param until the first day that is not in it; absent while it goes on
     * @param days how many, up to the day asked about where it goes on
     */
    public record Stretch(
            CyclePhase phase, LocalDate from, @Nullable LocalDate until, long days) {}
}
