package org.throughline.query.priority;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.query.focus.FocusPortfolioStory;
import org.throughline.query.organization.OrganizationStory;
import org.throughline.query.priority.PriorityQuestion.Known;
import org.throughline.query.read.Asked;
import org.throughline.query.read.Parameters;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Snapshots;
import org.throughline.query.resource.ResourceStory;
import org.throughline.query.stage.StageStory;

/** {@code GET /api/audit/priority}: does what a district gives follow what it says has priority? */
@RestController
final class PriorityController {

    private final Snapshots snapshots;

    PriorityController(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @GetMapping(path = "/api/audit/priority", produces = MediaType.APPLICATION_JSON_VALUE)
    PriorityAnswer priority(Asked asked, @RequestParam(required = false) @Nullable String district) {
        String ofDistrict = Parameters.required("district", district);
        Snapshot snapshot = snapshots.at(asked, ofDistrict);
        Known known = new Known(
                snapshot.state(new FocusPortfolioStory(), ofDistrict).orElse(null),
                snapshot.states(new ResourceStory()),
                snapshot.states(new StageStory()),
                snapshot.states(new OrganizationStory()));
        return PriorityQuestion.answer(known, ofDistrict, snapshot.day(), snapshot.position());
    }
}
