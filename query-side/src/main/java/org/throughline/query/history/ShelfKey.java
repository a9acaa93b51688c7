package org.throughline.query.history;

/**
 * Where histories stand: a kind of subject in a unit.
 *
 * @param unit organization id; empty for subjects that belong to no unit, and for kinds that stand together
 */
record ShelfKey(String kind, String unit) {

    static final String NO_UNIT = "";
}
