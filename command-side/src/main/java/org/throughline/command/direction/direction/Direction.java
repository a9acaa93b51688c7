package org.throughline.command.direction.direction;

import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.throughline.command.EventSourced;
import org.throughline.command.Peers;
import org.throughline.command.direction.direction.DirectionCommand.AcknowledgeDirection;
import org.throughline.command.direction.direction.DirectionCommand.AdoptNonNegotiable;
import org.throughline.command.direction.direction.DirectionCommand.AdoptVision;
import org.throughline.command.direction.direction.DirectionCommand.AlignDirection;
import org.throughline.command.direction.direction.DirectionCommand.CommunicateDirection;
import org.throughline.command.direction.direction.DirectionCommand.DraftVision;
import org.throughline.command.direction.direction.DirectionCommand.EstablishImprovementProcess;
import org.throughline.command.direction.direction.DirectionCommand.FlagMisalignment;
import org.throughline.command.direction.direction.DirectionCommand.ResolveMisalignment;
import org.throughline.command.direction.direction.DirectionCommand.ReviseImprovementProcess;
import org.throughline.command.direction.direction.DirectionCommand.ReviseNonNegotiable;
import org.throughline.command.direction.direction.DirectionCommand.ReviseVision;
import org.throughline.command.direction.direction.DirectionCommand.WithdrawNonNegotiable;
import org.throughline.command.direction.direction.DirectionFacts.Alignment;
import org.throughline.command.ground.organization.Organizations;
import org.throughline.command.teams.team.TeamFacts;
import org.throughline.command.teams.team.Teams;
import org.throughline.events.direction.direction.DirectionEvent;
import org.throughline.events.direction.direction.DirectionEvent.DirectionAcknowledged;
import org.throughline.events.direction.direction.DirectionEvent.DirectionAligned;
import org.throughline.events.direction.direction.DirectionEvent.DirectionCommunicated;
import org.throughline.events.direction.direction.DirectionEvent.ImprovementProcessEstablished;
import org.throughline.events.direction.direction.DirectionEvent.ImprovementProcessRevised;
import org.throughline.events.direction.direction.DirectionEvent.MisalignmentFlagged;
import org.throughline.events.direction.direction.DirectionEvent.MisalignmentResolved;
import org.throughline.events.direction.direction.DirectionEvent.NonNegotiableAdopted;
import org.throughline.events.direction.direction.DirectionEvent.NonNegotiableRevised;
import org.throughline.events.direction.direction.DirectionEvent.NonNegotiableWithdrawn;
import org.throughline.events.direction.direction.DirectionEvent.VersionEvent;
import org.throughline.events.direction.direction.DirectionEvent.VisionAdopted;
import org.throughline.events.direction.direction.DirectionEvent.VisionDrafted;
import org.throughline.events.direction.direction.DirectionEvent.VisionRevised;

/** What a team set out to do. It begins with whichever part the team adopts, or a draft of one, first. */
@Aggregate(cache = EventSourced.CACHE)
class Direction extends EventSourced<DirectionFacts, DirectionEvent> {

    Direction() {
        super(DirectionRules.RULES);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(DraftVision c, Peers peers) {
        if (!c.text().equals(ledger().stateOn(c.effectiveOn()).draft())) {
            append(new VisionDrafted(c.teamId(), c.text(), c.draftedBy(), c.evidence(), c.effectiveOn()), peers);
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AdoptVision c, Peers peers) {
        List<String> concerns = Adoption.of(peers, c.teamId(), c.effectiveOn())
                .ledBy(c.ledBy())
                .restingOn(c.evidence())
                .concerns();
        VisionAdopted event = new VisionAdopted(
                c.teamId(),
                next(),
                c.text(),
                c.covers(),
                c.wholeChild(),
                c.ledBy(),
                c.process(),
                c.evidence(),
                concerns,
                c.effectiveOn());
        appendVersion(event, peers);
    }

    @CommandHandler
    void decide(ReviseVision c, Peers peers) {
        List<String> concerns = Adoption.of(peers, c.teamId(), c.effectiveOn())
                .ledBy(c.deciders())
                .restingOn(c.evidence())
                .concerns();
        VisionRevised event = new VisionRevised(
                c.teamId(),
                next(),
                c.text(),
                c.covers(),
                c.wholeChild(),
                c.process(),
                c.reason(),
                c.deciders(),
                c.evidence(),
                concerns,
                c.effectiveOn());
        appendVersion(event, peers);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AdoptNonNegotiable c, Peers peers) {
        List<String> concerns = Adoption.of(peers, c.teamId(), c.effectiveOn())
                .restingOn(c.evidence())
                .concerns();
        NonNegotiableAdopted event = new NonNegotiableAdopted(
                c.teamId(), next(), c.code(), c.text(), c.ledBy(), c.until(), c.evidence(), concerns, c.effectiveOn());
        appendVersion(event, peers);
    }

    @CommandHandler
    void decide(ReviseNonNegotiable c, Peers peers) {
        NonNegotiableRevised event = new NonNegotiableRevised(
                c.teamId(), next(), c.code(), c.text(), c.until(), c.reason(), c.effectiveOn());
        appendVersion(event, peers);
    }

    @CommandHandler
    void decide(WithdrawNonNegotiable c, Peers peers) {
        appendVersion(new NonNegotiableWithdrawn(c.teamId(), next(), c.code(), c.reason(), c.effectiveOn()), peers);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(EstablishImprovementProcess c, Peers peers) {
        List<String> concerns = Adoption.of(peers, c.teamId(), c.effectiveOn())
                .restingOn(c.evidence())
                .concerns();
        ImprovementProcessEstablished event = new ImprovementProcessEstablished(
                c.teamId(),
                next(),
                c.cycle(),
                c.measures(),
                c.roles(),
                c.ledBy(),
                c.evidence(),
                concerns,
                c.effectiveOn());
        appendVersion(event, peers);
    }

    @CommandHandler
    void decide(ReviseImprovementProcess c, Peers peers) {
        List<String> concerns = Adoption.of(peers, c.teamId(), c.effectiveOn())
                .restingOn(c.evidence())
                .concerns();
        ImprovementProcessRevised event = new ImprovementProcessRevised(
                c.teamId(),
                next(),
                c.cycle(),
                c.measures(),
                c.roles(),
                c.reason(),
                c.deciders(),
                c.evidence(),
                concerns,
                c.effectiveOn());
        appendVersion(event, peers);
    }

    @CommandHandler
    void decide(AlignDirection c, Peers peers) {
        new ParentVersion(c.parentTeamId(), c.parentVersion()).require(peers, c.teamId(), c.effectiveOn());
        DirectionFacts then = ledger().stateOn(c.effectiveOn());
        if (new Alignment(then.version(), c.parentTeamId(), c.parentVersion()).equals(then.alignment())) {
            return;
        }
        DirectionAligned event = new DirectionAligned(
                c.teamId(), then.version(), c.parentTeamId(), c.parentVersion(), c.how(), c.effectiveOn());
        append(event, peers);
    }

    @CommandHandler
    void decide(CommunicateDirection c, Peers peers) {
        DirectionCommunicated event = new DirectionCommunicated(
                c.teamId(), c.part(), c.version(), c.audience(), c.channel(), c.note(), c.effectiveOn());
        if (!ledger().events().contains(event)) {
            append(event, peers);
        }
    }

    @CommandHandler
    void decide(AcknowledgeDirection c, Peers peers) {
        DirectionAcknowledged event =
                new DirectionAcknowledged(c.teamId(), c.version(), c.memberId(), c.audience(), c.effectiveOn());
        if (ledger().events().stream().noneMatch(earlier -> saysNoMoreThan(event, earlier))) {
            append(event, peers);
        }
    }

    /** Once is enough for a version, unless it turns out to have been earlier than known. */
    private static boolean saysNoMoreThan(DirectionAcknowledged event, DirectionEvent earlier) {
        return earlier instanceof DirectionAcknowledged before
                && before.version() == event.version()
                && Objects.equals(before.memberId(), event.memberId())
                && Objects.equals(before.audience(), event.audience())
                && !before.effectiveOn().isAfter(event.effectiveOn());
    }

    @CommandHandler
    void decide(FlagMisalignment c, Peers peers) {
        new ParentVersion(c.parentTeamId(), c.parentVersion()).require(peers, c.teamId(), c.effectiveOn());
        MisalignmentFlagged event = new MisalignmentFlagged(
                c.teamId(),
                c.flagId(),
                c.part(),
                ledger().stateOn(c.effectiveOn()).version(),
                c.parentTeamId(),
                c.parentVersion(),
                c.what(),
                c.effectiveOn());
        append(event, peers);
    }

    @CommandHandler
    void decide(ResolveMisalignment c, Peers peers) {
        append(new MisalignmentResolved(c.teamId(), c.flagId(), c.how(), c.effectiveOn()), peers);
    }

    private int next() {
        return numberOfVersion(event -> event instanceof VersionEvent version ? version.version() : 0);
    }

    /** A version is judged where its day puts it, and dropped when it says nothing new there. */
    private void appendVersion(DirectionEvent event, Peers peers) {
        DirectionFacts then = ledger().stateOn(event.effectiveOn());
        DirectionRules.requireNew(then, event);
        ledger().check(event);
        if (isCorrecting() || !DirectionRules.RULES.evolve(then, event).saysTheSameAs(then)) {
            append(event, peers);
        }
    }

    private void append(DirectionEvent event, Peers peers) {
        TeamFacts team = Teams.requireOpen(peers, event.teamId(), event.effectiveOn());
        append(event, Organizations.scope(peers, team.organizationId()));
    }
}
