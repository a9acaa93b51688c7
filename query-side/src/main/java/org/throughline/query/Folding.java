package org.throughline.query;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.EventCatalog;
import org.throughline.events.SubjectEvent;

/**
 * How far the history of one subject can be folded. An event that its fold cannot take (a poison message) ends it there: the
 * state before stays, and what comes behind is not folded, for nobody knows what it would rest on. Nothing is thrown, so
 * that one bad subject takes nothing along.
 *
 * @param state after all events that could be folded; absent before the first
 * @param misfit what could not; absent where everything could
 */
public record Folding<S>(@Nullable S state, @Nullable Misfit misfit) {

    private static final int LONGEST_ERROR = 400;

    /**
     * An event that does not fit on what was recorded of its subject before.
     *
     * @param position of the event in the log
     * @param event its name
     * @param error what its fold threw, and where
     */
    public record Misfit(long position, String event, String error) {

        static Misfit of(Recorded recorded, RuntimeException failure) {
            String error = Arrays.stream(failure.getStackTrace())
                    .filter(frame -> frame.getClassName().startsWith(Folding.class.getPackageName()))
                    .findFirst()
                    .map(frame -> failure + " at " + frame)
                    .orElseGet(failure::toString);
            return new Misfit(
                    recorded.position(),
                    EventCatalog.ALL.of(recorded.event().getClass()).name(),
                    error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error);
        }

        /** Why a state tells less than was recorded, in words for those who read it. */
        public String reason() {
            return "%s at position %d does not fit on what was recorded before it; it and what follows it are left out"
                    .formatted(event, position);
        }
    }

    /** Before the first event. */
    public static <S> Folding<S> nothing() {
        return new Folding<>(null, null);
    }

    /** Why the state tells less than was recorded, in words for those who read it; absent where it tells all. */
    public @Nullable String incomplete() {
        return misfit == null ? null : misfit.reason();
    }

    /**
     * What counts of a history.
     *
     * @param history all of it up to some position, in effective order
     */
    public static <S, E extends SubjectEvent> Folding<S> of(SubjectKind<S, E> kind, List<? extends Recorded> history) {
        return Folding.<S>nothing().with(kind, Counting.of(history));
    }

    /** Whether there was nothing to fold. */
    public boolean isOfNothing() {
        return state == null && misfit == null;
    }

    /** With events that follow in effective order, none of them an {@link org.throughline.events.Amendment}. */
    public <E extends SubjectEvent> Folding<S> with(SubjectKind<S, E> kind, Iterable<? extends Recorded> events) {
        if (misfit != null) {
            return this;
        }
        S next = state;
        for (Recorded recorded : events) {
            try {
                next = kind.fold(next, kind.family().cast(recorded.event()));
            } catch (RuntimeException failure) {
                return new Folding<>(next, Misfit.of(recorded, failure));
            }
        }
        return new Folding<>(next, null);
    }
}
