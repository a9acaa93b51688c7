package org.throughline.query.read;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;
import org.throughline.query.SubjectKind;
import org.throughline.query.timeline.Timeline;
import org.throughline.query.timeline.TimelineEntry;

/**
 * All subjects as they were on one day, as far as they were known at one position. Whatever is read from one snapshot
 * fits together, and the same day and position give the same answer for ever. Of what is withheld from the reader it
 * gives outlines, so that an answer can count it and cannot print it.
 */
public final class Snapshot {

    private final SubjectReads reads;
    private final Timeline timeline;
    private final Discretion discretion;
    private final Reader reader;
    private final Tense tense;
    private final LocalDate today;
    private final @Nullable String district;

    Snapshot(
            SubjectReads reads,
            Timeline timeline,
            Discretion discretion,
            Reader reader,
            Tense tense,
            LocalDate today,
            @Nullable String district) {
        this.reads = reads;
        this.timeline = timeline;
        this.discretion = discretion;
        this.reader = reader;
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
        Map<String, S> states = reads.statesById(kind, district, tense);
        Set<String> withheld = withheld(kind, states.keySet());
        return states.entrySet().stream()
                .map(state -> withheld.contains(state.getKey()) ? kind.outline(state.getValue()) : state.getValue())
                .toList();
    }

    /** One subject, of whatever district. */
    public <S, E extends SubjectEvent> Optional<S> state(SubjectKind<S, E> kind, String id) {
        Optional<S> state = reads.state(kind, id, tense);
        return withheld(kind, Set.of(id)).isEmpty() ? state : state.map(kind::outline);
    }

    /** Of these subjects, whether they are known or not, those that are withheld from the reader. */
    public Set<String> withheld(SubjectKind<?, ?> kind, Collection<String> ids) {
        return discretion.withheld(kind.name(), ids, tense, reader);
    }

    /** What the state of a subject rests on, in effective order, as far as it is not withheld from the reader. */
    public List<TimelineEntry> history(SubjectKind<?, ?> kind, String id) {
        List<TimelineEntry> told = timeline.of(new SubjectKey(kind.name(), id), position(), tense.asOf());
        Predicate<TimelineEntry> withheld = discretion.withheldAmong(told, tense, reader);
        return told.stream().filter(entry -> !withheld.test(entry)).toList();
    }

    /**
     * The same subjects on another day, as far as they were known at another position: never more than here.
     *
     * @param on absent for everything known by then
     */
    public Snapshot earlier(@Nullable LocalDate on, long position) {
        return new Snapshot(
                reads, timeline, discretion, reader, new Tense(on, Math.min(position, position())), today, district);
    }
}
