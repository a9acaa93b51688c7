package org.throughline.command.stage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.stage.Stage;

/**
 * What decisions need to know of a track.
 *
 * @param stage the stage held; absent as long as none was entered, which is not a stage
 * @param since the day of the last move
 */
public record StageTrackState(
        @Nullable Stage stage, @Nullable LocalDate since) {

    static final StageTrackState NOT_STARTED = new StageTrackState(null, null);
}
