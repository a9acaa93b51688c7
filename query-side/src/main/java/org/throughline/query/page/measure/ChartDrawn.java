package org.throughline.query.page.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.query.page.chart.Ticks;
import org.throughline.query.page.chart.Ticks.Tick;
import org.throughline.query.page.chart.VariationChart;
import org.throughline.query.page.chart.VariationChart.Edge;
import org.throughline.query.page.chart.Years;
import org.throughline.query.question.implementation.ImprovementChartAnswer;
import org.throughline.query.question.implementation.ImprovementChartAnswer.Decision;
import org.throughline.query.question.implementation.ImprovementChartAnswer.Mark;
import org.throughline.query.question.implementation.ImprovementChartAnswer.Occasion;
import org.throughline.query.question.implementation.ImprovementChartAnswer.Part;
import org.throughline.query.question.implementation.ImprovementChartAnswer.Point;
import org.throughline.query.question.implementation.ImprovementChartAnswer.Verdict;
import org.throughline.query.subject.implementation.measure.MeasureState.ChartMatter;
import org.throughline.query.words.Words;

/**
 * The chart of a measure and what happened meanwhile, along the same years. Pure.
 *
 * @param day the day asked about
 */
public record ChartDrawn(ImprovementChartAnswer answer, LocalDate day) {

    /**
     * What happened, one kind of occasion in a row.
     *
     * @param label of what, and how many
     */
    public record Row(String label, String svg) {}

    /** From the year of the first reading on. */
    public Years years() {
        return Years.over(answer.points().stream().map(Point::on).toList(), day);
    }

    /** The chart; its label tells in a sentence what it shows. */
    public String svg() {
        return VariationChart.svg(
                years(),
                "%s of %s. %s"
                        .formatted(
                                ChartSpoken.name(answer.chart()),
                                Words.text(answer.of().name()),
                                ChartSpoken.result(answer)),
                answer.parts().stream().map(this::part).toList(),
                edges());
    }

    private VariationChart.Part part(Part part) {
        return new VariationChart.Part(
                number(part.centre()),
                part.verdict() == Verdict.SIGNAL,
                answer.points().stream()
                        .filter(point -> point.part() == part.part())
                        .map(this::point)
                        .toList());
    }

    private VariationChart.Point point(Point point) {
        return new VariationChart.Point(
                point.on(),
                point.value().doubleValue(),
                number(point.lower()),
                number(point.upper()),
                point.beyond(),
                point.excluded(),
                ChartSpoken.reading(point, answer));
    }

    private static @Nullable Double number(@Nullable BigDecimal number) {
        return number == null ? null : number.doubleValue();
    }

    /** Where a baseline ends stands behind its last reading, a split before the first reading of the new part. */
    private List<Edge> edges() {
        List<Edge> edges = new ArrayList<>();
        for (Decision decision : answer.decisions()) {
            if (decision.applied() && decision.matter() == ChartMatter.BASELINE) {
                edges.add(new Edge(behind(decision.readingOn()), "B", words(decision)));
            } else if (decision.applied() && decision.matter() == ChartMatter.SPLIT) {
                edges.add(new Edge(before(decision.readingOn()), "N", words(decision)));
            }
        }
        return edges;
    }

    private static String words(Decision decision) {
        return "%s, decided on %s: %s"
                .formatted(ChartSpoken.decision(decision), Words.day(decision.decidedOn()), decision.reason());
    }

    /** Half way to the next reading; the day itself where there is none. */
    private LocalDate behind(LocalDate on) {
        return answer.points().stream()
                .map(Point::on)
                .filter(other -> other.isAfter(on))
                .findFirst()
                .map(next -> middle(on, next))
                .orElse(on);
    }

    private LocalDate before(LocalDate on) {
        return answer.points().stream()
                .map(Point::on)
                .filter(other -> other.isBefore(on))
                .reduce((earlier, later) -> later)
                .map(last -> middle(last, on))
                .orElse(on);
    }

    private static LocalDate middle(LocalDate from, LocalDate to) {
        return LocalDate.ofEpochDay((from.toEpochDay() + to.toEpochDay()) / 2);
    }

    /** What happened meanwhile, those kinds of which something did. */
    public List<Row> rows() {
        return Stream.of(
                        row("Moves between stages", Set.of(Occasion.STAGE_MOVE)),
                        row("Plans revised", Set.of(Occasion.PLAN_REVISED)),
                        row("Improvement cycles", Set.of(Occasion.CYCLE_STARTED, Occasion.CYCLE_DECIDED)))
                .flatMap(List::stream)
                .toList();
    }

    private List<Row> row(String label, Set<Occasion> occasions) {
        Years years = years();
        List<Mark> marks = marks().stream()
                .filter(mark -> occasions.contains(mark.occasion()))
                .toList();
        String counted = "%s (%d)".formatted(label, marks.size());
        return marks.isEmpty()
                ? List.of()
                : List.of(new Row(
                        counted,
                        Ticks.svg(
                                years,
                                counted,
                                marks.stream()
                                        .map(mark -> new Tick(
                                                mark.on(),
                                                "%s, %s".formatted(ChartSpoken.markAlone(mark), Words.day(mark.on()))))
                                        .toList())));
    }

    /** What happened since the first year that is drawn. */
    public List<Mark> marks() {
        LocalDate first = years().from();
        return answer.marks().stream()
                .filter(mark -> !mark.on().isBefore(first))
                .toList();
    }

    /** What shapes mean, as far as there are such; class of the style sheet and words in turn. */
    public List<Meaning> legend() {
        List<Meaning> legend = new ArrayList<>();
        boolean changed = answer.parts().stream().anyMatch(part -> part.verdict() == Verdict.SIGNAL);
        boolean steady = answer.parts().stream().anyMatch(part -> part.verdict() != Verdict.SIGNAL);
        add(legend, steady, "centre", "centre line");
        add(legend, changed, "centre-changed", "centre line that it varies from more than by chance");
        add(legend, answer.points().stream().anyMatch(point -> point.upper() != null), "bounds", "limits");
        add(legend, answer.points().stream().anyMatch(Point::beyond), "beyond", "beyond its limits");
        add(legend, answer.points().stream().anyMatch(Point::excluded), "left-out", "left out");
        add(legend, isDrawn(ChartMatter.BASELINE), "edge", "B: the baseline ends");
        add(legend, isDrawn(ChartMatter.SPLIT), "edge", "N: a new part begins");
        return legend;
    }

    /** A key to a shape. */
    public record Meaning(String type, String words) {}

    private boolean isDrawn(ChartMatter matter) {
        return answer.decisions().stream().anyMatch(decision -> decision.applied() && decision.matter() == matter);
    }

    private static void add(List<Meaning> legend, boolean is, String type, String words) {
        if (is) {
            legend.add(new Meaning(type, words));
        }
    }
}
