package org.throughline.query.question.implementation;

import org.springframework.stereotype.Component;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Question;
import org.throughline.query.question.vocabulary.PeopleGroups;
import org.throughline.query.question.vocabulary.RoleVocabulary;
import org.throughline.query.read.Snapshot;
import org.throughline.query.subject.implementation.goal.GoalState;
import org.throughline.query.subject.teams.team.TeamState;

/** Goals belong to the district of their unit on the day asked about; who leads is asked of the same day. */
@Asks(
        path = "goal-owners",
        place = 15,
        title = "Who owns our goals?",
        tells =
                "Every goal that is pursued on the day, with those who answer for it: leaders, others who sit on a team,"
                        + " people without a seat, and groups. A goal is owned beyond leaders when anybody is among them whose"
                        + " seats do not lead, or a group other than administrators; who leads follows from the role"
                        + " vocabulary.",
        example = "asOf=2025-09-01")
@Component
final class GoalOwnersQuestion implements Question<Question.Nothing, GoalOwnersAnswer> {

    @Override
    public GoalOwnersAnswer answer(Snapshot snapshot, Nothing asked) {
        RoleVocabulary roles = RoleVocabulary.SHIPPED.on(snapshot.day());
        return new GoalOwners(
                        new LeadingSeats(snapshot.states(TeamState.class), roles, snapshot::covers),
                        roles,
                        PeopleGroups.on(snapshot.day()),
                        snapshot.day())
                .of(snapshot.states(GoalState.class));
    }
}
