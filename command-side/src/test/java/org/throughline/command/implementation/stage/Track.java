package org.throughline.command.implementation.stage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.stage.Stage;

/** Tracks for tests of single rules. */
final class Track {

    private Track() {}

    /** A track at this stage since that day; not begun without one. */
    static StageTrackFacts at(@Nullable Stage held, LocalDate since) {
        return held == null ? StageTrackFacts.NOT_STARTED : StageTrackFacts.NOT_STARTED.moved(held, since);
    }
}
