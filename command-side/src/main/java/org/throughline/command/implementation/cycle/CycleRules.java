package org.throughline.command.implementation.cycle;

import java.util.List;
import java.util.function.Predicate;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.SubjectRules;
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
import org.throughline.events.implementation.cycle.Next;

/**
 * A cycle begins once, first. Phases come in any order and are repeated; an observation may be recorded before what was predicted,
 * which is told and not refused. What is adopted or abandoned is decided, and behind the end it is only looked back on.
 */
enum CycleRules implements SubjectRules<CycleFacts, CycleEvent> {
    RULES;

    @Override
    public Class<CycleEvent> family() {
        return CycleEvent.class;
    }

    @Override
    public CycleFacts initial() {
        return CycleFacts.UNKNOWN;
    }

    @Override
    public void check(CycleFacts cycle, CycleEvent next) {
        switch (next) {
            case CycleStarted e -> refuseKnown(cycle, e);
            case CyclePhaseEntered e -> requireUnderWay(cycle, e);
            case PredictionRecorded e -> {
                requireUnderWay(cycle, e);
                refusePredicted(cycle, e);
            }
            case ObservationRecorded e -> requireUnderWay(cycle, e);
            case ReflectionRecorded e -> requireBegun(cycle, e);
            case CycleDecided e -> {
                requireUnderWay(cycle, e);
                refuseSettled(cycle, e);
            }
            case CycleLookedBackOn e -> {
                requireBegun(cycle, e);
                e.next().forEach(said -> refuseSaid(cycle, e.cycleId(), said));
            }
            case NextTakenUp e -> {
                requireBegun(cycle, e);
                requireSaid(cycle, e);
            }
            case CycleEnded e -> requireUnderWay(cycle, e);
        }
    }

    /** What a later cycle takes up was said, whether this one has ended or not. */
    @Override
    public Predicate<CycleFacts> isThere() {
        return CycleFacts::exists;
    }

    @Override
    public CycleFacts evolve(CycleFacts cycle, CycleEvent event) {
        return switch (event) {
            case CycleStarted e ->
                new CycleFacts(
                        e.organizationId(),
                        e.ideaId(),
                        cycle.predictions(),
                        cycle.next(),
                        cycle.settled(),
                        cycle.endedOn());
            case CyclePhaseEntered e -> cycle;
            case PredictionRecorded e -> cycle.predicted(e.code());
            case ObservationRecorded e -> cycle;
            case ReflectionRecorded e -> cycle;
            case CycleDecided e -> cycle.decided(e.decision());
            case CycleLookedBackOn e -> cycle.lookedBack(e.next());
            case NextTakenUp e -> cycle;
            case CycleEnded e -> cycle.ended(e.effectiveOn());
        };
    }

    static void refuseKnown(CycleFacts cycle, CycleStarted next) {
        if (cycle.exists()) {
            throw Refusal.of(RefusalCode.ALREADY_EXISTS, "Cycle %s has begun already".formatted(next.cycleId()));
        }
    }

    static void refuseEnded(CycleFacts cycle, CycleEvent next) {
        if (cycle.endedOn() != null) {
            throw Refusal.of(RefusalCode.ENDED, "Cycle %s ended on %s".formatted(next.cycleId(), cycle.endedOn()))
                    .with("endedOn", cycle.endedOn().toString());
        }
    }

    static void refusePredicted(CycleFacts cycle, PredictionRecorded next) {
        if (cycle.predictions().contains(next.code())) {
            throw taken(next.cycleId(), next.code(), "a prediction");
        }
    }

    /** What is to be done next is known by its code, in whichever look-back it was said. */
    static void requireNew(CycleFacts cycle, String cycleId, List<Next> next) {
        next.forEach(said -> refuseSaid(cycle, cycleId, said));
    }

    private static void refuseSaid(CycleFacts cycle, String cycleId, Next said) {
        if (cycle.next().contains(said.code())) {
            throw taken(cycleId, said.code(), "something to be done next");
        }
    }

    private static Refusal taken(String cycleId, String code, String what) {
        return Refusal.of(RefusalCode.CODE_TAKEN, "Cycle %s has %s with code %s already".formatted(cycleId, what, code))
                .with("code", code);
    }

    private static void requireSaid(CycleFacts cycle, NextTakenUp next) {
        if (!cycle.next().contains(next.code())) {
            throw Refusal.of(
                            RefusalCode.CODE_UNKNOWN,
                            "No look-back on cycle %s had said %s by %s"
                                    .formatted(next.cycleId(), next.code(), next.effectiveOn()))
                    .with("code", next.code());
        }
    }

    private static void refuseSettled(CycleFacts cycle, CycleDecided next) {
        if (cycle.settled() != null) {
            throw Refusal.of(
                            RefusalCode.SETTLED,
                            "What cycle %s tried was settled by %s: %s"
                                    .formatted(next.cycleId(), next.effectiveOn(), cycle.settled()))
                    .with("decision", cycle.settled().name());
        }
    }

    private static void requireUnderWay(CycleFacts cycle, CycleEvent next) {
        requireBegun(cycle, next);
        refuseEnded(cycle, next);
    }

    private static void requireBegun(CycleFacts cycle, CycleEvent next) {
        if (!cycle.exists()) {
            throw Refusal.of(
                    RefusalCode.NOT_YET, "Cycle %s had not begun by %s".formatted(next.cycleId(), next.effectiveOn()));
        }
    }
}
