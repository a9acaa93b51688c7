package org.throughline.query.question.teams.indicator;

import java.util.Collection;

/** What is derived from what is recorded. Nothing recorded is not no. */
public enum Finding {
    HOLDS,
    LACKS,
    UNKNOWN;

    /** Of something that is asked of each: one that lacks it settles it; unknown where there is nobody to ask it of. */
    static Finding ofEach(int met, int asked, int unknown) {
        return met + unknown < asked ? LACKS : unknown > 0 || asked == 0 ? UNKNOWN : HOLDS;
    }

    /** Of a whole: as sure as the least sure of its parts. What nobody knows never says that the whole lacks anything. */
    static Finding ofWhole(Collection<Finding> parts) {
        return parts.contains(UNKNOWN) || parts.isEmpty() ? UNKNOWN : parts.contains(LACKS) ? LACKS : HOLDS;
    }
}
