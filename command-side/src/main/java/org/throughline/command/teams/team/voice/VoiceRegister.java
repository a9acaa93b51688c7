package org.throughline.command.teams.team.voice;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Confidences;
import org.throughline.command.Confidences.Confidence;
import org.throughline.command.EventSourced;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.ground.organization.Organizations;
import org.throughline.command.teams.team.TeamFacts;
import org.throughline.command.teams.team.Teams;
import org.throughline.command.teams.team.voice.VoiceRegisterCommand.CountInvitations;
import org.throughline.command.teams.team.voice.VoiceRegisterCommand.CountPerspectives;
import org.throughline.command.teams.team.voice.VoiceRegisterCommand.DeclarePerspective;
import org.throughline.command.teams.team.voice.VoiceRegisterCommand.DelistUnderservedGroup;
import org.throughline.command.teams.team.voice.VoiceRegisterCommand.EndAdvocacy;
import org.throughline.command.teams.team.voice.VoiceRegisterCommand.ListUnderservedGroup;
import org.throughline.command.teams.team.voice.VoiceRegisterCommand.NameAdvocate;
import org.throughline.command.teams.team.voice.VoiceRegisterCommand.WithdrawPerspective;
import org.throughline.command.teams.team.voice.VoiceRegisterFacts.Declaration;
import org.throughline.events.MetadataKey;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.teams.voice.PerspectiveEvent.PerspectiveDeclared;
import org.throughline.events.teams.voice.PerspectiveEvent.PerspectiveWithdrawn;
import org.throughline.events.teams.voice.VoiceRegisterEvent;
import org.throughline.events.teams.voice.VoiceRegisterEvent.AdvocacyEnded;
import org.throughline.events.teams.voice.VoiceRegisterEvent.AdvocateNamed;
import org.throughline.events.teams.voice.VoiceRegisterEvent.UnderservedGroupDelisted;
import org.throughline.events.teams.voice.VoiceRegisterEvent.UnderservedGroupListed;

/** The groups a district wants heard. One per district, so that what is counted and what it may show are one history. */
@Aggregate(cache = EventSourced.CACHE)
class VoiceRegister extends EventSourced<VoiceRegisterFacts, VoiceRegisterEvent> {

    VoiceRegister() {
        super(VoiceRegisterRules.RULES);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ListUnderservedGroup c, Peers peers) {
        if (Organizations.requireOpen(peers, c.districtId(), c.effectiveOn()).kind() != OrganizationKind.DISTRICT) {
            throw Refusal.of(RefusalCode.WRONG_KIND, "%s is not a district".formatted(c.districtId()));
        }
        append(new UnderservedGroupListed(c.districtId(), c.code(), c.label(), c.reason(), c.effectiveOn()), peers);
    }

    @CommandHandler
    void decide(DelistUnderservedGroup c, Peers peers) {
        append(new UnderservedGroupDelisted(c.districtId(), c.code(), c.reason(), c.effectiveOn()), peers);
    }

    @CommandHandler
    void decide(NameAdvocate c, Peers peers) {
        requireSeat(peers, c.districtId(), c.teamId(), c.memberId(), c.effectiveOn());
        append(new AdvocateNamed(c.districtId(), c.group(), c.teamId(), c.memberId(), c.effectiveOn()), peers);
    }

    @CommandHandler
    void decide(EndAdvocacy c, Peers peers) {
        AdvocacyEnded event =
                new AdvocacyEnded(c.districtId(), c.group(), c.teamId(), c.memberId(), c.reason(), c.effectiveOn());
        append(event, peers);
    }

    @CommandHandler
    void decide(
            DeclarePerspective c,
            Peers peers,
            Confidences confidences,
            @MetaDataValue(MetadataKey.COMMAND_ID) @Nullable String commandId) {
        requireSeat(peers, c.districtId(), c.teamId(), c.memberId(), c.effectiveOn());
        VoiceRegisters.requireListed(ledger().stateOn(c.effectiveOn()), c.groups(), c.effectiveOn());
        PerspectiveDeclared event =
                new PerspectiveDeclared(c.districtId(), c.declarationId(), c.teamId(), c.memberId(), c.effectiveOn());
        ledger().check(event); // nothing of a refused command is kept
        confidences.keep(new Confidence(c.subject(), c.declarationId(), c.districtId(), c.groups()), commandId);
        append(event, peers);
    }

    /** What was said is forgotten even where the withdrawal then fails: whoever withdraws does not want it kept. */
    @CommandHandler
    void decide(WithdrawPerspective c, Peers peers, Confidences confidences) {
        Declaration declaration = state().declarations().get(c.declarationId());
        String memberId = declaration == null ? "" : declaration.memberId();
        PerspectiveWithdrawn event =
                new PerspectiveWithdrawn(c.districtId(), c.declarationId(), memberId, c.effectiveOn());
        ledger().check(event);
        confidences.forget(c.subject(), c.declarationId());
        append(event, peers);
    }

    @CommandHandler
    void decide(CountPerspectives c, Peers peers, Confidences confidences) {
        requireLast(c.effectiveOn());
        append(new PerspectiveCount(c.districtId(), c.effectiveOn(), peers, confidences).of(state()), peers);
    }

    @CommandHandler
    void decide(CountInvitations c, Peers peers, Confidences confidences) {
        requireLast(c.effectiveOn());
        append(new InvitationCount(c.districtId(), c.effectiveOn(), peers, confidences).of(state()), peers);
    }

    @Override
    protected @Nullable String ownRetraction(VoiceRegisterEvent entry) {
        return entry instanceof PerspectiveDeclared ? "WithdrawPerspective" : null;
    }

    /** What is counted is what stands now: what somebody took back is forgotten and cannot be counted of a day before. */
    private void requireLast(LocalDate day) {
        List<VoiceRegisterEvent> events = ledger().events();
        LocalDate last = events.getLast().effectiveOn();
        if (day.isBefore(last)) {
            throw Refusal.of(
                            RefusalCode.BEFORE_PREDECESSOR,
                            "A count of %s cannot follow what took effect on %s".formatted(day, last))
                    .with("currentEffectiveOn", last.toString());
        }
    }

    private static void requireSeat(Peers peers, String districtId, String teamId, String memberId, LocalDate day) {
        TeamFacts team = Teams.requireOpen(peers, teamId, day);
        if (!districtId.equals(Organizations.scope(peers, team.organizationId()).district())) {
            throw Refusal.of(RefusalCode.WRONG_KIND, "Team %s is not of district %s".formatted(teamId, districtId));
        }
        if (!Teams.on(peers, teamId, day).hasMember(memberId)) {
            throw Refusal.of(
                    RefusalCode.NOT_A_MEMBER, "%s is not a member of team %s on %s".formatted(memberId, teamId, day));
        }
    }

    private void append(VoiceRegisterEvent event, Peers peers) {
        append(event, Organizations.scope(peers, event.districtId()));
    }
}
