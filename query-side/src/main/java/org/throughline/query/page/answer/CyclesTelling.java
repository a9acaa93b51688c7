package org.throughline.query.page.answer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.implementation.cycle.CycleDecision;
import org.throughline.query.page.answer.Told.Bit;
import org.throughline.query.page.answer.Told.Cell;
import org.throughline.query.page.answer.Told.Chart;
import org.throughline.query.page.answer.Told.Hue;
import org.throughline.query.page.answer.Told.Strip;
import org.throughline.query.page.answer.Told.Table;
import org.throughline.query.page.chart.ShareBar;
import org.throughline.query.page.chart.ShareBar.Part;
import org.throughline.query.page.cycle.CycleSpoken;
import org.throughline.query.question.implementation.CyclesAnswer;
import org.throughline.query.question.implementation.CyclesAnswer.Came;
import org.throughline.query.question.implementation.CyclesAnswer.Counts;
import org.throughline.query.question.implementation.CyclesAnswer.CycleOf;
import org.throughline.query.question.implementation.CyclesAnswer.Predicted;
import org.throughline.query.question.implementation.CyclesAnswer.Year;
import org.throughline.query.words.Words;

@Component
final class CyclesTelling implements Telling<CyclesAnswer> {

    private record Late(CycleOf cycle, Predicted what) {}

    @Override
    public Told tell(CyclesAnswer answer, Saying say) {
        List<Late> late = answer.cycles().stream()
                .flatMap(cycle -> cycle.predictions().stream()
                        .filter(one -> one.came() == Came.AFTERWARDS)
                        .map(one -> new Late(cycle, one)))
                .toList();
        return Told.of(
                        result(answer.counts()),
                        Table.of(
                                "Cycles",
                                List.of(
                                        "Cycle",
                                        "Whose",
                                        "Idea",
                                        "When",
                                        "Size",
                                        "Predictions",
                                        "For equity",
                                        "Decided"),
                                answer.cycles().stream()
                                        .sorted(Comparator.comparing(CycleOf::startedOn)
                                                .reversed())
                                        .toList(),
                                cycle -> List.of(
                                        Cell.of(say.thing("cycle", cycle.cycleId(), cycle.title())),
                                        say.unitCell(cycle.organizationId()),
                                        Cell.of(Bit.thing("idea", cycle.ideaId())),
                                        Cell.of(Saying.stretch(cycle.startedOn(), end(cycle))),
                                        Cell.of(CycleSpoken.size(cycle.size())),
                                        Cell.lines(predictions(cycle)),
                                        Cell.of(CycleSpoken.equity(cycle.equity())),
                                        Cell.of(cycle.decision() == null ? "nothing yet" : word(cycle.decision())))),
                        Table.of(
                                "Predictions that came afterwards",
                                List.of("Cycle", "Predicted", "Observed on", "Observed"),
                                late,
                                one -> List.of(
                                        Cell.of(say.thing(
                                                "cycle",
                                                one.cycle().cycleId(),
                                                one.cycle().title())),
                                        Cell.of(one.what().expected()),
                                        Cell.day(one.what().observedOn()),
                                        Cell.of(one.what().found()))))
                .with(Chart.of(
                        "What was decided, year by year",
                        "",
                        List.of(
                                new Hue("good", "adopted"),
                                new Hue("version", "adapted"),
                                new Hue("short", "abandoned")),
                        answer.years(),
                        year -> strip(year, most(answer.years()))))
                .how(
                        "A prediction came first when it was recorded before the day it was observed, or on that day before the observation"
                                + " was. What was put right was written when it was put right; what an import brought late, came late.",
                        "A cycle is for equity when it says what it is to change for one group and a commitment to an equitable process"
                                + " lives in its organization or above it, on the day asked about or on its last day.",
                        "A cycle of which nothing is decided is open, not failed.");
    }

    static String word(CycleDecision decision) {
        return switch (decision) {
            case ADOPT -> "adopted";
            case ADAPT -> "adapted";
            case ABANDON -> "abandoned";
        };
    }

    private static @Nullable LocalDate end(CycleOf cycle) {
        LocalDate ended = cycle.endedOn();
        return ended == null || ended.isAfter(cycle.startedOn())
                ? ended
                : cycle.startedOn().plusDays(1);
    }

    private static String result(Counts counts) {
        if (counts.cycles() == 0) {
            return "No improvement cycle was on record by then.";
        }
        return "%s on record; of %d nothing is decided. %s %s a prediction that came after it was observed. %s%s"
                .formatted(
                        Words.count(counts.cycles(), "cycle is", "cycles are"),
                        counts.undecided(),
                        counts.predictedAfterwards(),
                        counts.predictedAfterwards() == 1 ? "holds" : "hold",
                        equity(counts),
                        counts.withEquityAim() == 0
                                ? "."
                                : ", %d of them on a living commitment.".formatted(counts.equityFocused()));
    }

    private static String equity(Counts counts) {
        return "%d (%d %%) %s an equity aim"
                .formatted(
                        counts.withEquityAim(),
                        counts.equityPercent() == null ? 0 : counts.equityPercent(),
                        counts.withEquityAim() == 1 ? "has" : "have");
    }

    private static List<String> predictions(CycleOf cycle) {
        return cycle.predictions().stream()
                .map(one -> "%s: %s".formatted(one.code(), CycleSpoken.came(one)))
                .toList();
    }

    private static int all(Year year) {
        return year.adopt() + year.adapt() + year.abandon();
    }

    private static int most(List<Year> years) {
        return years.stream().mapToInt(CyclesTelling::all).max().orElse(0);
    }

    private static Strip strip(Year year, int most) {
        String note = "%d adopted, %d adapted, %d abandoned".formatted(year.adopt(), year.adapt(), year.abandon());
        return new Strip(
                List.of(Bit.text("From " + Words.day(year.from()))),
                note,
                ShareBar.svg(
                        note,
                        most,
                        List.of(
                                new Part("good", year.adopt(), "Adopted"),
                                new Part("version", year.adapt(), "Adapted"),
                                new Part("short", year.abandon(), "Abandoned"))));
    }
}
