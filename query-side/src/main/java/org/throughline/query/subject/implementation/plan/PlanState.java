package org.throughline.query.subject.implementation.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Evidence;
import org.throughline.events.implementation.plan.Due;
import org.throughline.events.implementation.plan.Goal;

/**
 * An action plan.
 *
 * @param status how far it has come
 * @param version of its text: 1 for the draft, one more with each revision
 * @param title language to words
 * @param ledBy member ids or roles of those who led its making; empty when nobody said
 * @param adoptedOn the day it became what the team goes by
 * @param adoptedBy who decided that
 * @param closedOn the day work under it ended
 * @param outcome what came of it
 * @param evidence what the draft and then its adoption rest on
 * @param concerns codes of policies that its draft or its adoption did not meet when it was recorded
 * @param revisions how each version after the draft came about
 */
public record PlanState(
        String planId,
        String organizationId,
        String teamId,
        Status status,
        int version,
        Map<String, String> title,
        List<Goal> goals,
        List<Goal> milestones,
        List<PlanStep> steps,
        LocalDate draftedOn,
        List<String> ledBy,
        @Nullable LocalDate adoptedOn,
        List<String> adoptedBy,
        @Nullable LocalDate closedOn,
        @Nullable String outcome,
        List<Evidence> evidence,
        List<String> concerns,
        List<Revision> revisions) {

    /** How far a plan has come. */
    public enum Status {
        DRAFT,
        ADOPTED,
        CLOSED
    }

    /** How far a step has come. */
    public enum StepStatus {
        OPEN,
        COMPLETED,
        DROPPED
    }

    /**
     * One thing to do.
     *
     * @param text language to words
     * @param due when, as precisely as it was said
     * @param leads who answers for it
     * @param settledOn the day it was completed or dropped
     * @param reason why it was dropped
     */
    public record PlanStep(
            String code,
            Map<String, String> text,
            @Nullable Due due,
            List<String> leads,
            StepStatus status,
            @Nullable LocalDate settledOn,
            @Nullable String reason,
            List<Evidence> evidence) {}

    /**
     * How a version came about.
     *
     * @param deciders member ids or roles of those who decided
     * @param participants member ids of those who took part in the review it came out of; absent when nobody wrote it
     *     down, empty when no member did
     * @param concerns codes of policies that it did not meet when it was recorded
     */
    public record Revision(
            int version,
            LocalDate since,
            String reason,
            List<String> deciders,
            @Nullable List<String> participants,
            List<Evidence> evidence,
            List<String> concerns) {}
}
