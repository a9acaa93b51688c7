package org.throughline.query.page;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;
import org.throughline.events.EventCatalog;
import org.throughline.events.ground.organization.OrganizationKind;

/** Where people read about a subject; relative to the first page, so that it holds below any path the service is put under. */
public final class PagePath {

    private PagePath() {}

    /** The page of a subject of any kind: {@code teams/elm}. */
    public static String of(String kind, String id) {
        return EventCatalog.ALL.pathOf(kind) + "/" + segment(id);
    }

    /** The page of an organization: {@code schools/elm}. */
    public static String of(OrganizationKind kind, String id) {
        return pathOf(kind) + "/" + segment(id);
    }

    /** The first segment of the pages of organizations of a kind. */
    public static String pathOf(OrganizationKind kind) {
        return switch (kind) {
            case STATE -> "states";
            case REGION -> "regions";
            case DISTRICT -> "districts";
            case SCHOOL -> "schools";
        };
    }

    /** The page of a person: {@code people/m-105}. */
    public static String ofPerson(String memberId) {
        return "people/" + segment(memberId);
    }

    /** An id as one segment of a path. */
    public static String segment(String id) {
        return UriUtils.encodePathSegment(id, StandardCharsets.UTF_8);
    }
}
