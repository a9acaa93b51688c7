package org.throughline.query.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.events.SubjectKey;
import org.throughline.query.timeline.Known;

/** Looks words up in the view {@code entry_words}. */
public final class EntryIndex {

    /** How many entries are looked through, the best of them first. */
    static final int MOST = 5000;

    private final JdbcClient jdbc;

    public EntryIndex(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which entries are looked for; an absent criterion lets everything pass.
     *
     * @param named the words that units are called by; empty where none is
     * @param units those that are called so: their entries need not say these words again
     * @param within units in which it happened
     * @param kind kind of subject
     * @param year in which it took effect
     * @param asOf the last day by which it did
     */
    record Wanted(
            Sought sought,
            Set<String> named,
            Collection<String> units,
            @Nullable Collection<String> within,
            @Nullable String kind,
            @Nullable Integer year,
            @Nullable LocalDate asOf,
            Known known) {}

    /**
     * An entry that was found.
     *
     * @param version its number in the history of its subject
     */
    record Match(
            long position,
            SubjectKey subject,
            long version,
            @Nullable String unit,
            LocalDate effectiveOn,
            float rank) {}

    /** The best matches, the latest first among equals. */
    List<Match> find(Wanted wanted) {
        Sought sought = wanted.sought();
        String must = sought.all(word -> !wanted.named().contains(word));
        boolean byUnit = !must.isEmpty() && !wanted.named().isEmpty();
        Known known = wanted.known();
        return jdbc.sql("""
                        select t.position, t.kind, t.subject_id, t.version, t.unit, t.effective_on,
                            ts_rank('{0.05, 0.1, 0.4, 1.0}', w.words, :any::tsquery) as rank
                        from entry_words w join timeline t on t.position = w.position
                        where w.words @@ :must::tsquery
                          and (not :byUnit or w.words @@ :named::tsquery or t.unit = any(:units))
                          and w.position <= :known and t.claimed_at <= coalesce(:claimed::timestamptz, 'infinity')
                          and t.effective_on <= coalesce(:asOf::date, 'infinity')
                          and (:everywhere or t.unit = any(:within))
                          and (:kind::text is null or t.kind = :kind)
                          and (:year::int is null or t.effective_on between make_date(:year, 1, 1) and make_date(:year, 12, 31))
                        order by rank desc, t.position desc limit :most
                        """)
                .param("any", sought.any())
                .param("must", byUnit ? must : sought.all(word -> true))
                .param("byUnit", byUnit)
                .param("named", sought.all(wanted.named()::contains))
                .param("units", wanted.units().toArray(String[]::new))
                .param("known", known.position())
                .param("claimed", at(known.claimedBy()))
                .param("asOf", wanted.asOf())
                .param("everywhere", wanted.within() == null)
                .param(
                        "within",
                        wanted.within() == null
                                ? new String[0]
                                : wanted.within().toArray(String[]::new))
                .param("kind", wanted.kind())
                .param("year", wanted.year())
                .param("most", MOST)
                .query((row, n) -> new Match(
                        row.getLong("position"),
                        new SubjectKey(row.getString("kind"), row.getString("subject_id")),
                        row.getLong("version"),
                        row.getString("unit"),
                        row.getObject("effective_on", LocalDate.class),
                        row.getFloat("rank")))
                .list();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant moment) {
        return moment == null || moment.equals(Instant.MAX) ? null : OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
