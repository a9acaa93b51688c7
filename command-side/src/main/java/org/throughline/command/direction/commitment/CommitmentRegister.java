package org.throughline.command.direction.commitment;

import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.throughline.command.EventSourced;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.direction.commitment.CommitmentCommand.MakeCommitment;
import org.throughline.command.direction.commitment.CommitmentCommand.OfDirection;
import org.throughline.command.direction.commitment.CommitmentCommand.ReviewCommitment;
import org.throughline.command.direction.commitment.CommitmentCommand.WithdrawCommitment;
import org.throughline.command.direction.direction.Directions;
import org.throughline.command.ground.organization.OrganizationFacts;
import org.throughline.command.ground.organization.Organizations;
import org.throughline.events.direction.commitment.CommitmentEvent;
import org.throughline.events.direction.commitment.CommitmentEvent.CommitmentMade;
import org.throughline.events.direction.commitment.CommitmentEvent.CommitmentReviewed;
import org.throughline.events.direction.commitment.CommitmentEvent.CommitmentWithdrawn;
import org.throughline.events.direction.commitment.CommitmentEvent.DirectionVersion;
import org.throughline.events.ground.organization.OrganizationKind;

/** What the people of one organization committed to. It begins with the first commitment. */
@Aggregate(cache = EventSourced.CACHE)
class CommitmentRegister extends EventSourced<CommitmentFacts, CommitmentEvent> {

    CommitmentRegister() {
        super(CommitmentRules.RULES);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(MakeCommitment c, Peers peers) {
        requireFits(c, Organizations.requireOpen(peers, c.organizationId(), c.effectiveOn()));
        OfDirection of = c.direction();
        if (of != null) {
            Directions.requireVersion(peers, of.teamId(), of.version(), c.effectiveOn());
        }
        CommitmentMade event = new CommitmentMade(
                c.organizationId(),
                c.code(),
                c.kind(),
                c.level(),
                c.by(),
                c.role(),
                version(of),
                c.practice(),
                c.text(),
                c.due(),
                c.evidence(),
                c.effectiveOn());
        append(event, peers);
    }

    @CommandHandler
    void decide(ReviewCommitment c, Peers peers) {
        CommitmentReviewed event =
                new CommitmentReviewed(c.organizationId(), c.code(), c.kept(), c.finding(), c.due(), c.effectiveOn());
        append(event, peers);
    }

    @CommandHandler
    void decide(WithdrawCommitment c, Peers peers) {
        append(new CommitmentWithdrawn(c.organizationId(), c.code(), c.reason(), c.effectiveOn()), peers);
    }

    private static void requireFits(MakeCommitment c, OrganizationFacts organization) {
        OrganizationKind kind = Objects.requireNonNull(organization.kind());
        if (!c.level().fits(kind)) {
            throw Refusal.of(
                            RefusalCode.LEVEL_DOES_NOT_FIT,
                            "%s is a %s; nobody commits there at the level %s"
                                    .formatted(c.organizationId(), kind, c.level()))
                    .with("kind", kind.name())
                    .with("level", c.level().name());
        }
    }

    private static @Nullable DirectionVersion version(@Nullable OfDirection of) {
        return of == null ? null : new DirectionVersion(of.teamId(), of.version());
    }

    private void append(CommitmentEvent event, Peers peers) {
        append(event, Organizations.scope(peers, event.organizationId()));
    }
}
