package org.throughline.command.direction.agreement;

import java.time.LocalDate;
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
import org.throughline.command.direction.agreement.AgreementCommand.AcknowledgeAgreement;
import org.throughline.command.direction.agreement.AgreementCommand.PublishAgreement;
import org.throughline.command.direction.agreement.AgreementCommand.ReviseAgreement;
import org.throughline.command.direction.agreement.AgreementCommand.WithdrawAgreement;
import org.throughline.command.direction.direction.Directions;
import org.throughline.command.ground.organization.Organizations;
import org.throughline.command.teams.team.Teams;
import org.throughline.events.SubjectEvent;
import org.throughline.events.direction.agreement.AgreementAudience;
import org.throughline.events.direction.agreement.AgreementEvent;
import org.throughline.events.direction.agreement.AgreementEvent.AgreementAcknowledged;
import org.throughline.events.direction.agreement.AgreementEvent.AgreementPublished;
import org.throughline.events.direction.agreement.AgreementEvent.AgreementRevised;
import org.throughline.events.direction.agreement.AgreementEvent.AgreementWithdrawn;

/** What was agreed about a practice or a direction, in words everybody is to understand. */
@Aggregate(cache = EventSourced.CACHE)
class Agreement extends EventSourced<AgreementFacts, AgreementEvent> {

    Agreement() {
        super(AgreementRules.RULES);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(PublishAgreement c, Peers peers) {
        Organizations.requireOpen(peers, c.organizationId(), c.effectiveOn());
        requireTeams(peers, c.audience(), c.effectiveOn());
        AgreementPublished event = new AgreementPublished(
                c.agreementId(),
                c.organizationId(),
                c.practice(),
                c.directionTeamId(),
                directionVersion(peers, c),
                1,
                c.text(),
                c.audience(),
                c.effectiveOn());
        append(event, Organizations.scope(peers, c.organizationId()));
    }

    @CommandHandler
    void decide(ReviseAgreement c, Peers peers) {
        requireTeams(peers, c.audience(), c.effectiveOn());
        AgreementRevised event = new AgreementRevised(
                c.agreementId(),
                numberOfVersion(Agreement::number),
                c.text(),
                c.audience(),
                c.reason(),
                c.deciders(),
                c.effectiveOn());
        ledger().check(event);
        AgreementFacts then = ledger().stateOn(c.effectiveOn());
        if (isCorrecting() || !c.text().equals(then.text()) || !c.audience().equals(then.audience())) {
            append(event, Organizations.scope(peers, then.organizationId()));
        }
    }

    private static int number(SubjectEvent event) {
        return switch (event) {
            case AgreementPublished e -> e.version();
            case AgreementRevised e -> e.version();
            default -> 0;
        };
    }

    @CommandHandler
    void decide(AcknowledgeAgreement c, Peers peers) {
        AgreementAcknowledged event =
                new AgreementAcknowledged(c.agreementId(), c.version(), c.memberId(), c.group(), c.effectiveOn());
        if (ledger().events().stream().noneMatch(earlier -> saysNoMoreThan(event, earlier))) {
            append(event, Organizations.scope(peers, state().organizationId()));
        }
    }

    @CommandHandler
    void decide(WithdrawAgreement c, Peers peers) {
        append(
                new AgreementWithdrawn(c.agreementId(), c.reason(), c.effectiveOn()),
                Organizations.scope(peers, state().organizationId()));
    }

    private static void requireTeams(Peers peers, AgreementAudience audience, LocalDate day) {
        audience.teams().forEach(teamId -> Teams.requireOpen(peers, teamId, day));
    }

    private static @Nullable Integer directionVersion(Peers peers, PublishAgreement c) {
        if (c.directionTeamId() == null) {
            return null;
        }
        int version = Directions.versionOn(peers, c.directionTeamId(), c.effectiveOn());
        if (version == 0) {
            throw Refusal.of(
                    RefusalCode.NOT_YET,
                    "Team %s has no direction on %s to agree about".formatted(c.directionTeamId(), c.effectiveOn()));
        }
        return version;
    }

    /** Once is enough for a version, unless it turns out to have been earlier than known. */
    private static boolean saysNoMoreThan(AgreementAcknowledged event, AgreementEvent earlier) {
        return earlier instanceof AgreementAcknowledged before
                && before.version() == event.version()
                && Objects.equals(before.memberId(), event.memberId())
                && Objects.equals(before.group(), event.group())
                && !before.effectiveOn().isAfter(event.effectiveOn());
    }
}
