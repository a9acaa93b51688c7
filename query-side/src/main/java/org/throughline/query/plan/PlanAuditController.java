package org.throughline.query.plan;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.query.read.Asked;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Snapshots;

/** {@code GET /api/audit/plans}: what did the plans say on a day, and what did we believe on that day that they said? */
@RestController
final class PlanAuditController {

    private final Snapshots snapshots;
    private final PlanStory plans;

    PlanAuditController(Snapshots snapshots, PlanStory plans) {
        this.snapshots = snapshots;
        this.plans = plans;
    }

    @GetMapping(path = "/api/audit/plans", produces = MediaType.APPLICATION_JSON_VALUE)
    PlanAudit audit(@RequestParam(required = false) @Nullable String district, Asked asked) {
        Snapshot said = snapshots.at(asked, district);
        Snapshot believed = snapshots.believed(said);
        return new PlanAudit(
                said.day(),
                said.position(),
                believed.position(),
                PlanAudit.compare(said.states(plans), believed.states(plans)));
    }
}
