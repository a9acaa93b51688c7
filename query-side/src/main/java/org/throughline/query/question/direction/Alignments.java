package org.throughline.query.question.direction;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.events.direction.direction.DirectionPart;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.query.question.direction.AlignmentAnswer.Conflict;
import org.throughline.query.question.direction.AlignmentAnswer.StaleChain;
import org.throughline.query.question.direction.AlignmentAnswer.Statement;
import org.throughline.query.question.direction.AlignmentAnswer.TeamLink;
import org.throughline.query.subject.direction.bearer.DirectionBearerState;
import org.throughline.query.subject.direction.direction.DirectionState;
import org.throughline.query.subject.direction.direction.DirectionState.Alignment;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.teams.team.TeamState;

/** Asks of states of one day how directions hang together. Pure: which tense the states are of is not its business. */
final class Alignments {

    private final LocalDate day;
    private final Map<String, DirectionState> directions;
    private final Collection<OrganizationState> organizations;
    private final Map<String, CascadeTeam> teams;
    private final @Nullable DirectionPart part;
    private final Bearers bearers;
    private final Cascade cascade;
    private final Map<String, String> organizationsOfTeams;
    private final BiPredicate<String, String> inLine;

    /**
     * Takes in the states.
     *
     * @param teams of the district
     * @param former teams of other districts, under which some of them stood before
     * @param directions of all of these
     * @param bearers what was said of who bears the direction of which organization
     * @param part judged alone; the whole of each direction when absent
     * @param inLine whether teams of the first organization may stand under teams of the second on that day
     */
    Alignments(
            LocalDate day,
            Collection<TeamState> teams,
            Collection<TeamState> former,
            Collection<DirectionState> directions,
            Collection<OrganizationState> organizations,
            Collection<DirectionBearerState> bearers,
            @Nullable DirectionPart part,
            BiPredicate<String, String> inLine) {
        this.day = day;
        this.inLine = inLine;
        this.directions = directions.stream().collect(Collectors.toMap(DirectionState::teamId, Function.identity()));
        this.organizations = organizations;
        this.teams = CascadeTeams.of(teams, organizations);
        this.part = part;
        Map<String, CascadeTeam> all = new LinkedHashMap<>(CascadeTeams.of(former, organizations));
        all.putAll(this.teams);
        this.bearers = new Bearers(all.values(), organizations, bearers);
        this.cascade = new Cascade(all, this.directions, this.bearers, part, day);
        this.organizationsOfTeams =
                all.values().stream().collect(Collectors.toMap(CascadeTeam::teamId, CascadeTeam::organizationId));
    }

    /**
     * The answer.
     *
     * @param below only the team of this id and those below it, single teachers among them; absent for every team that
     *     is more than one person
     * @param withheld single teachers whose directions are not for whoever asks
     * @param smallest the number of teachers of a school below which they are not counted
     */
    AlignmentAnswer answer(@Nullable String below, Set<String> withheld, int smallest) {
        List<CascadeTeam> asked = teams.values().stream()
                .filter(team -> team.isThereOn(day))
                .filter(team -> isAsked(team, below))
                .sorted(Comparator.comparing(CascadeTeam::level).thenComparing(CascadeTeam::teamId))
                .toList();
        List<CascadeTeam> shown =
                asked.stream().filter(team -> !withheld.contains(team.teamId())).toList();
        List<TeamLink> links = shown.stream().map(this::link).toList();
        return new AlignmentAnswer(
                part,
                shown.stream()
                        .map(CascadeTeam::organizationId)
                        .distinct()
                        .map(unit -> bearers.on(unit, day))
                        .toList(),
                links,
                shown.size() < asked.size(),
                longestStaleChain(links),
                new TeacherShares(cascade, day, smallest).of(organizations),
                conflicts(shown));
    }

    /** Single teachers are asked about team by team; who asks about all of them is told their number. */
    private boolean isAsked(CascadeTeam team, @Nullable String below) {
        return below == null
                ? team.level() != TeamLevel.TEACHER
                : cascade.path(team.teamId(), day).contains(below);
    }

    private TeamLink link(CascadeTeam team) {
        String id = team.teamId();
        Link link = cascade.link(id);
        LinkInterval present = cascade.on(id, day).orElseThrow();
        LocalDate since = cascade.since(id, present);
        LocalDate anchoredSince = cascade.anchoredSince(id, day);
        List<String> path = cascade.path(id, day);
        List<String> broken = cascade.broken(path, day);
        String parent = present.parentTeamId();
        Optional<Alignment> last = parent == null ? Optional.empty() : link.statement(parent, day);
        return new TeamLink(
                id,
                team.name(),
                team.organizationId(),
                team.level(),
                bearers.bears(team, day),
                parent,
                parent != null && isOutOfLine(team, parent),
                link.own().on(day),
                parent == null ? 0 : link.parent(parent).on(day),
                present.status(),
                present.cause(),
                since,
                DAYS.between(since, day),
                last.map(a -> new Statement(a.version(), a.parentVersion(), a.since(), a.how()))
                        .orElse(null),
                last.map(a -> moved(directions.get(a.parentTeamId()), a.parentVersion()))
                        .orElse(List.of()),
                last.map(a -> moved(directions.get(id), a.version())).orElse(List.of()),
                cascade.anchoring(id, day),
                anchoredSince,
                DAYS.between(anchoredSince, day),
                path,
                broken.isEmpty() ? null : broken.getFirst(),
                broken,
                cascade.history(id));
    }

    private boolean isOutOfLine(CascadeTeam team, String parentTeamId) {
        String above = organizationsOfTeams.get(parentTeamId);
        return above != null && !inLine.test(team.organizationId(), above);
    }

    /** The parts of a direction that have a later version than the one named. */
    private List<DirectionPart> moved(@Nullable DirectionState direction, int version) {
        return Arrays.stream(DirectionPart.values())
                .filter(candidate -> part == null || part == candidate)
                .filter(candidate -> {
                    Versions versions = Versions.of(direction, candidate);
                    return versions.on(day) != 0 && versions.on(day) != versions.standingAt(version);
                })
                .toList();
    }

    private @Nullable StaleChain longestStaleChain(List<TeamLink> links) {
        return links.stream()
                .map(link -> staleChain(link.path()))
                .filter(chain -> !chain.stale().isEmpty())
                .max(Comparator.comparingInt((StaleChain chain) -> chain.path().size())
                        .thenComparingLong(StaleChain::oldestDays))
                .orElse(null);
    }

    private StaleChain staleChain(List<String> path) {
        Map<String, Long> stale = path.stream()
                .filter(id -> cascade.on(id, day)
                        .filter(i -> i.status() == LinkStatus.STALE)
                        .isPresent())
                .collect(Collectors.toMap(
                        Function.identity(),
                        id -> DAYS.between(cascade.since(id, cascade.on(id, day).orElseThrow()), day)));
        return new StaleChain(
                path,
                path.stream().filter(stale::containsKey).toList(),
                stale.values().stream().mapToLong(Long::longValue).max().orElse(0));
    }

    private List<Conflict> conflicts(List<CascadeTeam> shown) {
        return shown.stream()
                .map(team -> directions.get(team.teamId()))
                .filter(Objects::nonNull)
                .flatMap(direction -> direction.misalignments().stream()
                        .filter(m -> m.isOpenOn(day) && (part == null || m.part() == part))
                        .map(m -> new Conflict(
                                direction.teamId(),
                                m.flagId(),
                                m.part(),
                                m.version(),
                                m.parentTeamId(),
                                m.parentVersion(),
                                m.what(),
                                m.from(),
                                DAYS.between(m.from(), day))))
                .sorted(Comparator.comparing(Conflict::since).thenComparing(Conflict::teamId))
                .toList();
    }
}
