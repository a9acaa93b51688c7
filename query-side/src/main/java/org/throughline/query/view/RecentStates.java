package org.throughline.query.view;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.throughline.events.SubjectKey;

/**
 * The subjects that recent batches folded, so that the next one need not read them back. They are true of views at one
 * position only: whoever finds views elsewhere, because another node moved them or a batch was rolled back, begins with none.
 */
final class RecentStates {

    private final long mostLetters;
    private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();

    /**
     * Keeps none yet.
     *
     * @param mostLetters of all states as JSON
     */
    RecentStates(long mostLetters) {
        this.mostLetters = mostLetters;
    }

    /** For the batch that found the views at this position, and for nobody else. */
    Kept takeAt(long position) {
        Kept found = kept.getAndSet(null);
        return found != null && found.position == position ? found : new Kept(position, mostLetters);
    }

    /** Gives back what holds at another position, once that is committed. */
    void give(Kept states, long position) {
        states.position = position;
        kept.set(states);
    }

    /** By subject, those used least recently let go first. */
    static final class Kept {

        private final Map<SubjectKey, Weighed> subjects = new LinkedHashMap<>(16, 0.75f, true);
        private final long mostLetters;
        private long position;
        private long letters;

        Kept(long position, long mostLetters) {
            this.position = position;
            this.mostLetters = mostLetters;
        }

        private record Weighed(Folded<?> folded, int letters) {}

        @Nullable
        Folded<?> of(SubjectKey subject) {
            Weighed found = subjects.get(subject);
            return found == null ? null : found.folded();
        }

        /**
         * Keeps a subject, and lets others go where there are too many.
         *
         * @param weight letters of its state as JSON
         */
        void put(SubjectKey subject, Folded<?> folded, int weight) {
            Weighed before = subjects.put(subject, new Weighed(folded, weight));
            letters += weight - (before == null ? 0 : before.letters());
            var eldest = subjects.entrySet().iterator();
            while (letters > mostLetters && eldest.hasNext()) {
                letters -= eldest.next().getValue().letters();
                eldest.remove();
            }
        }
    }
}
