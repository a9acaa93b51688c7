package org.throughline.command.teams.team;

import java.util.Objects;
import java.util.Set;
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
import org.throughline.command.ground.organization.OrganizationFacts;
import org.throughline.command.ground.organization.Organizations;
import org.throughline.command.teams.team.InclusionCommand.DeclineInvitation;
import org.throughline.command.teams.team.InclusionCommand.InviteMember;
import org.throughline.command.teams.team.InclusionCommand.OrientMember;
import org.throughline.command.teams.team.TeamCommand.AppointMember;
import org.throughline.command.teams.team.TeamCommand.ChangeMemberRole;
import org.throughline.command.teams.team.TeamCommand.FormTeam;
import org.throughline.command.teams.team.TeamCommand.RetireMember;
import org.throughline.command.teams.team.TeamLineCommand.DissolveTeam;
import org.throughline.command.teams.team.TeamLineCommand.MergeTeam;
import org.throughline.command.teams.team.TeamLineCommand.ReparentTeam;
import org.throughline.command.teams.team.TeamLineCommand.SplitTeam;
import org.throughline.command.teams.team.TeamworkCommand.AdoptCharter;
import org.throughline.command.teams.team.TeamworkCommand.AdoptProcedures;
import org.throughline.command.teams.team.TeamworkCommand.AssignDuty;
import org.throughline.command.teams.team.TeamworkCommand.ReleaseDuty;
import org.throughline.command.teams.team.TeamworkCommand.SetMeetingCadence;
import org.throughline.command.teams.team.voice.VoiceRegisters;
import org.throughline.events.Ends;
import org.throughline.events.MetadataKey;
import org.throughline.events.teams.team.InclusionEvent.InvitationDeclined;
import org.throughline.events.teams.team.InclusionEvent.MemberInvited;
import org.throughline.events.teams.team.InclusionEvent.MemberOriented;
import org.throughline.events.teams.team.InvitationReason;
import org.throughline.events.teams.team.TeamEvent;
import org.throughline.events.teams.team.TeamEvent.MemberAppointed;
import org.throughline.events.teams.team.TeamEvent.MemberRetired;
import org.throughline.events.teams.team.TeamEvent.MemberRoleChanged;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLineEvent.TeamDissolved;
import org.throughline.events.teams.team.TeamLineEvent.TeamMerged;
import org.throughline.events.teams.team.TeamLineEvent.TeamReparented;
import org.throughline.events.teams.team.TeamLineEvent.TeamSplit;
import org.throughline.events.teams.team.TeamworkEvent.CharterAdopted;
import org.throughline.events.teams.team.TeamworkEvent.DutyAssigned;
import org.throughline.events.teams.team.TeamworkEvent.DutyReleased;
import org.throughline.events.teams.team.TeamworkEvent.MeetingCadenceSet;
import org.throughline.events.teams.team.TeamworkEvent.ProceduresAdopted;

/** A leadership or implementation team. It may be formed incomplete; views flag it until it is operational. */
@Aggregate(cache = EventSourced.CACHE)
class Team extends EventSourced<TeamFacts, TeamEvent> {

    Team() {
        super(TeamRules.RULES);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(FormTeam c, Peers peers) {
        OrganizationFacts organization = Organizations.requireOpen(peers, c.organizationId(), c.effectiveOn());
        TeamLines.requireFits(c.level(), c.organizationId(), organization);
        if (c.parentTeamId() != null) {
            TeamLines.requireWiderParent(peers, c.level(), c.parentTeamId(), c.effectiveOn());
            TeamLines.requireInLine(peers, c.organizationId(), c.parentTeamId(), c.effectiveOn());
        }
        TeamFormed event = new TeamFormed(
                c.teamId(),
                c.organizationId(),
                c.level(),
                c.name(),
                c.parentTeamId(),
                c.purposes().stream().sorted().toList(),
                c.effectiveOn());
        append(event, Organizations.scope(peers, c.organizationId()));
    }

    @CommandHandler
    void decide(AppointMember c, Peers peers) {
        MemberAppointed event = new MemberAppointed(
                c.teamId(),
                c.memberId(),
                c.role(),
                c.origin(),
                AreasBelongToTeacherLeaders.area(c.role(), c.area()),
                c.effectiveOn());
        append(event, peers);
    }

    @CommandHandler
    void decide(ChangeMemberRole c, Peers peers) {
        MemberRoleChanged event =
                new MemberRoleChanged(c.teamId(), c.memberId(), c.fromRole(), c.toRole(), c.reason(), c.effectiveOn());
        append(event, peers);
    }

    @CommandHandler
    void decide(RetireMember c, Peers peers) {
        append(new MemberRetired(c.teamId(), c.memberId(), c.role(), c.reason(), c.effectiveOn()), peers);
    }

    @CommandHandler
    void decide(ReparentTeam c, Peers peers) {
        TeamLines.requireWiderParent(peers, Objects.requireNonNull(state().level()), c.parentTeamId(), c.effectiveOn());
        TeamLines.requireInLine(peers, state().organizationId(), c.parentTeamId(), c.effectiveOn());
        if (!c.parentTeamId().equals(ledger().stateOn(c.effectiveOn()).parentTeamId())) {
            append(new TeamReparented(c.teamId(), c.parentTeamId(), c.reason(), c.effectiveOn()), peers);
        }
    }

    @CommandHandler
    void decide(SplitTeam c, Peers peers) {
        TeamLines.requireBeside(peers, state(), c.teamId(), c.formedTeamIds(), c.effectiveOn());
        append(
                new TeamSplit(c.teamId(), c.formedTeamIds().stream().sorted().toList(), c.reason(), c.effectiveOn()),
                peers);
    }

    @CommandHandler
    void decide(MergeTeam c, Peers peers) {
        TeamLines.requireBeside(peers, state(), c.teamId(), Set.of(c.intoTeamId()), c.effectiveOn());
        append(new TeamMerged(c.teamId(), c.intoTeamId(), c.reason(), c.effectiveOn()), peers);
    }

    @CommandHandler
    void decide(DissolveTeam c, Peers peers) {
        append(new TeamDissolved(c.teamId(), c.reason(), c.effectiveOn()), peers);
    }

    @CommandHandler
    void decide(
            InviteMember c,
            Peers peers,
            Confidences confidences,
            @MetaDataValue(MetadataKey.COMMAND_ID) @Nullable String commandId) {
        MemberInvited event =
                new MemberInvited(c.teamId(), c.invitationId(), c.memberId(), c.role(), c.reason(), c.effectiveOn());
        Scope scope = Organizations.scope(peers, state().organizationId());
        if (!c.groups().isEmpty()) {
            OnlyInclusionNamesGroups.require(c.reason());
            String district = VoiceRegisters.requireListed(peers, scope.district(), c.groups(), c.effectiveOn());
            ledger().check(event); // nothing of a refused command is kept
            confidences.keep(new Confidence(c.subject(), c.invitationId(), district, c.groups()), commandId);
        }
        append(event, scope);
    }

    @CommandHandler
    void decide(DeclineInvitation c, Peers peers) {
        TeamFacts.@Nullable Invitation invitation = state().invitations().get(c.invitationId());
        String memberId = invitation == null ? "" : invitation.memberId();
        append(new InvitationDeclined(c.teamId(), c.invitationId(), memberId, c.reason(), c.effectiveOn()), peers);
    }

    @CommandHandler
    void decide(OrientMember c, Peers peers) {
        append(new MemberOriented(c.teamId(), c.memberId(), c.how(), c.effectiveOn()), peers);
    }

    @CommandHandler
    void decide(AdoptCharter c, Peers peers) {
        ResponsibilitiesHaveTheirOwnCodes.require(c.responsibilities());
        append(new CharterAdopted(c.teamId(), c.responsibilities(), c.effectiveOn()), peers);
    }

    @CommandHandler
    void decide(AdoptProcedures c, Peers peers) {
        ProceduresAdopted event = new ProceduresAdopted(
                c.teamId(), c.agenda(), c.minutes(), c.roles(), c.decisionRule(), c.effectiveOn());
        append(event, peers);
    }

    @CommandHandler
    void decide(SetMeetingCadence c, Peers peers) {
        append(new MeetingCadenceSet(c.teamId(), c.cadence(), c.effectiveOn()), peers);
    }

    @CommandHandler
    void decide(AssignDuty c, Peers peers) {
        append(new DutyAssigned(c.teamId(), c.duty(), c.memberId(), c.effectiveOn()), peers);
    }

    @CommandHandler
    void decide(ReleaseDuty c, Peers peers) {
        append(new DutyReleased(c.teamId(), c.duty(), c.memberId(), c.reason(), c.effectiveOn()), peers);
    }

    private void append(TeamEvent event, Peers peers) {
        if (!event.getClass().isAnnotationPresent(Ends.class)) {
            Organizations.requireOpen(peers, state().organizationId(), event.effectiveOn());
        }
        append(event, Organizations.scope(peers, state().organizationId()));
    }

    @Override
    protected @Nullable String ownRetraction(TeamEvent entry) {
        return entry instanceof MemberInvited invited && invited.reason() == InvitationReason.INTENTIONAL_INCLUSION
                ? "DeclineInvitation"
                : null;
    }
}
