package org.throughline.query.practice;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.events.SubjectKey;
import org.throughline.events.teams.team.TeamEvent;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.query.live.LiveTail;
import org.throughline.query.timeline.TimelineEntry;

/**
 * Which teams are one teacher's own practice: said when a team is formed and never changed. Read once and kept up to date
 * by the tail, so that reads about all other teams, which are most, need not ask.
 */
public final class OwnPractices {

    private static final String TEAM = SubjectKey.kindOf(TeamEvent.class);
    private static final String FORMED = TeamFormed.class.getSimpleName();

    private final JdbcClient jdbc;
    private final LiveTail tail;
    private volatile Set<String> ids = Set.of();
    private volatile long upTo = -1;

    public OwnPractices(JdbcClient jdbc, LiveTail tail) {
        this.jdbc = jdbc;
        this.tail = tail;
    }

    boolean contains(String teamId) {
        if (upTo < tail.head()) {
            catchUp();
        }
        return ids.contains(teamId);
    }

    private synchronized void catchUp() {
        long head = tail.head();
        Optional<List<TimelineEntry>> recent = upTo < 0 ? Optional.empty() : tail.after(upTo);
        if (recent.isEmpty()) {
            ids = ConcurrentHashMap.newKeySet();
            ids.addAll(read());
        } else {
            recent.get().stream()
                    .filter(entry -> entry.kind().equals(TEAM) && entry.type().equals(FORMED))
                    .filter(entry -> entry.event() instanceof TeamFormed formed
                            && !formed.level().isShared())
                    .forEach(entry -> ids.add(entry.subjectId()));
        }
        upTo = head;
    }

    private Set<String> read() {
        List<String> levels = java.util.Arrays.stream(org.throughline.events.teams.team.TeamLevel.values())
                .filter(level -> !level.isShared())
                .map(Enum::name)
                .toList();
        return new HashSet<>(jdbc.sql(
                        "select subject_id from timeline where kind = :kind and type = :type and payload->>'level' in (:levels)")
                .param("kind", TEAM)
                .param("type", FORMED)
                .param("levels", levels)
                .query(String.class)
                .list());
    }
}
