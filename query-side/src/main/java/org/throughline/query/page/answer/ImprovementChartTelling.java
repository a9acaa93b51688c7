package org.throughline.query.page.answer;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.query.page.answer.Told.Bit;
import org.throughline.query.page.answer.Told.Cell;
import org.throughline.query.page.answer.Told.Chart;
import org.throughline.query.page.answer.Told.Hue;
import org.throughline.query.page.answer.Told.Strip;
import org.throughline.query.page.answer.Told.Table;
import org.throughline.query.page.measure.ChartDrawn;
import org.throughline.query.page.measure.ChartSpoken;
import org.throughline.query.question.implementation.ImprovementChartAnswer;
import org.throughline.query.question.implementation.ImprovementChartAnswer.Choice;
import org.throughline.query.question.implementation.ImprovementChartAnswer.Decision;
import org.throughline.query.question.implementation.ImprovementChartAnswer.Mark;
import org.throughline.query.question.implementation.ImprovementChartAnswer.Part;
import org.throughline.query.question.implementation.ImprovementChartAnswer.Point;
import org.throughline.query.words.Words;

@Component
final class ImprovementChartTelling implements Telling<ImprovementChartAnswer> {

    private static final String MEASURE = "measure";

    @Override
    public Told tell(ImprovementChartAnswer answer, Saying say) {
        ChartDrawn drawn = new ChartDrawn(answer, say.day());
        return Told.of(
                        ChartSpoken.result(answer),
                        Table.of(
                                "Reading by reading",
                                List.of("Reading", "Last day", "Value", "Rests on", "Limits", "Remarks"),
                                answer.points().reversed(),
                                ImprovementChartTelling::point),
                        Table.of(
                                "How it is judged",
                                List.of("Part", "Centre", "Longest run", "Crossings", "Off the centre", "Verdict"),
                                answer.parts().reversed(),
                                part -> part(part, answer)),
                        Table.of(
                                "What was decided about its chart",
                                List.of("Decided on", "What", "Why", "Who stands for it"),
                                answer.decisions(),
                                one -> decision(one, say)),
                        Table.of(
                                "What happened meanwhile",
                                List.of("Day", "What"),
                                drawn.marks().reversed(),
                                mark -> mark(mark, answer, say)),
                        Table.of(
                                        "Which charts its readings allow",
                                        List.of("Chart", "Allowed", "Asked for by the readings"),
                                        answer.charts(),
                                        ImprovementChartTelling::choice)
                                .fold())
                .with(chart(drawn, say))
                .how(
                        "Readings on the centre line, and those that are left out, count for nothing: they neither lengthen a run nor break it.",
                        "A baseline, a split and what is left out are decisions with a day and a reason, so that the chart of a past day is the one of that day. A baseline does not hold while the series is split.",
                        "A signal says that something changed more than chance alone explains, and not what.");
    }

    private static Chart chart(ChartDrawn drawn, Saying say) {
        ImprovementChartAnswer answer = drawn.answer();
        List<Strip> strips = new ArrayList<>();
        if (!answer.points().isEmpty()) {
            strips.add(new Strip(
                    List.of(
                            say.thing(
                                    MEASURE,
                                    answer.of().measureId(),
                                    answer.of().name()),
                            Bit.text(", "),
                            say.unit(answer.of().organizationId())),
                    "%s, %s; %s"
                            .formatted(
                                    ChartSpoken.name(answer.chart()),
                                    Words.code(answer.of().unit()),
                                    ChartSpoken.better(answer.of().better())),
                    drawn.svg()));
            drawn.rows().forEach(row -> strips.add(new Strip(List.of(Bit.text(row.label())), "", row.svg())));
        }
        return Chart.of(
                "Around its centre",
                strips.isEmpty() ? "" : drawn.years().axis(),
                drawn.legend().stream()
                        .map(meaning -> new Hue(meaning.type(), meaning.words()))
                        .toList(),
                strips,
                strip -> strip);
    }

    private static List<Cell> point(Point point) {
        return List.of(
                Cell.of(point.reading()),
                Cell.day(point.on()),
                Cell.of(ChartSpoken.value(point)),
                Cell.of(ChartSpoken.restsOn(point)),
                Cell.of(ChartSpoken.limits(point)),
                Cell.lines(ChartSpoken.remarks(point)));
    }

    private static List<Cell> part(Part part, ImprovementChartAnswer answer) {
        return List.of(
                Cell.of("%d, from %s".formatted(part.part(), Words.day(part.from()))),
                Cell.of(ChartSpoken.centre(part, answer.chart())),
                Cell.of("%d, by chance at most %d".formatted(part.longestRun(), part.longestUsual())),
                Cell.of("%d, by chance at least %d".formatted(part.crossings(), part.fewestUsual())),
                Cell.of("%d, %d are asked for".formatted(part.useful(), answer.fewest())),
                Cell.of(ChartSpoken.inShort(part.verdict(), part.towards())));
    }

    private static List<Cell> decision(Decision decision, Saying say) {
        String approver = decision.approver();
        return List.of(
                Cell.day(decision.decidedOn()),
                Cell.of(ChartSpoken.decision(decision)),
                Cell.of(decision.reason()),
                approver == null ? Cell.NOTHING : Cell.of(Words.sentence(say.person(approver))));
    }

    private static List<Cell> mark(Mark mark, ImprovementChartAnswer answer, Saying say) {
        String planId = mark.planId();
        String cycleId = mark.cycleId();
        String practice = mark.practice();
        if (planId != null) {
            return List.of(
                    Cell.day(mark.on()), Cell.of(Bit.thing("plan", planId)).and(": " + ChartSpoken.mark(mark)));
        } else if (cycleId != null) {
            return List.of(
                    Cell.day(mark.on()), Cell.of(Bit.thing("cycle", cycleId)).and(": " + ChartSpoken.mark(mark)));
        }
        return List.of(
                Cell.day(mark.on()),
                practice == null
                        ? Cell.NOTHING
                        : Cell.of(Bit.text("Stage of "), say.track(answer.of().organizationId(), practice))
                                .and(ChartSpoken.mark(mark).substring(practice.length())));
    }

    private static List<Cell> choice(Choice choice) {
        return List.of(
                Cell.of(ChartSpoken.name(choice.chart())),
                Cell.of(choice.missing() == null ? "yes" : "no, " + ChartSpoken.missing(choice.missing())),
                Cell.yes(choice.suggested()));
    }
}
