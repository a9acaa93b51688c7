package org.throughline.query.question.direction;

import org.springframework.stereotype.Component;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Question;
import org.throughline.query.question.Question.Nothing;
import org.throughline.query.read.Snapshot;
import org.throughline.query.subject.direction.agreement.AgreementState;
import org.throughline.query.subject.direction.direction.DirectionState;
import org.throughline.query.subject.teams.team.TeamState;

/** An agreement is the district's in which its organization lies on the day. */
@Asks(
        path = "understanding",
        place = 54,
        title = "Is what we agreed understood by everyone it is for?",
        tells = "For every agreement in force: who of the teams it is for has said that they understand its present"
                + " version, who has not, and who understood an earlier one only. Those on a team are counted as"
                + " of the day asked about.",
        example = "asOf=2022-06-30")
@Component
final class UnderstandingQuestion implements Question<Nothing, UnderstandingAnswer> {

    @Override
    public UnderstandingAnswer answer(Snapshot snapshot, Nothing asked) {
        return new Understanding(
                        snapshot.day(), snapshot.states(TeamState.class), snapshot.states(DirectionState.class))
                .answer(snapshot.states(AgreementState.class));
    }
}
