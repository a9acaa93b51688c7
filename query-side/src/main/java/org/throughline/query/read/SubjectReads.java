package org.throughline.query.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;
import org.throughline.events.json.EventJson;
import org.throughline.query.EffectiveFold;
import org.throughline.query.SubjectKind;
import org.throughline.query.SubjectKinds;
import org.throughline.query.timeline.Timeline;
import org.throughline.query.timeline.TimelineEntry;

/**
 * Answers what is asked about subjects: from the stored view where the question is about now, and by the same fold over
 * the timeline where it is about a past day or a past state of knowledge.
 */
public final class SubjectReads {

    private static final String DOCUMENTS =
            """
            select kind, subject_id, version, position, district, unit, state,
                   (select position from progress) as head
            from subject
            """;

    private final SubjectKinds kinds;
    private final Timeline timeline;
    private final JdbcClient jdbc;

    public SubjectReads(SubjectKinds kinds, Timeline timeline, JdbcClient jdbc) {
        this.kinds = kinds;
        this.timeline = timeline;
        this.jdbc = jdbc;
    }

    /** The state of one subject. */
    public record FindSubject(SubjectKey subject, Tense tense) {}

    /**
     * The states of many subjects of a kind, by id.
     *
     * @param afterId the last id of the page before; absent for the first page
     */
    public record FindSubjects(
            String kind, @Nullable String district, Tense tense, @Nullable String afterId, int limit) {}

    /** The events a state rests on. */
    public record FindHistory(SubjectKey subject, Tense tense) {}

    /**
     * The history of one subject.
     *
     * @param items events in effective order
     * @param position the position up to which this answer knows everything
     */
    public record History(List<TimelineEntry> items, long position) {}

    @QueryHandler
    History find(FindHistory query) {
        long upTo = position(query.tense());
        return new History(timeline.of(query.subject(), upTo, query.tense().asOf()), upTo);
    }

    @QueryHandler
    Optional<SubjectAnswer> find(FindSubject query) {
        if (!query.tense().isNow()) {
            long upTo = position(query.tense());
            List<TimelineEntry> told =
                    timeline.of(query.subject(), upTo, query.tense().asOf());
            return answer(kinds.named(query.subject().kind()), told, upTo, query.tense());
        }
        return jdbc.sql(DOCUMENTS + "where kind = :kind and subject_id = :id")
                .param("kind", query.subject().kind())
                .param("id", query.subject().id())
                .query((row, n) -> stored(row))
                .optional();
    }

    @QueryHandler
    List<SubjectAnswer> find(FindSubjects query) {
        String after = query.afterId() == null ? "" : query.afterId();
        if (!query.tense().isNow()) {
            return past(query).stream()
                    .filter(answer -> answer.id().compareTo(after) > 0)
                    .limit(query.limit())
                    .toList();
        }
        return jdbc.sql(
                        DOCUMENTS
                                + """
                                where kind = :kind and subject_id collate "C" > :after
                                  and (:district::text is null or district = :district)
                                order by subject_id collate "C" limit :limit
                                """)
                .param("kind", query.kind())
                .param("after", after)
                .param("district", query.district())
                .param("limit", query.limit())
                .query((row, n) -> stored(row))
                .list();
    }

    /** The state of every subject of a kind. */
    public <S, E extends SubjectEvent> List<S> states(SubjectKind<S, E> kind, Tense tense) {
        if (!tense.isNow()) {
            return List.copyOf(statesById(kind, null, tense).values());
        }
        return jdbc
                .sql("select state from subject where kind = :kind order by subject_id")
                .param("kind", kind.name())
                .query(String.class)
                .list()
                .stream()
                .map(state -> EventJson.MAPPER.readValue(state, kind.stateType()))
                .toList();
    }

    /** The state of every subject of a kind and district by its id, by the fold in any tense. */
    <S, E extends SubjectEvent> Map<String, S> statesById(
            SubjectKind<S, E> kind, @Nullable String district, Tense tense) {
        return folded(kind, timeline.ofKind(kind.name(), district, position(tense), tense.asOf()));
    }

    /** The states of these subjects of a kind, as far as there are such. */
    public <S, E extends SubjectEvent> List<S> states(SubjectKind<S, E> kind, Collection<String> ids, Tense tense) {
        if (!tense.isNow()) {
            return List.copyOf(folded(kind, timeline.ofMany(kind.name(), ids, position(tense), tense.asOf()))
                    .values());
        }
        return jdbc
                .sql("select state from subject where kind = :kind and subject_id in (:ids) order by subject_id")
                .param("kind", kind.name())
                .param("ids", ids)
                .query(String.class)
                .list()
                .stream()
                .map(state -> EventJson.MAPPER.readValue(state, kind.stateType()))
                .toList();
    }

    private static <S, E extends SubjectEvent> Map<String, S> folded(
            SubjectKind<S, E> kind, List<TimelineEntry> entries) {
        Map<String, S> states = new LinkedHashMap<>();
        bySubject(entries).forEach((id, told) -> fold(kind, told).state().ifPresent(state -> states.put(id, state)));
        return states;
    }

    /** The state of one subject, by the fold in any tense. */
    <S, E extends SubjectEvent> Optional<S> state(SubjectKind<S, E> kind, String id, Tense tense) {
        SubjectKey subject = new SubjectKey(kind.name(), id);
        return fold(kind, timeline.of(subject, position(tense), tense.asOf())).state();
    }

    /** The position up to which an answer in this tense knows everything. */
    public long position(Tense tense) {
        return tense.knownAt() == null ? timeline.head() : tense.knownAt();
    }

    private List<SubjectAnswer> past(FindSubjects query) {
        long upTo = position(query.tense());
        SubjectKind<?, ?> kind = kinds.named(query.kind());
        return bySubject(timeline.ofKind(
                        kind.name(), query.district(), upTo, query.tense().asOf()))
                .values()
                .stream()
                .flatMap(told -> answer(kind, told, upTo, query.tense()).stream())
                .filter(answer -> query.district() == null || query.district().equals(answer.district()))
                .sorted(Comparator.comparing(SubjectAnswer::id))
                .toList();
    }

    private static Map<String, List<TimelineEntry>> bySubject(List<TimelineEntry> entries) {
        Map<String, List<TimelineEntry>> bySubject = new LinkedHashMap<>();
        entries.forEach(entry -> bySubject
                .computeIfAbsent(entry.subjectId(), id -> new ArrayList<>())
                .add(entry));
        return bySubject;
    }

    private static <S, E extends SubjectEvent> EffectiveFold<S, E> fold(
            SubjectKind<S, E> kind, List<TimelineEntry> told) {
        EffectiveFold<S, E> fold = new EffectiveFold<>(kind);
        told.forEach(entry -> fold.add(entry.event()));
        return fold;
    }

    private static <S, E extends SubjectEvent> Optional<SubjectAnswer> answer(
            SubjectKind<S, E> kind, List<TimelineEntry> told, long upTo, Tense tense) {
        return fold(kind, told).state().map(state -> {
            TimelineEntry last = told.stream()
                    .max(Comparator.comparingLong(TimelineEntry::position))
                    .orElseThrow();
            return new SubjectAnswer(
                    kind.name(),
                    last.subjectId(),
                    told.size(),
                    last.position(),
                    upTo,
                    tense.asOf(),
                    last.district(),
                    last.unit(),
                    EventJson.MAPPER.writeValueAsString(state));
        });
    }

    private static SubjectAnswer stored(ResultSet row) throws SQLException {
        return new SubjectAnswer(
                row.getString("kind"),
                row.getString("subject_id"),
                row.getLong("version"),
                row.getLong("position"),
                row.getLong("head"),
                null,
                row.getString("district"),
                row.getString("unit"),
                row.getString("state"));
    }
}
