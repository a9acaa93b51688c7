package org.throughline.query.page;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text that people entered, put into words of ours: what turns the direction of writing round (Unicode's bidirectional
 * controls) is left out, for it would turn our words round too. A name that stands by itself keeps them; the style sheet
 * isolates it from what stands beside it.
 */
public final class Straight {

    private static final Pattern TURNING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    private Straight() {}

    /** The text without them. */
    public static String text(String text) {
        return TURNING.matcher(text).replaceAll("");
    }

    /** The same of what may be absent. */
    public static @Nullable String textOrNull(@Nullable String text) {
        return text == null ? null : text(text);
    }
}
