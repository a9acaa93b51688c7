package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.query.question.implementation.MeasuresAnswer.Direction;
import org.throughline.query.subject.implementation.stage.StageState;
import org.throughline.query.subject.implementation.stage.StageState.Attempt;
import org.throughline.query.subject.implementation.stage.StageState.Interval;

/** The moves of one organization with one practice. */
final class StageMoves {

    private StageMoves() {}

    /** One move. */
    record StageMove(
            String practice, Direction direction, @Nullable Stage to, LocalDate on) {}

    /** All of them, by day. */
    static List<StageMove> of(StageState track) {
        List<StageMove> moves = new ArrayList<>();
        int attempt = 0;
        for (Interval interval : track.intervals()) {
            Direction direction = interval.regression() ? Direction.BACK : Direction.FORWARD;
            moves.add(new StageMove(
                    track.practice(),
                    interval.attempt() == attempt ? direction : Direction.BEGUN,
                    interval.stage(),
                    interval.from()));
            attempt = interval.attempt();
        }
        for (Attempt given : track.attempts()) {
            if (given.until() != null) {
                moves.add(new StageMove(track.practice(), Direction.GIVEN_UP, null, given.until()));
            }
        }
        moves.sort(Comparator.comparing(StageMove::on));
        return moves;
    }
}
