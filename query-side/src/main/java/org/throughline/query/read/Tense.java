package org.throughline.query.read;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From where a question looks at history.
 *
 * @param asOf what was in effect by the end of this day; absent for everything known
 * @param knownAt what was recorded up to this position; absent for everything recorded
 */
public record Tense(@Nullable LocalDate asOf, @Nullable Long knownAt) {

    /** Everything recorded, whenever it was true. */
    public static final Tense NOW = new Tense(null, null);

    /** Whether the stored view answers it. */
    public boolean isNow() {
        return asOf == null && knownAt == null;
    }
}
