package org.throughline.query.question.teams;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.throughline.events.teams.team.InvitationReason;
import org.throughline.query.question.teams.VoicesAnswer.Effort;
import org.throughline.query.question.teams.VoicesAnswer.GroupEffort;
import org.throughline.query.question.teams.VoicesAnswer.TeamEffort;
import org.throughline.query.subject.teams.team.Inclusion.Answer;
import org.throughline.query.subject.teams.team.Inclusion.Invitation;
import org.throughline.query.subject.teams.team.TeamState;
import org.throughline.query.subject.teams.voice.VoiceRegisterState;
import org.throughline.query.subject.teams.voice.VoiceRegisterState.InvitationCount;

/** Who was invited so that groups are heard, and what became of it: by team in full, by group as far as counts show. */
record InclusionEffort(VoiceRegisterState register, List<TeamState> teams, LocalDate day) {

    Effort effort() {
        Optional<InvitationCount> last = register.invitationCounts().stream().reduce((earlier, later) -> later);
        return new Effort(
                teams.stream()
                        .filter(team -> !meant(team).isEmpty())
                        .sorted(Comparator.comparing(TeamState::teamId))
                        .map(this::team)
                        .toList(),
                last.map(InvitationCount::on).orElse(null),
                last.map(InvitationCount::groups).orElse(List.of()).stream()
                        .map(group -> new GroupEffort(group.code(), group.invited(), group.accepted(), group.stayed()))
                        .toList());
    }

    private TeamEffort team(TeamState team) {
        List<Invitation> meant = meant(team);
        return new TeamEffort(
                team.teamId(),
                meant.size(),
                count(meant, Answer.ACCEPTED),
                count(meant, Answer.DECLINED),
                count(meant, Answer.OPEN),
                count(meant, Answer.LAPSED),
                (int) meant.stream()
                        .filter(invitation -> invitation.answer() == Answer.ACCEPTED)
                        .filter(invitation -> team.seatsOn(day).stream()
                                .anyMatch(seat -> seat.memberId().equals(invitation.memberId())))
                        .count());
    }

    private static List<Invitation> meant(TeamState team) {
        return team.inclusion().invitations().stream()
                .filter(invitation -> invitation.reason() == InvitationReason.INTENTIONAL_INCLUSION)
                .toList();
    }

    private static int count(List<Invitation> invitations, Answer answer) {
        return (int) invitations.stream()
                .filter(invitation -> invitation.answer() == answer)
                .count();
    }
}
