package org.throughline.infra.benchmarks.history;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.throughline.events.MetadataKey;
import org.throughline.infra.benchmarks.Database;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event of the block that is copied, as it stands in its log.
 *
 * @param recordedOn the day it was recorded, in UTC
 */
record BaseEvent(
        String kind,
        String subjectId,
        long version,
        String eventId,
        String name,
        int revision,
        String payload,
        Map<String, String> metadata,
        LocalDate recordedOn) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    /** All of a log, in order. */
    static List<BaseEvent> in(Database database) throws SQLException {
        List<BaseEvent> events = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select kind, subject_id, version, event_id, name, revision, payload, metadata,
                               (recorded_at at time zone 'UTC')::date::text
                        from log.event order by position
                        """)) {
            while (row.next()) {
                events.add(new BaseEvent(
                        row.getString(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getString(4),
                        row.getString(5),
                        row.getInt(6),
                        row.getString(7),
                        JSON.readValue(row.getString(8), TEXTS),
                        LocalDate.parse(row.getString(9))));
            }
        }
        return events;
    }

    /** The id that the subject's id begins with: a track is called by its school and its practice. */
    String owner() {
        return Renaming.head(subjectId);
    }

    String unit() {
        return metadata.getOrDefault(MetadataKey.UNIT, "");
    }

    boolean isAboveDistricts() {
        return !metadata.containsKey(MetadataKey.DISTRICT);
    }
}
