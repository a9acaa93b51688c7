package org.throughline.query.page.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.json.EventJson;
import org.throughline.query.page.plan.PlanSteps;
import org.throughline.query.page.thing.ThingReads;
import org.throughline.query.read.Snapshot;
import org.throughline.query.subject.implementation.plan.PlanState;
import org.throughline.query.words.Names;

/**
 * What a report for the board is made from, all of it read at one position.
 *
 * @param now on the day reported on
 * @param before on the earlier day
 * @param from the earlier day
 */
record BoardBasis(UnitAt unit, Snapshot now, Snapshot before, Names names, LocalDate from) {

    LocalDate day() {
        return now.day();
    }

    boolean isSince(@Nullable LocalDate on) {
        return on != null && on.isAfter(from) && !on.isAfter(day());
    }

    /** A plan's steps as they stand on the day. */
    PlanSteps steps(PlanState plan) {
        return PlanSteps.of(EventJson.MAPPER.valueToTree(plan), ThingReads.layoutBy(names), day());
    }
}
