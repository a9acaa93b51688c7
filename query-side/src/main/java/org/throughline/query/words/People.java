package org.throughline.query.words;

import java.util.Optional;

/** Who members are. The log knows ids only; whoever keeps names beside it says here what people may see of them. */
@FunctionalInterface
public interface People {

    /** Nobody is known by name. */
    People UNNAMED = memberId -> Optional.empty();

    /** The member's name; empty when nobody knows it, or nobody does any more. */
    Optional<String> nameOf(String memberId);

    /** Another number whenever anybody may be called something else; always the same where nobody ever is. */
    default long version() {
        return 0;
    }
}
