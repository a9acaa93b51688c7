package org.throughline.query.replay;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.query.read.Difference;
import org.throughline.query.read.ShownEntry;

/**
 * A step of a replay: an entry, or all of a day.
 *
 * @param on the day of the step: of recording where the districts are, or of effect
 * @param events in order
 * @param changed every subject of theirs that the reader may see
 */
public record ReplayStep(LocalDate on, List<ShownEntry> events, List<Changed> changed) {

    /**
     * What a step made of a subject.
     *
     * @param state after it; absent unless states were asked for
     * @param differences from the state before it; absent where states were asked for
     */
    public record Changed(
            String kind,
            String id,
            @JsonRawValue @Nullable String state,
            @Nullable List<Difference.Change> differences) {}
}
