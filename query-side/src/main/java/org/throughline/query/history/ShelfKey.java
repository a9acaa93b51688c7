package org.throughline.query.history;

import org.jspecify.annotations.Nullable;
import org.throughline.events.SubjectKey;
import org.throughline.events.organization.OrganizationEvent;

/**
 * Where histories stand: a kind of subject in a unit.
 *
 * @param unit organization id; empty for subjects that belong to no unit, and for organizations, which stand together
 *     because where any of them lies is asked through all
 */
record ShelfKey(String kind, String unit) {

    static final String NO_UNIT = "";
    static final String ORGANIZATION = SubjectKey.kindOf(OrganizationEvent.class);

    static ShelfKey of(String kind, @Nullable String unit) {
        return new ShelfKey(kind, unit == null || kind.equals(ORGANIZATION) ? NO_UNIT : unit);
    }
}
