package org.throughline.query.question.direction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which team bears the direction of an organization on a day.
 *
 * @param teamId that team; absent when it is not known or there is none
 * @param candidates the teams of its own level that are there
 */
public record UnitBearer(
        String organizationId, Bearing bearing, @Nullable String teamId, List<String> candidates) {

    /** Whether this team's direction is the organization's; not known where several teams could be meant. */
    Borne of(CascadeTeam team) {
        if (!candidates.contains(team.teamId())) {
            return Borne.NOT_ASKED;
        }
        return teamId == null ? Borne.NOT_SAID : team.teamId().equals(teamId) ? Borne.YES : Borne.NO;
    }

    /** Whether a team bears the direction of its organization. */
    public enum Borne {
        YES,
        /** Another team does. */
        NO,
        /** There are several teams of the organization's level, and nobody said which one does. */
        NOT_SAID,
        /** The team is of another level than its organization, or not there. */
        NOT_ASKED
    }
}
