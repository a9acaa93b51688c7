package org.throughline.query.direction;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Evidence;

/**
 * What a team set out to do.
 *
 * @param version the latest version of it
 * @param vision the vision in force; absent while only non-negotiables were adopted
 * @param nonNegotiables every non-negotiable there ever was, by code, with the days it is in force
 * @param alignment the latest statement of alignment
 * @param versions how each version came about
 */
public record DirectionState(
        String teamId,
        int version,
        @Nullable Vision vision,
        List<NonNegotiable> nonNegotiables,
        @Nullable Alignment alignment,
        List<Version> versions) {

    /**
     * The vision.
     *
     * @param text language to words
     * @param since the day it took effect
     * @param version the version that brought it
     * @param ledBy who led its making
     */
    public record Vision(
            Map<String, String> text, LocalDate since, int version, List<String> ledBy, List<Evidence> evidence) {}

    /**
     * Something not open to discussion.
     *
     * @param from first day in force
     * @param until first day not in force any more; open when absent
     * @param withdrawn whether it was withdrawn, rather than running out
     */
    public record NonNegotiable(
            String code,
            Map<String, String> text,
            LocalDate from,
            @Nullable LocalDate until,
            boolean withdrawn,
            int version) {}

    /**
     * What this direction was last held aligned with.
     *
     * @param version the version of this direction
     * @param parentVersion the version of the parent team's direction
     */
    public record Alignment(
            int version,
            String parentTeamId,
            int parentVersion,
            LocalDate since,
            @Nullable String how) {}

    /**
     * How a version came about.
     *
     * @param what the event that made it
     * @param reason why, for revisions and withdrawals
     * @param deciders who decided, where that was said
     */
    public record Version(
            int version,
            LocalDate since,
            String what,
            @Nullable String reason,
            List<String> deciders) {}
}
