package org.throughline.query.page.answer;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.query.page.answer.Told.Bit;
import org.throughline.query.page.answer.Told.Cell;
import org.throughline.query.page.answer.Told.Table;
import org.throughline.query.page.measure.ChartSpoken;
import org.throughline.query.question.implementation.ImprovementChartAnswer.Towards;
import org.throughline.query.question.implementation.ImprovementChartAnswer.Verdict;
import org.throughline.query.question.implementation.MeasureSignalsAnswer;
import org.throughline.query.question.implementation.MeasureSignalsAnswer.OfMeasure;
import org.throughline.query.words.Words;

@Component
final class MeasureSignalsTelling implements Telling<MeasureSignalsAnswer> {

    private static final String MEASURE = "measure";

    @Override
    public Told tell(MeasureSignalsAnswer answer, Saying say) {
        Map<Boolean, List<OfMeasure>> told =
                answer.measures().stream().collect(Collectors.partitioningBy(one -> one.verdict() == Verdict.SIGNAL));
        return Told.of(
                        result(answer, say),
                        Table.of(
                                "Measures that changed",
                                List.of("Measure", "Of", "Which way", "Since", "What says so", "Centre, and last"),
                                told.getOrDefault(true, List.of()),
                                one -> changed(one, say)),
                        Table.of(
                                "Measures of which nothing says that they changed",
                                List.of("Measure", "Of", "Said of it", "Off the centre", "Centre, and last"),
                                told.getOrDefault(false, List.of()),
                                one -> unchanged(one, say)),
                        Table.of(
                                        "Measures that were not read yet",
                                        List.of("Measure"),
                                        answer.unread(),
                                        id -> List.of(Cell.of(Bit.thing(MEASURE, id))))
                                .fold())
                .how(
                        "Each measure is judged by the last part of its run chart, around the median of its readings or of a baseline that was frozen.",
                        "A signal says that something changed more than chance alone explains, and not what. It is no rank: organizations come in the order of their ids.");
    }

    private static String result(MeasureSignalsAnswer answer, Saying say) {
        if (answer.measures().isEmpty()) {
            return "No measure is told by %s.".formatted(Words.day(say.day()));
        }
        long changed = answer.measures().stream()
                .filter(one -> one.verdict() == Verdict.SIGNAL)
                .count();
        return "On %s, %d of %s changed more than by chance: %d to the better and %d to the worse. Of %d there are too few points to say."
                .formatted(
                        Words.day(say.day()),
                        changed,
                        Words.count(answer.measures().size(), "measure", "measures"),
                        towards(answer, Towards.BETTER),
                        towards(answer, Towards.WORSE),
                        answer.measures().stream()
                                .filter(one -> one.verdict() == Verdict.TOO_FEW_POINTS)
                                .count());
    }

    private static long towards(MeasureSignalsAnswer answer, Towards side) {
        return answer.measures().stream().filter(one -> one.towards() == side).count();
    }

    private static List<Cell> changed(OfMeasure one, Saying say) {
        return List.of(
                Cell.of(say.thing(MEASURE, one.measureId(), one.name())),
                say.unitCell(one.organizationId()),
                one.towards() == null ? Cell.NOTHING : Cell.of(Saying.label(one.towards())),
                Cell.day(one.since()),
                Cell.lines(one.signals().stream()
                        .map(signal -> Words.sentence(ChartSpoken.signal(signal)))
                        .toList()),
                values(one));
    }

    private static List<Cell> unchanged(OfMeasure one, Saying say) {
        return List.of(
                Cell.of(say.thing(MEASURE, one.measureId(), one.name())),
                say.unitCell(one.organizationId()),
                Cell.of(ChartSpoken.inShort(one.verdict(), null)),
                Cell.of("%d of %s, %d are asked for"
                        .formatted(one.useful(), Words.count(one.readings(), "reading", "readings"), one.fewest())),
                values(one));
    }

    private static Cell values(OfMeasure one) {
        return Cell.of("%s, %s %s on %s"
                .formatted(
                        one.centre() == null ? "none" : one.centre().toPlainString(),
                        one.last().toPlainString(),
                        Words.code(one.unit()),
                        Words.day(one.lastOn())));
    }
}
