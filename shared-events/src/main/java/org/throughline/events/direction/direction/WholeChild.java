package org.throughline.events.direction.direction;

import java.util.List;

/**
 * Whether a vision is meant for the whole child. Said by whoever adopts it; nobody reads it out of the words.
 *
 * @param held whether it is
 * @param domains what it names of a child's development; where it is held, more than academic learning
 */
public record WholeChild(boolean held, List<WholeChildDomain> domains) {

    public WholeChild {
        // JSON may leave an empty list out
        domains = domains == null ? List.of() : List.copyOf(domains);
    }
}
