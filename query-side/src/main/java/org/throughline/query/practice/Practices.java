package org.throughline.query.practice;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.query.live.LiveTail;
import org.throughline.query.read.Audience;
import org.throughline.query.read.Audience.Belonging;
import org.throughline.query.read.Audiences;
import org.throughline.query.read.SubjectReads;
import org.throughline.query.read.Tense;
import org.throughline.query.subject.direction.direction.DirectionFold;
import org.throughline.query.subject.implementation.coaching.CoachingFold;
import org.throughline.query.subject.teams.team.TeamFold;
import org.throughline.query.subject.teams.team.TeamState;

/**
 * A teacher's own direction, and what a coach did in the teacher's room, are for the teacher's team: the parent of the practice. The present audiences are kept until
 * something becomes known of any team, so that thousands who listen do not each ask the database.
 */
@Component
final class Practices implements Audiences {

    private static final TeamFold TEAMS = new TeamFold();
    private static final Set<String> OWN = Set.of(new DirectionFold().name(), new CoachingFold().name());

    private final SubjectReads reads;
    private final LiveTail tail;
    private final OwnPractices own;
    private volatile Kept kept = new Kept(-1, Map.of());

    Practices(SubjectReads reads, LiveTail tail, OwnPractices own) {
        this.reads = reads;
        this.tail = tail;
        this.own = own;
    }

    /**
     * What was found of subjects that are known by the id of a team.
     *
     * @param teamsAt the position at which something was last recorded of a team before it was looked for
     * @param audiences by team; empty of what is for everybody
     */
    private record Kept(long teamsAt, Map<String, Optional<Audience>> audiences) {}

    @Override
    public boolean concern(String kind) {
        return OWN.contains(kind);
    }

    @Override
    public String known() {
        return TEAMS.name();
    }

    @Override
    public Map<String, Audience> of(String kind, Collection<String> ids, Tense tense) {
        if (!concern(kind) || ids.isEmpty()) {
            return Map.of();
        }
        return tense.isNow() ? present(ids) : read(ids, tense);
    }

    private Map<String, Audience> present(Collection<String> ids) {
        Map<String, Optional<Audience>> known = upToDate();
        List<String> unknown =
                ids.stream().filter(id -> !known.containsKey(id)).distinct().toList();
        Map<String, Audience> found = unknown.isEmpty() ? Map.of() : read(unknown, Tense.NOW);
        unknown.forEach(id -> known.put(id, Optional.ofNullable(found.get(id))));
        Map<String, Audience> present = new HashMap<>();
        ids.forEach(id -> known.getOrDefault(id, Optional.empty()).ifPresent(audience -> present.put(id, audience)));
        return present;
    }

    private Map<String, Optional<Audience>> upToDate() {
        long teamsAt = tail.lastOf(TEAMS.name());
        Kept present = kept;
        if (present.teamsAt() != teamsAt) {
            present = new Kept(teamsAt, new ConcurrentHashMap<>());
            kept = present;
        }
        return present.audiences();
    }

    private Map<String, Audience> read(Collection<String> ids, Tense tense) {
        Set<String> practices = ids.stream().filter(own::contains).collect(Collectors.toSet());
        return practices.isEmpty()
                ? Map.of()
                : reads.states(TEAMS, practices, tense).values().stream()
                        .map(Practices::audience)
                        .collect(Collectors.toMap(Audience::practice, Function.identity()));
    }

    static Audience audience(TeamState practice) {
        return new Audience(
                practice.teamId(),
                practice.line().parents().stream()
                        .map(parent -> new Belonging(parent.teamId(), parent.from(), parent.until()))
                        .toList());
    }
}
