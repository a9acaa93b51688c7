package org.throughline.query.overlap;

import java.util.List;
import java.util.Map;

/** What is known of a piece of work, facet by facet; an empty list says that nothing is known. */
public record Profile(Map<Facet, List<String>> facets) {

    /** A profile of these four. */
    public static Profile of(
            List<String> purposes, List<String> targetGroups, List<String> outcomes, List<String> members) {
        return new Profile(Map.of(
                Facet.PURPOSES, purposes,
                Facet.TARGET_GROUPS, targetGroups,
                Facet.OUTCOMES, outcomes,
                Facet.MEMBERS, members));
    }

    List<String> of(Facet facet) {
        return facets.getOrDefault(facet, List.of());
    }
}
