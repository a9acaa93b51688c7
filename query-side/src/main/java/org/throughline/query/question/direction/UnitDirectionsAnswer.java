package org.throughline.query.question.direction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.query.question.direction.VisionReachAnswer.Said;
import org.throughline.query.subject.direction.direction.DirectionState.ImprovementProcess;
import org.throughline.query.subject.direction.direction.DirectionState.NonNegotiable;
import org.throughline.query.subject.direction.direction.DirectionState.Vision;

/**
 * What each organization has for its direction.
 *
 * @param units the widest kind first, by id
 */
public record UnitDirectionsAnswer(List<UnitDirection> units) {

    /**
     * One organization.
     *
     * @param bearing how it is known whose direction it is
     * @param teamId the team that bears it; absent when it is not known or there is none
     * @param candidates the teams of its own level that are there
     * @param version the version in effect; 0 when that team has adopted nothing, and where no team is known
     * @param vision the vision in force
     * @param wholeChild whether that vision is meant for the whole child; not asked where there is none
     * @param nonNegotiables what is not open to discussion on the day
     * @param improvementProcess the process in force
     */
    public record UnitDirection(
            String organizationId,
            String name,
            OrganizationKind kind,
            Bearing bearing,
            @Nullable String teamId,
            List<String> candidates,
            int version,
            @Nullable Vision vision,
            Said wholeChild,
            List<NonNegotiable> nonNegotiables,
            @Nullable ImprovementProcess improvementProcess) {}
}
