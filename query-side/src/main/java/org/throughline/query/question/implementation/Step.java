package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Evidence;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.query.question.implementation.StageMove.Direction;
import org.throughline.query.subject.implementation.stage.StageState;
import org.throughline.query.subject.implementation.stage.StageState.Attempt;
import org.throughline.query.subject.implementation.stage.StageState.Interval;

/**
 * A move as its track tells it, before anything else is looked up.
 *
 * @param interval the stay it began; absent where the practice was given up
 */
record Step(
        int attempt,
        Direction direction,
        @Nullable Stage from,
        @Nullable Stage to,
        LocalDate on,
        @Nullable Interval interval,
        @Nullable String reason) {

    /** Every move of a track that stands, in order. */
    static List<Step> of(StageState track) {
        List<Step> steps = new ArrayList<>();
        for (Attempt attempt : track.attempts()) {
            Stage held = null;
            for (Interval interval : track.intervals()) {
                if (interval.attempt() == attempt.number()) {
                    steps.add(into(interval, held));
                    held = interval.stage();
                }
            }
            if (attempt.until() != null) {
                steps.add(new Step(
                        attempt.number(), Direction.GIVEN_UP, held, null, attempt.until(), null, attempt.reason()));
            }
        }
        return List.copyOf(steps);
    }

    private static Step into(Interval interval, @Nullable Stage held) {
        return new Step(
                interval.attempt(),
                direction(interval, held),
                held,
                interval.stage(),
                interval.from(),
                interval,
                interval.reason());
    }

    private static Direction direction(Interval interval, @Nullable Stage held) {
        if (held == null) {
            return interval.attempt() == 1 ? Direction.BEGUN : Direction.BEGUN_AGAIN;
        }
        return interval.regression() ? Direction.BACK : Direction.FORWARD;
    }

    List<Evidence> evidence() {
        return interval == null ? List.of() : interval.evidence();
    }

    List<String> concerns() {
        return interval == null ? List.of() : interval.concerns();
    }

    @Nullable
    String namedAssessment() {
        return interval == null ? null : interval.readinessAssessmentId();
    }

    @Nullable
    String namedCheck() {
        return interval == null ? null : interval.fidelityCheckId();
    }
}
