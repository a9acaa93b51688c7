package org.throughline.query.team;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.team.TeamEvent;
import org.throughline.events.team.TeamEvent.MemberAppointed;
import org.throughline.events.team.TeamEvent.MemberRetired;
import org.throughline.events.team.TeamEvent.MemberRoleChanged;
import org.throughline.events.team.TeamEvent.TeamFormed;
import org.throughline.query.SubjectKind;
import org.throughline.query.team.OperationalTeam.Lack;
import org.throughline.query.team.TeamState.Tenure;

/** Tells the history of a team. */
@Component
public final class TeamStory implements SubjectKind<TeamState, TeamEvent> {

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
        return switch (event) {
            case TeamFormed e -> formed(e);
            case MemberAppointed e -> {
                TeamState team = Objects.requireNonNull(before);
                yield seated(team, appointed(team.tenures(), e.memberId(), e.role(), e.effectiveOn()));
            }
            case MemberRoleChanged e -> {
                TeamState team = Objects.requireNonNull(before);
                List<Tenure> left = ended(
                        team.tenures(),
                        tenure -> tenure.memberId().equals(e.memberId())
                                && tenure.role().equals(e.fromRole()),
                        e.effectiveOn());
                yield seated(team, appointed(left, e.memberId(), e.toRole(), e.effectiveOn()));
            }
            case MemberRetired e -> {
                TeamState team = Objects.requireNonNull(before);
                yield seated(
                        team, ended(team.tenures(), tenure -> tenure.memberId().equals(e.memberId()), e.effectiveOn()));
            }
        };
    }

    @Override
    public List<MemberTenure> rows(String subjectId, TeamState team) {
        return team.tenures().stream()
                .map(t ->
                        new MemberTenure(subjectId, team.organizationId(), t.memberId(), t.role(), t.from(), t.until()))
                .toList();
    }

    @Override
    public List<Class<? extends Record>> rowTypes() {
        return List.of(MemberTenure.class);
    }

    private static TeamState formed(TeamFormed e) {
        List<Lack> lacking = OperationalTeam.DEFAULT.lacking(List.of());
        return new TeamState(
                e.teamId(),
                e.organizationId(),
                e.level(),
                e.name(),
                e.parentTeamId(),
                e.purposes(),
                e.effectiveOn(),
                lacking.isEmpty(),
                lacking,
                List.of());
    }

    private static TeamState seated(TeamState team, List<Tenure> tenures) {
        List<Lack> lacking = OperationalTeam.DEFAULT.lacking(
                tenures.stream().filter(Tenure::isOpen).toList());
        return new TeamState(
                team.teamId(),
                team.organizationId(),
                team.level(),
                team.name(),
                team.parentTeamId(),
                team.purposes(),
                team.formedOn(),
                lacking.isEmpty(),
                lacking,
                tenures);
    }

    private static List<Tenure> appointed(List<Tenure> tenures, String memberId, String role, LocalDate day) {
        List<Tenure> more = new ArrayList<>(tenures);
        more.add(new Tenure(memberId, role, day, null));
        return List.copyOf(more);
    }

    private static List<Tenure> ended(List<Tenure> tenures, Predicate<Tenure> who, LocalDate day) {
        return tenures.stream()
                .map(t -> t.isOpen() && who.test(t) ? new Tenure(t.memberId(), t.role(), t.from(), day) : t)
                .toList();
    }
}
