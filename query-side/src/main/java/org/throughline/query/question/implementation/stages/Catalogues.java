package org.throughline.query.question.implementation.stages;

import java.util.List;
import org.throughline.events.implementation.stage.ActivityCatalogue;
import org.throughline.events.implementation.stage.ActivityCatalogues;
import org.throughline.events.json.EventJson;
import org.throughline.query.JsonFiles;

/** Reads what is shipped as data: the versions of the activity catalogue, and how stages are called elsewhere. */
public final class Catalogues {

    /** What there is to do in each stage, by version. */
    public static final ActivityCatalogues ACTIVITIES =
            new ActivityCatalogues(read(ActivityCatalogues.FILES, ActivityCatalogue.class));

    /** What the four stages are called elsewhere. */
    public static final StageMapping MAPPING =
            read("classpath*:catalogues/stage-mapping.json", StageMapping.class).getFirst();

    private Catalogues() {}

    private static <T> List<T> read(String files, Class<T> type) {
        return JsonFiles.read(files, json -> EventJson.MAPPER.readValue(json, type));
    }
}
