package org.throughline.query.subject.implementation.goal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.Copies;
import org.throughline.events.implementation.goal.GoalEvent;
import org.throughline.events.implementation.goal.GoalEvent.GoalClosed;
import org.throughline.events.implementation.goal.GoalEvent.GoalProgressRecorded;
import org.throughline.events.implementation.goal.GoalEvent.GoalRevised;
import org.throughline.events.implementation.goal.GoalEvent.GoalSet;
import org.throughline.events.implementation.goal.GoalOutcome;
import org.throughline.events.implementation.goal.GoalTerms;
import org.throughline.query.SubjectKind;
import org.throughline.query.subject.implementation.goal.GoalState.Progress;
import org.throughline.query.subject.implementation.goal.GoalState.Revision;
import org.throughline.query.subject.implementation.goal.GoalState.Status;

/** Tells the history of a goal. */
@Component
public final class GoalFold implements SubjectKind<GoalState, GoalEvent> {

    @Override
    public Class<GoalEvent> family() {
        return GoalEvent.class;
    }

    @Override
    public Class<GoalState> stateType() {
        return GoalState.class;
    }

    @Override
    public GoalState fold(@Nullable GoalState before, GoalEvent event) {
        return switch (event) {
            case GoalSet e -> set(e);
            case GoalRevised e -> revised(Objects.requireNonNull(before), e);
            case GoalProgressRecorded e -> progressed(Objects.requireNonNull(before), e);
            case GoalClosed e -> closed(Objects.requireNonNull(before), e);
        };
    }

    private static GoalState set(GoalSet e) {
        GoalTerms terms = e.terms();
        return new GoalState(
                e.goalId(),
                e.organizationId(),
                Status.PURSUED,
                1,
                terms.title(),
                terms.needIds(),
                terms.aim(),
                terms.dueOn(),
                terms.owners(),
                terms.ownerGroups(),
                terms.ambition(),
                terms.equityAim(),
                terms.kind(),
                e.effectiveOn(),
                e.deciders(),
                null,
                null,
                List.of(),
                e.evidence(),
                List.of(),
                e.concerns());
    }

    /** A version says all of it, so nothing of the one before stays. */
    private static GoalState revised(GoalState goal, GoalRevised e) {
        GoalTerms terms = e.terms();
        List<Revision> revisions = plus(
                goal.revisions(),
                new Revision(
                        e.version(),
                        goal.revisions().size() + 2,
                        e.revises(),
                        e.effectiveOn(),
                        e.reason(),
                        e.deciders(),
                        e.evidence()));
        return new GoalState(
                goal.goalId(),
                goal.organizationId(),
                goal.status(),
                e.version(),
                terms.title(),
                terms.needIds(),
                terms.aim(),
                terms.dueOn(),
                terms.owners(),
                terms.ownerGroups(),
                terms.ambition(),
                terms.equityAim(),
                terms.kind(),
                goal.setOn(),
                goal.deciders(),
                goal.closedOn(),
                goal.closedWhy(),
                goal.progress(),
                goal.evidence(),
                revisions,
                together(goal.concerns(), e.concerns()));
    }

    private static GoalState progressed(GoalState goal, GoalProgressRecorded e) {
        return Copies.of(
                goal,
                Map.of(
                        "progress",
                                plus(
                                        goal.progress(),
                                        new Progress(e.effectiveOn(), e.value(), e.account(), e.evidence())),
                        "concerns", together(goal.concerns(), e.concerns())));
    }

    private static GoalState closed(GoalState goal, GoalClosed e) {
        return new GoalState(
                goal.goalId(),
                goal.organizationId(),
                status(e.outcome()),
                goal.version(),
                goal.title(),
                goal.needIds(),
                goal.aim(),
                goal.dueOn(),
                goal.owners(),
                goal.ownerGroups(),
                goal.ambition(),
                goal.equityAim(),
                goal.kind(),
                goal.setOn(),
                goal.deciders(),
                e.effectiveOn(),
                e.reason(),
                goal.progress(),
                together(goal.evidence(), e.evidence()),
                goal.revisions(),
                together(goal.concerns(), e.concerns()));
    }

    private static Status status(GoalOutcome outcome) {
        return switch (outcome) {
            case MET -> Status.MET;
            case NOT_MET -> Status.NOT_MET;
            case DROPPED -> Status.DROPPED;
        };
    }

    private static <T> List<T> plus(List<T> some, T another) {
        return Stream.concat(some.stream(), Stream.of(another)).toList();
    }

    private static <T> List<T> together(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }
}
