package org.throughline.query.subject.implementation.stage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Evidence;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.events.implementation.stage.StageEvent;
import org.throughline.events.implementation.stage.StageEvent.ActivityEvent;
import org.throughline.events.implementation.stage.StageEvent.StageMoveRetracted;
import org.throughline.events.implementation.stage.StageEvent.TrackDiscontinued;
import org.throughline.query.subject.implementation.stage.StageState.Activity;
import org.throughline.query.subject.implementation.stage.StageState.Attempt;
import org.throughline.query.subject.implementation.stage.StageState.Interval;
import org.throughline.query.subject.implementation.stage.StageState.RetractedMove;
import org.throughline.query.subject.implementation.stage.StageState.Standing;

/** A track while it is told: lists that can be changed, made a state in the end. What cannot be so is passed over. */
final class TrackFold {

    private final String organizationId;
    private final String practice;
    private final List<Interval> intervals = new ArrayList<>();
    private final List<Attempt> attempts = new ArrayList<>();
    private final List<Activity> activities = new ArrayList<>();
    private final List<RetractedMove> retracted = new ArrayList<>();

    TrackFold(@Nullable StageState before, StageEvent next) {
        organizationId = next.organizationId();
        practice = next.practice();
        if (before != null) {
            intervals.addAll(before.intervals());
            attempts.addAll(before.attempts());
            activities.addAll(before.activities());
            retracted.addAll(before.retracted());
        }
    }

    boolean isUnderWay() {
        return !attempts.isEmpty() && attempts.getLast().until() == null;
    }

    /** The number of the attempt that a move on this day belongs to; it begins one where none is under way. */
    int attempt(LocalDate day) {
        if (!isUnderWay()) {
            attempts.add(new Attempt(attempts.size() + 1, day, null, null));
        }
        return attempts.getLast().number();
    }

    /** A move to where it stands already, said under another name of the practice, is none. */
    void move(Interval next) {
        if (stands(next)) {
            return;
        }
        if (!intervals.isEmpty() && intervals.getLast().attempt() == next.attempt()) {
            intervals.add(intervals.removeLast().ending(next.from()));
        }
        intervals.add(next);
    }

    private boolean stands(Interval next) {
        return !intervals.isEmpty()
                && intervals.getLast().attempt() == next.attempt()
                && intervals.getLast().stage() == next.stage();
    }

    /** Whether an entry leads back, which it does only where it was said under another name of the practice. */
    boolean isBack(Stage stage) {
        return isUnderWay()
                && !intervals.isEmpty()
                && intervals.getLast().stage().compareTo(stage) > 0;
    }

    void discontinue(TrackDiscontinued e) {
        if (isUnderWay()) {
            Attempt given = attempts.removeLast();
            attempts.add(new Attempt(given.number(), given.from(), e.effectiveOn(), e.reason()));
            intervals.add(intervals.removeLast().ending(e.effectiveOn()));
        }
    }

    void retract(StageMoveRetracted e) {
        if (isLastMove(e)) {
            if (e.stage() == null) {
                Attempt resumed = attempts.removeLast();
                attempts.add(new Attempt(resumed.number(), resumed.from(), null, null));
                intervals.add(intervals.removeLast().ending(null));
            } else {
                takeBack(intervals.removeLast().attempt());
            }
            retracted.add(new RetractedMove(e.stage(), e.effectiveOn(), e.reason()));
        }
    }

    private boolean isLastMove(StageMoveRetracted e) {
        if (attempts.isEmpty()) {
            return false;
        }
        Interval last = intervals.getLast();
        return e.stage() == null
                ? e.effectiveOn().equals(attempts.getLast().until())
                : isUnderWay() && last.stage() == e.stage() && last.from().equals(e.effectiveOn());
    }

    private void takeBack(int attempt) {
        if (intervals.isEmpty() || intervals.getLast().attempt() != attempt) {
            attempts.removeLast();
            activities.removeIf(activity -> activity.attempt() == attempt);
        } else {
            intervals.add(intervals.removeLast().ending(null));
        }
    }

    void reopen(ActivityEvent e) {
        if (isUnderWay()) {
            int attempt = attempts.getLast().number();
            activities.removeIf(
                    activity -> activity.attempt() == attempt && activity.code().equals(e.code()));
        }
    }

    void settle(
            ActivityEvent e,
            Standing standing,
            @Nullable String reason,
            List<Evidence> evidence,
            List<String> concerns) {
        if (isUnderWay()) {
            reopen(e);
            activities.add(new Activity(
                    attempts.getLast().number(),
                    e.code(),
                    e.catalogueVersion(),
                    e.stage(),
                    standing,
                    e.effectiveOn(),
                    reason,
                    evidence,
                    concerns));
        }
    }

    StageState state() {
        @Nullable Interval held = isUnderWay() ? intervals.getLast() : null;
        return new StageState(
                organizationId,
                practice,
                held == null ? null : held.stage(),
                held == null ? null : held.from(),
                List.copyOf(intervals),
                List.copyOf(attempts),
                List.copyOf(activities),
                List.copyOf(retracted));
    }
}
