package org.throughline.command.implementation.goal;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.throughline.command.EventSourced;
import org.throughline.command.Fault;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.ground.organization.Organizations;
import org.throughline.command.implementation.goal.GoalCommand.CloseGoal;
import org.throughline.command.implementation.goal.GoalCommand.RecordGoalProgress;
import org.throughline.command.implementation.goal.GoalCommand.ReviseGoal;
import org.throughline.command.implementation.goal.GoalCommand.SetGoal;
import org.throughline.events.implementation.goal.GoalEvent;
import org.throughline.events.implementation.goal.GoalEvent.GoalClosed;
import org.throughline.events.implementation.goal.GoalEvent.GoalProgressRecorded;
import org.throughline.events.implementation.goal.GoalEvent.GoalRevised;
import org.throughline.events.implementation.goal.GoalEvent.GoalSet;
import org.throughline.events.implementation.goal.GoalOutcome;
import org.throughline.events.implementation.goal.GoalTerms;

/** A goal of one organization. */
@Aggregate(cache = EventSourced.CACHE)
class Goal extends EventSourced<GoalFacts, GoalEvent> {

    Goal() {
        super(GoalRules.RULES);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(SetGoal c, Peers peers) {
        Organizations.requireOpen(peers, c.organizationId(), c.effectiveOn());
        GoalTerms terms = new Terms(peers, c.organizationId(), c.effectiveOn()).of(c);
        GoalSet event = new GoalSet(c.goalId(), c.organizationId(), terms, c.deciders(), c.evidence(), c.effectiveOn());
        // a second one is one too many whatever its day is
        GoalRules.refuseKnown(state(), event);
        append(event, Organizations.scope(peers, c.organizationId()));
    }

    @CommandHandler
    void decide(ReviseGoal c, Peers peers) {
        GoalFacts then = ledger().stateOn(c.effectiveOn());
        GoalRules.requireSet(then, c.goalId(), c.effectiveOn());
        GoalRules.requireCurrent(then, c.revises());
        GoalTerms terms = new Terms(peers, then.organizationId(), c.effectiveOn()).revised(then.terms(), c);
        GoalRevised event = new GoalRevised(
                c.goalId(), number(), c.revises(), terms, c.reason(), c.deciders(), c.evidence(), c.effectiveOn());
        // whether it may be is said even when it changes nothing
        ledger().check(event);
        if (isCorrecting() || !terms.equals(then.terms())) {
            append(event, peers);
        }
    }

    @CommandHandler
    void decide(RecordGoalProgress c, Peers peers) {
        if (c.value() == null && c.account() == null) {
            String detail = "Nothing is said of how far it has come";
            throw Refusal.of(
                    RefusalCode.MALFORMED,
                    detail,
                    List.of(new Fault("/value", "missing", detail), new Fault("/account", "missing", detail)));
        }
        append(new GoalProgressRecorded(c.goalId(), c.value(), c.account(), c.evidence(), c.effectiveOn()), peers);
    }

    @CommandHandler
    void decide(CloseGoal c, Peers peers) {
        if (c.outcome() == GoalOutcome.DROPPED && c.reason() == null) {
            String detail = "A goal is dropped for a reason";
            throw Refusal.of(RefusalCode.MALFORMED, detail, List.of(new Fault("/reason", "missing", detail)));
        }
        GoalClosed event = new GoalClosed(c.goalId(), c.outcome(), c.reason(), c.evidence(), c.effectiveOn());
        // that it is closed already says more than that it would be closed twice
        GoalRules.refuseClosed(state(), event);
        append(event, peers);
    }

    private int number() {
        return numberOfVersion(event -> event instanceof GoalRevised revised ? revised.version() : 1);
    }

    private void append(GoalEvent event, Peers peers) {
        append(event, Organizations.scope(peers, state().organizationId()));
    }
}
