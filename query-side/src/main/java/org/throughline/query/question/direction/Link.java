package org.throughline.query.question.direction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.direction.direction.DirectionPart;
import org.throughline.query.question.direction.CascadeTeam.UnderParent;
import org.throughline.query.subject.direction.direction.DirectionState;
import org.throughline.query.subject.direction.direction.DirectionState.Alignment;
import org.throughline.query.subject.direction.direction.DirectionState.Misalignment;
import org.throughline.query.subject.direction.direction.DirectionState.Version;

/** One team's link upwards, on any day up to the one its states are of. */
final class Link {

    private final CascadeTeam team;
    private final Map<String, CascadeTeam> teams;
    private final Map<String, DirectionState> directions;
    private final @Nullable DirectionPart part;
    private final Versions own;
    private final Map<String, Versions> above = new HashMap<>();
    private final List<Alignment> alignments;
    private final List<Misalignment> misalignments;

    Link(
            CascadeTeam team,
            Map<String, CascadeTeam> teams,
            Map<String, DirectionState> directions,
            @Nullable DirectionPart part) {
        this.team = team;
        this.teams = teams;
        this.directions = directions;
        this.part = part;
        DirectionState direction = directions.get(team.teamId());
        this.own = Versions.of(direction, part);
        this.alignments = direction == null ? List.of() : direction.alignments();
        this.misalignments = direction == null ? List.of() : direction.misalignments();
    }

    CascadeTeam team() {
        return team;
    }

    Versions own() {
        return own;
    }

    Versions parent(String parentTeamId) {
        return above.computeIfAbsent(parentTeamId, id -> Versions.of(directions.get(id), part));
    }

    /** The status from its first day to this one. */
    List<LinkInterval> history(LocalDate day) {
        List<LinkInterval> intervals = new ArrayList<>();
        for (LocalDate turn : turns(day)) {
            LinkInterval next = judge(turn);
            if (intervals.isEmpty()) {
                intervals.add(next);
            } else if (!intervals.getLast().isLike(next)) {
                intervals.set(intervals.size() - 1, intervals.getLast().until(turn));
                intervals.add(next);
            }
        }
        if (team.until() != null && !team.until().isAfter(day) && !intervals.isEmpty()) {
            intervals.set(intervals.size() - 1, intervals.getLast().until(team.until()));
        }
        return List.copyOf(intervals);
    }

    /** Every day on which the answer can become another. */
    private List<LocalDate> turns(LocalDate day) {
        Stream<LocalDate> parents = team.parents().stream().flatMap(this::turns);
        Stream<LocalDate> said = Stream.concat(
                alignments.stream().map(Alignment::since),
                misalignments.stream().flatMap(m -> Stream.concat(Stream.of(m.from()), Stream.ofNullable(m.until()))));
        Stream<LocalDate> versions = own.made().stream().map(Version::since);
        TreeSet<LocalDate> turns = new TreeSet<>();
        Stream.of(Stream.of(team.from()), parents, said, versions)
                .flatMap(days -> days)
                .filter(turn -> team.isThereOn(turn) && !turn.isAfter(day))
                .forEach(turns::add);
        return List.copyOf(turns);
    }

    private Stream<LocalDate> turns(UnderParent stretch) {
        CascadeTeam parent = teams.get(stretch.parentTeamId());
        Stream<LocalDate> end = parent == null ? Stream.empty() : Stream.ofNullable(parent.until());
        Stream<LocalDate> versions =
                parent(stretch.parentTeamId()).made().stream().map(Version::since);
        return Stream.of(Stream.of(stretch.from()), Stream.ofNullable(stretch.until()), end, versions)
                .flatMap(days -> days);
    }

    private LinkInterval judge(LocalDate day) {
        Optional<String> under = team.parentOn(day);
        Optional<String> parent =
                under.filter(id -> !teams.containsKey(id) || teams.get(id).isThereOn(day));
        if (own.on(day) == 0) {
            return interval(LinkStatus.NO_DIRECTION, null, parent.orElse(null), day);
        }
        if (parent.isEmpty()) {
            return interval(LinkStatus.NO_PARENT, under.isEmpty() ? alone() : LinkCause.PARENT_ENDED, null, day);
        }
        return judge(parent.get(), day);
    }

    private LinkCause alone() {
        return switch (team.level()) {
            case STATE, REGION, DISTRICT -> LinkCause.TOP;
            case SCHOOL, GRADE, DEPARTMENT, COURSE, TEACHER -> LinkCause.UNANCHORED;
        };
    }

    private LinkInterval judge(String parentTeamId, LocalDate day) {
        int parentVersion = parent(parentTeamId).on(day);
        if (parentVersion == 0) {
            return interval(LinkStatus.PARENT_WITHOUT_DIRECTION, null, parentTeamId, day);
        }
        if (conflicts(parentTeamId, day)) {
            return interval(LinkStatus.CONFLICTING, null, parentTeamId, day);
        }
        Optional<Alignment> statement = statement(parentTeamId, day);
        if (statement.isEmpty()) {
            boolean withOther = alignments.stream().anyMatch(a -> !a.since().isAfter(day));
            return interval(LinkStatus.NEVER_ALIGNED, withOther ? LinkCause.OTHER_PARENT : null, parentTeamId, day);
        }
        boolean parentMoved = parent(parentTeamId).standingAt(statement.get().parentVersion()) != parentVersion;
        boolean ownMoved = own.standingAt(statement.get().version()) != own.on(day);
        if (!parentMoved && !ownMoved) {
            return interval(LinkStatus.ALIGNED, null, parentTeamId, day);
        }
        LinkCause cause = !ownMoved ? LinkCause.PARENT_MOVED : parentMoved ? LinkCause.BOTH_MOVED : LinkCause.OWN_MOVED;
        return interval(LinkStatus.STALE, cause, parentTeamId, day);
    }

    private boolean conflicts(String parentTeamId, LocalDate day) {
        return misalignments.stream()
                .anyMatch(m ->
                        m.parentTeamId().equals(parentTeamId) && m.isOpenOn(day) && (part == null || m.part() == part));
    }

    /** The last word on the alignment with this parent by a day; it is about a part only where both had one. */
    Optional<Alignment> statement(String parentTeamId, LocalDate day) {
        return alignments.stream()
                .filter(a -> a.parentTeamId().equals(parentTeamId) && !a.since().isAfter(day))
                .filter(a ->
                        own.standingAt(a.version()) > 0 && parent(parentTeamId).standingAt(a.parentVersion()) > 0)
                .reduce((earlier, later) -> later);
    }

    private static LinkInterval interval(
            LinkStatus status, @Nullable LinkCause cause, @Nullable String parentTeamId, LocalDate day) {
        return new LinkInterval(status, cause, parentTeamId, day, null);
    }
}
