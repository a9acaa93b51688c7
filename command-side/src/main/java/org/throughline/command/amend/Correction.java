package org.throughline.command.amend;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Fault;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;

/**
 * Says with a command that it puts right what was recorded.
 *
 * @param entry number of the entry in the subject's history, 1 or more
 * @param because why it was wrong
 */
public record Correction(long entry, String because) {

    /** Letters of a reason. */
    private static final int LONGEST_REASON = 5000;

    /** What a reason must be, in words. */
    public static final String REASON = "why it was wrong, in 1 to %d letters".formatted(LONGEST_REASON);

    private static final String ENTRY = "correctsEntry";
    private static final String BECAUSE = "correctsBecause";

    /**
     * What a single command says of it, by its parameters; absent where it says nothing.
     *
     * @throws Refusal MALFORMED when it says one without the other, or no number or no reason
     */
    public static @Nullable Correction read(@Nullable String corrects, @Nullable String because) {
        if (corrects == null && because == null) {
            return null;
        }
        List<Fault> faults = new ArrayList<>();
        if (corrects == null || !corrects.matches("[1-9]\\d{0,14}")) {
            faults.add(new Fault("", "bad-parameter", "corrects: the number of an entry, 1 or more"));
        }
        if (because == null || !isReason(because)) {
            faults.add(new Fault("", "bad-parameter", "because: " + REASON));
        }
        if (!faults.isEmpty()) {
            throw Refusal.of(RefusalCode.MALFORMED, "What it corrects, and why, are said together", faults);
        }
        return new Correction(Long.parseLong(Objects.requireNonNull(corrects)), Objects.requireNonNull(because));
    }

    /** Whether this is {@link #REASON}. */
    public static boolean isReason(String text) {
        return !text.isBlank() && text.length() <= LONGEST_REASON;
    }

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
