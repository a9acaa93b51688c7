package org.throughline.query.page.answer;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.throughline.query.page.answer.Told.Bit;
import org.throughline.query.page.answer.Told.Cell;
import org.throughline.query.page.answer.Told.Chart;
import org.throughline.query.page.answer.Told.Hue;
import org.throughline.query.page.answer.Told.Strip;
import org.throughline.query.page.answer.Told.Table;
import org.throughline.query.page.chart.ShareBar;
import org.throughline.query.page.chart.ShareBar.Part;
import org.throughline.query.question.implementation.PlanEvaluationsAnswer;
import org.throughline.query.question.implementation.PlanEvaluationsAnswer.Grounds;
import org.throughline.query.question.implementation.PlanEvaluationsAnswer.Held;
import org.throughline.query.question.implementation.PlanEvaluationsAnswer.Planned;
import org.throughline.query.question.implementation.PlanEvaluationsAnswer.Seen;
import org.throughline.query.question.implementation.PlanEvaluationsAnswer.Standing;
import org.throughline.query.question.implementation.PlanEvaluationsAnswer.Totals;
import org.throughline.query.words.Words;

@Component
final class PlanEvaluationsTelling implements Telling<PlanEvaluationsAnswer> {

    @Override
    public Told tell(PlanEvaluationsAnswer answer, Saying say) {
        List<Planned> planned = answer.planned().stream()
                .sorted(Comparator.comparing((Planned one) -> one.standing() != Standing.MISSED)
                        .thenComparing(Planned::dueOn, Comparator.reverseOrder()))
                .toList();
        return Told.of(
                        result(answer.totals(), say),
                        Table.of(
                                "What was planned",
                                List.of("Due", "Plan", "What", "Who answers for it", "How it stands", "Found"),
                                planned,
                                one -> List.of(
                                        Cell.day(one.dueOn()),
                                        Cell.of(say.thing("plan", one.planId(), one.title()))
                                                .and(one.closed() ? ", closed" : ""),
                                        Cell.of("%s: %s".formatted(Saying.label(one.kind()), Words.text(one.text()))),
                                        Cell.lines(say.people(one.leads())),
                                        Cell.of(standing(one)),
                                        Cell.of(one.finding()))),
                        Table.of(
                                "Reviews that were held",
                                List.of(
                                        "Day",
                                        "Plan",
                                        "Implementation data",
                                        "Outcome data",
                                        "Ended with",
                                        "Why",
                                        "Next"),
                                answer.reviews().reversed(),
                                one -> List.of(
                                        Cell.day(one.on()),
                                        Cell.of(say.thing("plan", one.planId(), one.title())),
                                        Cell.of(seen(one.implementation())),
                                        Cell.of(seen(one.outcome())),
                                        Cell.of(decided(one)),
                                        Cell.of(one.finding()),
                                        Cell.of(one.version() == null ? "nothing yet" : "version " + one.version()))),
                        Table.of(
                                        "On which data plans were reviewed",
                                        List.of("Plan", "Whose", "Reviews", "Data"),
                                        answer.plans(),
                                        one -> List.of(
                                                Cell.of(say.thing("plan", one.planId(), one.title())),
                                                say.unitCell(one.organizationId()),
                                                Cell.of(one.reviews()),
                                                Cell.of(grounds(one.grounds()))))
                                .fold())
                .with(chart(answer))
                .how(
                        "Something is missed from the day after it was due until it is done. A plan that closes before leaves it missed.",
                        "A plan is reviewed on data of both kinds where its reviews in these days looked at data of implementation and at"
                                + " data of outcomes, in one review or in several.");
    }

    private static String result(Totals totals, Saying say) {
        return "%d of %s planned %s missed by %s; %s held %s, %d of which changed nothing."
                .formatted(
                        totals.missed(),
                        Words.count(totals.planned(), "review or evaluation", "reviews and evaluations"),
                        totals.missed() == 1 ? "was" : "were",
                        Words.day(say.day()),
                        Words.count(totals.reviews(), "review was", "reviews were"),
                        say.days(),
                        totals.keptAsIs());
    }

    private static String standing(Planned one) {
        return switch (one.standing()) {
            case DONE -> "done on " + Words.day(Objects.requireNonNull(one.doneOn()));
            case DONE_LATE -> "done late, on " + Words.day(Objects.requireNonNull(one.doneOn()));
            case WAITS -> "its day has not passed";
            case MISSED -> "missed";
        };
    }

    private static String seen(Seen seen) {
        return switch (seen) {
            case BY_GROUP -> "by group";
            case ALL_TOGETHER -> "all together";
            case NOT_SAID -> "looked at";
            case NOT_LOOKED_AT -> "not looked at";
        };
    }

    private static String decided(Held one) {
        return switch (one.decision()) {
            case KEEP -> "kept as it is";
            case REVISE -> "to be revised";
        };
    }

    private static String grounds(Grounds grounds) {
        return switch (grounds) {
            case BOTH_BY_GROUP -> "of implementation and outcomes, by group";
            case BOTH -> "of implementation and outcomes";
            case IMPLEMENTATION_ONLY -> "of implementation only";
            case OUTCOME_ONLY -> "of outcomes only";
            case NOT_REVIEWED -> "not reviewed";
        };
    }

    private static Chart chart(PlanEvaluationsAnswer answer) {
        return Chart.of(
                "What became of what was planned",
                "",
                List.of(
                        new Hue("good", "done in time"),
                        new Hue("version", "done late"),
                        new Hue("unknown", "its day has not passed"),
                        new Hue("short", "missed")),
                answer.planned().isEmpty() ? List.<PlanEvaluationsAnswer>of() : List.of(answer),
                all -> new Strip(
                        List.of(Bit.text("Reviews and evaluations")),
                        Integer.toString(all.planned().size()),
                        ShareBar.svg(
                                "Reviews and evaluations by what became of them",
                                all.planned().size(),
                                List.of(
                                        new Part("good", count(all, Standing.DONE), "Done in time"),
                                        new Part("version", count(all, Standing.DONE_LATE), "Done late"),
                                        new Part("unknown", count(all, Standing.WAITS), "Its day has not passed"),
                                        new Part("short", count(all, Standing.MISSED), "Missed")))));
    }

    private static long count(PlanEvaluationsAnswer answer, Standing standing) {
        return answer.planned().stream()
                .filter(one -> one.standing() == standing)
                .count();
    }
}
