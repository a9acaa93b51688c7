package org.throughline.query.question.direction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.direction.direction.DirectionPart;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.query.Days;
import org.throughline.query.question.direction.UnitBearer.Borne;
import org.throughline.query.subject.direction.direction.DirectionState;

/**
 * Every team's link upwards and the chains they make, from the first day to one day.
 *
 * <p>A link is judged by three things: the version of the team's own direction in effect, the version of its parent's in
 * effect, and the last statement of alignment between the two. A chain is aligned with the district only if every link
 * of it is; a district, or what is above it, with what is on top.
 */
final class Cascade {

    private final Map<String, Link> links = new LinkedHashMap<>();
    private final Map<String, List<LinkInterval>> histories = new LinkedHashMap<>();
    private final Bearers bearers;

    /**
     * Links the teams.
     *
     * @param bearers who bears the direction of each organization
     * @param part judged alone; the whole of each direction when absent
     * @param day the day the states are of
     */
    Cascade(
            Map<String, CascadeTeam> teams,
            Map<String, DirectionState> directions,
            Bearers bearers,
            @Nullable DirectionPart part,
            LocalDate day) {
        this.bearers = bearers;
        for (CascadeTeam team : teams.values()) {
            Link link = new Link(team, teams, directions, part);
            links.put(team.teamId(), link);
            histories.put(team.teamId(), link.history(day));
        }
    }

    Collection<Link> links() {
        return links.values();
    }

    Link link(String teamId) {
        Link link = links.get(teamId);
        if (link == null) {
            throw new IllegalArgumentException("no team " + teamId);
        }
        return link;
    }

    List<LinkInterval> history(String teamId) {
        return histories.getOrDefault(teamId, List.of());
    }

    /** The status on a day; empty when the team was not there. */
    Optional<LinkInterval> on(String teamId, LocalDate day) {
        return history(teamId).stream()
                .filter(interval -> Days.hold(interval.from(), interval.until(), day))
                .findFirst();
    }

    /** Since when the status has been what it is on a day, whatever the reasons in between. */
    LocalDate since(String teamId, LinkInterval present) {
        LocalDate since = present.from();
        for (LinkInterval interval : history(teamId).reversed()) {
            boolean before = since.equals(interval.until());
            if (before && interval.status() == present.status() && sameParent(interval, present)) {
                since = interval.from();
            }
        }
        return since;
    }

    private static boolean sameParent(LinkInterval one, LinkInterval other) {
        return Objects.equals(one.parentTeamId(), other.parentTeamId());
    }

    /** The way up on a day: the team itself first, the topmost last. */
    List<String> path(String teamId, LocalDate day) {
        List<String> path = new ArrayList<>();
        Optional<String> next = Optional.of(teamId);
        while (next.isPresent() && !path.contains(next.get()) && links.containsKey(next.get())) {
            path.add(next.get());
            next = on(next.get(), day).map(LinkInterval::parentTeamId);
        }
        return List.copyOf(path);
    }

    /**
     * As much of a way up as is judged: to the district, where it begins below it, else to its upper end. What a district
     * owes its region is not held against its schools.
     */
    private List<String> judged(List<String> path) {
        if (isWide(path.getFirst())) {
            return path;
        }
        int district = 0;
        while (district < path.size() && !isWide(path.get(district))) {
            district++;
        }
        return path.subList(0, Math.min(district + 1, path.size()));
    }

    private boolean isWide(String teamId) {
        return link(teamId).team().level().isAbove(TeamLevel.SCHOOL);
    }

    /** The teams on the way up, as far as it is judged, whose own link is not aligned, the nearest first. */
    List<String> broken(List<String> path, LocalDate day) {
        List<String> judged = judged(path);
        return judged.stream()
                .filter(id -> !(isWide(id) && id.equals(judged.getLast())))
                .filter(id -> on(id, day)
                        .filter(i -> i.status() == LinkStatus.ALIGNED)
                        .isEmpty())
                .toList();
    }

    Anchoring anchoring(String teamId, LocalDate day) {
        List<String> path = judged(path(teamId, day));
        TeamLevel top = link(path.getLast()).team().level();
        if (!top.isAbove(TeamLevel.SCHOOL)) {
            return Anchoring.UNANCHORED;
        }
        Set<Borne> borne =
                path.stream().map(id -> bearers.bears(link(id).team(), day)).collect(Collectors.toSet());
        if (borne.contains(Borne.NO)) {
            return Anchoring.OTHER_BEARS;
        }
        if (borne.contains(Borne.NOT_SAID)) {
            return Anchoring.BEARER_NOT_SAID;
        }
        if (path.size() == 1) {
            return top == TeamLevel.DISTRICT ? Anchoring.DISTRICT : Anchoring.TOP;
        }
        return broken(path, day).isEmpty() ? Anchoring.ALIGNED : Anchoring.BROKEN;
    }

    /** Since when the anchoring has been what it is on a day. */
    LocalDate anchoredSince(String teamId, LocalDate day) {
        Anchoring present = anchoring(teamId, day);
        LocalDate begin = unchangedSince(teamId, day);
        LocalDate before = begin.minusDays(1);
        while (link(teamId).team().isThereOn(before) && anchoring(teamId, before) == present) {
            begin = unchangedSince(teamId, before);
            before = begin.minusDays(1);
        }
        return begin;
    }

    /** The latest turn of any link on the way up, or of who bears a direction there: between it and the day nothing changed. */
    private LocalDate unchangedSince(String teamId, LocalDate day) {
        LocalDate formed = link(teamId).team().from();
        return path(teamId, day).stream()
                .flatMap(id -> Stream.concat(
                        on(id, day).stream().map(LinkInterval::from),
                        bearers.turns(link(id).team().organizationId())
                                .filter(turn -> !turn.isAfter(day) && !turn.isBefore(formed))))
                .max(LocalDate::compareTo)
                .orElse(day);
    }
}
