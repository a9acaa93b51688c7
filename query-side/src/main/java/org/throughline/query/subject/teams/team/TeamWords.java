package org.throughline.query.subject.teams.team;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.events.teams.team.InclusionEvent;
import org.throughline.events.teams.team.InclusionEvent.InvitationDeclined;
import org.throughline.events.teams.team.InclusionEvent.MemberInvited;
import org.throughline.events.teams.team.InclusionEvent.MemberOriented;
import org.throughline.events.teams.team.TeamEvent;
import org.throughline.events.teams.team.TeamEvent.MemberAppointed;
import org.throughline.events.teams.team.TeamEvent.MemberRetired;
import org.throughline.events.teams.team.TeamEvent.MemberRoleChanged;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.events.teams.team.TeamLineEvent;
import org.throughline.events.teams.team.TeamLineEvent.TeamDissolved;
import org.throughline.events.teams.team.TeamLineEvent.TeamMerged;
import org.throughline.events.teams.team.TeamLineEvent.TeamReparented;
import org.throughline.events.teams.team.TeamLineEvent.TeamSplit;
import org.throughline.events.teams.team.TeamworkEvent;
import org.throughline.events.teams.team.TeamworkEvent.CharterAdopted;
import org.throughline.events.teams.team.TeamworkEvent.DutyAssigned;
import org.throughline.events.teams.team.TeamworkEvent.DutyReleased;
import org.throughline.events.teams.team.TeamworkEvent.MeetingCadenceSet;
import org.throughline.events.teams.team.TeamworkEvent.ProceduresAdopted;
import org.throughline.query.words.FamilyWords;
import org.throughline.query.words.Names;
import org.throughline.query.words.Sentence;
import org.throughline.query.words.Words;

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
            case MemberAppointed e -> new Sentence(about, appointed(e, names), null);
            case MemberRoleChanged e -> new Sentence(about, roleChanged(e, names), e.reason());
            case MemberRetired e -> new Sentence(about, left(e, names), e.reason());
            case TeamLineEvent e -> moved(about, e, names);
            case InclusionEvent e -> included(about, e, names);
            case TeamworkEvent e -> worked(about, e, names);
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

    private static String appointed(MemberAppointed e, Names names) {
        String area = e.area() == null || e.role().endsWith(e.area().name())
                ? ""
                : " for " + Words.code(e.area().name());
        return "%s took a seat as %s%s".formatted(names.person(e.memberId()), Words.code(e.role()), area);
    }

    private static String roleChanged(MemberRoleChanged e, Names names) {
        return "%s went from %s to %s"
                .formatted(names.person(e.memberId()), Words.code(e.fromRole()), Words.code(e.toRole()));
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

    private static Sentence included(String about, InclusionEvent event, Names names) {
        return switch (event) {
            case MemberInvited e ->
                new Sentence(
                        about,
                        "%s was invited as %s".formatted(names.person(e.memberId()), Words.code(e.role())),
                        null);
            case InvitationDeclined e ->
                new Sentence(about, names.person(e.memberId()) + " declined an invitation", e.reason());
            case MemberOriented e ->
                new Sentence(about, names.person(e.memberId()) + " was made familiar with the team", e.how());
        };
    }

    private static Sentence worked(String about, TeamworkEvent event, Names names) {
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
            case DutyAssigned e ->
                new Sentence(about, "%s took on %s".formatted(names.person(e.memberId()), e.duty()), null);
            case DutyReleased e ->
                new Sentence(about, "%s gave %s back".formatted(names.person(e.memberId()), e.duty()), e.reason());
        };
    }

    private static String left(MemberRetired e, Names names) {
        String person = names.person(e.memberId());
        return e.role() == null
                ? person + " left the team"
                : "%s left the seat as %s".formatted(person, Words.code(e.role()));
    }
}
