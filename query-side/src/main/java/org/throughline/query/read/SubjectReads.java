package org.throughline.query.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.events.Amendments;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;
import org.throughline.events.json.EventJson;
import org.throughline.query.Counting;
import org.throughline.query.Folding;
import org.throughline.query.Folding.Misfit;
import org.throughline.query.SubjectKind;
import org.throughline.query.SubjectKinds;
import org.throughline.query.history.EventMemory;
import org.throughline.query.history.Remembered;
import org.throughline.query.history.SubjectHistory;
import org.throughline.query.timeline.Known;
import org.throughline.query.timeline.Timeline;
import org.throughline.query.timeline.TimelineEntry;

/**
 * Answers what is asked about subjects: from the stored view where the question is about now, and by the same fold over
 * what is remembered where it is about a past day or a past state of knowledge. A subject belongs to the district in which
 * its unit lay on the day asked about.
 */
public final class SubjectReads {

    /** Nothing is left of a subject when every entry of it was taken back. */
    private static final String DOCUMENTS = """
            select kind, subject_id, version, position, unit, state, misfit, (select position from progress) as head
            from subject where (state is not null or misfit is not null)
            """;

    private final SubjectKinds kinds;
    private final Timeline timeline;
    private final EventMemory memory;
    private final Places places;
    private final JdbcClient jdbc;
    private final Clock clock;

    public SubjectReads(
            SubjectKinds kinds, Timeline timeline, EventMemory memory, Places places, JdbcClient jdbc, Clock clock) {
        this.kinds = kinds;
        this.timeline = timeline;
        this.memory = memory;
        this.places = places;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The state of one subject. */
    public record FindSubject(SubjectKey subject, Tense tense) {}

    /**
     * The states of many subjects of a kind, by id (a keyset page).
     *
     * @param afterId the last id of the page before; absent for the first page
     */
    public record FindSubjects(
            String kind,
            @Nullable String district,
            Tense tense,
            @Nullable String afterId,
            int limit) {}

    /** The events a state rests on. */
    public record FindHistory(SubjectKey subject, Tense tense) {}

    /**
     * The history of one subject.
     *
     * @param items events in effective order
     * @param amendments those that hold
     * @param position the position up to which this answer knows everything
     */
    public record History(List<TimelineEntry> items, Amendments amendments, long position) {}

    @QueryHandler
    History find(FindHistory query) {
        Known known = known(query.tense());
        List<TimelineEntry> recorded = timeline.of(query.subject(), known, null);
        LocalDate day = query.tense().asOf();
        return new History(
                recorded.stream()
                        .filter(entry -> day == null || !entry.effectiveOn().isAfter(day))
                        .toList(),
                Counting.amendments(recorded),
                known.position());
    }

    @QueryHandler
    Optional<SubjectAnswer> find(FindSubject query) {
        SubjectKey subject = query.subject();
        if (query.tense().isNow()) {
            Territory territory = places.by(Known.upTo(memory.catchUp()));
            return jdbc.sql(DOCUMENTS + "and kind = :kind and subject_id = :id")
                    .param("kind", subject.kind())
                    .param("id", subject.id())
                    .query((row, n) -> stored(row, territory))
                    .optional();
        }
        Known known = known(query.tense());
        Territory territory = places.by(known);
        return memory.history(subject)
                .flatMap(history -> past(kinds.named(subject.kind()), history, query.tense(), known, territory));
    }

    @QueryHandler
    List<SubjectAnswer> find(FindSubjects query) {
        return query.tense().isNow() ? present(query) : past(query);
    }

    private List<SubjectAnswer> present(FindSubjects query) {
        Territory territory = places.by(Known.upTo(memory.catchUp()));
        String district = query.district();
        Set<String> units = district == null ? Set.of() : territory.within(district, LocalDate.now(clock));
        return jdbc.sql(DOCUMENTS + """
                                and kind = :kind and subject_id collate "C" > :after
                                  and (:everywhere or unit = any(:units))
                                order by subject_id collate "C" limit :limit
                                """)
                .param("kind", query.kind())
                .param("after", Objects.requireNonNullElse(query.afterId(), ""))
                .param("everywhere", district == null)
                .param("units", units.toArray(String[]::new))
                .param("limit", query.limit())
                .query((row, n) -> stored(row, territory))
                .list();
    }

    /** Folds no more subjects than the page shows. */
    private List<SubjectAnswer> past(FindSubjects query) {
        memory.catchUp();
        Known known = known(query.tense());
        Territory territory = places.by(known);
        SubjectKind<?, ?> kind = kinds.named(query.kind());
        String after = Objects.requireNonNullElse(query.afterId(), "");
        Set<String> units = query.district() == null
                ? Set.of(EventMemory.ANYWHERE)
                : territory.within(query.district(), dayOf(query.tense()));
        return memory.histories(kind.name(), units).stream()
                .filter(history -> history.id().compareTo(after) > 0)
                .sorted(Comparator.comparing(SubjectHistory::id))
                .flatMap(history -> past(kind, history, query.tense(), known, territory).stream())
                .limit(query.limit())
                .toList();
    }

    private <S, E extends SubjectEvent> Optional<SubjectAnswer> past(
            SubjectKind<S, E> kind, SubjectHistory history, Tense tense, Known known, Territory territory) {
        List<Remembered> past = history.by(tense.asOf(), known);
        Allowance.current().spend(past.size());
        Folding<S> folding = Folding.<S>nothing().with(kind, past);
        List<Remembered> recorded = history.recorded(tense.asOf(), known);
        return folding.isOfNothing()
                ? Optional.empty()
                : Optional.of(new SubjectAnswer(
                        kind.name(),
                        history.id(),
                        recorded.size(),
                        recorded.stream().mapToLong(Remembered::position).max().orElseThrow(),
                        known.position(),
                        tense.asOf(),
                        district(history.unit(), dayOf(tense), territory),
                        history.unit(),
                        folding.state() == null ? null : EventJson.MAPPER.writeValueAsString(folding.state()),
                        folding.incomplete(),
                        Claims.of(tense, Claims.imports(past).collect(Collectors.toSet()))));
    }

    private LocalDate dayOf(Tense tense) {
        return tense.asOf() == null ? LocalDate.now(clock) : tense.asOf();
    }

    private static @Nullable String district(@Nullable String unit, LocalDate day, Territory territory) {
        return unit == null ? null : territory.districtOf(unit, day).orElse(null);
    }

    /** The states of these subjects of a kind by id, as far as there are such. */
    public <S, E extends SubjectEvent> Map<String, S> states(
            SubjectKind<S, E> kind, Collection<String> ids, Tense tense) {
        Map<String, S> states = new LinkedHashMap<>();
        Known known = known(tense);
        memory.subjects(kind.name(), ids).forEach(history -> {
            S state = history.fold(kind, tense.asOf(), known).state();
            if (state != null) {
                states.put(history.id(), state);
            }
        });
        return states;
    }

    /** What an answer in this tense knows. */
    private Known known(Tense tense) {
        return new Known(tense.knownAt() == null ? memory.catchUp() : tense.knownAt(), tense.claimedBy());
    }

    private static @Nullable String reason(@Nullable String misfit) {
        return misfit == null
                ? null
                : EventJson.MAPPER.readValue(misfit, Misfit.class).reason();
    }

    private SubjectAnswer stored(ResultSet row, Territory territory) throws SQLException {
        String unit = row.getString("unit");
        return new SubjectAnswer(
                row.getString("kind"),
                row.getString("subject_id"),
                row.getLong("version"),
                row.getLong("position"),
                row.getLong("head"),
                null,
                district(unit, LocalDate.now(clock), territory),
                unit,
                row.getString("state"),
                reason(row.getString("misfit")),
                null);
    }
}
