package org.throughline.query.subject.implementation.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Evidence;
import org.throughline.events.implementation.plan.Goal;
import org.throughline.query.subject.choices.decision.DecisionState.Input;
import org.throughline.query.subject.implementation.plan.PlanState.Evaluation;
import org.throughline.query.subject.implementation.plan.PlanState.LeftOutStep;
import org.throughline.query.subject.implementation.plan.PlanState.PlanStep;
import org.throughline.query.subject.implementation.plan.PlanState.Review;
import org.throughline.query.subject.implementation.plan.PlanState.Revision;
import org.throughline.query.subject.implementation.plan.PlanState.Status;
import org.throughline.query.subject.implementation.plan.PlanState.VersionText;

/** A plan to be changed in a few places: lives within one step of the fold and leaves the state it began with alone. */
final class PlanCopy {

    private final PlanState plan;
    Status status;
    int version;
    Map<String, String> title;
    List<String> needIds;
    List<Goal> goals;
    List<Goal> milestones;
    List<PlanStep> steps;
    List<LeftOutStep> leftOut;

    @Nullable
    LocalDate adoptedOn;

    List<String> adoptedBy;

    @Nullable
    LocalDate closedOn;

    @Nullable
    String outcome;

    List<String> concerns;
    List<Evidence> evidence;
    List<Revision> revisions;
    List<VersionText> earlierTexts;
    List<Input> inputs;
    List<Evaluation> evaluations;
    List<Review> reviews;

    PlanCopy(PlanState plan) {
        this.plan = plan;
        status = plan.status();
        version = plan.version();
        title = plan.title();
        needIds = plan.needIds();
        goals = plan.goals();
        milestones = plan.milestones();
        steps = plan.steps();
        leftOut = plan.leftOut();
        adoptedOn = plan.adoptedOn();
        adoptedBy = plan.adoptedBy();
        closedOn = plan.closedOn();
        outcome = plan.outcome();
        concerns = plan.concerns();
        evidence = plan.evidence();
        revisions = plan.revisions();
        earlierTexts = plan.earlierTexts();
        inputs = plan.inputs();
        evaluations = plan.evaluations();
        reviews = plan.reviews();
    }

    PlanState done() {
        return new PlanState(
                plan.planId(),
                plan.organizationId(),
                plan.teamId(),
                plan.scope(),
                status,
                version,
                title,
                needIds,
                goals,
                milestones,
                steps,
                leftOut,
                plan.draftedOn(),
                plan.ledBy(),
                adoptedOn,
                adoptedBy,
                closedOn,
                outcome,
                concerns,
                evidence,
                revisions,
                earlierTexts,
                inputs,
                evaluations,
                reviews);
    }
}
