package org.throughline.query.read;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.query.history.Remembered;
import org.throughline.query.timeline.RecordingClock;

/**
 * What an answer by the clock of the source takes somebody's word for.
 *
 * @param by the moment by which it was recorded there; absent where any will do
 * @param imports ids of the imports it rests on, the first hundred of them in order
 * @param importCount how many imports it rests on
 */
public record Claims(@Nullable Instant by, List<String> imports, int importCount) {

    private static final int MOST = 100;

    /** Those of an answer; absent by the log's own clock. */
    static @Nullable Claims of(Tense tense, Collection<String> imports) {
        return tense.clock() == RecordingClock.LOG
                ? null
                : new Claims(
                        tense.claimLimit(),
                        new TreeSet<>(imports).stream().limit(MOST).toList(),
                        imports.size());
    }

    /** The imports that these came with. */
    static Stream<String> imports(Collection<Remembered> events) {
        return events.stream()
                .map(Remembered::importId)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull);
    }
}
