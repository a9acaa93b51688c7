package org.throughline.query.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;
import org.throughline.query.SubjectKind;
import org.throughline.query.timeline.Timeline;
import org.throughline.query.timeline.TimelineEntry;

/**
 * All subjects as they were on one day, as far as they were known at one position. Whatever is read from one snapshot
 * fits together, and the same day and position give the same answer for ever.
 */
public final class Snapshot {

    private final SubjectReads reads;
    private final Timeline timeline;
    private final Tense tense;
    private final LocalDate today;
    private final @Nullable String district;

    Snapshot(SubjectReads reads, Timeline timeline, Tense tense, LocalDate today, @Nullable String district) {
        this.reads = reads;
        this.timeline = timeline;
        this.tense = tense;
        this.today = today;
        this.district = district;
    }

    /** The position up to which everything is known here. */
    public long position() {
        return Objects.requireNonNull(tense.knownAt());
    }

    /** The day asked about, absent when none was. */
    public @Nullable LocalDate asOf() {
        return tense.asOf();
    }

    /** The day up to which open stretches of time run: the one asked about, else today. */
    public LocalDate day() {
        return tense.asOf() == null ? today : tense.asOf();
    }

    /** The organization id of the district asked about, absent when all are. */
    public @Nullable String district() {
        return district;
    }

    /** Every subject of a kind that belongs to the district. */
    public <S, E extends SubjectEvent> List<S> states(SubjectKind<S, E> kind) {
        return reads.states(kind, district, tense);
    }

    /** One subject, of whatever district. */
    public <S, E extends SubjectEvent> Optional<S> state(SubjectKind<S, E> kind, String id) {
        return reads.state(kind, id, tense);
    }

    /** What the state of a subject rests on, in effective order. */
    public List<TimelineEntry> history(SubjectKind<?, ?> kind, String id) {
        return timeline.of(new SubjectKey(kind.name(), id), position(), tense.asOf());
    }

    /**
     * The same subjects on another day, as far as they were known at another position: never more than here.
     *
     * @param on absent for everything known by then
     */
    public Snapshot earlier(@Nullable LocalDate on, long position) {
        return new Snapshot(reads, timeline, new Tense(on, Math.min(position, position())), today, district);
    }
}
