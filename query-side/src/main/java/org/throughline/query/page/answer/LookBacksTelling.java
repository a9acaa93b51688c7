package org.throughline.query.page.answer;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.query.page.answer.Told.Bit;
import org.throughline.query.page.answer.Told.Cell;
import org.throughline.query.page.answer.Told.Chart;
import org.throughline.query.page.answer.Told.Hue;
import org.throughline.query.page.answer.Told.Line;
import org.throughline.query.page.answer.Told.Strip;
import org.throughline.query.page.answer.Told.Table;
import org.throughline.query.page.chart.ShareBar;
import org.throughline.query.page.chart.ShareBar.Part;
import org.throughline.query.question.implementation.LookBacksAnswer;
import org.throughline.query.question.implementation.LookBacksAnswer.Counts;
import org.throughline.query.question.implementation.LookBacksAnswer.Said;
import org.throughline.query.words.Words;

@Component
final class LookBacksTelling implements Telling<LookBacksAnswer> {

    @Override
    public Told tell(LookBacksAnswer answer, Saying say) {
        List<Said> next = answer.next().stream()
                .sorted(Comparator.comparing((Said said) -> said.takenUpOn() != null)
                        .thenComparing(Said::saidOn, Comparator.reverseOrder()))
                .toList();
        return Told.of(
                        result(answer.counts()),
                        Table.of(
                                "What was to be done next",
                                List.of("Said on", "Next", "Cycle", "Whose", "Taken up", "By"),
                                next,
                                said -> List.of(
                                        Cell.day(said.saidOn()),
                                        Cell.of(said.text()),
                                        Cell.of(say.thing("cycle", said.cycleId(), said.title())),
                                        say.unitCell(said.organizationId()),
                                        said.takenUpOn() == null ? Cell.of("not yet") : Cell.day(said.takenUpOn()),
                                        by(said))),
                        Table.of(
                                "Cycles that are over and were never looked back on",
                                List.of("Cycle", "Whose", "Ended on"),
                                answer.without().reversed(),
                                one -> List.of(
                                        Cell.of(say.thing("cycle", one.cycleId(), one.title())),
                                        say.unitCell(one.organizationId()),
                                        Cell.day(one.endedOn()))))
                .with(Chart.of(
                        "Whether it was taken up",
                        "",
                        List.of(new Hue("good", "taken up"), new Hue("short", "not yet")),
                        answer.next().isEmpty() ? List.<Counts>of() : List.of(answer.counts()),
                        LookBacksTelling::strip))
                .how(
                        "It is taken up when a later cycle or a step of a plan names it; what nobody linked may have been done all the same.");
    }

    private static String result(Counts counts) {
        if (counts.said() == 0) {
            return "No look-back had said by then what would be done next.";
        }
        return "%s said of %s what would be done next: %d %s taken up, %d not yet. %s over and never looked back on."
                .formatted(
                        Words.count(counts.lookBacks(), "look-back", "look-backs"),
                        Words.count(counts.said(), "thing", "things"),
                        counts.takenUp(),
                        counts.takenUp() == 1 ? "was" : "were",
                        counts.notYet(),
                        Words.count(counts.without(), "cycle is", "cycles are"));
    }

    private static Cell by(Said said) {
        return new Cell(Stream.concat(
                        said.cycles().stream().map(cycle -> new Line(List.of(Bit.thing("cycle", cycle)))),
                        said.steps().stream()
                                .map(step -> new Line(List.of(
                                        Bit.text("step %s of ".formatted(step.stepCode())),
                                        Bit.thing("plan", step.planId())))))
                .toList());
    }

    private static Strip strip(Counts counts) {
        String note = "%d of %d taken up".formatted(counts.takenUp(), counts.said());
        return new Strip(
                List.of(Bit.text("What was said")),
                note,
                ShareBar.svg(
                        note,
                        counts.said(),
                        List.of(
                                new Part("good", counts.takenUp(), "Taken up"),
                                new Part("short", counts.notYet(), "Not yet"))));
    }
}
