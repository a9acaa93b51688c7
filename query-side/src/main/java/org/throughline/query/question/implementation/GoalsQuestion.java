package org.throughline.query.question.implementation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Question;
import org.throughline.query.read.Snapshot;
import org.throughline.query.subject.implementation.goal.GoalState;
import org.throughline.query.subject.implementation.measure.MeasureState;
import org.throughline.query.subject.implementation.need.NeedState;
import org.throughline.query.subject.implementation.plan.PlanState;

/** Needs, goals and plans belong to the district of their unit on the day asked about; what they name is told wherever it lies. */
@Asks(
        path = "goals",
        place = 14,
        title = "What do our goals rest on, and how far have they come?",
        tells =
                "Every need with the goals that are set for it, every goal with its needs, and how many goals of each plan are"
                        + " on record. How far a goal has come is read from its measure: the last reading since it was set"
                        + " beside where it began and what is to be reached; where there is no measure, from what was told by"
                        + " hand. A number that nobody said is unknown and never zero, and a goal in words only stays one.",
        example = "asOf=2024-09-01")
@Component
final class GoalsQuestion implements Question<Question.Nothing, GoalsAnswer> {

    @Override
    public GoalsAnswer answer(Snapshot snapshot, Nothing asked) {
        List<GoalState> goals = snapshot.states(GoalState.class);
        List<NeedState> needs = snapshot.states(NeedState.class);
        Map<String, NeedState> known = new HashMap<>();
        snapshot.states(
                        NeedState.class,
                        goals.stream().flatMap(goal -> goal.needIds().stream()).collect(Collectors.toSet()))
                .forEach(need -> known.put(need.needId(), need));
        List<MeasureState> measures = snapshot.states(
                MeasureState.class,
                goals.stream()
                        .map(GoalState::measureId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        return new GoalGrounds(known.values(), measures, snapshot.day())
                .answer(needs, goals, snapshot.states(PlanState.class));
    }
}
