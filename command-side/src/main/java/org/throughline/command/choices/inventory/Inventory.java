package org.throughline.command.choices.inventory;

import java.time.LocalDate;
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
import org.throughline.command.choices.focus.FocusPortfolios;
import org.throughline.command.choices.inventory.InventoryCommand.AssessInitiativeAlignment;
import org.throughline.command.choices.inventory.InventoryCommand.CloseInventory;
import org.throughline.command.choices.inventory.InventoryCommand.CompleteCollection;
import org.throughline.command.choices.inventory.InventoryCommand.CompleteReview;
import org.throughline.command.choices.inventory.InventoryCommand.DecideInitiative;
import org.throughline.command.choices.inventory.InventoryCommand.LinkInventoryPlan;
import org.throughline.command.choices.inventory.InventoryCommand.OpenInventory;
import org.throughline.command.choices.inventory.InventoryCommand.RecordInitiative;
import org.throughline.command.choices.inventory.InventoryCommand.ReviseInitiative;
import org.throughline.command.ground.organization.Organizations;
import org.throughline.command.implementation.plan.Plans;
import org.throughline.command.teams.team.Teams;
import org.throughline.events.choices.inventory.Initiative;
import org.throughline.events.choices.inventory.InitiativeDecision;
import org.throughline.events.choices.inventory.InventoryEvent;
import org.throughline.events.choices.inventory.InventoryEvent.InitiativeAlignmentAssessed;
import org.throughline.events.choices.inventory.InventoryEvent.InitiativeDecided;
import org.throughline.events.choices.inventory.InventoryEvent.InitiativeRecorded;
import org.throughline.events.choices.inventory.InventoryEvent.InitiativeRevised;
import org.throughline.events.choices.inventory.InventoryEvent.InventoryClosed;
import org.throughline.events.choices.inventory.InventoryEvent.InventoryCollected;
import org.throughline.events.choices.inventory.InventoryEvent.InventoryOpened;
import org.throughline.events.choices.inventory.InventoryEvent.InventoryPlanLinked;
import org.throughline.events.choices.inventory.InventoryEvent.InventoryReviewed;

/** One look at everything an organization has under way. */
@Aggregate(cache = EventSourced.CACHE)
class Inventory extends EventSourced<InventoryFacts, InventoryEvent> {

    Inventory() {
        super(InventoryRules.RULES);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(OpenInventory c, Peers peers) {
        Organizations.requireOpen(peers, c.organizationId(), c.effectiveOn());
        InventoryOpened event = new InventoryOpened(c.inventoryId(), c.organizationId(), c.scope(), c.effectiveOn());
        // a second opening is one too many whatever its day is
        InventoryRules.RULES.check(state(), event);
        append(event, Organizations.scope(peers, c.organizationId()));
    }

    @CommandHandler
    void decide(RecordInitiative c, Peers peers) {
        requireTeams(peers, c.initiative(), c.effectiveOn());
        append(new InitiativeRecorded(c.inventoryId(), c.code(), c.initiative(), c.effectiveOn()), peers);
    }

    @CommandHandler
    void decide(ReviseInitiative c, Peers peers) {
        requireTeams(peers, c.initiative(), c.effectiveOn());
        append(new InitiativeRevised(c.inventoryId(), c.code(), c.initiative(), c.reason(), c.effectiveOn()), peers);
    }

    @CommandHandler
    void decide(CompleteCollection c, Peers peers) {
        append(new InventoryCollected(c.inventoryId(), c.effectiveOn()), peers);
    }

    @CommandHandler
    void decide(AssessInitiativeAlignment c, Peers peers) {
        requireFocusAreas(peers, c);
        InitiativeAlignmentAssessed event = new InitiativeAlignmentAssessed(
                c.inventoryId(), c.code(), c.alignment(), c.finding(), c.focusAreas(), c.effectiveOn());
        append(event, peers);
    }

    @CommandHandler
    void decide(CompleteReview c, Peers peers) {
        append(new InventoryReviewed(c.inventoryId(), c.effectiveOn()), peers);
    }

    @CommandHandler
    void decide(DecideInitiative c, Peers peers) {
        requireTargetOfMerge(c);
        InitiativeDecided event = new InitiativeDecided(
                c.inventoryId(),
                c.code(),
                c.decision(),
                c.into(),
                c.reason(),
                c.deciders(),
                c.evidence(),
                c.effectiveOn());
        append(event, peers);
    }

    @CommandHandler
    void decide(CloseInventory c, Peers peers) {
        append(new InventoryClosed(c.inventoryId(), c.effectiveOn()), peers);
    }

    @CommandHandler
    void decide(LinkInventoryPlan c, Peers peers) {
        Plans.require(peers, c.planId(), null, c.effectiveOn());
        append(new InventoryPlanLinked(c.inventoryId(), c.planId(), c.effectiveOn()), peers);
    }

    private static void requireTeams(Peers peers, Initiative initiative, LocalDate day) {
        initiative.teams().forEach(team -> Teams.requireOpen(peers, team, day));
    }

    private void requireFocusAreas(Peers peers, AssessInitiativeAlignment c) {
        String district = Organizations.scope(peers, state().organizationId()).district();
        // above districts there are no focus areas
        String portfolio = district == null ? state().organizationId() : district;
        FocusPortfolios.requireActive(peers, portfolio, c.focusAreas(), c.effectiveOn());
    }

    private static void requireTargetOfMerge(DecideInitiative c) {
        if ((c.decision() == InitiativeDecision.MERGE) != (c.into() != null)) {
            Fault fault = c.into() == null
                    ? new Fault("/into", "missing", "MERGE needs the initiative it goes into")
                    : new Fault("/into", "not-valid", "only MERGE goes into another one");
            throw Refusal.of(RefusalCode.MALFORMED, "DecideInitiative has 1 fault(s)", List.of(fault));
        }
    }

    private void append(InventoryEvent event, Peers peers) {
        append(event, Organizations.scope(peers, state().organizationId()));
    }
}
