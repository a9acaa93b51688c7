package org.throughline.query.subject.teams.team;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.teams.team.InclusionEvent;
import org.throughline.events.teams.team.MemberOrigin;
import org.throughline.events.teams.team.TeamArea;
import org.throughline.events.teams.team.TeamEvent;
import org.throughline.events.teams.team.TeamEvent.MemberAppointed;
import org.throughline.events.teams.team.TeamEvent.MemberRetired;
import org.throughline.events.teams.team.TeamEvent.MemberRoleChanged;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLineEvent;
import org.throughline.events.teams.team.TeamLineEvent.TeamDissolved;
import org.throughline.events.teams.team.TeamLineEvent.TeamMerged;
import org.throughline.events.teams.team.TeamLineEvent.TeamReparented;
import org.throughline.events.teams.team.TeamLineEvent.TeamSplit;
import org.throughline.events.teams.team.TeamworkEvent;
import org.throughline.query.SubjectKind;
import org.throughline.query.subject.teams.team.TeamState.End;
import org.throughline.query.subject.teams.team.TeamState.Line;
import org.throughline.query.subject.teams.team.TeamState.Parent;
import org.throughline.query.subject.teams.team.TeamState.Split;
import org.throughline.query.subject.teams.team.TeamState.Tenure;

/** Tells the history of a team. */
@Component
public final class TeamFold implements SubjectKind<TeamState, TeamEvent> {

    @Override
    public Class<TeamEvent> family() {
        return TeamEvent.class;
    }

    @Override
    public Class<TeamState> stateType() {
        return TeamState.class;
    }

    @Override
    public TeamState fold(@Nullable TeamState before, TeamEvent event) {
        return event instanceof TeamFormed formed ? formed(formed) : fold(event, Objects.requireNonNull(before));
    }

    private static TeamState fold(TeamEvent event, TeamState team) {
        return switch (event) {
            case TeamFormed e -> formed(e);
            case MemberAppointed e -> appointed(team, e);
            case MemberRoleChanged e -> seated(team, roleChanged(team.tenures(), e));
            case MemberRetired e -> retired(team, e);
            case TeamLineEvent e -> moved(team, e);
            case InclusionEvent e -> team.with(team.inclusion().after(e), team.teamwork());
            case TeamworkEvent e -> team.with(team.inclusion(), team.teamwork().after(e));
        };
    }

    private static TeamState retired(TeamState team, MemberRetired e) {
        List<Tenure> tenures =
                without(team.tenures(), tenure -> e.ends(tenure.memberId(), tenure.role()), e.effectiveOn());
        boolean stays = tenures.stream()
                .anyMatch(tenure -> tenure.isOpen() && tenure.memberId().equals(e.memberId()));
        TeamState after = seated(team, tenures);
        return stays ? after : after.with(team.inclusion(), team.teamwork().left(e.memberId(), e.effectiveOn()));
    }

    private static TeamState formed(TeamFormed e) {
        List<Parent> parents =
                e.parentTeamId() == null ? List.of() : List.of(new Parent(e.parentTeamId(), e.effectiveOn(), null));
        return new TeamState(
                e.teamId(),
                e.organizationId(),
                e.level(),
                e.name(),
                e.parentTeamId(),
                e.purposes(),
                e.effectiveOn(),
                null,
                List.of(),
                new Line(parents, List.of()),
                Inclusion.NONE,
                Teamwork.NONE);
    }

    private static TeamState seated(TeamState team, List<Tenure> tenures) {
        return team.with(team.end(), tenures);
    }

    private static TeamState appointed(TeamState team, MemberAppointed e) {
        Tenure tenure = new Tenure(e.memberId(), e.role(), e.origin(), e.area(), e.effectiveOn(), null);
        return seated(team, Inclusion.added(team.tenures(), tenure))
                .with(team.inclusion().seated(e.memberId(), e.effectiveOn()), team.teamwork());
    }

    /** Who changes the role comes from where they came from; the area is that of the new role. */
    private static List<Tenure> roleChanged(List<Tenure> tenures, MemberRoleChanged e) {
        Predicate<Tenure> left = tenure -> tenure.isOpen()
                && tenure.memberId().equals(e.memberId())
                && tenure.role().equals(e.fromRole());
        MemberOrigin origin = tenures.stream()
                .filter(left)
                .map(Tenure::origin)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        Tenure next = new Tenure(e.memberId(), e.toRole(), origin, TeamArea.namedBy(e.toRole()), e.effectiveOn(), null);
        return Inclusion.added(without(tenures, left, e.effectiveOn()), next);
    }

    private static List<Tenure> without(List<Tenure> tenures, Predicate<Tenure> who, LocalDate day) {
        return tenures.stream()
                .map(tenure -> who.test(tenure) ? tenure.endedOn(day) : tenure)
                .toList();
    }

    private static TeamState moved(TeamState team, TeamLineEvent event) {
        Line line = team.line();
        return switch (event) {
            case TeamReparented e ->
                team.with(
                        e.parentTeamId(),
                        new Line(
                                Inclusion.added(
                                        ended(line.parents(), e.effectiveOn()),
                                        new Parent(e.parentTeamId(), e.effectiveOn(), null)),
                                line.splits()));
            case TeamSplit e ->
                team.with(
                        team.parentTeamId(),
                        new Line(
                                line.parents(),
                                Inclusion.added(
                                        line.splits(), new Split(e.formedTeamIds(), e.reason(), e.effectiveOn()))));
            case TeamMerged e -> ended(team, new End(e.effectiveOn(), e.intoTeamId(), e.reason()));
            case TeamDissolved e -> ended(team, new End(e.effectiveOn(), null, e.reason()));
        };
    }

    private static TeamState ended(TeamState team, End end) {
        List<Tenure> left = without(team.tenures(), tenure -> true, end.on());
        return team.with(end, left)
                .with(
                        team.parentTeamId(),
                        new Line(
                                ended(team.line().parents(), end.on()),
                                team.line().splits()))
                .with(team.inclusion().ended(end.on()), team.teamwork().ended(end.on()));
    }

    private static List<Parent> ended(List<Parent> parents, LocalDate day) {
        return parents.stream()
                .map(parent -> parent.until() == null ? new Parent(parent.teamId(), parent.from(), day) : parent)
                .toList();
    }
}
