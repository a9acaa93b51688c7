package org.throughline.command.implementation.idea;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What decisions need to know of an idea.
 *
 * @param organizationId whose idea it is; empty as long as nobody had it
 * @param selected whether it is to be tried
 * @param droppedOn the day on which it was given up; absent while it was not
 */
record IdeaFacts(
        String organizationId, boolean selected, @Nullable LocalDate droppedOn) {

    static final IdeaFacts UNKNOWN = new IdeaFacts("", false, null);

    boolean exists() {
        return !organizationId.isEmpty();
    }

    IdeaFacts select() {
        return new IdeaFacts(organizationId, true, droppedOn);
    }

    IdeaFacts dropped(LocalDate day) {
        return new IdeaFacts(organizationId, selected, day);
    }
}
