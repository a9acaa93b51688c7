package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.query.subject.implementation.stage.StageState;
import org.throughline.query.subject.implementation.stage.StageState.Activity;
import org.throughline.query.subject.implementation.stage.StageState.Interval;
import org.throughline.query.subject.implementation.stage.StageState.Standing;

/**
 * How long nothing has happened on a track that is under way: no move, no activity completed.
 *
 * @param since the day of the last move or completed activity
 * @param days from then to the day asked about
 * @param stalled whether that is longer than the limit, and the practice is not fully implemented yet: what is, is kept
 *     up and not left
 * @param stalledSince the first day on which it was
 */
public record Quiet(
        LocalDate since,
        long days,
        boolean stalled,
        @Nullable LocalDate stalledSince) {

    /** Of a track that is under way. */
    static Quiet of(StageState track, int stalledAfterDays, LocalDate day) {
        LocalDate since = Stream.concat(
                        track.intervals().stream().map(Interval::from),
                        track.activities().stream()
                                .filter(activity -> activity.standing() == Standing.COMPLETED)
                                .map(Activity::on))
                .max(Comparator.naturalOrder())
                .orElse(track.attempts().getLast().from());
        long days = ChronoUnit.DAYS.between(since, day);
        boolean stalled = days > stalledAfterDays && track.stage() != Stage.FULL;
        return new Quiet(since, days, stalled, stalled ? since.plusDays(stalledAfterDays + 1L) : null);
    }
}
