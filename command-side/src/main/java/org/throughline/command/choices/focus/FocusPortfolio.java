package org.throughline.command.choices.focus;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.throughline.command.EventSourced;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.choices.focus.FocusPortfolioCommand.AddFocusArea;
import org.throughline.command.choices.focus.FocusPortfolioCommand.ConnectFocusAreas;
import org.throughline.command.choices.focus.FocusPortfolioCommand.DisconnectFocusAreas;
import org.throughline.command.choices.focus.FocusPortfolioCommand.LinkFocusArea;
import org.throughline.command.choices.focus.FocusPortfolioCommand.MergeFocusAreas;
import org.throughline.command.choices.focus.FocusPortfolioCommand.OverrideFocusLimit;
import org.throughline.command.choices.focus.FocusPortfolioCommand.Piece;
import org.throughline.command.choices.focus.FocusPortfolioCommand.RetireFocusArea;
import org.throughline.command.choices.focus.FocusPortfolioCommand.SplitFocusArea;
import org.throughline.command.choices.focus.FocusPortfolioCommand.WithdrawFocusArea;
import org.throughline.command.choices.focus.FocusPortfolioFacts.Area;
import org.throughline.command.ground.organization.Organizations;
import org.throughline.command.implementation.plan.Plans;
import org.throughline.events.choices.focus.FocusLinks;
import org.throughline.events.choices.focus.FocusPiece;
import org.throughline.events.choices.focus.FocusPortfolioEvent;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusAreaAdded;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusAreaLinked;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusAreaRetired;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusAreaSplit;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusAreaWithdrawn;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusAreasConnected;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusAreasDisconnected;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusAreasMerged;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusLimitOverridden;
import org.throughline.events.ground.organization.OrganizationKind;

/** The focus areas of one district, all in one subject, so that their number can be kept whoever adds at the same time. */
@Aggregate(cache = EventSourced.CACHE)
class FocusPortfolio extends EventSourced<FocusPortfolioFacts, FocusPortfolioEvent> {

    FocusPortfolio() {
        super(FocusPortfolioRules.RULES);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AddFocusArea c, Peers peers) {
        requireDistrict(peers, c.districtId());
        FocusPolicies policies = FocusPolicies.on(peers, c.districtId(), c.effectiveOn());
        FocusPortfolioFacts before = ledger().stateOn(c.effectiveOn());
        new FocusAreas(before, c.effectiveOn()).requireInactive(c.code());
        policies.requireRoom(before, 0, List.of(c.code()), c.effectiveOn());
        FocusAreaAdded event = new FocusAreaAdded(
                c.districtId(),
                c.code(),
                c.title(),
                c.reason(),
                links(peers, c.effectiveOn(), c.planIds(), c.practices(), c.measures()),
                policies.limit(),
                policies.concernsOf(before.active().size() + 1),
                c.effectiveOn());
        append(event, peers);
    }

    @CommandHandler
    void decide(RetireFocusArea c, Peers peers) {
        FocusAreaRetired event = new FocusAreaRetired(
                c.districtId(), c.code(), c.reason(), c.outcome(), c.madeRoomFor(), c.effectiveOn());
        append(event, peers);
    }

    @CommandHandler
    void decide(MergeFocusAreas c, Peers peers) {
        DistinctCodes.require("/codes", c.codes());
        append(
                new FocusAreasMerged(c.districtId(), c.codes(), c.into(), c.title(), c.reason(), c.effectiveOn()),
                peers);
    }

    @CommandHandler
    void decide(SplitFocusArea c, Peers peers) {
        List<String> codes = c.into().stream().map(Piece::code).toList();
        DistinctCodes.require("/into", codes);
        FocusPolicies policies = FocusPolicies.on(peers, c.districtId(), c.effectiveOn());
        FocusPortfolioFacts before = ledger().stateOn(c.effectiveOn());
        new FocusAreas(before, c.effectiveOn()).requireActive(c.code());
        policies.requireRoom(before, 1, codes, c.effectiveOn());
        FocusAreaSplit event = new FocusAreaSplit(
                c.districtId(),
                c.code(),
                c.into().stream()
                        .map(piece -> new FocusPiece(piece.code(), piece.title()))
                        .toList(),
                c.reason(),
                policies.limit(),
                policies.concernsOf(before.active().size() - 1 + codes.size()),
                c.effectiveOn());
        append(event, peers);
    }

    @CommandHandler
    void decide(LinkFocusArea c, Peers peers) {
        FocusLinks links = links(peers, c.effectiveOn(), c.planIds(), c.practices(), c.measures());
        append(new FocusAreaLinked(c.districtId(), c.code(), links, c.effectiveOn()), peers);
    }

    @CommandHandler
    void decide(ConnectFocusAreas c, Peers peers) {
        append(new FocusAreasConnected(c.districtId(), c.a(), c.b(), c.how(), c.effectiveOn()), peers);
    }

    @CommandHandler
    void decide(DisconnectFocusAreas c, Peers peers) {
        append(new FocusAreasDisconnected(c.districtId(), c.a(), c.b(), c.reason(), c.effectiveOn()), peers);
    }

    /** Whether the limit is reached is asked once, now: what is learned later of that time does not unmake an override. */
    @CommandHandler
    void decide(OverrideFocusLimit c, Peers peers) {
        FocusPolicies policies = FocusPolicies.on(peers, c.districtId(), c.effectiveOn());
        policies.requireOverridable(ledger().stateOn(c.effectiveOn()), c.effectiveOn());
        FocusLimitOverridden event = new FocusLimitOverridden(
                c.districtId(),
                c.code(),
                policies.limit(),
                c.reason(),
                c.approver(),
                policies.concernsOfOverride(),
                c.effectiveOn());
        append(event, peers);
    }

    /** Takes the day of the beginning, so that the area was never there on any day as known from now on. */
    @CommandHandler
    void decide(WithdrawFocusArea c, Peers peers) {
        Area area = new FocusAreas(state(), lastDay()).requireActive(c.code());
        append(new FocusAreaWithdrawn(c.districtId(), c.code(), c.reason(), area.since()), peers);
    }

    private LocalDate lastDay() {
        return ledger().events().getLast().effectiveOn();
    }

    private static FocusLinks links(
            Peers peers, LocalDate day, List<String> plans, List<String> practices, List<String> measures) {
        plans.forEach(plan -> Plans.require(peers, plan, null, day));
        return new FocusLinks(distinct(plans), distinct(practices), distinct(measures));
    }

    private static List<String> distinct(List<String> items) {
        return List.copyOf(new LinkedHashSet<>(items));
    }

    private static void requireDistrict(Peers peers, String id) {
        OrganizationKind kind = Organizations.require(peers, id).kind();
        if (kind != OrganizationKind.DISTRICT) {
            throw Refusal.of(RefusalCode.WRONG_KIND, "Focus areas are a district's; '%s' is a %s".formatted(id, kind))
                    .with("organizationKind", String.valueOf(kind));
        }
    }

    private void append(FocusPortfolioEvent event, Peers peers) {
        Organizations.requireOpen(peers, event.districtId(), event.effectiveOn());
        append(event, Organizations.scope(peers, event.districtId()));
    }
}
