package org.throughline.query.view;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.throughline.events.SubjectKey;

/**
 * The subjects that recent batches folded, so that the next one need not read them back. They are true of the views that the
 * last of these batches wrote: whoever finds views that something else wrote last, another node or a rebuild, or of which a
 * batch was rolled back, begins with none.
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

    /** For the batch that found the views as this transaction wrote them, and for nobody else. */
    Kept takeFrom(String writtenBy) {
        Kept found = kept.getAndSet(null);
        return found != null && writtenBy.equals(found.writtenBy) ? found : new Kept(mostLetters);
    }

    /** Gives back what holds in the views as this transaction writes them, once it is committed. */
    void give(Kept states, String writing) {
        states.writtenBy = writing;
        kept.set(states);
    }

    /** By subject, those used least recently let go first. */
    static final class Kept {

        private final Map<SubjectKey, Weighed> subjects = new LinkedHashMap<>(16, 0.75f, true);
        private final long mostLetters;
        private @Nullable String writtenBy;
        private long letters;

        Kept(long mostLetters) {
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
