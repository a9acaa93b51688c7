package org.throughline.query.page;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;
import org.throughline.events.EventCatalog;

/** Where programs read what the page shows; relative, so that it holds below any path the service is put under. */
public final class ApiPath {

    private ApiPath() {}

    /** The address of a subject. */
    public static String of(String kind, String id) {
        return "api/" + EventCatalog.ALL.pathOf(kind) + "/" + UriUtils.encodePathSegment(id, StandardCharsets.UTF_8);
    }
}
