package org.throughline.query.page.answer;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.query.page.answer.Told.Cell;
import org.throughline.query.page.answer.Told.Chart;
import org.throughline.query.page.answer.Told.Strip;
import org.throughline.query.page.answer.Told.Table;
import org.throughline.query.page.chart.ShareBar;
import org.throughline.query.page.chart.ShareBar.Part;
import org.throughline.query.page.cycle.CycleSpoken;
import org.throughline.query.question.implementation.CyclePhasesAnswer;
import org.throughline.query.question.implementation.CyclePhasesAnswer.OfCycle;
import org.throughline.query.question.implementation.CyclePhasesAnswer.OfUnit;
import org.throughline.query.question.implementation.CyclePhasesAnswer.Spent;
import org.throughline.query.words.Words;

@Component
final class CyclePhasesTelling implements Telling<CyclePhasesAnswer> {

    @Override
    public Told tell(CyclePhasesAnswer answer, Saying say) {
        return Told.of(
                        result(answer.whole(), say),
                        Table.of(
                                "Unit by unit",
                                List.of("Unit", "Cycles", "Grounding", "Identifying", "Iterating", "Looking back"),
                                answer.units(),
                                unit -> Stream.concat(
                                                Stream.of(
                                                        say.unitCell(unit.organizationId()),
                                                        Cell.of(unit.spent().cycles())),
                                                days(unit.spent()))
                                        .toList()),
                        Table.of(
                                "Cycle by cycle",
                                List.of(
                                        "Cycle",
                                        "Whose",
                                        "Grounding",
                                        "Identifying",
                                        "Iterating",
                                        "Looking back",
                                        "Phases"),
                                answer.cycles().stream()
                                        .sorted(Comparator.comparing(OfCycle::startedOn)
                                                .reversed())
                                        .toList(),
                                cycle -> Stream.of(
                                                Stream.of(
                                                        Cell.of(say.thing("cycle", cycle.cycleId(), cycle.title())),
                                                        say.unitCell(cycle.organizationId())),
                                                days(cycle.spent()),
                                                Stream.of(Cell.lines(cycle.stretches().stream()
                                                        .map(CycleSpoken::stretch)
                                                        .toList())))
                                        .flatMap(cells -> cells)
                                        .toList()))
                .with(Chart.of(
                        "Shares of the days",
                        "",
                        CycleSpoken.PHASES.stream()
                                .map(phase -> new Told.Hue(CycleSpoken.hue(phase), CycleSpoken.phase(phase)))
                                .toList(),
                        answer.units(),
                        unit -> strip(unit, say)))
                .how(
                        "A phase lasts until the next one begins or the cycle ends; one that goes on counts up to the day asked about. Days of"
                                + " several cycles are added up, also where they went on at the same time.");
    }

    private static Stream<Cell> days(Spent spent) {
        return Stream.of(spent.ground(), spent.identify(), spent.iterate(), spent.lookBack())
                .map(days -> Cell.of(Words.count(days, "day", "days")));
    }

    private static String result(Spent whole, Saying say) {
        return whole.cycles() == 0
                ? "No improvement cycle was on record by then."
                : "By %s, %s spent %s grounding, %s identifying ideas, %s iterating and %s looking back."
                        .formatted(
                                Words.day(say.day()),
                                Words.count(whole.cycles(), "cycle had", "cycles had"),
                                Words.count(whole.ground(), "day", "days"),
                                Words.count(whole.identify(), "day", "days"),
                                Words.count(whole.iterate(), "day", "days"),
                                Words.count(whole.lookBack(), "day", "days"));
    }

    private static Strip strip(OfUnit unit, Saying say) {
        Spent spent = unit.spent();
        String note = Words.count(spent.all(), "day", "days");
        return new Strip(
                List.of(say.unit(unit.organizationId())),
                note,
                ShareBar.svg(
                        note,
                        spent.all(),
                        CycleSpoken.PHASES.stream()
                                .map(phase -> new Part(
                                        CycleSpoken.hue(phase),
                                        CycleSpoken.days(spent, phase),
                                        Words.sentence(CycleSpoken.phase(phase))))
                                .toList()));
    }
}
