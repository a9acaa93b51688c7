package org.throughline.events.implementation.instrument;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question.
 *
 * @param code unique within the section, and among all sections that one check may hold
 * @param label what it asks, in short words that are not the makers'
 * @param wording the makers' own words; absent where their licence does not let them be passed on
 * @param scale code of its scale; absent for the first of the instrument
 * @param mostPoints the most it can get, where that is less than its scale has
 * @param subscales codes of those it counts in; empty where it counts in none
 * @param combine how it is rated where several things were rated, each intervention for instance; absent where it is asked once
 * @param evidenceSources where to look, in words
 */
public record InstrumentItem(
        String code,
        String label,
        @Nullable String wording,
        @Nullable String scale,
        @Nullable Integer mostPoints,
        List<String> subscales,
        @Nullable Combination combine,
        List<String> evidenceSources) {

    public InstrumentItem {
        // JSON may leave an empty list out
        subscales = subscales == null ? List.of() : List.copyOf(subscales);
        evidenceSources = evidenceSources == null ? List.of() : List.copyOf(evidenceSources);
    }

    /** How several ratings of an item become one. */
    public enum Combination {
        LOWEST,
        HIGHEST
    }
}
