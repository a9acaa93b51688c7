package org.throughline.query.view;

import java.sql.Array;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.events.SubjectKey;
import org.throughline.query.timeline.TimelineEntry;

/**
 * Reckons with claims of when something was recorded elsewhere. They are judged before they come into the log, but a log
 * may hold older ones that fall along the positions of a subject. Those are raised to the latest before them (a running
 * maximum), so that what was known at any claimed time is the beginning of each subject's stream.
 */
final class Claims {

    private final JdbcTemplate jdbc;

    Claims(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Entries that follow on what is written, in order of position, with their claims raised where they have to be. */
    List<TimelineEntry> reckoned(List<TimelineEntry> entries) {
        if (entries.stream().noneMatch(Claims::claims)) {
            return entries;
        }
        Map<SubjectKey, Instant> latest = new HashMap<>(written(entries));
        List<TimelineEntry> reckoned = new ArrayList<>(entries.size());
        for (TimelineEntry entry : entries) {
            Instant before = latest.get(entry.key());
            TimelineEntry raised = before == null ? entry : entry.claimedNotBefore(before);
            latest.put(entry.key(), raised.claimedAt());
            reckoned.add(raised);
        }
        return reckoned;
    }

    /** What is recorded here by the log's own time comes behind every claim before it. */
    private static boolean claims(TimelineEntry entry) {
        return entry.claimedAt().isBefore(entry.recordedAt());
    }

    /** The latest claim of each subject of which something is claimed, as far as it is written. */
    private Map<SubjectKey, Instant> written(List<TimelineEntry> entries) {
        List<SubjectKey> claimed = entries.stream()
                .filter(entry -> claims(entry) && entry.version() > 1)
                .map(TimelineEntry::key)
                .distinct()
                .toList();
        return claimed.isEmpty() ? Map.of() : latest(claimed);
    }

    private Map<SubjectKey, Instant> latest(List<SubjectKey> subjects) {
        List<Map.Entry<SubjectKey, Instant>> found = jdbc.query(
                connection -> {
                    Array kinds = connection.createArrayOf(
                            "text", subjects.stream().map(SubjectKey::kind).toArray(String[]::new));
                    Array ids = connection.createArrayOf(
                            "text", subjects.stream().map(SubjectKey::id).toArray(String[]::new));
                    var statement = connection.prepareStatement("""
                            select kind, subject_id, max(claimed_at) as latest from timeline
                            where (kind, subject_id) in (select * from unnest(?::text[], ?::text[]))
                            group by kind, subject_id
                            """);
                    statement.setArray(1, kinds);
                    statement.setArray(2, ids);
                    return statement;
                },
                (row, n) -> Map.entry(
                        new SubjectKey(row.getString("kind"), row.getString("subject_id")),
                        row.getTimestamp("latest").toInstant()));
        return found.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
