package org.throughline.command.implementation.cycle;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.throughline.command.EventSourced;
import org.throughline.command.Fault;
import org.throughline.command.Faults;
import org.throughline.command.Ledger;
import org.throughline.command.Participants;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.ground.organization.Organizations;
import org.throughline.command.implementation.cycle.CycleCommand.DecideCycle;
import org.throughline.command.implementation.cycle.CycleCommand.EndCycle;
import org.throughline.command.implementation.cycle.CycleCommand.EnterPhase;
import org.throughline.command.implementation.cycle.CycleCommand.LookBackOnCycle;
import org.throughline.command.implementation.cycle.CycleCommand.RecordObservation;
import org.throughline.command.implementation.cycle.CycleCommand.RecordPrediction;
import org.throughline.command.implementation.cycle.CycleCommand.RecordReflection;
import org.throughline.command.implementation.cycle.CycleCommand.StartCycle;
import org.throughline.command.implementation.cycle.CycleCommand.TakeUpNext;
import org.throughline.command.implementation.plan.Plans;
import org.throughline.events.SubjectEvent;
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
import org.throughline.events.implementation.cycle.StepOfPlan;

/** An improvement cycle of one organization. */
@Aggregate(cache = EventSourced.CACHE)
class Cycle extends EventSourced<CycleFacts, CycleEvent> {

    Cycle() {
        super(CycleRules.RULES);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(StartCycle c, Peers peers) {
        Organizations.requireOpen(peers, c.organizationId(), c.effectiveOn());
        CycleStarted event = new Beginning(peers, c).event();
        // a second one is one too many whatever its day is
        CycleRules.refuseKnown(state(), event);
        append(event, Organizations.scope(peers, c.organizationId()));
    }

    @CommandHandler
    void decide(EnterPhase c, Peers peers) {
        append(new CyclePhaseEntered(c.cycleId(), c.phase(), c.note(), c.effectiveOn()), peers);
    }

    @CommandHandler
    void decide(RecordPrediction c, Peers peers) {
        PredictionRecorded event = new PredictionRecorded(c.cycleId(), c.code(), c.expected(), c.effectiveOn());
        // that the code is taken says more than that something later would not fit
        CycleRules.refusePredicted(state(), event);
        append(event, peers);
    }

    @CommandHandler
    void decide(RecordObservation c, Peers peers) {
        append(
                new ObservationRecorded(c.cycleId(), c.code(), c.found(), c.fit(), c.evidence(), c.effectiveOn()),
                peers);
    }

    @CommandHandler
    void decide(RecordReflection c, Peers peers) {
        append(new ReflectionRecorded(c.cycleId(), c.learned(), c.evidence(), c.effectiveOn()), peers);
    }

    @CommandHandler
    void decide(DecideCycle c, Peers peers) {
        append(
                new CycleDecided(
                        c.cycleId(), c.decision(), c.reason(), c.deciders(), c.evidence(), List.of(), c.effectiveOn()),
                peers);
    }

    @CommandHandler
    void decide(LookBackOnCycle c, Peers peers) {
        List<Next> next = next(c);
        // that a code is taken says more than that something later would not fit
        CycleRules.requireNew(state(), c.cycleId(), next);
        append(
                new CycleLookedBackOn(
                        c.cycleId(),
                        c.successes(),
                        c.challenges(),
                        next,
                        Participants.named(c.participants()),
                        List.of(),
                        c.effectiveOn()),
                peers);
    }

    private static List<Next> next(LookBackOnCycle c) {
        Faults faults = new Faults();
        if (c.successes().isEmpty() && c.challenges().isEmpty() && c.next().isEmpty()) {
            faults.add(() -> new Fault("/successes", "missing", "Nothing is said of what went well or was hard"));
            faults.add(() -> new Fault("/challenges", "missing", "Nothing is said of what went well or was hard"));
        }
        Set<String> seen = new HashSet<>();
        Faults.each("/next", c.next(), (pointer, one) -> {
            if (!seen.add(one.code())) {
                faults.add(() ->
                        new Fault(pointer + "/code", "used-twice", "'%s' names an earlier item".formatted(one.code())));
            }
        });
        if (!faults.isEmpty()) {
            throw Refusal.of(RefusalCode.MALFORMED, "The look-back does not hold", faults);
        }
        return c.next().stream().map(one -> new Next(one.code(), one.text())).toList();
    }

    @CommandHandler
    void decide(TakeUpNext c, Peers peers) {
        StepOfPlan step = new StepOfPlan(c.step().planId(), c.step().stepCode());
        Plans.require(peers, step.planId(), step.stepCode(), c.effectiveOn());
        append(new NextTakenUp(c.cycleId(), c.code(), step, c.effectiveOn()), peers);
    }

    @CommandHandler
    void decide(EndCycle c, Peers peers) {
        CycleEnded event = new CycleEnded(c.cycleId(), c.reason(), c.effectiveOn());
        // that it ended already says more than that it would end twice
        CycleRules.refuseEnded(state(), event);
        append(event, peers);
    }

    /** What a later cycle takes up was said by then. */
    @Override
    protected void requireKept(Ledger<CycleFacts, CycleEvent> history, SubjectEvent news, Peers peers) {
        TakenUp.requireSaid(history, news, peers);
    }

    private void append(CycleEvent event, Peers peers) {
        append(event, Organizations.scope(peers, state().organizationId()));
    }
}
