package org.throughline.query.page.answer;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.answer.Told.Bit;
import org.throughline.query.page.answer.Told.Cell;
import org.throughline.query.page.answer.Told.Chart;
import org.throughline.query.page.answer.Told.Strip;
import org.throughline.query.page.answer.Told.Table;
import org.throughline.query.page.chart.ScoreLine;
import org.throughline.query.page.chart.Years;
import org.throughline.query.question.implementation.FidelityAnswer;
import org.throughline.query.question.implementation.FidelityAnswer.Change;
import org.throughline.query.question.implementation.FidelityAnswer.Converted;
import org.throughline.query.question.implementation.FidelityAnswer.Corrected;
import org.throughline.query.question.implementation.FidelityAnswer.Item;
import org.throughline.query.question.implementation.FidelityAnswer.Line;
import org.throughline.query.question.implementation.FidelityAnswer.Point;
import org.throughline.query.question.implementation.FidelityAnswer.Step;
import org.throughline.query.words.Words;

@Component
final class FidelityTelling implements Telling<FidelityAnswer> {

    @Override
    public Told tell(FidelityAnswer answer, Saying say) {
        List<Table> tables = new ArrayList<>(List.of(
                Table.of(
                        "The latest of each, scale by scale",
                        List.of("Scale", "Where", "Latest", "Says", "Before", "Versions"),
                        answer.lines(),
                        line -> latest(line, say)),
                Table.of(
                        "What is left to reach, the least first",
                        List.of("Where", "What", "Points", "To the criterion", "Items, the smallest step first"),
                        answer.steps(),
                        step -> step(step, say)),
                Table.of(
                        "Checks that were corrected or taken back, and what changed",
                        List.of("Where", "Check", "What", "Changed", "Why"),
                        answer.corrected(),
                        one -> corrected(one, say))));
        List<Stepped> items = answer.steps().stream()
                .flatMap(step -> step.items().stream().map(item -> new Stepped(step, item)))
                .toList();
        if (!items.isEmpty()) {
            tables.add(Table.of(
                    "Items by the smallest step to their next point",
                    List.of("Item", "Where", "Section", "Points", "Next", "Takes", "Before", "Section then"),
                    items,
                    one -> item(one, say)));
        }
        List<Line> converted = answer.lines().stream()
                .filter(line -> line.points().stream().anyMatch(point -> point.converted() != null))
                .toList();
        if (!converted.isEmpty()) {
            tables.add(
                    1,
                    Table.of(
                            "Converted, for display alone",
                            List.of("Scale", "Where", "Measured", "Converted"),
                            converted,
                            line -> converted(line, say)));
        }
        return Told.of(result(answer, say), tables.toArray(Table[]::new))
                .with(chart(answer.lines(), say))
                .how(
                        "Organizations stand side by side scale by scale; what two versions of an instrument measure is not the same, so lines break between them.",
                        "Each check is judged by the criterion of its own version and day. A converted figure is judged by nothing and goes into nothing else.",
                        "Since when a criterion is sustained is told with and without each correction.");
    }

    private static String result(FidelityAnswer answer, Saying say) {
        if (answer.lines().isEmpty()) {
            return "Nothing was checked by %s.".formatted(Words.day(say.day()));
        }
        long met = answer.steps().stream().filter(step -> step.missing() == 0).count();
        long units =
                answer.lines().stream().map(Line::organizationId).distinct().count();
        return "By %s, %s at %s. By their last checks %d of %s meet their criterion; corrected or taken back: %s."
                .formatted(
                        Words.day(say.day()),
                        Words.count(answer.lines().size(), "line of scores", "lines of scores"),
                        Words.count(units, "organization", "organizations"),
                        met,
                        Words.count(answer.steps().size(), "section", "sections"),
                        Words.count(answer.corrected().size(), "check", "checks"));
    }

    private static String scale(Line line, Saying say) {
        return "%s for %s: %s"
                .formatted(say.names().instrument(line.instrument()), line.practice(), Words.scale(line.scale()));
    }

    private static List<Cell> latest(Line line, Saying say) {
        Point last = line.points().getLast();
        return List.of(
                Cell.of(scale(line, say)),
                say.unitCell(line.organizationId()),
                check(last.checkId(), Words.day(last.on())),
                Cell.of(says(last)),
                Cell.lines(line.points().reversed().stream()
                        .skip(1)
                        .map(point -> "%s: %s".formatted(Words.day(point.on()), figure(point)))
                        .toList()),
                Cell.of(line.points().stream().map(Point::version).distinct().collect(Collectors.joining(", then "))));
    }

    private static Cell check(String id, String words) {
        return Cell.of(Bit.link(words, PagePath.of("fidelity-check", id)));
    }

    private static String says(Point point) {
        return figure(point)
                + (point.met() == null || point.asked() == null
                        ? ""
                        : ", %s %s".formatted(point.met() ? "met" : "below", point.asked()))
                + (point.corrected() ? ", corrected" : "");
    }

    private static String figure(Point point) {
        return point.shown() == null ? Words.count(point.points(), "point", "points") : point.shown();
    }

    private static List<Cell> converted(Line line, Saying say) {
        List<Point> points = line.points().reversed().stream()
                .filter(point -> point.converted() != null)
                .toList();
        return List.of(
                Cell.of(scale(line, say)),
                say.unitCell(line.organizationId()),
                Cell.lines(points.stream()
                        .map(point -> "%s: %s on %s".formatted(Words.day(point.on()), figure(point), point.version()))
                        .toList()),
                Cell.lines(points.stream()
                        .map(point -> words(Objects.requireNonNull(point.converted())))
                        .toList()));
    }

    private static String words(Converted converted) {
        return "%s %% (%d of %d points) converted to %s"
                .formatted(
                        converted.percent().setScale(0, RoundingMode.HALF_UP).toPlainString(),
                        converted.points(),
                        converted.possible(),
                        converted.version());
    }

    private static List<Cell> step(Step step, Saying say) {
        return List.of(
                say.unitCell(step.organizationId()),
                Cell.of("%s for %s: %s"
                        .formatted(
                                say.names().instrument(step.instrument(), step.version()),
                                step.practice(),
                                Words.scale(step.section()))),
                check(step.checkId(), "%d of %d".formatted(step.points(), step.possible())),
                Cell.of(
                        step.missing() == 0
                                ? "met (%s)".formatted(step.asked())
                                : "%s up to %s"
                                        .formatted(Words.count(step.missing(), "point", "points"), step.asked())),
                Cell.lines(step.items().stream().map(FidelityTelling::item).toList()));
    }

    private static String item(Item item) {
        return "%s: %s%s"
                .formatted(
                        item.code(),
                        Words.count(item.points(), "point", "points"),
                        item.next() == null ? "" : ", next " + item.next());
    }

    /** An item of a section. */
    private record Stepped(Step section, Item item) {}

    private static List<Cell> item(Stepped one, Saying say) {
        Item item = one.item();
        return List.of(
                check(
                        one.section().checkId(),
                        item.label() == null ? item.code() : "%s %s".formatted(item.code(), item.label())),
                say.unitCell(one.section().organizationId()),
                Cell.of("%s for %s: %s"
                        .formatted(
                                say.names()
                                        .instrument(
                                                one.section().instrument(),
                                                one.section().version()),
                                one.section().practice(),
                                Words.scale(one.section().section()))),
                Cell.of(item.points()),
                item.next() == null ? Cell.of("none known") : Cell.of(item.next()),
                takes(item),
                item.before() == null ? Cell.NOTHING : Cell.of(item.before()),
                Cell.of(
                        one.section().missing() == 0
                                ? "met already"
                                : item.reaches() ? "meets its criterion" : "still below"));
    }

    private static Cell takes(Item item) {
        Integer next = item.next();
        Integer ratings = item.ratings();
        if (next == null) {
            return Cell.NOTHING;
        }
        return Cell.of(Words.count(next - item.points(), "point", "points")
                + (ratings == null || ratings < 2 ? "" : " at each of %d ratings".formatted(ratings)));
    }

    private static List<Cell> corrected(Corrected one, Saying say) {
        return List.of(
                say.unitCell(one.organizationId()),
                check(one.checkId(), Words.day(one.on())),
                Cell.of("%s for %s%s"
                        .formatted(
                                say.names().instrument(one.instrument()),
                                one.practice(),
                                one.retracted() ? ", taken back" : "")),
                one.changes().isEmpty()
                        ? Cell.of("no score")
                        : Cell.lines(one.changes().stream()
                                .map(FidelityTelling::change)
                                .toList()),
                Cell.lines(one.reasons()));
    }

    private static String change(Change change) {
        return Stream.of(
                        "%s: %s, now %s"
                                .formatted(
                                        Words.scale(change.section()), points(change.before()), points(change.after())),
                        Objects.equals(change.metBefore(), change.metAfter())
                                ? ""
                                : "criterion %s".formatted(met(change.metAfter())),
                        Objects.equals(change.sustainedBefore(), change.sustainedAfter())
                                ? ""
                                : change.sustainedAfter() == null
                                        ? "not sustained any more"
                                        : "sustained since " + Words.day(change.sustainedAfter()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static String points(@Nullable Integer points) {
        return points == null ? "nothing" : Words.count(points, "point", "points");
    }

    private static String met(@Nullable Boolean met) {
        return met == null ? "not judged any more" : met ? "met after all" : "not met after all";
    }

    private static Chart chart(List<Line> lines, Saying say) {
        List<Line> drawn = lines.stream()
                .filter(line -> line.points().stream().allMatch(point -> point.percent() != null))
                .sorted(Comparator.comparing((Line line) -> scale(line, say))
                        .thenComparing(line -> say.names().organization(line.organizationId())))
                .toList();
        Years years = Years.over(
                drawn.stream()
                        .flatMap(line -> line.points().stream().map(Point::on))
                        .toList(),
                say.day());
        return Chart.of(
                "Side by side, scale by scale",
                drawn.isEmpty() ? "" : years.axis(),
                List.of(),
                drawn,
                line -> new Strip(
                        List.of(say.unit(line.organizationId()), Bit.text(", " + scale(line, say))),
                        says(line.points().getLast()),
                        ScoreLine.svg(
                                years,
                                "%s at %s: %s"
                                        .formatted(
                                                scale(line, say),
                                                say.names().organization(line.organizationId()),
                                                says(line.points().getLast())),
                                line.points().stream()
                                        .map(point -> new ScoreLine.Point(
                                                point.on(),
                                                Objects.requireNonNull(point.percent()),
                                                point.mark(),
                                                point.met(),
                                                point.version(),
                                                "%s, %s".formatted(Words.day(point.on()), says(point))))
                                        .toList())));
    }
}
