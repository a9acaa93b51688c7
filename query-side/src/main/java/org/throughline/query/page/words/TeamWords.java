package org.throughline.query.page.words;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.events.team.InclusionEvent;
import org.throughline.events.team.InclusionEvent.InvitationDeclined;
import org.throughline.events.team.InclusionEvent.MemberInvited;
import org.throughline.events.team.InclusionEvent.MemberOriented;
import org.throughline.events.team.TeamEvent;
import org.throughline.events.team.TeamEvent.MemberAppointed;
import org.throughline.events.team.TeamEvent.MemberRetired;
import org.throughline.events.team.TeamEvent.MemberRoleChanged;
import org.throughline.events.team.TeamEvent.TeamFormed;
import org.throughline.events.team.TeamLevel;
import org.throughline.events.team.TeamLineEvent;
import org.throughline.events.team.TeamLineEvent.TeamDissolved;
import org.throughline.events.team.TeamLineEvent.TeamMerged;
import org.throughline.events.team.TeamLineEvent.TeamReparented;
import org.throughline.events.team.TeamLineEvent.TeamSplit;
import org.throughline.events.team.TeamworkEvent;
import org.throughline.events.team.TeamworkEvent.CharterAdopted;
import org.throughline.events.team.TeamworkEvent.DutyAssigned;
import org.throughline.events.team.TeamworkEvent.DutyReleased;
import org.throughline.events.team.TeamworkEvent.MeetingCadenceSet;
import org.throughline.events.team.TeamworkEvent.ProceduresAdopted;

/** What is said of teams. */
@Component
final class TeamWords implements FamilyWords<TeamEvent> {

    @Override
    public Class<TeamEvent> family() {
        return TeamEvent.class;
    }

    @Override
    public Sentence say(TeamEvent event, String unit, Names names) {
        String about = names.team(event.teamId());
        return switch (event) {
            case TeamFormed e -> new Sentence(about, formed(e), null);
            case MemberAppointed e -> new Sentence(about, appointed(e), null);
            case MemberRoleChanged e -> new Sentence(about, roleChanged(e), e.reason());
            case MemberRetired e -> new Sentence(about, e.memberId() + " left the team", e.reason());
            case TeamLineEvent e -> moved(about, e, names);
            case InclusionEvent e -> included(about, e);
            case TeamworkEvent e -> worked(about, e);
        };
    }

    private static String formed(TeamFormed e) {
        if (e.level() == TeamLevel.TEACHER) {
            return "Begun as one teacher's own practice";
        }
        String purposes =
                e.purposes().stream().map(purpose -> Words.code(purpose.name())).collect(Collectors.joining(" and "));
        return "Formed as a %s team for %s".formatted(Words.code(e.level().name()), purposes);
    }

    private static String appointed(MemberAppointed e) {
        String area = e.area() == null || e.role().endsWith(e.area().name())
                ? ""
                : " for " + Words.code(e.area().name());
        return "%s took a seat as %s%s".formatted(e.memberId(), Words.code(e.role()), area);
    }

    private static String roleChanged(MemberRoleChanged e) {
        return "%s went from %s to %s".formatted(e.memberId(), Words.code(e.fromRole()), Words.code(e.toRole()));
    }

    private static Sentence moved(String about, TeamLineEvent event, Names names) {
        return switch (event) {
            case TeamReparented e ->
                new Sentence(about, "Linked to " + names.team(e.parentTeamId()) + " from now on", e.reason());
            case TeamSplit e ->
                new Sentence(
                        about,
                        e.formedTeamIds().stream().map(names::team).collect(Collectors.joining(" and "))
                                + " came out of it",
                        e.reason());
            case TeamMerged e -> new Sentence(about, "Merged into " + names.team(e.intoTeamId()), e.reason());
            case TeamDissolved e -> new Sentence(about, "Dissolved", e.reason());
        };
    }

    private static Sentence included(String about, InclusionEvent event) {
        return switch (event) {
            case MemberInvited e ->
                new Sentence(about, "%s was invited as %s".formatted(e.memberId(), Words.code(e.role())), null);
            case InvitationDeclined e -> new Sentence(about, e.memberId() + " declined an invitation", e.reason());
            case MemberOriented e -> new Sentence(about, e.memberId() + " was made familiar with the team", e.how());
        };
    }

    private static Sentence worked(String about, TeamworkEvent event) {
        return switch (event) {
            case CharterAdopted e ->
                new Sentence(
                        about,
                        "Adopted a charter with "
                                + Words.count(e.responsibilities().size(), "responsibility", "responsibilities"),
                        null);
            case ProceduresAdopted e -> new Sentence(about, "Agreed on how it works", null);
            case MeetingCadenceSet e ->
                new Sentence(about, "Meets " + Words.code(e.cadence().name()) + " from now on", null);
            case DutyAssigned e -> new Sentence(about, "%s took on %s".formatted(e.memberId(), e.duty()), null);
            case DutyReleased e -> new Sentence(about, "%s gave %s back".formatted(e.memberId(), e.duty()), e.reason());
        };
    }
}
