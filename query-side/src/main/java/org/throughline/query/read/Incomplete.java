package org.throughline.query.read;

import org.jspecify.annotations.Nullable;
import org.throughline.query.Folding;

/**
 * A subject of which an answer tells less than was recorded.
 *
 * @param kind kind of the subject
 * @param id id within the kind; absent where the subject is withheld from the reader
 * @param position of the first event that is left out
 * @param reason why, in words
 */
public record Incomplete(String kind, @Nullable String id, long position, String reason) {

    /** What ended a fold, told of its subject. */
    public static Incomplete of(String kind, @Nullable String id, Folding.Misfit misfit) {
        return new Incomplete(kind, id, misfit.position(), misfit.reason());
    }
}
