package org.throughline.query.question.direction;

import org.springframework.stereotype.Component;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Question;
import org.throughline.query.question.Question.Nothing;
import org.throughline.query.read.Snapshot;
import org.throughline.query.subject.direction.bearer.DirectionBearerState;
import org.throughline.query.subject.direction.commitment.CommitmentRegisterState;
import org.throughline.query.subject.direction.direction.DirectionState;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.teams.team.TeamState;

/** A direction is the district's in which its team lies on the day, with all that was said of it before. */
@Asks(
        path = "vision-reach",
        place = 52,
        title = "Whom did each version of our vision reach?",
        tells = "For every version of a vision, of non-negotiables and of an improvement process: when it was drafted"
                + " and adopted, by whom it was led, whether it rests on data, when each audience was first and"
                + " last told, who said that they know it, and which levels committed to it or lost their"
                + " commitment when it replaced another.",
        example = "asOf=2022-06-30")
@Component
final class VisionReachQuestion implements Question<Nothing, VisionReachAnswer> {

    @Override
    public VisionReachAnswer answer(Snapshot snapshot, Nothing asked) {
        return new VisionReach(
                        snapshot.day(),
                        snapshot.states(TeamState.class),
                        snapshot.states(DirectionState.class),
                        snapshot.states(OrganizationState.class),
                        snapshot.states(DirectionBearerState.class),
                        snapshot.states(CommitmentRegisterState.class))
                .answer();
    }
}
