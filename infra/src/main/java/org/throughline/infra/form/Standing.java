package org.throughline.infra.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.query.read.ComputedReads;
import org.throughline.query.read.Reader;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Snapshots;
import org.throughline.query.read.Tense;

/** What stands by the end of a day, as anybody may see it: forms begin from it, and do not ask for it. */
@Component
final class Standing {

    private final Snapshots snapshots;
    private final ComputedReads computed;

    Standing(Snapshots snapshots, ComputedReads computed) {
        this.snapshots = snapshots;
        this.computed = computed;
    }

    /** Reads what stands. */
    <T> T read(@Nullable LocalDate day, Function<Snapshot, T> question) {
        return computed.compute(() -> question.apply(snapshots.at(new Tense(day, null), null, Reader.ANYBODY)));
    }

    /** The state of a subject; empty where there is none on that day, or it is withheld. */
    <S> Optional<S> of(Class<S> state, String id, @Nullable LocalDate day) {
        return read(
                day,
                snapshot ->
                        snapshot.withheld(state, Set.of(id)).isEmpty() ? snapshot.state(state, id) : Optional.empty());
    }

    /** The states of the subjects of a kind that fit. */
    <S> List<S> all(Class<S> state, @Nullable LocalDate day, Function<S, Boolean> fits) {
        return read(
                day,
                snapshot -> snapshot.states(state).stream().filter(fits::apply).toList());
    }
}
