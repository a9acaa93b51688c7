package org.throughline.query.question.overlap;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How much two pieces of work have in common: for each facet the number of items both have, divided by the number of
 * items either has (Jaccard, 1901), and the mean over the facets that are known of both. A facet of which nothing was
 * recorded for one of them is unknown: it is neither 0 nor 1, and takes no part in the mean.
 *
 * @param score from 0 (nothing in common) to 1 (the same), two decimals; absent when no facet is known of both
 * @param facets every facet, known or not
 */
public record Overlap(@Nullable BigDecimal score, List<FacetOverlap> facets) {

    /** Whether a facet can be compared. */
    public enum Knowledge {
        KNOWN,
        UNKNOWN
    }

    /**
     * One facet.
     *
     * @param score from 0 to 1, two decimals; absent when unknown
     * @param shared what both have, in the words of the first: the reasons for the score
     * @param either how many items one or the other has
     */
    public record FacetOverlap(
            Facet facet, Knowledge knowledge, @Nullable BigDecimal score, List<String> shared, int either) {}

    /** The overlap of two; the other way round it is the same but for whose words are shown. */
    public static Overlap between(Profile one, Profile other) {
        List<FacetOverlap> facets = Arrays.stream(Facet.values())
                .map(facet -> between(facet, one.of(facet), other.of(facet)))
                .toList();
        return new Overlap(mean(facets), facets);
    }

    /** Whether they have anything in common that is known. */
    public boolean sharesAnything() {
        return facets.stream().anyMatch(facet -> !facet.shared().isEmpty());
    }

    /** What both have of a facet. */
    public List<String> shared(Facet facet) {
        return facets.stream()
                .filter(found -> found.facet() == facet)
                .flatMap(found -> found.shared().stream())
                .toList();
    }

    private static FacetOverlap between(Facet facet, Map<String, String> a, Map<String, String> b) {
        Set<String> either = new LinkedHashSet<>(a.keySet());
        either.addAll(b.keySet());
        if (a.isEmpty() || b.isEmpty()) {
            return new FacetOverlap(facet, Knowledge.UNKNOWN, null, List.of(), either.size());
        }
        List<String> shared = a.entrySet().stream()
                .filter(item -> b.containsKey(item.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        BigDecimal score = ratio(BigDecimal.valueOf(shared.size()), either.size());
        return new FacetOverlap(facet, Knowledge.KNOWN, score, shared, either.size());
    }

    /** The mean of what is known, computed from the counts, so that nothing is rounded twice. */
    private static @Nullable BigDecimal mean(List<FacetOverlap> facets) {
        List<FacetOverlap> known = facets.stream()
                .filter(facet -> facet.knowledge() == Knowledge.KNOWN)
                .toList();
        if (known.isEmpty()) {
            return null;
        }
        BigDecimal sum = known.stream()
                .map(facet -> BigDecimal.valueOf(facet.shared().size())
                        .divide(BigDecimal.valueOf(facet.either()), 10, RoundingMode.HALF_UP))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return ratio(sum, known.size());
    }

    private static BigDecimal ratio(BigDecimal part, int whole) {
        return part.divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }
}
