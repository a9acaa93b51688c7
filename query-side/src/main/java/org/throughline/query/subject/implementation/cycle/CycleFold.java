package org.throughline.query.subject.implementation.cycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.Copies;
import org.throughline.events.implementation.cycle.CycleEvent;
import org.throughline.events.implementation.cycle.CycleEvent.CycleDecided;
import org.throughline.events.implementation.cycle.CycleEvent.CycleEnded;
import org.throughline.events.implementation.cycle.CycleEvent.CycleLookedBackOn;
import org.throughline.events.implementation.cycle.CycleEvent.CyclePhaseEntered;
import org.throughline.events.implementation.cycle.CycleEvent.CycleStarted;
import org.throughline.events.implementation.cycle.CycleEvent.NextTakenUp;
import org.throughline.events.implementation.cycle.CycleEvent.ObservationRecorded;
import org.throughline.events.implementation.cycle.CycleEvent.PredictionRecorded;
import org.throughline.events.implementation.cycle.CycleEvent.ReflectionRecorded;
import org.throughline.query.SubjectKind;
import org.throughline.query.subject.implementation.cycle.CycleState.Decision;
import org.throughline.query.subject.implementation.cycle.CycleState.LookBack;
import org.throughline.query.subject.implementation.cycle.CycleState.Observation;
import org.throughline.query.subject.implementation.cycle.CycleState.Phase;
import org.throughline.query.subject.implementation.cycle.CycleState.Prediction;
import org.throughline.query.subject.implementation.cycle.CycleState.Reflection;
import org.throughline.query.subject.implementation.cycle.CycleState.Status;
import org.throughline.query.subject.implementation.cycle.CycleState.TakenUp;

/** Tells the history of an improvement cycle. */
@Component
public final class CycleFold implements SubjectKind<CycleState, CycleEvent> {

    private static final String CONCERNS = "concerns";
    private static final String PHASES = "phases";

    @Override
    public Class<CycleEvent> family() {
        return CycleEvent.class;
    }

    @Override
    public Class<CycleState> stateType() {
        return CycleState.class;
    }

    @Override
    public CycleState fold(@Nullable CycleState before, CycleEvent event) {
        CycleState cycle =
                event instanceof CycleStarted beginning ? started(beginning) : Objects.requireNonNull(before);
        return switch (event) {
            case CycleStarted e -> cycle;
            case CyclePhaseEntered e ->
                Copies.of(
                        cycle,
                        Map.of(
                                PHASES,
                                plus(
                                        closed(cycle.phases(), e.effectiveOn()),
                                        new Phase(e.phase(), e.effectiveOn(), null, e.note()))));
            case PredictionRecorded e ->
                with(
                        cycle,
                        "predictions",
                        plus(cycle.predictions(), new Prediction(e.code(), e.expected(), e.effectiveOn())),
                        List.of());
            case ObservationRecorded e ->
                with(
                        cycle,
                        "observations",
                        plus(
                                cycle.observations(),
                                new Observation(e.code(), e.found(), e.fit(), e.effectiveOn(), e.evidence())),
                        List.of());
            case ReflectionRecorded e ->
                with(
                        cycle,
                        "reflections",
                        plus(cycle.reflections(), new Reflection(e.learned(), e.effectiveOn(), e.evidence())),
                        List.of());
            case CycleDecided e ->
                with(
                        cycle,
                        "decisions",
                        plus(
                                cycle.decisions(),
                                new Decision(e.decision(), e.effectiveOn(), e.reason(), e.deciders(), e.evidence())),
                        e.concerns());
            case CycleLookedBackOn e ->
                with(
                        cycle,
                        "lookBacks",
                        plus(
                                cycle.lookBacks(),
                                new LookBack(
                                        e.effectiveOn(), e.successes(), e.challenges(), e.next(), e.participants())),
                        e.concerns());
            case NextTakenUp e ->
                with(
                        cycle,
                        "takenUp",
                        plus(
                                cycle.takenUp(),
                                new TakenUp(
                                        e.code(), e.step().planId(), e.step().stepCode(), e.effectiveOn())),
                        List.of());
            case CycleEnded e -> ended(cycle, e);
        };
    }

    private static CycleState started(CycleStarted e) {
        return new CycleState(
                e.cycleId(),
                e.organizationId(),
                e.ideaId(),
                Status.UNDER_WAY,
                e.title(),
                e.question(),
                e.gain(),
                e.equityAim(),
                e.size(),
                e.goalIds(),
                e.steps(),
                e.takesUp(),
                e.participants(),
                e.effectiveOn(),
                null,
                null,
                List.of(new Phase(e.phase(), e.effectiveOn(), null, null)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                e.concerns());
    }

    private static CycleState ended(CycleState cycle, CycleEnded e) {
        Map<String, Object> changed = new HashMap<>(Map.of(
                "status", Status.ENDED, "endedOn", e.effectiveOn(), PHASES, closed(cycle.phases(), e.effectiveOn())));
        if (e.reason() != null) {
            changed.put("endedWhy", e.reason());
        }
        return Copies.of(cycle, changed);
    }

    private static CycleState with(CycleState cycle, String list, List<?> longer, List<String> concerns) {
        return Copies.of(
                cycle,
                Map.of(
                        list,
                        longer,
                        CONCERNS,
                        Stream.concat(cycle.concerns().stream(), concerns.stream())
                                .distinct()
                                .toList()));
    }

    /** The last one goes on until another begins, or the cycle ends. */
    private static List<Phase> closed(List<Phase> phases, LocalDate day) {
        List<Phase> closed = new ArrayList<>(phases);
        Phase last = closed.removeLast();
        closed.add(new Phase(last.phase(), last.from(), day, last.note()));
        return closed;
    }

    private static <T> List<T> plus(List<T> some, T another) {
        return Stream.concat(some.stream(), Stream.of(another)).toList();
    }
}
