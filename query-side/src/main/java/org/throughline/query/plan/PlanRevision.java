package org.throughline.query.plan;

import java.time.LocalDate;

/** Row of {@code plan_revision}: one revision of one plan. */
record PlanRevision(
        String subjectId,
        String organizationId,
        String teamId,
        int version,
        LocalDate sinceDay,
        String reason,
        String deciders) {}
