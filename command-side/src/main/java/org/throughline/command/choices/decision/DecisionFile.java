package org.throughline.command.choices.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.throughline.command.EventSourced;
import org.throughline.command.Fault;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.choices.decision.DecisionCommand.CorrectDecision;
import org.throughline.command.choices.decision.DecisionCommand.RecordDecision;
import org.throughline.command.choices.decision.DecisionCommand.RecordInput;
import org.throughline.command.choices.decision.DecisionCommand.RetractDecision;
import org.throughline.command.choices.decision.DecisionCommand.ReverseDecision;
import org.throughline.command.choices.decision.DecisionCommand.TraceInput;
import org.throughline.command.ground.organization.Organizations;
import org.throughline.command.ground.rulebook.Rulebooks;
import org.throughline.command.teams.team.Teams;
import org.throughline.events.choices.decision.Account;
import org.throughline.events.choices.decision.DecisionEvent;
import org.throughline.events.choices.decision.DecisionEvent.DecisionCorrected;
import org.throughline.events.choices.decision.DecisionEvent.DecisionRecorded;
import org.throughline.events.choices.decision.DecisionEvent.DecisionRetracted;
import org.throughline.events.choices.decision.DecisionEvent.DecisionReversed;
import org.throughline.events.choices.decision.DecisionEvent.InputRecorded;
import org.throughline.events.choices.decision.DecisionEvent.InputTraced;
import org.throughline.events.ground.rulebook.Mode;
import org.throughline.events.ground.rulebook.Policy;

/** One decision, from the first input to it to what became of it. */
@Aggregate(cache = EventSourced.CACHE)
class DecisionFile extends EventSourced<DecisionFacts, DecisionEvent> {

    DecisionFile() {
        super(DecisionRules.RULES);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RecordDecision c, Peers peers) {
        // asked first: with an earlier day the ledger would only find that the first record stands in the way
        DecisionRules.requireUndecided(state(), c.decisionId());
        Organizations.requireOpen(peers, c.organizationId(), c.effectiveOn());
        requireTeam(peers, c);
        AccountHolds.check(c.account(), c.teamId(), c.effectiveOn(), peers);
        Scope scope = Organizations.scope(peers, c.organizationId());
        DecisionRecorded event = new DecisionRecorded(
                c.decisionId(),
                c.organizationId(),
                c.teamId(),
                c.account(),
                c.evidence(),
                concerns(c.account(), scope, c.effectiveOn(), peers),
                c.effectiveOn());
        append(event, scope);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RecordInput c, Peers peers) {
        DecisionRules.refuseTakenInput(state(), c.inputId());
        String organization = Objects.requireNonNullElse(c.organizationId(), state().organizationId());
        if (organization.isEmpty()) {
            Fault missing = new Fault("/organizationId", "missing", "needed while nothing is recorded of the decision");
            throw Refusal.of(RefusalCode.MALFORMED, "RecordInput has 1 fault(s)", List.of(missing));
        }
        InputRecorded event = new InputRecorded(
                c.decisionId(),
                c.inputId(),
                organization,
                c.group(),
                c.depth(),
                c.askedBy(),
                c.summary(),
                c.use(),
                c.whatChanged(),
                c.evidence(),
                c.effectiveOn());
        append(event, Organizations.scope(peers, organization));
    }

    @CommandHandler
    void decide(TraceInput c, Peers peers) {
        append(new InputTraced(c.decisionId(), c.inputId(), c.use(), c.whatChanged(), c.effectiveOn()), peers);
    }

    @CommandHandler
    void decide(CorrectDecision c, Peers peers) {
        LocalDate day = DecisionRules.requireStanding(state(), c.decisionId());
        if (c.account().equals(state().account())) {
            return;
        }
        AccountHolds.check(c.account(), state().teamId(), day, peers);
        Scope scope = Organizations.scope(peers, state().organizationId());
        List<String> concerns = concerns(c.account(), scope, day, peers);
        append(new DecisionCorrected(c.decisionId(), c.account(), c.reason(), c.evidence(), concerns, day), scope);
    }

    @CommandHandler
    void decide(ReverseDecision c, Peers peers) {
        if (c.replacedBy() != null) {
            Decisions.requireTaken(peers, c.replacedBy());
        }
        append(new DecisionReversed(c.decisionId(), c.reason(), c.replacedBy(), c.effectiveOn()), peers);
    }

    @CommandHandler
    void decide(RetractDecision c, Peers peers) {
        LocalDate day = DecisionRules.requireStanding(state(), c.decisionId());
        append(new DecisionRetracted(c.decisionId(), c.reason(), day), peers);
    }

    private void append(DecisionEvent event, Peers peers) {
        append(event, Organizations.scope(peers, state().organizationId()));
    }

    private static List<String> concerns(Account account, Scope scope, LocalDate day, Peers peers) {
        Mode mode = Rulebooks.on(peers, scope.district(), day).mode(Policy.TOP_DOWN_NEEDS_JUSTIFICATION);
        return TopDownIsJustified.concerns(account, mode);
    }

    private static void requireTeam(Peers peers, RecordDecision c) {
        if (c.teamId() == null) {
            return;
        }
        Teams.requireOpen(peers, c.teamId(), c.effectiveOn());
    }
}
