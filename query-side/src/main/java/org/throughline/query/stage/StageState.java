package org.throughline.query.stage;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Evidence;
import org.throughline.events.stage.Stage;

/**
 * An organization's way with one practice.
 *
 * @param stage where it stands
 * @param since the day it entered that stage
 * @param intervals every stage it was in, without a hole from the first entry on; the last one is open
 */
public record StageState(
        String organizationId, String practice, Stage stage, LocalDate since, List<Interval> intervals) {

    /**
     * Days in one stage.
     *
     * @param from the day it was entered
     * @param until the day the next one was; open when absent
     * @param regression whether it was reached by going back
     * @param reason why it went back
     */
    public record Interval(
            Stage stage,
            LocalDate from,
            @Nullable LocalDate until,
            boolean regression,
            @Nullable String reason,
            List<Evidence> evidence) {}
}
