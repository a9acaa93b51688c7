package org.throughline.events.implementation.instrument;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How those who rate come to one rating.
 *
 * @param how who rates, and in which order
 * @param facilitator whether somebody leads who has no vote
 * @param abstaining whether one may hold back in a vote
 * @param combine when votes are one rating
 * @param quorumPercent how many of those who belong to it have to be there, in percent; absent where nothing is asked
 * @param mustBePresent codes of roles without which it is not held
 * @param participationPercent how many of all staff have to take part, in percent; absent where nothing is asked
 */
public record RatingProcess(
        How how,
        @Nullable Facilitator facilitator,
        @Nullable Boolean abstaining,
        @Nullable Settling combine,
        @Nullable Integer quorumPercent,
        List<String> mustBePresent,
        @Nullable Integer participationPercent) {

    public RatingProcess {
        // JSON may leave an empty list out
        mustBePresent = mustBePresent == null ? List.of() : List.copyOf(mustBePresent);
    }

    /** Who rates, and in which order. */
    public enum How {
        /** A team settles each item. */
        TEAM_CONSENSUS,
        /** A coach rates by the guide, members without it; where they differ they talk. */
        COACH_THEN_TEAM,
        /** Each member rates alone, then they settle. */
        INDIVIDUAL_THEN_TEAM,
        /** Everybody who works there answers; nobody settles anything. */
        ALL_STAFF,
        /** Somebody looks on from outside. */
        OBSERVER
    }

    /** Whether somebody leads the rating without a vote. */
    public enum Facilitator {
        REQUIRED,
        ADVISED,
        NONE
    }

    /** When votes are one rating. */
    public enum Settling {
        /** More than half of those who voted. */
        MAJORITY,
        /** All who voted. */
        CONSENSUS,
        /** More often than any other. */
        MOST_FREQUENT
    }
}
