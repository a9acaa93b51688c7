package org.throughline.command.ground.organization;

import java.time.LocalDate;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.throughline.command.EventSourced;
import org.throughline.command.Ledger;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.ground.organization.OrganizationCommand.CloseOrganization;
import org.throughline.command.ground.organization.OrganizationCommand.GiveFederalId;
import org.throughline.command.ground.organization.OrganizationCommand.MergeOrganization;
import org.throughline.command.ground.organization.OrganizationCommand.RegisterOrganization;
import org.throughline.command.ground.organization.OrganizationCommand.RenameOrganization;
import org.throughline.command.ground.organization.OrganizationCommand.ReparentOrganization;
import org.throughline.events.SubjectEvent;
import org.throughline.events.ground.organization.OrganizationEvent;
import org.throughline.events.ground.organization.OrganizationEvent.FederalIdGiven;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationClosed;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationMerged;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRenamed;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationReparented;
import org.throughline.events.ground.organization.OrganizationKind;

/** A state, region, district or school. */
@Aggregate(cache = EventSourced.CACHE)
class Organization extends EventSourced<OrganizationFacts, OrganizationEvent> {

    Organization() {
        super(OrganizationRules.RULES);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RegisterOrganization c, Peers peers) {
        OrganizationRegistered event = new OrganizationRegistered(
                c.organizationId(), c.kind(), c.name(), c.parentId(), c.address(), c.effectiveOn());
        if (ledger().events().contains(event)
                && (c.federalId() == null || c.federalId().equals(state().federalId()))) {
            // sent again under another id: what it says is so already
            return;
        }
        requireWiderParent(peers, c.kind(), c.parentId(), c.effectiveOn());
        if (c.federalId() != null) {
            FederalIds.require(c.kind(), c.federalId());
            FederalIds.requireFree(peers, c.federalId(), c.organizationId(), c.effectiveOn());
        }
        append(event, peers);
        if (c.federalId() != null) {
            append(new FederalIdGiven(c.organizationId(), c.federalId(), null, c.effectiveOn()), peers);
        }
    }

    @CommandHandler
    void decide(GiveFederalId c, Peers peers) {
        FederalIds.require(Objects.requireNonNull(state().kind()), c.federalId());
        if (c.federalId().equals(ledger().stateOn(c.effectiveOn()).federalId())) {
            return;
        }
        FederalIds.requireFree(peers, c.federalId(), c.organizationId(), c.effectiveOn());
        append(new FederalIdGiven(c.organizationId(), c.federalId(), c.reason(), c.effectiveOn()), peers);
    }

    @CommandHandler
    void decide(RenameOrganization c, Peers peers) {
        if (c.name().equals(ledger().stateOn(c.effectiveOn()).name())) {
            return;
        }
        append(new OrganizationRenamed(c.organizationId(), c.name(), c.reason(), c.effectiveOn()), peers);
    }

    @CommandHandler
    void decide(ReparentOrganization c, Peers peers) {
        requireWiderParent(peers, state().kind(), c.parentId(), c.effectiveOn());
        if (c.parentId().equals(ledger().stateOn(c.effectiveOn()).parentId())) {
            return;
        }
        append(new OrganizationReparented(c.organizationId(), c.parentId(), c.reason(), c.effectiveOn()), peers);
    }

    @CommandHandler
    void decide(MergeOrganization c, Peers peers) {
        OrganizationFacts into = Organizations.requireOpen(peers, c.intoId(), c.effectiveOn());
        if (c.intoId().equals(c.organizationId()) || into.kind() != state().kind()) {
            throw Refusal.of(
                    RefusalCode.WRONG_KIND,
                    "A %s merges into another %s; %s is %s"
                            .formatted(
                                    state().kind(),
                                    state().kind(),
                                    c.intoId(),
                                    c.intoId().equals(c.organizationId()) ? "the same" : "a " + into.kind()));
        }
        Children.requireNoneLeft(peers, c.organizationId(), c.effectiveOn());
        append(new OrganizationMerged(c.organizationId(), c.intoId(), c.reason(), c.effectiveOn()), peers);
    }

    @CommandHandler
    void decide(CloseOrganization c, Peers peers) {
        Children.requireNoneLeft(peers, c.organizationId(), c.effectiveOn());
        append(new OrganizationClosed(c.organizationId(), c.reason(), c.effectiveOn()), peers);
    }

    @Override
    protected void requireKept(Ledger<OrganizationFacts, OrganizationEvent> history, SubjectEvent news, Peers peers) {
        Children.requireNoneLeftBehind(peers, history, history.with(news));
    }

    private void append(OrganizationEvent event, Peers peers) {
        OrganizationFacts after = OrganizationRules.RULES.evolve(state(), event);
        append(
                event,
                new Scope(
                        event.organizationId(),
                        Organizations.districtOf(peers, event.organizationId(), after),
                        null,
                        null,
                        peers));
    }

    private static void requireWiderParent(
            Peers peers, @Nullable OrganizationKind kind, @Nullable String parentId, LocalDate day) {
        if (parentId == null || kind == null) {
            return;
        }
        OrganizationKind parentKind =
                Organizations.requireOpen(peers, parentId, day).kind();
        if (parentKind == null || !parentKind.contains(kind)) {
            throw Refusal.of(
                            RefusalCode.LEVEL_ORDER,
                            "A %s cannot belong to a %s ('%s')".formatted(kind, parentKind, parentId))
                    .with("parentKind", String.valueOf(parentKind));
        }
    }
}
