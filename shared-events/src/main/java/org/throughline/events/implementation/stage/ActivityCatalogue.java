package org.throughline.events.implementation.stage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.events.Versioned;

/**
 * One version of what there is to do in each stage.
 *
 * @param effectiveOn the day from which it is the catalogue in force
 * @param note where it comes from
 */
public record ActivityCatalogue(String version, LocalDate effectiveOn, String note, List<StageActivity> activities)
        implements Versioned {

    @Override
    public LocalDate effectiveFrom() {
        return effectiveOn;
    }

    /** The activity with this code. */
    public Optional<StageActivity> activity(String code) {
        return activities.stream()
                .filter(activity -> activity.code().equals(code))
                .findFirst();
    }

    /** The activities of a stage, in the catalogue's order. */
    public List<StageActivity> of(Stage stage) {
        return activities.stream().filter(activity -> activity.stage() == stage).toList();
    }
}
