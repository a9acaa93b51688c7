package org.throughline.query.progress;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.throughline.events.stage.ActivityCatalogue;
import org.throughline.events.stage.ActivityCatalogues;
import org.throughline.query.EventJson;

/** Reads what is shipped as data: the versions of the activity catalogue, and how stages are called elsewhere. */
final class Catalogues {

    static final ActivityCatalogues ACTIVITIES =
            new ActivityCatalogues(read(ActivityCatalogues.FILES, ActivityCatalogue.class));

    static final StageMapping MAPPING =
            read("classpath*:catalogues/stage-mapping.json", StageMapping.class).getFirst();

    private Catalogues() {}

    private static <T> List<T> read(String files, Class<T> type) {
        List<T> found = new ArrayList<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver(Catalogues.class.getClassLoader()).getResources(files)) {
                try (InputStream in = file.getInputStream()) {
                    found.add(EventJson.MAPPER.readValue(in, type));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
