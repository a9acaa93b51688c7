package org.throughline.query.view;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.events.SubjectKey;
import org.throughline.events.WithConcerns;
import org.throughline.events.json.EventJson;
import org.throughline.query.Folding.Misfit;
import org.throughline.query.timeline.TimelineEntry;

/** Writes the view tables, many rows a statement, into whichever schema the connection looks at. */
final class ViewWriter {

    private final JdbcTemplate jdbc;
    private final String form;

    ViewWriter(JdbcTemplate jdbc, String form) {
        this.jdbc = jdbc;
        this.form = form;
    }

    /**
     * How far the views are.
     *
     * @param position reached
     * @param writtenBy the transaction that last wrote into these very tables; another one once anybody else has
     * @param writing the transaction under way
     */
    record Progress(long position, String writtenBy, String writing) {}

    /**
     * How far the views are, holding off every other writer until the transaction ends.
     *
     * @throws IllegalStateException when the views are of another form; what is written there would fit nothing
     */
    Progress lockProgress() {
        List<Progress> progress = jdbc.query(
                """
                select position, concat_ws(':', tableoid, xmin) as written_by,
                    concat_ws(':', tableoid, pg_current_xact_id()::xid) as writing
                from progress where form = ? for update
                """,
                (row, n) ->
                        new Progress(row.getLong("position"), row.getString("written_by"), row.getString("writing")),
                form);
        if (progress.isEmpty()) {
            throw new IllegalStateException("the views are not of the form that this version of the program writes");
        }
        return progress.getFirst();
    }

    /** Says that something was written though no position was reached, so that nobody goes on from what it was before. */
    void markWritten() {
        jdbc.update("update progress set position = position");
    }

    /** Takes everything of a subject out. */
    void remove(SubjectKey subject) {
        jdbc.update(
                "delete from entry_words where position in (select position from timeline where kind = ? and subject_id = ?)",
                subject.kind(),
                subject.id());
        jdbc.update("delete from timeline where kind = ? and subject_id = ?", subject.kind(), subject.id());
        jdbc.update("delete from subject where kind = ? and subject_id = ?", subject.kind(), subject.id());
    }

    /**
     * Moves on, and tells every node that listens once the transaction commits. The commit need not be flushed: a crash
     * may take the newest batches back, whole and with their position, and they are applied again from the log.
     */
    void moveProgress(long position, Instant recordedAt) {
        jdbc.update("update progress set position = ?, recorded_at = ?", position, utc(recordedAt));
        jdbc.query(
                "select set_config('synchronous_commit', 'off', true), pg_notify(?, ?)",
                row -> {},
                ViewBatch.CHANNEL,
                Long.toString(position));
    }

    void insertTimeline(List<TimelineEntry> entries) {
        update(
                """
                insert into timeline
                select * from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::int[],
                    ?::text[], ?::text[], ?::date[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::text[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::json[])
                """,
                column("bigint", entries, TimelineEntry::position),
                column("text", entries, TimelineEntry::eventId),
                column("text", entries, TimelineEntry::kind),
                column("text", entries, TimelineEntry::subjectId),
                column("bigint", entries, TimelineEntry::version),
                column("text", entries, TimelineEntry::type),
                column("int", entries, TimelineEntry::revision),
                column("text", entries, TimelineEntry::district),
                column("text", entries, TimelineEntry::unit),
                column("date", entries, TimelineEntry::effectiveOn),
                column("timestamptz", entries, entry -> utc(entry.recordedAt())),
                column("text", entries, TimelineEntry::actor),
                column("text", entries, TimelineEntry::source),
                column("text", entries, TimelineEntry::commandId),
                column("text", entries, TimelineEntry::correlationId),
                column("text", entries, entry -> text(entry.originallyRecordedAt())),
                column("timestamptz", entries, entry -> utc(entry.claimedAt())),
                column("text", entries, TimelineEntry::importId),
                column("text", entries, TimelineEntry::importSource),
                column(
                        "text",
                        entries,
                        entry -> entry.concerns().isEmpty() ? null : WithConcerns.joined(entry.concerns())),
                column("text", entries, TimelineEntry::payload));
    }

    /** The entries with their claims as they are reckoned with; those behind them are not written yet. */
    List<TimelineEntry> reckoned(List<TimelineEntry> entries) {
        return new Claims(jdbc).reckoned(entries);
    }

    void insertWords(List<TimelineEntry> entries, EntryWords words) {
        update(
                """
                insert into entry_words
                select position, words::tsvector from unnest(?::bigint[], ?::text[]) as entry (position, words)
                on conflict (position) do update set words = excluded.words
                """,
                column("bigint", entries, TimelineEntry::position),
                column("text", entries, entry -> words.of(entry.event())));
    }

    Map<SubjectKey, SubjectDocument> documents(Collection<SubjectKey> keys) {
        List<SubjectDocument> found = jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement("""
                            select kind, subject_id, version, position, district, unit, last_effective_on, state,
                                misfit
                            from subject where (kind, subject_id) in (select * from unnest(?::text[], ?::text[]))
                            """);
                    statement.setArray(1, column("text", keys, SubjectKey::kind).in(connection));
                    statement.setArray(2, column("text", keys, SubjectKey::id).in(connection));
                    return statement;
                },
                (row, n) -> new SubjectDocument(
                        new SubjectKey(row.getString("kind"), row.getString("subject_id")),
                        row.getLong("version"),
                        row.getLong("position"),
                        row.getString("district"),
                        row.getString("unit"),
                        row.getObject("last_effective_on", LocalDate.class),
                        row.getString("state"),
                        misfit(row.getString("misfit"))));
        Map<SubjectKey, SubjectDocument> byKey = new LinkedHashMap<>();
        found.forEach(document -> byKey.put(document.key(), document));
        return byKey;
    }

    void upsertDocuments(List<SubjectDocument> documents) {
        update(
                """
                insert into subject
                select * from unnest(?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::date[],
                    ?::json[], ?::json[])
                on conflict (kind, subject_id) do update set version = excluded.version, position = excluded.position,
                    district = excluded.district, unit = excluded.unit,
                    last_effective_on = excluded.last_effective_on, state = excluded.state,
                    misfit = excluded.misfit
                """,
                column("text", documents, document -> document.key().kind()),
                column("text", documents, document -> document.key().id()),
                column("bigint", documents, SubjectDocument::version),
                column("bigint", documents, SubjectDocument::position),
                column("text", documents, SubjectDocument::district),
                column("text", documents, SubjectDocument::unit),
                column("date", documents, SubjectDocument::lastEffectiveOn),
                column("text", documents, SubjectDocument::state),
                column("text", documents, document -> json(document.misfit())));
    }

    private static @Nullable Misfit misfit(@Nullable String json) {
        return json == null ? null : EventJson.MAPPER.readValue(json, Misfit.class);
    }

    private static @Nullable String json(@Nullable Misfit misfit) {
        return misfit == null ? null : EventJson.MAPPER.writeValueAsString(misfit);
    }

    private void update(String sql, Column... columns) {
        jdbc.update(connection -> {
            var statement = connection.prepareStatement(sql);
            for (int i = 0; i < columns.length; i++) {
                statement.setArray(i + 1, columns[i].in(connection));
            }
            return statement;
        });
    }

    /** Arrays of the very type go to the server in binary, any others as quoted text. */
    private static <T> Column column(
            String type, Collection<T> rows, Function<? super T, ? extends @Nullable Object> value) {
        IntFunction<Object[]> array = switch (type) {
            case "text" -> String[]::new;
            case "bigint" -> Long[]::new;
            case "int" -> Integer[]::new;
            default -> Object[]::new;
        };
        Object[] values = rows.stream().map(value).toArray(array);
        return connection -> connection.createArrayOf(type, values);
    }

    private static @Nullable String text(@Nullable OffsetDateTime time) {
        return time == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /** The values of one column, made into an array of the database. */
    @FunctionalInterface
    private interface Column {
        Array in(Connection connection) throws SQLException;
    }
}
