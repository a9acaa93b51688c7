package org.throughline.events.implementation.cycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Ends;
import org.throughline.events.Evidence;
import org.throughline.events.NamesPeople;
import org.throughline.events.Subject;
import org.throughline.events.SubjectEvent;
import org.throughline.events.WithConcerns;
import org.throughline.events.implementation.goal.EquityAim;

/**
 * What happened in an improvement cycle. It is in one phase at a time, from the first day to the last; phases come in any order and
 * are repeated. Whether a prediction came before what was observed is told by the clock of recording, so no event says it.
 */
@Subject("cycle")
public sealed interface CycleEvent extends SubjectEvent {

    String cycleId();

    @Override
    default String subjectId() {
        return cycleId();
    }

    /**
     * It begins.
     *
     * @param organizationId the organization whose cycle it is
     * @param ideaId the idea that is tried
     * @param title what is tried, language to words
     * @param question what it is to find out; absent when nobody said
     * @param phase what it is at first
     * @param gain what it is to gain; absent when nobody said
     * @param equityAim what it is to change for one group; absent when nothing was said
     * @param size how much is tried; absent when nobody said
     * @param goalIds goals it is for; empty when it names none
     * @param steps steps of plans that it is a part of; empty when it names none
     * @param takesUp what earlier look-backs said would be done next, which this does; empty when it names none
     * @param participants member ids of those who take part; absent when nobody wrote it down
     * @param concerns codes of policies in force as a warning that it did not meet
     */
    record CycleStarted(
            String cycleId,
            String organizationId,
            String ideaId,
            Map<String, String> title,
            @Nullable String question,
            CyclePhase phase,
            @Nullable Gain gain,
            @Nullable EquityAim equityAim,
            @Nullable CycleSize size,
            List<String> goalIds,
            List<StepOfPlan> steps,
            List<NextOfCycle> takesUp,
            @Nullable List<String> participants,
            List<String> concerns,
            LocalDate effectiveOn)
            implements CycleEvent, NamesPeople, WithConcerns {

        @Override
        public Stream<Named> named() {
            return Named.members(participants);
        }
    }

    /**
     * Another phase begins, or the same once more; the one before ends.
     *
     * @param note why, in words; absent when nobody wrote it down
     */
    record CyclePhaseEntered(
            String cycleId, CyclePhase phase, @Nullable String note, LocalDate effectiveOn) implements CycleEvent {}

    /**
     * What is expected, before it is tried.
     *
     * @param code of what is predicted, by which observations say what they are of; used once
     * @param expected in words
     */
    record PredictionRecorded(String cycleId, String code, String expected, LocalDate effectiveOn)
            implements CycleEvent {}

    /**
     * What was seen when it was tried.
     *
     * @param code of the prediction it is held against, whether that was recorded before it, after it or never
     * @param found in words
     * @param fit how it fits; absent when nobody said
     * @param evidence the data; empty when none are named
     */
    record ObservationRecorded(
            String cycleId,
            String code,
            String found,
            @Nullable Fit fit,
            List<Evidence> evidence,
            LocalDate effectiveOn)
            implements CycleEvent {}

    /**
     * What those who took part learned.
     *
     * @param learned in words
     * @param evidence what it rests on, learning on record among it; empty when nothing is named
     */
    record ReflectionRecorded(String cycleId, String learned, List<Evidence> evidence, LocalDate effectiveOn)
            implements CycleEvent {}

    /**
     * It is decided what becomes of what was tried. Once it is adopted or abandoned nothing more is decided.
     *
     * @param reason why, in words
     * @param deciders who decided: member ids or roles, at least one
     * @param evidence what the decision rests on; empty when nothing is named
     * @param concerns codes of policies in force as a warning that it did not meet
     */
    record CycleDecided(
            String cycleId,
            CycleDecision decision,
            String reason,
            List<String> deciders,
            List<Evidence> evidence,
            List<String> concerns,
            LocalDate effectiveOn)
            implements CycleEvent, NamesPeople, WithConcerns {

        @Override
        public Stream<Named> named() {
            return Named.membersOrRoles(deciders);
        }
    }

    /**
     * It was looked back on, while it went on or after it.
     *
     * @param successes what went well, in words
     * @param challenges what was hard, in words
     * @param next what is to be done next; empty when nothing was said
     * @param participants member ids of those who took part; absent when nobody wrote it down
     * @param concerns codes of policies in force as a warning that it did not meet
     */
    record CycleLookedBackOn(
            String cycleId,
            List<String> successes,
            List<String> challenges,
            List<Next> next,
            @Nullable List<String> participants,
            List<String> concerns,
            LocalDate effectiveOn)
            implements CycleEvent, NamesPeople, WithConcerns {

        @Override
        public Stream<Named> named() {
            return Named.members(participants);
        }
    }

    /**
     * A step of a plan does what was said would be done next. A later cycle says so itself.
     *
     * @param code of what was said
     * @param step the step that does it
     */
    record NextTakenUp(String cycleId, String code, StepOfPlan step, LocalDate effectiveOn) implements CycleEvent {}

    /**
     * It is over; the effective day is the first without it.
     *
     * @param reason why it ends, in words; absent when nobody said
     */
    @Ends
    record CycleEnded(String cycleId, @Nullable String reason, LocalDate effectiveOn) implements CycleEvent {}
}
