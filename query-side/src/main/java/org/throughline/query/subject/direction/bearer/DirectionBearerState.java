package org.throughline.query.subject.direction.bearer;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of its teams bears the direction of an organization, as far as that was said.
 *
 * @param teamId the team named last
 * @param named every team that was named, the last one open
 */
public record DirectionBearerState(String organizationId, String teamId, List<Named> named) {

    /**
     * Days on which a team was the one named.
     *
     * @param until first day on which another one was; open when absent
     * @param reason why this one, in words
     */
    public record Named(
            String teamId, LocalDate from, @Nullable LocalDate until, String reason) {}
}
