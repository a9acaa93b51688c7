package org.throughline.query.subject.implementation.cycle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Evidence;
import org.throughline.events.implementation.cycle.CycleDecision;
import org.throughline.events.implementation.cycle.CyclePhase;
import org.throughline.events.implementation.cycle.CycleSize;
import org.throughline.events.implementation.cycle.Fit;
import org.throughline.events.implementation.cycle.Gain;
import org.throughline.events.implementation.cycle.Next;
import org.throughline.events.implementation.cycle.NextOfCycle;
import org.throughline.events.implementation.cycle.StepOfPlan;
import org.throughline.events.implementation.goal.EquityAim;

/**
 * An improvement cycle. Whether a prediction came first is told by the clock of recording, which no state knows.
 *
 * @param title what is tried, language to words
 * @param question what it is to find out; absent when nobody said
 * @param gain what it is to gain; absent when nobody said
 * @param equityAim what it is to change for one group; absent when nothing was said
 * @param size how much is tried; absent when nobody said
 * @param goalIds goals it is for; empty when it names none
 * @param steps steps of plans that it is a part of; empty when it names none
 * @param takesUp what earlier look-backs said would be done next, which this does; empty when it names none
 * @param participants member ids of those who take part; absent when nobody wrote it down
 * @param endedOn the first day without it; absent while it goes on
 * @param endedWhy absent when nothing was said
 * @param phases by their days; the last one goes on until the cycle ends
 * @param predictions in the order of their days
 * @param observations in the order of their days
 * @param decisions in the order of their days; none while nothing is decided, which is not a failure
 * @param takenUp steps of plans that do what was to come next
 * @param concerns policies in force as a warning that what was recorded of it did not meet, by code
 */
public record CycleState(
        String cycleId,
        String organizationId,
        String ideaId,
        Status status,
        Map<String, String> title,
        @Nullable String question,
        @Nullable Gain gain,
        @Nullable EquityAim equityAim,
        @Nullable CycleSize size,
        List<String> goalIds,
        List<StepOfPlan> steps,
        List<NextOfCycle> takesUp,
        @Nullable List<String> participants,
        LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable String endedWhy,
        List<Phase> phases,
        List<Prediction> predictions,
        List<Observation> observations,
        List<Reflection> reflections,
        List<Decision> decisions,
        List<LookBack> lookBacks,
        List<TakenUp> takenUp,
        List<String> concerns) {

    /** By the day on which they began; of one day, in an order that stays the same. */
    public static final Comparator<CycleState> IN_TIME =
            Comparator.comparing(CycleState::startedOn).thenComparing(CycleState::cycleId);

    /** What was decided last; empty while nothing is. */
    public Optional<Decision> lastDecision() {
        return decisions.isEmpty() ? Optional.empty() : Optional.of(decisions.getLast());
    }

    /** Whether it goes on. */
    public enum Status {
        UNDER_WAY,
        ENDED
    }

    /**
     * Days spent in a phase.
     *
     * @param until the first day that is not in it; absent while it goes on
     * @param note why it began; absent when nobody wrote it down
     */
    public record Phase(
            CyclePhase phase,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String note) {

        /** How many days it took, up to a day where it goes on. */
        public long days(LocalDate day) {
            return ChronoUnit.DAYS.between(from, until == null ? day : until);
        }
    }

    /** What was expected. */
    public record Prediction(String code, String expected, LocalDate on) {}

    /**
     * What was seen.
     *
     * @param code of the prediction it is held against
     * @param fit absent when nobody said
     */
    public record Observation(
            String code, String found, @Nullable Fit fit, LocalDate on, List<Evidence> evidence) {}

    /** What was learned. */
    public record Reflection(String learned, LocalDate on, List<Evidence> evidence) {}

    /** What was decided of what was tried. */
    public record Decision(
            CycleDecision decision, LocalDate on, String reason, List<String> deciders, List<Evidence> evidence) {}

    /**
     * A look-back.
     *
     * @param participants member ids; absent when nobody wrote it down
     */
    public record LookBack(
            LocalDate on,
            List<String> successes,
            List<String> challenges,
            List<Next> next,
            @Nullable List<String> participants) {}

    /** A step of a plan that does what was to come next. */
    public record TakenUp(String code, String planId, String stepCode, LocalDate on) {}
}
