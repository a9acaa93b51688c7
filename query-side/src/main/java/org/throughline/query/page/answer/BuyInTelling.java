package org.throughline.query.page.answer;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.throughline.query.page.answer.Told.Bit;
import org.throughline.query.page.answer.Told.Cell;
import org.throughline.query.page.answer.Told.Chart;
import org.throughline.query.page.answer.Told.Strip;
import org.throughline.query.page.answer.Told.Table;
import org.throughline.query.page.chart.ScoreLine;
import org.throughline.query.page.chart.Years;
import org.throughline.query.question.direction.BuyInAnswer;
import org.throughline.query.question.direction.BuyInAnswer.Point;
import org.throughline.query.question.direction.BuyInAnswer.Trend;
import org.throughline.query.question.direction.BuyInAnswer.Unheard;
import org.throughline.query.words.Words;

@Component
final class BuyInTelling implements Telling<BuyInAnswer> {

    @Override
    public Told tell(BuyInAnswer answer, Saying say) {
        List<Trend> trends = answer.trends().stream()
                .sorted(Comparator.comparing((Trend trend) -> trend.level())
                        .thenComparing(trend -> say.names().organization(trend.organizationId()))
                        .thenComparing(Trend::group))
                .toList();
        List<Unheard> unheard = Objects.requireNonNullElse(answer.unheard(), List.of());
        return Told.of(
                        result(answer, unheard),
                        Table.of(
                                "Each group, on each scale by itself",
                                List.of("Of", "Group", "About", "First", "Last", "Change", "Asked how"),
                                trends,
                                one -> trend(one, say)),
                        Table.of(
                                "In initial implementation, nobody asked and no success told",
                                List.of("Where", "Since", "Days"),
                                unheard,
                                one -> List.of(
                                        Cell.of(
                                                say.unit(one.organizationId()),
                                                Bit.text(", "),
                                                say.track(one.organizationId(), one.practice())),
                                        Cell.day(one.initialSince()),
                                        Cell.of(one.days()))))
                .with(lines(trends, say))
                .how(
                        "A level is shown as a share of the highest of its scale; readings on different scales are never put on one line.",
                        "Groups of fewer people than the small-cell limit of their day were never recorded.");
    }

    private static String result(BuyInAnswer answer, List<Unheard> unheard) {
        if (answer.trends().isEmpty()) {
            return "Nobody was asked yet how far they stand behind the work.";
        }
        long further = sign(answer, 1);
        long less = sign(answer, -1);
        long once = answer.trends().stream()
                .filter(trend -> trend.changePercent() == null)
                .count();
        String open = answer.unheard() == null
                ? ""
                : " In %s in initial implementation nobody was asked and no success was told."
                        .formatted(Words.count(unheard.size(), "track", "tracks"));
        return "%s asked: %d stand further behind the work than at first, %d less, %d as before; %d were asked once.%s"
                .formatted(
                        Words.count(answer.trends().size(), "group was", "groups were"),
                        further,
                        less,
                        answer.trends().size() - further - less - once,
                        once,
                        open);
    }

    private static long sign(BuyInAnswer answer, int sign) {
        return answer.trends().stream()
                .filter(trend ->
                        trend.changePercent() != null && trend.changePercent().signum() == sign)
                .count();
    }

    private static Chart lines(List<Trend> trends, Saying say) {
        Years years = Years.over(
                trends.stream().map(trend -> trend.points().getFirst().on()).toList(), say.day());
        return Chart.of(
                "From reading to reading",
                trends.isEmpty() ? "" : years.axis(),
                List.of(),
                trends,
                one -> new Strip(
                        List.of(say.unit(one.organizationId()), Bit.text(", " + Words.code(one.group()))),
                        "%slast %d of %d"
                                .formatted(
                                        one.practice() == null ? "" : one.practice() + ", ",
                                        one.points().getLast().level(),
                                        one.points().getLast().highest()),
                        ScoreLine.svg(
                                years,
                                "%s of %s"
                                        .formatted(
                                                Words.sentence(Words.code(one.group())),
                                                say.names().organization(one.organizationId())),
                                one.points().stream()
                                        .map(point -> new ScoreLine.Point(
                                                point.on(), point.percent(), null, null, "", words(point)))
                                        .toList())));
    }

    private static String words(Point point) {
        return "%d of %d, %s, %s"
                .formatted(
                        point.level(),
                        point.highest(),
                        Words.count(point.respondents(), "person", "people"),
                        Words.day(point.on()));
    }

    private static List<Cell> trend(Trend one, Saying say) {
        return List.of(
                say.unitCell(one.organizationId()),
                Cell.of(Words.sentence(Words.code(one.group()))),
                Cell.of(one.practice() == null ? "the work as a whole" : one.practice()),
                Cell.of(words(one.points().getFirst())),
                one.points().size() < 2
                        ? Cell.NOTHING
                        : Cell.of(words(one.points().getLast())),
                one.changePercent() == null
                        ? Cell.NOTHING
                        : Cell.of((one.changePercent().signum() > 0 ? "+" : "") + one.changePercent() + " %"),
                Cell.of(Words.code(one.points().getLast().method())).and(", scale " + Words.code(one.scale())));
    }
}
