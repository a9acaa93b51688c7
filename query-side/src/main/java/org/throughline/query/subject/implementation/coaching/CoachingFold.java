package org.throughline.query.subject.implementation.coaching;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.implementation.coaching.CoachingEvent;
import org.throughline.events.implementation.coaching.CoachingEvent.CoachAssigned;
import org.throughline.events.implementation.coaching.CoachingEvent.CoachingEnded;
import org.throughline.events.implementation.coaching.CoachingEvent.CoachingPlanRevised;
import org.throughline.events.implementation.coaching.CoachingEvent.CoachingVisitRecorded;
import org.throughline.query.Lists;
import org.throughline.query.SubjectKind;
import org.throughline.query.subject.implementation.coaching.CoachingState.Assignment;
import org.throughline.query.subject.implementation.coaching.CoachingState.Meant;
import org.throughline.query.subject.implementation.coaching.CoachingState.Visit;

/** Tells the coaching of a team. */
@Component
public final class CoachingFold implements SubjectKind<CoachingState, CoachingEvent> {

    @Override
    public Class<CoachingEvent> family() {
        return CoachingEvent.class;
    }

    @Override
    public Class<CoachingState> stateType() {
        return CoachingState.class;
    }

    @Override
    public CoachingState fold(@Nullable CoachingState before, CoachingEvent event) {
        CoachingState coaching =
                before == null ? new CoachingState(event.teamId(), List.of(), List.of(), List.of()) : before;
        return switch (event) {
            case CoachAssigned e -> assigned(coaching, e);
            case CoachingPlanRevised e ->
                meant(
                        coaching,
                        new Meant(
                                e.assignmentId(),
                                coach(coaching, e.assignmentId()),
                                e.effectiveOn(),
                                e.plan(),
                                e.reason()));
            case CoachingVisitRecorded e ->
                new CoachingState(
                        coaching.teamId(),
                        coaching.assignments(),
                        coaching.plans(),
                        Lists.with(
                                coaching.visits(),
                                new Visit(
                                        e.visitId(),
                                        e.assignmentId(),
                                        coach(coaching, e.assignmentId()),
                                        e.effectiveOn(),
                                        e.minutes(),
                                        e.mode(),
                                        e.processes(),
                                        e.strategies(),
                                        e.delivered(),
                                        e.lastStepDone())));
            case CoachingEnded e -> ended(coaching, e);
        };
    }

    /** Whoever is not for its readers gets that there is coaching, and not whose or how. */
    @Override
    public CoachingState outline(CoachingState coaching) {
        return coaching.outline();
    }

    private static CoachingState assigned(CoachingState coaching, CoachAssigned e) {
        Assignment assignment = new Assignment(
                e.assignmentId(),
                e.organizationId(),
                e.memberId(),
                e.origin(),
                e.provider(),
                e.practice(),
                e.resourceIds(),
                e.effectiveOn(),
                null,
                null,
                e.concerns());
        return meant(
                new CoachingState(
                        coaching.teamId(),
                        Lists.with(coaching.assignments(), assignment),
                        coaching.plans(),
                        coaching.visits()),
                new Meant(e.assignmentId(), e.memberId(), e.effectiveOn(), e.plan(), null));
    }

    private static CoachingState meant(CoachingState coaching, Meant meant) {
        return new CoachingState(
                coaching.teamId(), coaching.assignments(), Lists.with(coaching.plans(), meant), coaching.visits());
    }

    private static CoachingState ended(CoachingState coaching, CoachingEnded e) {
        return new CoachingState(
                coaching.teamId(),
                coaching.assignments().stream()
                        .map(one -> one.assignmentId().equals(e.assignmentId()) ? ended(one, e) : one)
                        .toList(),
                coaching.plans(),
                coaching.visits());
    }

    private static Assignment ended(Assignment one, CoachingEnded e) {
        return new Assignment(
                one.assignmentId(),
                one.organizationId(),
                one.memberId(),
                one.origin(),
                one.provider(),
                one.practice(),
                one.resourceIds(),
                one.from(),
                e.effectiveOn(),
                e.reason(),
                one.concerns());
    }

    private static String coach(CoachingState coaching, String assignmentId) {
        return coaching.assignment(assignmentId).map(Assignment::memberId).orElse("");
    }
}
