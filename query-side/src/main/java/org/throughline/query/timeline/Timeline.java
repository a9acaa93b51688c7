package org.throughline.query.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.events.Amendment;
import org.throughline.events.EventCatalog;
import org.throughline.events.EventType;
import org.throughline.events.SubjectKey;
import org.throughline.events.WithConcerns;
import org.throughline.events.json.EncodedEvent;

/** Reads the timeline view. */
public final class Timeline {

    /**
     * Recorded times never fall along positions. Asked for the greatest position, the server walks the positions from the end
     * until a time fits; asked in this order, it finds the place in the index at once.
     */
    static final String LAST_BY = "select position from timeline where recorded_at <= :moment"
            + " order by recorded_at desc, position desc limit 1";

    private static final String COLUMNS = """
            select position, event_id, kind, subject_id, version, type, revision, district, unit, effective_on,
                   recorded_at, actor, source, command_id, correlation_id, originally_recorded_at, claimed_at,
                   import_id, import_source, concerns, payload
            from timeline
            """;

    private static final String[] AMENDMENTS = EventCatalog.ALL.types().stream()
            .filter(type -> type.subject().equals(Amendment.OF_ANY_KIND))
            .map(EventType::name)
            .toArray(String[]::new);

    private final JdbcClient jdbc;

    public Timeline(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last position the views have reached, 0 before the first. */
    public long head() {
        return jdbc.sql("select position from progress").query(Long.class).single();
    }

    /** The last position recorded at or before this moment, among those the views have reached; 0 when there is none. */
    public long positionAt(Instant moment) {
        return jdbc.sql(LAST_BY)
                // a driver rounds, and the end of a day would become the next one
                .param("moment", at(moment.truncatedTo(ChronoUnit.MICROS)))
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Entries behind a position, in order of recording. */
    public List<TimelineEntry> after(long position, TimelineFilter filter, int limit) {
        return page("position > :bound", "position", sql -> sql.param("bound", position), filter, limit);
    }

    /** Entries before a position, the latest first. */
    public List<TimelineEntry> before(long position, TimelineFilter filter, int limit) {
        return page("position < :bound", "position desc", sql -> sql.param("bound", position), filter, limit);
    }

    /** Entries behind a place, in the order it is of; of recording by the clock of the filter. */
    public List<TimelineEntry> behind(Place place, TimelineFilter filter, int limit) {
        String key = place.on() != null ? "effective_on" : recorded(filter);
        Object bound = place.on() != null ? place.on() : Objects.requireNonNull(at(place.at()));
        return page(
                "(%s, position) > (:key, :bound)".formatted(key),
                key + ", position",
                sql -> sql.param("key", bound).param("bound", place.position()),
                filter,
                limit);
    }

    private static String recorded(TimelineFilter filter) {
        return filter.clock() == RecordingClock.SOURCE ? "claimed_at" : "recorded_at";
    }

    private List<TimelineEntry> page(
            String bound, String order, Consumer<JdbcClient.StatementSpec> bounds, TimelineFilter filter, int limit) {
        List<String> conditions = new ArrayList<>(List.of(bound));
        List<Consumer<JdbcClient.StatementSpec>> parameters = new ArrayList<>();
        parameters.add(bounds);
        if (filter.district() != null) {
            add(conditions, parameters, filter.district().get());
        }
        add(conditions, parameters, "unit = :unit", "unit", filter.unit());
        add(conditions, parameters, "kind = :kind", "kind", filter.kind());
        add(conditions, parameters, "subject_id = :subject", "subject", filter.subjectId());
        add(conditions, parameters, "type in (:types)", "types", filter.types().isEmpty() ? null : filter.types());
        add(conditions, parameters, "effective_on >= :effectiveFrom", "effectiveFrom", filter.effectiveFrom());
        add(conditions, parameters, "effective_on <= :effectiveTo", "effectiveTo", filter.effectiveTo());
        String recorded = recorded(filter);
        add(conditions, parameters, recorded + " >= :recordedFrom", "recordedFrom", at(filter.recordedFrom()));
        add(conditions, parameters, recorded + " <= :recordedTo", "recordedTo", at(filter.recordedTo()));
        add(conditions, parameters, "import_id = :import", "import", filter.importId());
        JdbcClient.StatementSpec sql = jdbc.sql(
                COLUMNS + "where " + String.join(" and ", conditions) + " order by " + order + " limit " + limit);
        parameters.forEach(parameter -> parameter.accept(sql));
        return sql.query((row, n) -> entry(row)).list();
    }

    /** The index on districts serves all but the units that moved, which are few. */
    private static void add(List<String> conditions, List<Consumer<JdbcClient.StatementSpec>> parameters, Stays stays) {
        parameters.add(sql -> sql.param("district", stays.district()));
        if (stays.ofMovers().isEmpty()) {
            conditions.add("district = :district");
            return;
        }
        List<String> anyOf = new ArrayList<>();
        anyOf.add("district = :district and (unit is null or unit <> all(:movers))");
        parameters.add(sql -> sql.param("movers", stays.ofMovers().keySet().toArray(String[]::new)));
        stays.ofMovers()
                .forEach((unit, times) -> times.forEach(stay -> {
                    String n = String.valueOf(anyOf.size());
                    anyOf.add(
                            "unit = :mover%1$s and effective_on >= coalesce(:since%1$s::date, '-infinity')".formatted(n)
                                    + " and effective_on < coalesce(:until%1$s::date, 'infinity')".formatted(n));
                    parameters.add(sql -> sql.param("mover" + n, unit)
                            .param("since" + n, stay.from())
                            .param("until" + n, stay.until()));
                }));
        conditions.add("((" + String.join(") or (", anyOf) + "))");
    }

    private static void add(
            List<String> conditions,
            List<Consumer<JdbcClient.StatementSpec>> parameters,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.add(sql -> sql.param(name, value));
        }
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant moment) {
        return moment == null ? null : OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    /** What is told of one subject, in effective order: recorded up to a position, in effect by a day. */
    public List<TimelineEntry> of(SubjectKey subject, long upTo, @Nullable LocalDate asOf) {
        return of(subject, Known.upTo(upTo), asOf);
    }

    /** What is told of one subject, in effective order: in effect by a day, as far as it was known. */
    public List<TimelineEntry> of(SubjectKey subject, Known known, @Nullable LocalDate asOf) {
        List<TimelineEntry> told = recorded(subject, known.position(), asOf);
        return known.bySource()
                ? told.stream()
                        .filter(entry -> known.holds(entry.position(), entry.claimedAt()))
                        .toList()
                : told;
    }

    private List<TimelineEntry> recorded(SubjectKey subject, long upTo, @Nullable LocalDate asOf) {
        return jdbc.sql(COLUMNS + """
                                where kind = :kind and subject_id = :id and position <= :upTo
                                  and effective_on <= coalesce(:asOf::date, 'infinity')
                                order by effective_on, position
                                """)
                .param("kind", subject.kind())
                .param("id", subject.id())
                .param("upTo", upTo)
                .param("asOf", asOf)
                .query((row, n) -> entry(row))
                .list();
    }

    /** The entries at these positions. */
    public List<TimelineEntry> at(Collection<Long> positions) {
        return jdbc.sql(COLUMNS + "where position = any(:positions) order by position")
                .param("positions", positions.toArray(Long[]::new))
                .query((row, n) -> entry(row))
                .list();
    }

    /** What was recorded of these subjects of the types of {@link Amendment}s, as far as it was known. */
    public List<TimelineEntry> amendments(Collection<SubjectKey> subjects, Known known) {
        return jdbc
                .sql(COLUMNS + """
                                where (kind, subject_id) in (select * from unnest(:kinds::text[], :ids::text[]))
                                  and type = any(:types) and position <= :upTo
                                order by position
                                """)
                .param("kinds", subjects.stream().map(SubjectKey::kind).toArray(String[]::new))
                .param("ids", subjects.stream().map(SubjectKey::id).toArray(String[]::new))
                .param("types", AMENDMENTS)
                .param("upTo", known.position())
                .query((row, n) -> entry(row))
                .list()
                .stream()
                .filter(entry -> known.holds(entry.position(), entry.claimedAt()))
                .toList();
    }

    /** What an import brought in. */
    public Imported broughtBy(String importId) {
        return jdbc.sql("""
                        select count(*) as events, count(distinct (kind, subject_id)) as subjects,
                               min(position) as first, max(position) as last,
                               min(effective_on) as effective_from, max(effective_on) as effective_to,
                               min(claimed_at) as claimed_from, max(claimed_at) as claimed_to
                        from timeline where import_id = :import
                        """)
                .param("import", importId)
                .query((row, n) -> new Imported(
                        row.getLong("events"),
                        row.getLong("subjects"),
                        row.getObject("first", Long.class),
                        row.getObject("last", Long.class),
                        row.getObject("effective_from", LocalDate.class),
                        row.getObject("effective_to", LocalDate.class),
                        instant(row.getTimestamp("claimed_from")),
                        instant(row.getTimestamp("claimed_to"))))
                .single();
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static TimelineEntry entry(ResultSet row) throws SQLException {
        return new TimelineEntry(
                row.getLong("position"),
                row.getString("event_id"),
                row.getString("kind"),
                row.getString("subject_id"),
                row.getLong("version"),
                row.getString("district"),
                row.getString("unit"),
                row.getObject("effective_on", LocalDate.class),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("actor"),
                row.getString("source"),
                row.getString("command_id"),
                row.getString("correlation_id"),
                offset(row.getString("originally_recorded_at")),
                row.getTimestamp("claimed_at").toInstant(),
                row.getString("import_id"),
                row.getString("import_source"),
                WithConcerns.split(row.getString("concerns")),
                EncodedEvent.stored(row.getString("type"), row.getInt("revision"), row.getString("payload")));
    }

    private static @Nullable OffsetDateTime offset(@Nullable String text) {
        return text == null ? null : OffsetDateTime.parse(text);
    }
}
