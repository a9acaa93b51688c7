package org.throughline.query.page.answer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.implementation.measure.BetterWhen;
import org.throughline.query.page.answer.Told.Bit;
import org.throughline.query.page.answer.Told.Cell;
import org.throughline.query.page.answer.Told.Chart;
import org.throughline.query.page.answer.Told.Strip;
import org.throughline.query.page.answer.Told.Table;
import org.throughline.query.page.chart.ScoreLine;
import org.throughline.query.page.chart.Years;
import org.throughline.query.question.implementation.MeasuresAnswer;
import org.throughline.query.question.implementation.MeasuresAnswer.Change;
import org.throughline.query.question.implementation.MeasuresAnswer.Move;
import org.throughline.query.question.implementation.MeasuresAnswer.Order;
import org.throughline.query.question.implementation.MeasuresAnswer.Point;
import org.throughline.query.question.implementation.MeasuresAnswer.Series;
import org.throughline.query.question.implementation.Movement;
import org.throughline.query.words.Words;

@Component
final class MeasuresTelling implements Telling<MeasuresAnswer> {

    private static final String MEASURE = "measure";

    private record Read(Series series, List<Point> points) {}

    @Override
    public Told tell(MeasuresAnswer answer, Saying say) {
        Map<String, List<Point>> points = answer.readings().stream()
                .collect(Collectors.groupingBy(Point::measureId, LinkedHashMap::new, Collectors.toList()));
        List<Read> read = answer.series().stream()
                .map(series -> new Read(series, points.getOrDefault(series.measureId(), List.of())))
                .toList();
        Map<String, Series> byId =
                answer.series().stream().collect(Collectors.toMap(Series::measureId, series -> series));
        List<Move> moves = answer.moves().reversed();
        return Told.of(
                        result(answer),
                        Table.of(
                                "The measures",
                                List.of("Measure", "Of", "First", "Last", "Better, all in all", "A shift is"),
                                read,
                                one -> measure(one, say)),
                        Table.of(
                                "Moves between stages, and whether the measure had moved before",
                                List.of("Day", "Where", "Move", "Measure", "Moved", "Before", "After"),
                                moves,
                                move -> move(move, byId, say)))
                .with(lines(read, say))
                .how(
                        "A measure moves when two readings differ by at least what the district takes for a shift. Before a move: between"
                                + " the last two readings that ended before it; after: from there to the first that did not.",
                        "A number is a signal and no rank: organizations come in the order of their ids. What would tell of too few"
                                + " people was never recorded.");
    }

    private static String result(MeasuresAnswer answer) {
        if (answer.series().isEmpty()) {
            return "Nothing was measured.";
        }
        Map<Order, Long> orders =
                answer.moves().stream().collect(Collectors.groupingBy(Move::order, Collectors.counting()));
        return "Of %s beside %s, the measure moved before the stage %s, after it %s and both before and after %s; it did not move by a shift %s, and %s cannot be told (yet)."
                .formatted(
                        Words.count(answer.moves().size(), "move between stages", "moves between stages"),
                        Words.count(answer.series().size(), MEASURE, "measures"),
                        times(orders, Order.BEFORE),
                        times(orders, Order.AFTER),
                        times(orders, Order.BEFORE_AND_AFTER),
                        times(orders, Order.NEITHER),
                        orders.getOrDefault(Order.NOT_YET, 0L) + orders.getOrDefault(Order.UNKNOWN, 0L));
    }

    private static String times(Map<Order, Long> orders, Order order) {
        return Words.count(orders.getOrDefault(order, 0L), "time", "times");
    }

    private static Chart lines(List<Read> read, Saying say) {
        List<Read> drawn = read.stream().filter(one -> !one.points().isEmpty()).toList();
        Years years = Years.over(
                drawn.stream().map(one -> one.points().getFirst().on()).toList(), say.day());
        return Chart.of(
                "From reading to reading, each on its own scale",
                drawn.isEmpty() ? "" : years.axis(),
                List.of(),
                drawn,
                one -> strip(one, years, say));
    }

    private static Strip strip(Read read, Years years, Saying say) {
        Series series = read.series();
        String last = value(read.points().getLast(), series);
        return new Strip(
                List.of(say.thing(MEASURE, series.measureId(), series.name())),
                "%s, last %s (%s is better)"
                        .formatted(
                                say.names().organization(series.organizationId()), last, Saying.code(series.better())),
                ScoreLine.svg(
                        years,
                        "%s, last %s".formatted(Words.text(series.name()), last),
                        read.points().stream()
                                .map(point -> new ScoreLine.Point(
                                        point.on(),
                                        percent(point.value(), series),
                                        null,
                                        met(point.movement()),
                                        "",
                                        "%s on %s".formatted(value(point, series), Words.day(point.on()))))
                                .toList()));
    }

    private static @Nullable Boolean met(Movement movement) {
        return switch (movement) {
            case BETTER -> true;
            case WORSE -> false;
            default -> null;
        };
    }

    /** Where a value lies between the lowest and the highest there can be. */
    private static BigDecimal percent(BigDecimal value, Series series) {
        BigDecimal range = series.highest().subtract(series.lowest());
        return range.signum() == 0
                ? BigDecimal.ZERO
                : value.subtract(series.lowest())
                        .multiply(BigDecimal.valueOf(100))
                        .divide(range, 2, RoundingMode.HALF_UP);
    }

    private static String value(Point point, Series series) {
        return "%s %s".formatted(point.value().toPlainString(), Words.code(series.unit()));
    }

    private static List<Cell> measure(Read read, Saying say) {
        Series series = read.series();
        List<Point> points = read.points();
        return List.of(
                Cell.of(say.thing(MEASURE, series.measureId(), series.name()))
                        .and(series.retiredOn() == null ? "" : ", not measured any more"),
                say.unitCell(series.organizationId()),
                points.isEmpty() ? Cell.NOTHING : reading(points.getFirst(), series),
                points.isEmpty() ? Cell.of("not read yet") : reading(points.getLast(), series),
                points.size() < 2 ? Cell.NOTHING : Cell.of(gain(points, series)),
                Cell.of("%s %s".formatted(series.meaningfulShift().toPlainString(), Words.code(series.unit()))));
    }

    private static Cell reading(Point point, Series series) {
        return Cell.of("%s, %s".formatted(value(point, series), Words.day(point.on())));
    }

    private static String gain(List<Point> points, Series series) {
        BigDecimal more = points.getLast().value().subtract(points.getFirst().value());
        BigDecimal gain = series.better() == BetterWhen.HIGHER ? more : more.negate();
        return (gain.signum() > 0 ? "+" : "") + gain.toPlainString();
    }

    private static List<Cell> move(Move move, Map<String, Series> series, Saying say) {
        Series one = series.get(move.measureId());
        return List.of(
                Cell.day(move.on()),
                Cell.of(
                        say.unit(move.organizationId()),
                        Bit.text(", "),
                        say.track(move.organizationId(), move.practice())),
                Cell.of("%s%s"
                        .formatted(
                                Saying.label(move.direction()),
                                move.to() == null ? "" : ": " + Saying.stage(move.to()))),
                one == null ? Cell.NOTHING : Cell.of(say.thing(MEASURE, move.measureId(), one.name())),
                Cell.of(order(move.order())),
                Cell.of(change(move.before())),
                Cell.of(change(move.after())));
    }

    private static String order(Order order) {
        return switch (order) {
            case NEITHER -> "did not move";
            case NOT_YET -> "not measured since";
            case UNKNOWN -> "cannot be told";
            default -> Saying.code(order);
        };
    }

    private static String change(Change change) {
        BigDecimal gain = change.gain();
        return gain == null
                ? Saying.code(change.movement())
                : "%s, %s%s"
                        .formatted(Saying.code(change.movement()), gain.signum() > 0 ? "+" : "", gain.toPlainString());
    }
}
