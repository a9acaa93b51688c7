package org.throughline.command.implementation.stage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.stage.Stage;

/**
 * What decisions need to know of a track. Moves are kept one by one, because the last one can turn out not to have
 * taken place.
 *
 * @param attempts the first one first; one that was given up stays
 */
public record StageTrackFacts(List<Attempt> attempts) {

    static final StageTrackFacts NOT_STARTED = new StageTrackFacts(List.of());

    /** One move and its day. */
    record Move(Stage stage, LocalDate on) {}

    /**
     * One go at the practice.
     *
     * @param moves at least one
     * @param discontinuedOn the day it was given up; absent while it is under way
     * @param settled codes of the activities that are completed, skipped or not applicable
     */
    record Attempt(List<Move> moves, @Nullable LocalDate discontinuedOn, Set<String> settled) {

        Attempt discontinued(@Nullable LocalDate day) {
            return new Attempt(moves, day, settled);
        }

        Attempt moved(List<Move> otherMoves) {
            return new Attempt(List.copyOf(otherMoves), discontinuedOn, settled);
        }
    }

    /** The attempt under way; absent before the first and after one was given up. */
    @Nullable
    Attempt underWay() {
        return attempts.isEmpty() || attempts.getLast().discontinuedOn() != null ? null : attempts.getLast();
    }

    /** The stage held; absent when no attempt is under way, which is not a stage. */
    public @Nullable Stage stage() {
        Attempt attempt = underWay();
        return attempt == null ? null : attempt.moves().getLast().stage();
    }

    /** The day on which the attempt under way moved to a stage last; absent where it did not. */
    @Nullable
    LocalDate enteredLast(Stage stage) {
        Attempt attempt = underWay();
        return attempt == null
                ? null
                : attempt.moves().stream()
                        .filter(move -> move.stage() == stage)
                        .map(Move::on)
                        .max(LocalDate::compareTo)
                        .orElse(null);
    }

    /** The day of the last move, a discontinuation included. */
    @Nullable
    LocalDate lastMove() {
        if (attempts.isEmpty()) {
            return null;
        }
        Attempt last = attempts.getLast();
        return last.discontinuedOn() == null ? last.moves().getLast().on() : last.discontinuedOn();
    }

    StageTrackFacts moved(Stage stage, LocalDate on) {
        Move move = new Move(stage, on);
        Attempt attempt = underWay();
        if (attempt == null) {
            return with(attempts, new Attempt(List.of(move), null, Set.of()));
        }
        List<Move> moves = new ArrayList<>(attempt.moves());
        moves.add(move);
        return with(earlier(), attempt.moved(moves));
    }

    StageTrackFacts discontinued(LocalDate on) {
        return with(earlier(), attempts.getLast().discontinued(on));
    }

    /** As if the last move had not taken place. */
    StageTrackFacts withoutLastMove() {
        Attempt last = attempts.getLast();
        if (last.discontinuedOn() != null) {
            return with(earlier(), last.discontinued(null));
        }
        return last.moves().size() == 1
                ? new StageTrackFacts(List.copyOf(earlier()))
                : with(
                        earlier(),
                        last.moved(last.moves().subList(0, last.moves().size() - 1)));
    }

    StageTrackFacts settled(String code, boolean isSettled) {
        Attempt last = attempts.getLast();
        Set<String> codes = new HashSet<>(last.settled());
        if (isSettled) {
            codes.add(code);
        } else {
            codes.remove(code);
        }
        return with(earlier(), new Attempt(last.moves(), last.discontinuedOn(), Set.copyOf(codes)));
    }

    private List<Attempt> earlier() {
        return attempts.subList(0, attempts.size() - 1);
    }

    private static StageTrackFacts with(List<Attempt> earlier, Attempt last) {
        List<Attempt> all = new ArrayList<>(earlier);
        all.add(last);
        return new StageTrackFacts(List.copyOf(all));
    }
}
