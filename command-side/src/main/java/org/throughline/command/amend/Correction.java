package org.throughline.command.amend;

import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * Says with a command that it puts right what was recorded.
 *
 * @param entry number of the entry in the subject's history, 1 or more
 * @param because why it was wrong
 */
public record Correction(long entry, String because) {

    /** Letters of a reason. */
    public static final int LONGEST_REASON = 5000;

    /** What a reason must be, in words. */
    public static final String REASON = "why it was wrong, in 1 to %d letters".formatted(LONGEST_REASON);

    private static final String ENTRY = "correctsEntry";
    private static final String BECAUSE = "correctsBecause";

    /** What a command's metadata say of it; absent where it corrects nothing. */
    public static @Nullable Correction in(MetaData metadata) {
        return metadata.get(ENTRY) instanceof Number entry
                ? new Correction(entry.longValue(), String.valueOf(metadata.get(BECAUSE)))
                : null;
    }

    /** For a command's metadata. */
    public MetaData asMetadata() {
        return MetaData.with(ENTRY, entry).and(BECAUSE, because);
    }
}
