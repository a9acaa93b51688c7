package org.throughline.query.page.answer;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.query.page.DueWords;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.answer.Told.Bit;
import org.throughline.query.page.answer.Told.Cell;
import org.throughline.query.page.answer.Told.Chart;
import org.throughline.query.page.answer.Told.Hue;
import org.throughline.query.page.answer.Told.Strip;
import org.throughline.query.page.answer.Told.Table;
import org.throughline.query.page.chart.Bars;
import org.throughline.query.page.chart.Bars.Bar;
import org.throughline.query.page.chart.Years;
import org.throughline.query.question.implementation.SustainedAnswer;
import org.throughline.query.question.implementation.SustainedAnswer.OfSection;
import org.throughline.query.question.implementation.SustainedAnswer.State;
import org.throughline.query.question.implementation.SustainedAnswer.Stretch;
import org.throughline.query.words.Words;

@Component
final class SustainedTelling implements Telling<SustainedAnswer> {

    @Override
    public Told tell(SustainedAnswer answer, Saying say) {
        return Told.of(
                        result(answer, say),
                        Table.of(
                                "Section by section",
                                List.of("Where", "What", "Stands", "First", "Met in a row", "Lost and regained"),
                                answer.sections(),
                                one -> section(one, say)))
                .with(chart(answer.sections(), say))
                .how(
                        "It is sustained from the check by which as many had met the criterion one after another as the rulebook asks for, until one does not.",
                        "Each check is judged by the criterion of its own version and day; one that did not assess a section says nothing of it, and one that was taken back does not count.");
    }

    private static String result(SustainedAnswer answer, Saying say) {
        if (answer.sections().isEmpty()) {
            return "Nothing was checked by a criterion by %s.".formatted(Words.day(say.day()));
        }
        Map<State, Long> states =
                answer.sections().stream().collect(Collectors.groupingBy(OfSection::state, Collectors.counting()));
        return "On %s, sustained: %d of %s, %d of them regained after they had been lost; lost: %d; never so long in a row: %d."
                .formatted(
                        Words.day(say.day()),
                        states.getOrDefault(State.SUSTAINED, 0L) + states.getOrDefault(State.REGAINED, 0L),
                        Words.count(answer.sections().size(), "section that is checked", "sections that are checked"),
                        states.getOrDefault(State.REGAINED, 0L),
                        states.getOrDefault(State.LOST, 0L),
                        states.getOrDefault(State.NOT_YET, 0L));
    }

    private static String what(OfSection one, Saying say) {
        return "%s for %s: %s"
                .formatted(say.names().instrument(one.instrument()), one.practice(), Words.scale(one.section()));
    }

    private static List<Cell> section(OfSection one, Saying say) {
        return List.of(
                say.unitCell(one.organizationId()),
                Cell.of(what(one, say)),
                Cell.of(DueWords.sustained(one)),
                Cell.day(one.first()),
                Cell.of("%d, %d asked for".formatted(one.met(), one.enough())),
                Cell.each(
                        one.stretches(),
                        stretch -> Bit.link(
                                Saying.stretch(stretch.from(), stretch.until()),
                                PagePath.of("fidelity-check", stretch.checkId()))));
    }

    private static Chart chart(List<OfSection> sections, Saying say) {
        List<OfSection> ever = sections.stream()
                .filter(one -> !one.stretches().isEmpty())
                .sorted(Comparator.comparing(OfSection::state))
                .toList();
        Years years = Years.over(
                ever.stream().flatMap(one -> Stream.ofNullable(one.first())).toList(), say.day());
        return Chart.of(
                "When it was sustained",
                ever.isEmpty() ? "" : years.axis(),
                List.of(new Hue("good", "sustained")),
                ever,
                one -> new Strip(
                        List.of(say.unit(one.organizationId()), Bit.text(", " + what(one, say))),
                        DueWords.sustained(one),
                        Bars.svg(
                                years,
                                "%s at %s: %s"
                                        .formatted(
                                                what(one, say),
                                                say.names().organization(one.organizationId()),
                                                DueWords.sustained(one)),
                                one.stretches().stream()
                                        .map(stretch -> bar(stretch))
                                        .toList())));
    }

    private static Bar bar(Stretch stretch) {
        return new Bar(
                "good",
                stretch.from(),
                stretch.until(),
                "Sustained " + Saying.stretch(stretch.from(), stretch.until()));
    }
}
