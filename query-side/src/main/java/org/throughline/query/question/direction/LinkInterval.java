package org.throughline.query.question.direction;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Days on which a link had one status for one reason.
 *
 * @param parentTeamId the parent on those days
 * @param from first day
 * @param until first day of another; open when absent
 */
public record LinkInterval(
        LinkStatus status,
        @Nullable LinkCause cause,
        @Nullable String parentTeamId,
        LocalDate from,
        @Nullable LocalDate until) {

    boolean isLike(LinkInterval other) {
        return status == other.status && cause == other.cause && Objects.equals(parentTeamId, other.parentTeamId);
    }

    LinkInterval until(LocalDate end) {
        return new LinkInterval(status, cause, parentTeamId, from, end);
    }
}
