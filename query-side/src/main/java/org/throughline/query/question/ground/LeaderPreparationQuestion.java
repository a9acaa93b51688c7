package org.throughline.query.question.ground;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Question;
import org.throughline.query.read.Snapshot;
import org.throughline.query.subject.ground.learning.LearningState;
import org.throughline.query.subject.implementation.stage.StageState;
import org.throughline.query.subject.teams.team.TeamState;

/**
 * Seats belong to the district of their team on the day asked about, an entry into a stage to that of the school on its
 * day. What members learned comes along from wherever they worked.
 */
@Asks(
        path = "leader-preparation",
        place = 35,
        title = "Did our leaders know the framework when the work began?",
        tells = "Everybody with a seat on that day, their roles, and for each topic since when they have learned it,"
                + " or that nothing is recorded; and the principals of whom no learning about the framework was"
                + " recorded by the day their school entered initial implementation.",
        example = "asOf=2019-06-01")
@Component
final class LeaderPreparationQuestion implements Question<Question.Nothing, LeaderPreparationAnswer> {

    @Override
    public LeaderPreparationAnswer answer(Snapshot snapshot, Nothing asked) {
        List<TeamState> ever = snapshot.everHere(TeamState.class);
        return new LeaderPreparation(ever, snapshot.states(LearningState.class, members(ever)))
                .on(
                        snapshot.day(),
                        snapshot.states(TeamState.class),
                        snapshot.everHere(StageState.class),
                        snapshot::covers);
    }

    private static Set<String> members(List<TeamState> teams) {
        return teams.stream()
                .flatMap(team -> team.tenures().stream())
                .map(TeamState.Tenure::memberId)
                .collect(Collectors.toSet());
    }
}
