package org.throughline.query.timeline;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which clock says when something was recorded. */
public enum RecordingClock {
    /** This log's own: when it learned of it. */
    LOG,
    /** The source's: when an import claims that it was recorded there; the log's where nothing is claimed. */
    SOURCE;

    /** As answers name it: absent where it is the log's own, which goes without saying. */
    public @Nullable RecordingClock said() {
        return this == LOG ? null : this;
    }

    /** As it is asked for and answered: {@code source}. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
