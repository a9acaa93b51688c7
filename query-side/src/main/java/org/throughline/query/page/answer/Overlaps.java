package org.throughline.query.page.answer;

import java.util.Locale;
import java.util.stream.Collectors;
import org.throughline.query.page.answer.Told.Cell;
import org.throughline.query.question.overlap.Facet;
import org.throughline.query.question.overlap.Overlap;
import org.throughline.query.question.overlap.Overlap.FacetOverlap;
import org.throughline.query.words.Words;

/** What two things have in common, in words. */
final class Overlaps {

    private Overlaps() {}

    static Cell score(Overlap overlap) {
        return overlap.score() == null
                ? Cell.of("not known")
                : Cell.of(overlap.score().toPlainString());
    }

    /** A line for each facet that they share something of. */
    static Cell shared(Overlap overlap, Saying say) {
        return Cell.lines(overlap.facets().stream()
                .filter(facet -> !facet.shared().isEmpty())
                .map(facet -> facet(facet, say))
                .toList());
    }

    private static String facet(FacetOverlap facet, Saying say) {
        return Saying.label(facet.facet()) + ": "
                + facet.shared().stream()
                        .map(one -> facet.facet() == Facet.MEMBERS
                                ? say.person(one)
                                : one.equals(one.toUpperCase(Locale.ROOT)) ? Words.code(one) : one)
                        .collect(Collectors.joining(", "));
    }
}
