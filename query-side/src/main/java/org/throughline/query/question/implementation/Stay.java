package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.query.subject.implementation.stage.StageState;
import org.throughline.query.subject.implementation.stage.StageState.Attempt;
import org.throughline.query.subject.implementation.stage.StageState.Interval;

/**
 * One stay in one stage.
 *
 * @param until the day it was left, or the practice was given up; absent while it lasts
 * @param days from the first day to the day it was left, or to the day asked about
 * @param open whether it lasts, so that {@code days} is only its length so far (right-censored)
 * @param regression whether the stage was reached by going back
 */
public record Stay(
        Stage stage, LocalDate from, @Nullable LocalDate until, long days, boolean open, boolean regression) {

    static List<Stay> of(StageState track, Attempt attempt, LocalDate day) {
        return track.intervals().stream()
                .filter(interval -> interval.attempt() == attempt.number())
                .map(interval -> of(interval, day))
                .toList();
    }

    private static Stay of(Interval interval, LocalDate day) {
        LocalDate until = interval.until();
        return new Stay(
                interval.stage(),
                interval.from(),
                until,
                ChronoUnit.DAYS.between(interval.from(), until == null ? day : until),
                until == null,
                interval.regression());
    }
}
