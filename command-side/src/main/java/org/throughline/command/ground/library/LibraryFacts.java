package org.throughline.command.ground.library;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What decisions need to know of a resource of a library.
 *
 * @param organizationId whose library it is in; empty as long as it is in none
 * @param removedOn the first day without it; absent while it is there
 */
record LibraryFacts(String organizationId, @Nullable LocalDate removedOn) {

    static final LibraryFacts UNKNOWN = new LibraryFacts("", null);

    boolean exists() {
        return !organizationId.isEmpty();
    }
}
