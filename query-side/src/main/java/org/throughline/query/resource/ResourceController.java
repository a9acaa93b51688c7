package org.throughline.query.resource;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.query.organization.OrganizationStory;
import org.throughline.query.read.Asked;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Snapshots;
import org.throughline.query.stage.StageStory;

/** {@code GET /api/audit/resources}: what was in place, cut, used and missing, on any day and as known at any moment. */
@RestController
final class ResourceController {

    private final Snapshots snapshots;

    ResourceController(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @GetMapping(path = "/api/audit/resources", produces = MediaType.APPLICATION_JSON_VALUE)
    ResourceAnswer resources(Asked asked, @RequestParam(required = false) @Nullable String district) {
        Snapshot snapshot = snapshots.at(asked, district);
        ResourceAudit audit = new ResourceAudit(
                snapshot.states(new OrganizationStory()),
                snapshot.states(new ResourceStory()),
                snapshot.states(new StageStory()),
                snapshot.day());
        return audit.answer(snapshot.position(), snapshot.district());
    }
}
