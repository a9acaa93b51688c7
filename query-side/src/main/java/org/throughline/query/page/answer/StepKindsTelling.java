package org.throughline.query.page.answer;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.query.page.answer.Told.Cell;
import org.throughline.query.page.answer.Told.Chart;
import org.throughline.query.page.answer.Told.Hue;
import org.throughline.query.page.answer.Told.Strip;
import org.throughline.query.page.answer.Told.Table;
import org.throughline.query.page.chart.ShareBar;
import org.throughline.query.page.chart.ShareBar.Part;
import org.throughline.query.question.implementation.StepKindsAnswer;
import org.throughline.query.question.implementation.StepKindsAnswer.Nature;
import org.throughline.query.question.implementation.StepKindsAnswer.PlanOf;
import org.throughline.query.words.Words;

@Component
final class StepKindsTelling implements Telling<StepKindsAnswer> {

    @Override
    public Told tell(StepKindsAnswer answer, Saying say) {
        List<PlanOf> plans = answer.plans().stream()
                .sorted(Comparator.comparing(PlanOf::nature))
                .toList();
        return Told.of(
                        result(plans),
                        Table.of(
                                "Plans that are not closed",
                                List.of(
                                        "Plan",
                                        "Whose",
                                        "Asks for",
                                        "Technical",
                                        "Adaptive",
                                        "Nobody said",
                                        "Also for"),
                                plans,
                                plan -> List.of(
                                        Cell.of(say.thing("plan", plan.planId(), plan.title()))
                                                .and(", " + Saying.code(plan.status())),
                                        say.unitCell(plan.organizationId()),
                                        Cell.of(words(plan.nature())),
                                        Cell.of(plan.technical()),
                                        Cell.of(plan.adaptive()),
                                        Cell.of(plan.unknown()),
                                        Cell.lines(plan.tags().entrySet().stream()
                                                .map(tag -> "%s, %s"
                                                        .formatted(
                                                                Saying.label(tag.getKey()),
                                                                Words.count(tag.getValue(), "step", "steps")))
                                                .toList()))))
                .with(Chart.of(
                        "Steps by kind",
                        "",
                        List.of(
                                new Hue("version", "technical"),
                                new Hue("good", "adaptive"),
                                new Hue("unknown", "nobody said")),
                        plans,
                        plan -> strip(plan, say)))
                .how(
                        "A step is technical where it is known what is to be done, and adaptive where people have to see or do things"
                                + " otherwise. A plan of which nobody said it is not known to be technical.");
    }

    private static String result(List<PlanOf> plans) {
        if (plans.isEmpty()) {
            return "There is no plan that is not closed.";
        }
        return "%d of %s technical steps only, %d also adaptive ones; of %d it is not known."
                .formatted(
                        count(plans, Nature.TECHNICAL_ONLY),
                        Words.count(plans.size(), "plan has", "plans have"),
                        count(plans, Nature.ADAPTIVE_TOO),
                        count(plans, Nature.UNKNOWN));
    }

    private static long count(List<PlanOf> plans, Nature nature) {
        return plans.stream().filter(plan -> plan.nature() == nature).count();
    }

    private static Strip strip(PlanOf plan, Saying say) {
        String note =
                "%d technical, %d adaptive, %d not said".formatted(plan.technical(), plan.adaptive(), plan.unknown());
        return new Strip(
                List.of(say.thing("plan", plan.planId(), plan.title())),
                note,
                ShareBar.svg(
                        note,
                        plan.technical() + plan.adaptive() + plan.unknown(),
                        List.of(
                                new Part("version", plan.technical(), "Technical"),
                                new Part("good", plan.adaptive(), "Adaptive"),
                                new Part("unknown", plan.unknown(), "Nobody said"))));
    }

    private static String words(Nature nature) {
        return switch (nature) {
            case TECHNICAL_ONLY -> "technical change only";
            case ADAPTIVE_TOO -> "adaptive change too";
            case UNKNOWN -> "not known";
            case NO_STEPS -> "nothing yet";
        };
    }
}
