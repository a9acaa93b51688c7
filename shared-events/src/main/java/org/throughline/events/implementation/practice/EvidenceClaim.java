package org.throughline.events.implementation.practice;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Evidence;

/**
 * What is claimed of the evidence for a practice: of one outcome, for some people, in some setting. The tier belongs to
 * the outcome and not to the practice, and may be another one elsewhere.
 *
 * @param code unique within the practice of the organization
 * @param outcome what it is said to bring about
 * @param population for whom; absent when nobody said
 * @param setting where; absent when nobody said
 * @param tier absent when it is not known, which is not the lowest
 * @param sources where it is said
 */
public record EvidenceClaim(
        String code,
        String outcome,
        @Nullable String population,
        @Nullable String setting,
        @Nullable EvidenceTier tier,
        List<Evidence> sources) {

    public EvidenceClaim {
        // JSON may leave an empty list out
        sources = sources == null ? List.of() : List.copyOf(sources);
    }
}
