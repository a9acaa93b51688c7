package org.throughline.query.view;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.throughline.events.SubjectKey;

/**
 * The subjects that recent batches told of, so that the next one need not read them back. They are true of views at one
 * position only: whoever finds views elsewhere, because another node moved them or a batch was rolled back, begins with none.
 */
final class RecentlyTold {

    private static final int MOST_LETTERS = 8_000_000;

    private final AtomicReference<Kept> kept = new AtomicReference<>(new Kept(0));

    /** For the batch that found the views at this position, and for nobody else. */
    Kept takeAt(long position) {
        Kept found = kept.getAndSet(null);
        return found != null && found.position == position ? found : new Kept(position);
    }

    /** Gives back what holds at another position, once that is committed. */
    void give(Kept told, long position) {
        told.position = position;
        kept.set(told);
    }

    /** By subject, those told of least recently let go first. */
    static final class Kept {

        private final Map<SubjectKey, Weighed> subjects = new LinkedHashMap<>(16, 0.75f, true);
        private long position;
        private long letters;

        Kept(long position) {
            this.position = position;
        }

        private record Weighed(Told<?> told, int letters) {}

        @Nullable
        Told<?> of(SubjectKey subject) {
            Weighed found = subjects.get(subject);
            return found == null ? null : found.told();
        }

        /**
         * Keeps a subject.
         *
         * @param weight letters of its state as JSON
         */
        void put(SubjectKey subject, Told<?> told, int weight) {
            Weighed before = subjects.put(subject, new Weighed(told, weight));
            letters += weight - (before == null ? 0 : before.letters());
            var eldest = subjects.entrySet().iterator();
            while (letters > MOST_LETTERS && eldest.hasNext()) {
                letters -= eldest.next().getValue().letters();
                eldest.remove();
            }
        }
    }
}
