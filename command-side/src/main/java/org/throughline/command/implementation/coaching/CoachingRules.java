package org.throughline.command.implementation.coaching;

import java.util.Objects;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.SubjectRules;
import org.throughline.command.implementation.coaching.CoachingFacts.Tenure;
import org.throughline.events.implementation.coaching.CoachingEvent;
import org.throughline.events.implementation.coaching.CoachingEvent.CoachAssigned;
import org.throughline.events.implementation.coaching.CoachingEvent.CoachingEnded;
import org.throughline.events.implementation.coaching.CoachingEvent.CoachingPlanRevised;
import org.throughline.events.implementation.coaching.CoachingEvent.CoachingVisitRecorded;

/** A coach coaches a team in one thing once at a time, and is there from the day of the assignment to its end. */
enum CoachingRules implements SubjectRules<CoachingFacts, CoachingEvent> {
    RULES;

    @Override
    public Class<CoachingEvent> family() {
        return CoachingEvent.class;
    }

    @Override
    public CoachingFacts initial() {
        return CoachingFacts.NOBODY;
    }

    @Override
    public void check(CoachingFacts coaching, CoachingEvent next) {
        switch (next) {
            case CoachAssigned e -> {
                requireUnused(coaching, e.assignmentId());
                requireOnce(coaching, e);
            }
            case CoachingPlanRevised e -> requireGoingOn(coaching, e);
            case CoachingVisitRecorded e -> {
                requireGoingOn(coaching, e);
                requireUnusedVisit(coaching, e.visitId());
            }
            case CoachingEnded e -> requireGoingOn(coaching, e);
        }
    }

    @Override
    public CoachingFacts evolve(CoachingFacts coaching, CoachingEvent event) {
        return switch (event) {
            case CoachAssigned e ->
                coaching.with(e.assignmentId(), new Tenure(e.memberId(), e.practice(), e.effectiveOn(), null));
            case CoachingPlanRevised e -> coaching;
            case CoachingVisitRecorded e -> coaching.visited(e.visitId());
            case CoachingEnded e -> {
                Tenure before = requireGoingOn(coaching, e);
                yield coaching.with(
                        e.assignmentId(),
                        new Tenure(before.memberId(), before.practice(), before.from(), e.effectiveOn()));
            }
        };
    }

    /** An id that is used from a later day on is in use as well. */
    static void requireUnused(CoachingFacts coaching, String assignmentId) {
        if (coaching.assignments().containsKey(assignmentId)) {
            throw Refusal.of(RefusalCode.CODE_TAKEN, "Assignment '%s' is recorded already".formatted(assignmentId))
                    .with("assignmentId", assignmentId);
        }
    }

    static void requireUnusedVisit(CoachingFacts coaching, String visitId) {
        if (coaching.visits().contains(visitId)) {
            throw Refusal.of(RefusalCode.CODE_TAKEN, "Visit '%s' is recorded already".formatted(visitId))
                    .with("visitId", visitId);
        }
    }

    private static void requireOnce(CoachingFacts coaching, CoachAssigned next) {
        boolean already = coaching.assignments().values().stream()
                .anyMatch(tenure -> tenure.until() == null
                        && tenure.memberId().equals(next.memberId())
                        && Objects.equals(tenure.practice(), next.practice()));
        if (already) {
            throw Refusal.of(
                    RefusalCode.ALREADY_EXISTS,
                    "%s coaches %s already, in the same".formatted(next.memberId(), next.teamId()));
        }
    }

    static Tenure requireGoingOn(CoachingFacts coaching, CoachingEvent next) {
        Tenure tenure = coaching.assignments().get(next.assignmentId());
        if (tenure == null) {
            throw Refusal.of(
                            RefusalCode.NOT_YET,
                            "There was no coaching '%s' of %s on %s"
                                    .formatted(next.assignmentId(), next.teamId(), next.effectiveOn()))
                    .with("assignmentId", next.assignmentId());
        }
        if (tenure.until() != null) {
            throw Refusal.of(
                            RefusalCode.ENDED,
                            "Coaching '%s' ended on %s".formatted(next.assignmentId(), tenure.until()))
                    .with("assignmentId", next.assignmentId());
        }
        return tenure;
    }
}
