package org.throughline.command.implementation.goal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Fault;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.SubjectRules;
import org.throughline.events.implementation.goal.GoalAim;
import org.throughline.events.implementation.goal.GoalEvent;
import org.throughline.events.implementation.goal.GoalEvent.GoalClosed;
import org.throughline.events.implementation.goal.GoalEvent.GoalProgressRecorded;
import org.throughline.events.implementation.goal.GoalEvent.GoalRevised;
import org.throughline.events.implementation.goal.GoalEvent.GoalSet;

/**
 * A goal is set once, first; a version is written on one that is there; progress is told by hand only while no measure tells it, and
 * a value only while the goal says what it counts; nothing follows the close.
 */
enum GoalRules implements SubjectRules<GoalFacts, GoalEvent> {
    RULES;

    @Override
    public Class<GoalEvent> family() {
        return GoalEvent.class;
    }

    @Override
    public GoalFacts initial() {
        return GoalFacts.UNKNOWN;
    }

    @Override
    public void check(GoalFacts goal, GoalEvent next) {
        switch (next) {
            case GoalSet e -> refuseKnown(goal, e);
            case GoalRevised e -> {
                requirePursued(goal, e);
                if (!goal.versions().containsKey(e.revises())) {
                    throw revisesAnother(goal, e.revises());
                }
            }
            case GoalProgressRecorded e -> {
                requirePursued(goal, e);
                requireToldByHand(goal.aim(), e);
            }
            case GoalClosed e -> requirePursued(goal, e);
        }
    }

    /** What it was set for goes on when it is closed, so it has only to have been there. */
    @Override
    public Predicate<GoalFacts> isThere() {
        return GoalFacts::exists;
    }

    @Override
    public GoalFacts evolve(GoalFacts goal, GoalEvent event) {
        return switch (event) {
            case GoalSet e -> new GoalFacts(e.organizationId(), 1, Map.of(1, e.terms()), null);
            case GoalRevised e -> goal.with(e.version(), e.terms());
            case GoalProgressRecorded e -> goal;
            case GoalClosed e -> goal.closed(e.effectiveOn());
        };
    }

    static void refuseKnown(GoalFacts goal, GoalSet next) {
        if (goal.exists()) {
            throw Refusal.of(RefusalCode.ALREADY_EXISTS, "Goal %s is set already".formatted(next.goalId()));
        }
    }

    /** A version is written on the one in effect on its day. */
    static void requireCurrent(GoalFacts goal, int revises) {
        if (revises != goal.current()) {
            throw revisesAnother(goal, revises);
        }
    }

    private static Refusal revisesAnother(GoalFacts goal, int revises) {
        return Refusal.of(
                        RefusalCode.REVISES_OTHER_VERSION,
                        "It revises version %d, the version in effect is %d".formatted(revises, goal.current()))
                .with("revises", revises)
                .with("currentVersion", goal.current());
    }

    private static void requirePursued(GoalFacts goal, GoalEvent next) {
        requireSet(goal, next.goalId(), next.effectiveOn());
        refuseClosed(goal, next);
    }

    static void requireSet(GoalFacts goal, String goalId, LocalDate day) {
        if (!goal.exists()) {
            throw Refusal.of(RefusalCode.NOT_YET, "Goal %s was not set by %s".formatted(goalId, day));
        }
    }

    static void refuseClosed(GoalFacts goal, GoalEvent next) {
        if (goal.closedOn() != null) {
            throw Refusal.of(RefusalCode.ENDED, "Goal %s was closed on %s".formatted(next.goalId(), goal.closedOn()))
                    .with("closedOn", goal.closedOn().toString());
        }
    }

    private static void requireToldByHand(@Nullable GoalAim aim, GoalProgressRecorded next) {
        if (aim != null && aim.measureId() != null) {
            throw Refusal.of(
                            RefusalCode.READ_FROM_MEASURE,
                            "The progress of goal %s is read from measure %s on %s"
                                    .formatted(next.goalId(), aim.measureId(), next.effectiveOn()))
                    .with("measureId", aim.measureId());
        }
        if (aim == null && next.value() != null) {
            String detail = "Goal %s is in words only on %s; nobody said what a value counts"
                    .formatted(next.goalId(), next.effectiveOn());
            throw Refusal.of(RefusalCode.MALFORMED, detail, List.of(new Fault("/value", "no-unit", detail)));
        }
    }
}
