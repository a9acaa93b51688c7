package org.throughline.query.page.answer;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.events.implementation.goal.GoalKind;
import org.throughline.query.page.answer.Told.Bit;
import org.throughline.query.page.answer.Told.Cell;
import org.throughline.query.page.answer.Told.Table;
import org.throughline.query.page.goal.GoalSpoken;
import org.throughline.query.question.implementation.GoalsAnswer;
import org.throughline.query.question.implementation.GoalsAnswer.GoalOf;
import org.throughline.query.question.implementation.GoalsAnswer.NeedOf;
import org.throughline.query.question.implementation.GoalsAnswer.PlanOf;
import org.throughline.query.question.implementation.GoalsAnswer.RestsOn;
import org.throughline.query.subject.implementation.goal.GoalState;
import org.throughline.query.subject.implementation.need.NeedState;
import org.throughline.query.subject.implementation.plan.PlanState;
import org.throughline.query.words.Words;

@Component
final class GoalsTelling implements Telling<GoalsAnswer> {

    private static final String GOAL = "goal";
    private static final String NEED = "need";
    private static final String PLAN = "plan";

    @Override
    public Told tell(GoalsAnswer answer, Saying say) {
        List<GoalOf> pursued = answer.goals().stream()
                .filter(goal -> goal.status() == GoalState.Status.PURSUED)
                .toList();
        List<GoalOf> closed = answer.goals().stream()
                .filter(goal -> goal.status() != GoalState.Status.PURSUED)
                .sorted(Comparator.comparing(GoalOf::setOn).reversed())
                .toList();
        List<NeedOf> unanswered = answer.needs().stream()
                .filter(need ->
                        need.status() == NeedState.Status.STANDS && need.goals().isEmpty())
                .toList();
        List<PlanOf> inWords = answer.plans().stream()
                .filter(plan -> plan.status() != PlanState.Status.CLOSED && plan.onRecord() < plan.goals())
                .toList();
        return Told.of(
                        result(answer.needs(), pursued, unanswered),
                        goals("Goals that are pursued", pursued, say),
                        goals(
                                "Capacity: what people and organizations are to be able to do",
                                answer.goals().stream()
                                        .filter(goal -> goal.kind() == GoalKind.CAPACITY)
                                        .toList(),
                                say),
                        Table.of(
                                "Needs that no goal answers",
                                List.of("Need", "Whose", "Whom it concerns", "Found on", "Data"),
                                unanswered,
                                need -> List.of(
                                        Cell.of(say.thing(NEED, need.needId(), need.title())),
                                        say.unitCell(need.organizationId()),
                                        groups(need.affectedGroups()),
                                        Cell.day(need.identifiedOn()),
                                        Cell.of(need.restsOnData() ? "named" : "none named"))),
                        Table.of(
                                "Plans with goals in words only",
                                List.of("Plan", "Whose", "Standing", "Goals on record"),
                                inWords,
                                plan -> List.of(
                                        Cell.of(say.thing(PLAN, plan.planId(), plan.title())),
                                        say.unitCell(plan.organizationId()),
                                        Cell.of(Saying.label(plan.status())),
                                        Cell.of("%d of %d".formatted(plan.onRecord(), plan.goals())))),
                        Table.of(
                                        "All needs",
                                        List.of("Need", "Whose", "Whom it concerns", "Since", "Goals"),
                                        answer.needs(),
                                        need -> List.of(
                                                Cell.of(say.thing(NEED, need.needId(), need.title()))
                                                        .and(
                                                                need.status() == NeedState.Status.STANDS
                                                                        ? ""
                                                                        : ", " + Saying.code(need.status())),
                                                say.unitCell(need.organizationId()),
                                                groups(need.affectedGroups()),
                                                Cell.of(Saying.stretch(need.identifiedOn(), need.endedOn())),
                                                Cell.each(need.goals(), goal -> Bit.thing(GOAL, goal))))
                                .fold(),
                        goals("Goals that are closed", closed, say).fold())
                .how(
                        "How far a goal has come is read from its measure: the last reading since the goal was set. Where there is no"
                                + " measure it is what was told by hand.",
                        "The share of the way goes from where the goal began to what is to be reached. Where one of the two is not known,"
                                + " there is none; unknown is not zero.");
    }

    private static String result(List<NeedOf> needs, List<GoalOf> pursued, List<NeedOf> unanswered) {
        if (pursued.isEmpty() && needs.isEmpty()) {
            return "No need and no goal was on record by then.";
        }
        long without = pursued.stream()
                .filter(goal -> goal.restsOn() == RestsOn.NOTHING)
                .count();
        long unmeasured = pursued.stream()
                .filter(goal -> goal.aim() == null || goal.aim().measureId() == null)
                .count();
        long reached = pursued.stream()
                .filter(goal -> goal.way() == GoalsAnswer.Way.REACHED)
                .count();
        long overdue = pursued.stream().filter(GoalOf::overdue).count();
        return "%s pursued: %d without a need, %d without a measure, %d reached, %d overdue. %s no goal."
                .formatted(
                        Words.count(pursued.size(), "goal is", "goals are"),
                        without,
                        unmeasured,
                        reached,
                        overdue,
                        unanswered.isEmpty()
                                ? "No need that stands has"
                                : Words.count(unanswered.size(), "need that stands has", "needs that stand have"));
    }

    private static Table goals(String title, List<GoalOf> goals, Saying say) {
        return Table.of(
                title,
                List.of("Goal", "Whose", "For", "From, to", "Now", "How far", "Due", "Plans"),
                goals,
                goal -> List.of(
                        Cell.of(say.thing(GOAL, goal.goalId(), goal.title()))
                                .and(
                                        goal.status() == GoalState.Status.PURSUED
                                                ? ""
                                                : ", " + Saying.code(goal.status())),
                        say.unitCell(goal.organizationId()),
                        needs(goal),
                        Cell.of(GoalSpoken.fromTo(goal.aim())),
                        Cell.of(GoalSpoken.latest(goal.latest())),
                        Cell.of(GoalSpoken.howFar(goal)),
                        Cell.of(GoalSpoken.due(goal)),
                        Cell.each(goal.plans(), plan -> Bit.thing(PLAN, plan))));
    }

    private static Cell needs(GoalOf goal) {
        Cell needs = Cell.each(goal.needIds(), need -> Bit.thing(NEED, need));
        return switch (goal.restsOn()) {
            case STANDING -> needs;
            case MET -> needs.and(", met");
            case WITHDRAWN -> needs.and(", withdrawn");
            case NOTHING -> Cell.of("no need named");
        };
    }

    private static Cell groups(List<String> groups) {
        return Cell.lines(
                groups.stream().map(group -> Words.sentence(Words.code(group))).toList());
    }
}
