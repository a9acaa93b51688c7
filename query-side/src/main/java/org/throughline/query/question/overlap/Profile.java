package org.throughline.query.question.overlap;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What is known of a piece of work, facet by facet.
 *
 * @param facets the items of each by what they mean, in the first spelling; none says that nothing is known
 */
public record Profile(Map<Facet, Map<String, String>> facets) {

    /** A profile of these four. */
    public static Profile of(
            List<String> purposes, List<String> targetGroups, List<String> outcomes, List<String> members) {
        return new Profile(Map.of(
                Facet.PURPOSES, byMeaning(purposes),
                Facet.TARGET_GROUPS, byMeaning(targetGroups),
                Facet.OUTCOMES, byMeaning(outcomes),
                Facet.MEMBERS, byMeaning(members)));
    }

    /** Case and spacing are no difference; the first spelling is shown. */
    private static Map<String, String> byMeaning(List<String> words) {
        Map<String, String> byMeaning = new LinkedHashMap<>();
        for (String word : words) {
            String shown = word.strip();
            byMeaning.putIfAbsent(shown.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT), shown);
        }
        byMeaning.remove("");
        return byMeaning;
    }

    /**
     * Whether it is known that two have nothing in common: some facet is known of both, and none has an item of both. Told
     * without setting them against each other.
     */
    public boolean hasNothingInCommonWith(Profile other) {
        boolean comparable = false;
        for (Facet facet : Facet.values()) {
            Set<String> one = of(facet).keySet();
            Set<String> another = other.of(facet).keySet();
            comparable |= !one.isEmpty() && !another.isEmpty();
            if (!Collections.disjoint(one, another)) {
                return false;
            }
        }
        return comparable;
    }

    /** The items of a facet by what they mean. */
    Map<String, String> of(Facet facet) {
        return facets.getOrDefault(facet, Map.of());
    }
}
