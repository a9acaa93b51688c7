package org.throughline.command.teams.team.voice;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.throughline.command.Confidences;
import org.throughline.command.Confidences.Confidence;
import org.throughline.command.Peers;
import org.throughline.command.ground.rulebook.SmallCellLimit;
import org.throughline.command.teams.team.TeamFacts;
import org.throughline.command.teams.team.TeamFacts.Invitation;
import org.throughline.command.teams.team.Teams;
import org.throughline.events.teams.voice.PerspectiveEvent.CountedInvitation;
import org.throughline.events.teams.voice.PerspectiveEvent.GroupInvitations;
import org.throughline.events.teams.voice.PerspectiveEvent.InvitationsCounted;
import org.throughline.events.teams.voice.PerspectiveEvent.Outcome;

/**
 * Counts the people who were invited so that a group is heard, who accepted, and who sat on the team on the day. Who was
 * invited more than once is one person, who stayed if they sit on one of the teams.
 */
record InvitationCount(String districtId, LocalDate day, Peers peers, Confidences confidences) {

    InvitationsCounted of(VoiceRegisterFacts register) {
        Map<CountedInvitation, Set<String>> meant = meant();
        SmallCells cells = new SmallCells(SmallCellLimit.on(peers, districtId, day));
        People all = People.of(meant.keySet());
        return new InvitationsCounted(
                districtId,
                cells.limit(),
                all.invited(),
                all.accepted(),
                all.stayed(),
                register.groups().stream()
                        .sorted()
                        .map(group -> shown(cells, group, People.of(of(meant, group)), all))
                        .toList(),
                meant.keySet().stream()
                        .sorted(Comparator.comparing(CountedInvitation::teamId)
                                .thenComparing(CountedInvitation::invitationId))
                        .toList(),
                day);
    }

    /** Each number is a part of two wholes, and shown when neither gives away what is left of it. */
    private static GroupInvitations shown(SmallCells cells, String group, People people, People all) {
        Integer invited = cells.show(people.invited(), all.invited());
        Integer accepted = invited != null && cells.show(people.accepted(), all.accepted()) != null
                ? cells.show(people.accepted(), people.invited())
                : null;
        Integer stayed = accepted != null && cells.show(people.stayed(), all.stayed()) != null
                ? cells.show(people.stayed(), people.accepted())
                : null;
        return new GroupInvitations(group, invited, accepted, stayed);
    }

    private Map<CountedInvitation, Set<String>> meant() {
        Map<CountedInvitation, Set<String>> meant = new LinkedHashMap<>();
        confidences.of(districtId, "team").forEach(confidence -> {
            TeamFacts team = Teams.on(peers, confidence.subject().id(), day);
            Invitation invitation = team.invitations().get(confidence.id());
            if (invitation != null) {
                meant.put(counted(confidence, team, invitation), confidence.groups());
            }
        });
        return meant;
    }

    private static CountedInvitation counted(Confidence confidence, TeamFacts team, Invitation invitation) {
        Outcome outcome = switch (invitation.answer()) {
            case OPEN -> Outcome.OPEN;
            case DECLINED -> Outcome.DECLINED;
            case ACCEPTED -> team.hasMember(invitation.memberId()) ? Outcome.STAYED : Outcome.LEFT;
        };
        return new CountedInvitation(confidence.subject().id(), confidence.id(), invitation.memberId(), outcome);
    }

    private static Collection<CountedInvitation> of(Map<CountedInvitation, Set<String>> meant, String group) {
        return meant.entrySet().stream()
                .filter(entry -> entry.getValue().contains(group))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How many people, each once. */
    private record People(int invited, int accepted, int stayed) {

        static People of(Collection<CountedInvitation> invitations) {
            return new People(
                    people(invitations, Set.of(Outcome.values())),
                    people(invitations, Set.of(Outcome.STAYED, Outcome.LEFT)),
                    people(invitations, Set.of(Outcome.STAYED)));
        }

        private static int people(Collection<CountedInvitation> invitations, Set<Outcome> outcomes) {
            Set<String> people = new HashSet<>();
            invitations.stream()
                    .filter(invitation -> outcomes.contains(invitation.outcome()))
                    .forEach(invitation -> people.add(invitation.memberId()));
            return people.size();
        }
    }
}
