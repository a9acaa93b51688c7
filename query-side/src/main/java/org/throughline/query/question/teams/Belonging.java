package org.throughline.query.question.teams;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.query.question.teams.TeamDays.Stay;
import org.throughline.query.read.Snapshot;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.ground.organization.OrganizationState.Period;
import org.throughline.query.subject.teams.team.TeamState;
import org.throughline.query.tree.TeamEnds;

/** On which days teams lay in the district asked about: where the organizations that they lead did. */
final class Belonging {

    private final Map<String, OrganizationState> organizations;
    private final TeamEnds ends;
    private final BiPredicate<String, LocalDate> lies;
    private final Map<String, SortedSet<LocalDate>> moves = new HashMap<>();

    /**
     * Knows these organizations.
     *
     * @param lies whether an organization lay in the district on a day
     */
    Belonging(Collection<OrganizationState> organizations, BiPredicate<String, LocalDate> lies) {
        this.organizations = organizations.stream()
                .collect(Collectors.toMap(OrganizationState::organizationId, Function.identity()));
        this.ends = new TeamEnds(organizations);
        this.lies = lies;
    }

    static Belonging in(Snapshot snapshot) {
        return new Belonging(snapshot.everHere(OrganizationState.class), snapshot::covers);
    }

    /** Whether what happened in an organization on a day happened in the district. */
    boolean covers(String organizationId, LocalDate day) {
        return lies.test(organizationId, day);
    }

    /** The days of a team; none of them here when its organization never lay in the district meanwhile. */
    TeamDays of(TeamState team) {
        return of(team, ends.of(team));
    }

    /** The days of a team by its own story, whatever became of its organization. */
    TeamDays ownOf(TeamState team) {
        return of(team, team.end() == null ? null : team.end().on());
    }

    private TeamDays of(TeamState team, @Nullable LocalDate ended) {
        List<Stay> here = new ArrayList<>();
        LocalDate begun = null;
        for (LocalDate day : turns(team, ended)) {
            boolean isHere = covers(team.organizationId(), day);
            if (begun != null && !isHere) {
                here.add(new Stay(begun, day));
            }
            begun = !isHere ? null : begun == null ? day : begun;
        }
        if (begun != null) {
            here.add(new Stay(begun, ended));
        }
        return new TeamDays(team.formedOn(), ended, List.copyOf(here));
    }

    private List<LocalDate> turns(TeamState team, @Nullable LocalDate ended) {
        Stream<LocalDate> later = moves(team.organizationId()).stream()
                .filter(day -> day.isAfter(team.formedOn()))
                .filter(day -> ended == null || day.isBefore(ended));
        return Stream.concat(Stream.of(team.formedOn()), later).toList();
    }

    /** Every day on which the organization, or one above it, came to lie elsewhere. */
    private SortedSet<LocalDate> moves(String organizationId) {
        SortedSet<LocalDate> known = moves.get(organizationId);
        if (known == null) {
            known = new TreeSet<>();
            OrganizationState organization = organizations.get(organizationId);
            for (Period parent : organization == null ? List.<Period>of() : organization.parents()) {
                known.add(parent.from());
                known.addAll(moves(parent.value()));
            }
            moves.put(organizationId, known);
        }
        return known;
    }
}
