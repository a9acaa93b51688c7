package org.throughline.query.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.events.json.EventJson;

/** Reads histories from the timeline view; all of one call in one statement, and so of one moment. */
final class ShelfLoader {

    /** The views' position comes along even when nothing else is found. */
    private static final String ENTRIES = """
            select t.subject_id, t.unit, t.position, t.version, t.type, t.revision, t.recorded_at, t.claimed_at,
                   t.import_id, t.actor, t.payload, p.position as head
            from progress p left join
              (subject s join timeline t on t.kind = s.kind and t.subject_id = s.subject_id) on s.kind = :kind and %s
            order by t.subject_id, t.effective_on, t.position
            """;

    private final JdbcClient jdbc;
    private final Shelving shelving;

    ShelfLoader(JdbcClient jdbc, Shelving shelving) {
        this.jdbc = jdbc;
        this.shelving = shelving;
    }

    /** Every unit that subjects of a kind belong to; {@code ""} among them where some belong to none. */
    Set<String> units(String kind) {
        return new HashSet<>(jdbc.sql("select distinct coalesce(unit, '') from subject where kind = :kind")
                .param("kind", kind)
                .query(String.class)
                .list());
    }

    /** The shelves of these units, empty ones as well. */
    Map<ShelfKey, Shelf> shelves(String kind, Collection<ShelfKey> keys) {
        Reading reading = new Reading();
        if (shelving.isTogether(kind)) {
            jdbc.sql(ENTRIES.formatted("true")).param("kind", kind).query(reading);
        } else {
            boolean none = keys.stream().anyMatch(key -> key.unit().equals(ShelfKey.NO_UNIT));
            jdbc.sql(ENTRIES.formatted(none ? "(s.unit = any(:units) or s.unit is null)" : "s.unit = any(:units)"))
                    .param("kind", kind)
                    .param("units", keys.stream().map(ShelfKey::unit).toArray(String[]::new))
                    .query(reading);
        }
        return reading.shelves(kind, keys, shelving);
    }

    /** These subjects, wherever they belong. */
    List<SubjectHistory> subjects(String kind, Collection<String> ids) {
        Reading reading = new Reading();
        jdbc.sql(ENTRIES.formatted("s.subject_id = any(:ids)"))
                .param("kind", kind)
                .param("ids", ids.toArray(String[]::new))
                .query(reading);
        return reading.histories();
    }

    /** Rows on their way to histories, which they come in the order of. */
    private static final class Reading implements RowCallbackHandler {

        private final List<SubjectHistory> histories = new ArrayList<>();
        private final List<Long> bytes = new ArrayList<>();
        private final List<Remembered> events = new ArrayList<>();
        private final Map<String, String> names = new HashMap<>();
        private @Nullable String id;
        private @Nullable String unit;
        private Set<String> units = Set.of();
        private long lastPosition;
        private long eventBytes;
        private long head;

        @Override
        public void processRow(ResultSet row) throws SQLException {
            head = row.getLong("head");
            String next = row.getString("subject_id");
            if (next == null) {
                return;
            }
            if (!next.equals(id)) {
                end();
                id = next;
            }
            String inUnit = row.getString("unit");
            units = SubjectHistory.with(units, inUnit);
            if (row.getLong("position") > lastPosition) {
                lastPosition = row.getLong("position");
                unit = inUnit;
            }
            String payload = row.getString("payload");
            eventBytes += Shelf.bytesOf(payload);
            Instant recordedAt = row.getTimestamp("recorded_at").toInstant();
            Instant claimedAt = row.getTimestamp("claimed_at").toInstant();
            events.add(new Remembered(
                    row.getLong("position"),
                    row.getLong("version"),
                    recordedAt,
                    claimedAt.equals(recordedAt) ? recordedAt : claimedAt,
                    once(row.getString("import_id")),
                    once(row.getString("actor")),
                    EventJson.read(row.getString("type"), row.getInt("revision"), payload)));
        }

        /** The few who act, and imports, are kept once, however much they record. */
        private @Nullable String once(@Nullable String text) {
            return text == null ? null : names.computeIfAbsent(text, name -> name);
        }

        private void end() {
            if (id != null) {
                histories.add(new SubjectHistory(id, unit, units, lastPosition, List.copyOf(events)));
                bytes.add(eventBytes);
            }
            events.clear();
            eventBytes = 0;
            lastPosition = 0;
            units = Set.of();
            id = null;
        }

        List<SubjectHistory> histories() {
            end();
            return histories;
        }

        Map<ShelfKey, Shelf> shelves(String kind, Collection<ShelfKey> keys, Shelving shelving) {
            end();
            Map<ShelfKey, Shelf> shelves = new HashMap<>();
            keys.forEach(key -> shelves.put(key, Shelf.empty(head)));
            for (int i = 0; i < histories.size(); i++) {
                SubjectHistory history = histories.get(i);
                long itsBytes = bytes.get(i);
                shelves.computeIfPresent(
                        shelving.of(kind, history.unit()), (key, shelf) -> shelf.holding(history, itsBytes));
            }
            return shelves;
        }
    }
}
