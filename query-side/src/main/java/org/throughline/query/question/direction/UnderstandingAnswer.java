package org.throughline.query.question.direction;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether what was agreed is understood by everyone it is for, in its present words.
 *
 * @param agreements those in force, by id
 */
public record UnderstandingAnswer(List<Coverage> agreements) {

    /**
     * One agreement in force.
     *
     * @param since the day its present version took effect
     * @param directionMovedOn whether the direction it is about has a later version than it was published for; absent
     *     when it is about a practice
     * @param teams coverage within each team it is for
     * @param groups what is known of each group it is for
     * @param people of all teams together, each counted once
     * @param understood of these
     * @param share of 1; absent when the teams have nobody on them: nobody is not zero
     * @param knewEarlierOnly people who understood an earlier version and not this one, by member id
     */
    public record Coverage(
            String agreementId,
            String organizationId,
            @Nullable String practice,
            @Nullable String directionTeamId,
            @Nullable Boolean directionMovedOn,
            int version,
            LocalDate since,
            List<TeamCoverage> teams,
            List<GroupCoverage> groups,
            int people,
            int understood,
            @Nullable Double share,
            List<String> knewEarlierOnly) {}

    /**
     * Coverage within a team, among those on it on the day.
     *
     * @param missing who has not said that they understand the present version, by member id
     */
    public record TeamCoverage(
            String teamId,
            int people,
            int understood,
            @Nullable Double share,
            List<String> missing) {}

    /**
     * What is known of a group nobody can count.
     *
     * @param understoodOn when it said, as a group, that it understands the present version; absent when it has not
     */
    public record GroupCoverage(String group, @Nullable LocalDate understoodOn) {}
}
