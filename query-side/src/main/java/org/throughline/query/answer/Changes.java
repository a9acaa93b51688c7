package org.throughline.query.answer;

import org.jspecify.annotations.Nullable;
import org.throughline.query.read.Parameters;

/** How a listener wants to be told of another answer. */
public enum Changes {
    /** The whole answer again. */
    WHOLE,
    /** What makes the answer before into it (RFC 6902), unless that is as long. */
    PATCH;

    /** The parameter of that name: whole unless asked otherwise. */
    public static Changes read(@Nullable String text) {
        Changes asked = Parameters.constant("changes", text, Changes.class);
        return asked == null ? WHOLE : asked;
    }
}
