package org.throughline.query.page.answer;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.implementation.goal.Ambition;
import org.throughline.events.implementation.goal.EquityAim;
import org.throughline.query.page.answer.Told.Cell;
import org.throughline.query.page.answer.Told.Chart;
import org.throughline.query.page.answer.Told.Hue;
import org.throughline.query.page.answer.Told.Strip;
import org.throughline.query.page.answer.Told.Table;
import org.throughline.query.page.chart.ShareBar;
import org.throughline.query.page.chart.ShareBar.Part;
import org.throughline.query.question.implementation.GoalAmbitionAnswer;
import org.throughline.query.question.implementation.GoalAmbitionAnswer.Aimed;
import org.throughline.query.question.implementation.GoalAmbitionAnswer.Counts;
import org.throughline.query.question.implementation.GoalAmbitionAnswer.Effort;
import org.throughline.query.question.implementation.GoalAmbitionAnswer.OfUnit;
import org.throughline.query.words.Words;

@Component
final class GoalAmbitionTelling implements Telling<GoalAmbitionAnswer> {

    @Override
    public Told tell(GoalAmbitionAnswer answer, Saying say) {
        List<Aimed> goals = answer.goals().stream()
                .sorted(Comparator.comparing(Aimed::ambition, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        return Told.of(
                        result(answer.counts()) + effort(answer.effort()),
                        Table.of(
                                "Goals that are pursued",
                                List.of("Goal", "Whose", "Ambition", "For one group"),
                                goals,
                                goal -> List.of(
                                        Cell.of(say.thing("goal", goal.goalId(), goal.title())),
                                        say.unitCell(goal.organizationId()),
                                        Cell.of(ambition(goal.ambition())),
                                        Cell.of(equity(goal.equityAim())))))
                .with(Chart.of(
                        "Unit by unit",
                        "",
                        List.of(
                                new Hue("good", "to transform"),
                                new Hue("version", "to improve"),
                                new Hue("draft", "to keep what was reached, or nobody said")),
                        answer.units(),
                        unit -> strip(unit, say)))
                .how(
                        "How far a goal reaches is said by those who set it. The share is of the goals of which it was said.",
                        "A step serves the goals it names, and is counted by the one that reaches farthest. Steps say nothing of hours or money.");
    }

    private static int all(Counts counts) {
        return counts.transform() + counts.improve() + counts.maintain() + counts.unknown();
    }

    private static String result(Counts counts) {
        if (all(counts) == 0) {
            return "No goal is pursued.";
        }
        String share = counts.percent() == null
                ? "Of none of %s it was said how far it reaches.".formatted(Words.count(all(counts), "goal", "goals"))
                : "%d of %s to transform how things are done (%d %% of those of which it was said), %d to improve it, %d to keep what was reached; of %d nobody said."
                        .formatted(
                                counts.transform(),
                                Words.count(all(counts), "goal is", "goals are"),
                                counts.percent(),
                                counts.improve(),
                                counts.maintain(),
                                counts.unknown());
        return share
                + " %d %s what to change for one group."
                        .formatted(counts.withEquityAim(), counts.withEquityAim() == 1 ? "says" : "say");
    }

    private static String effort(Effort effort) {
        if (effort.percent() == null) {
            return effort.steps() == 0
                    ? ""
                    : " Of none of %s of plans it is known how far the goal reaches that it serves."
                            .formatted(Words.count(effort.steps(), "step", "steps"));
        }
        return " %d of %s of plans %s a goal that is to transform (%d %% of those of which it is known); of %d it is not known."
                .formatted(
                        effort.transform(),
                        Words.count(effort.steps(), "step", "steps"),
                        effort.transform() == 1 ? "serves" : "serve",
                        effort.percent(),
                        effort.unknown());
    }

    private static Strip strip(OfUnit unit, Saying say) {
        Counts counts = unit.counts();
        String note = "%d of %d to transform".formatted(counts.transform(), all(counts));
        return new Strip(
                List.of(say.unit(unit.organizationId())),
                note,
                ShareBar.svg(
                        note,
                        all(counts),
                        List.of(
                                new Part("good", counts.transform(), "To transform"),
                                new Part("version", counts.improve(), "To improve"),
                                new Part("draft", counts.maintain(), "To keep what was reached"),
                                new Part("draft", counts.unknown(), "Nobody said"))));
    }

    private static String ambition(@Nullable Ambition ambition) {
        return ambition == null ? "nobody said" : Saying.code(ambition);
    }

    private static @Nullable String equity(@Nullable EquityAim aim) {
        return aim == null ? null : "%s: %s".formatted(Words.sentence(Words.code(aim.group())), Words.text(aim.text()));
    }
}
