package org.throughline.query.question.implementation.stages;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.events.implementation.stage.ActivityCatalogue;

/** What is shipped about stages: {@code GET /api/stage-mapping} and {@code GET /api/stage-activities}. */
@RestController
final class StageCatalogueController {

    /** What the four stages are called elsewhere. */
    @GetMapping(path = "/api/stage-mapping", produces = MediaType.APPLICATION_JSON_VALUE)
    StageMapping mapping() {
        return Catalogues.MAPPING;
    }

    /** What there is to do in each stage, by version. */
    @GetMapping(path = "/api/stage-activities", produces = MediaType.APPLICATION_JSON_VALUE)
    List<ActivityCatalogue> activities() {
        return Catalogues.ACTIVITIES.versions();
    }
}
