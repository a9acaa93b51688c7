package org.throughline.query.page.answer;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.query.page.answer.Told.Bit;
import org.throughline.query.page.answer.Told.Cell;
import org.throughline.query.page.answer.Told.Chart;
import org.throughline.query.page.answer.Told.Hue;
import org.throughline.query.page.answer.Told.Strip;
import org.throughline.query.page.answer.Told.Table;
import org.throughline.query.page.chart.ShareBar;
import org.throughline.query.page.chart.ShareBar.Part;
import org.throughline.query.question.teams.EquityPausesAnswer.Held;
import org.throughline.query.question.teams.EquityPracticeAnswer;
import org.throughline.query.question.teams.EquityPracticeAnswer.Counts;
import org.throughline.query.question.teams.EquityPracticeAnswer.Decided;
import org.throughline.query.question.teams.EquityPracticeAnswer.OfYear;
import org.throughline.query.question.teams.EquityPracticeAnswer.What;
import org.throughline.query.words.Words;

@Component
final class EquityPracticeTelling implements Telling<EquityPracticeAnswer> {

    @Override
    public Told tell(EquityPracticeAnswer answer, Saying say) {
        return Told.of(
                        result(answer.counts(), say),
                        Table.of(
                                "What was decided",
                                List.of(
                                        "Day",
                                        "What",
                                        "Whose",
                                        "Pauses about it",
                                        "Last pause before",
                                        "Next pause after"),
                                answer.decided().stream()
                                        .sorted(Comparator.comparing(
                                                (Decided one) -> !one.pauses().isEmpty()))
                                        .toList(),
                                one -> List.of(
                                        Cell.day(one.on()),
                                        Cell.of(Bit.thing(one.kind(), one.id()))
                                                .and(one.what() == What.OF_A_CYCLE ? " (what it tried)" : ""),
                                        say.unitCell(one.organizationId()),
                                        one.pauses().isEmpty()
                                                ? Cell.of("none")
                                                : Cell.each(one.pauses(), pause -> Bit.thing("equity-pause", pause)),
                                        away(one.before(), "before"),
                                        away(one.after(), "after"))),
                        Table.of(
                                "What changed because of pauses",
                                List.of("Day", "Pause", "Team", "What changed"),
                                answer.pauses().stream()
                                        .filter(pause -> pause.whatChanged() != null)
                                        .toList()
                                        .reversed(),
                                pause -> changed(pause, say)),
                        Table.of(
                                "Revisions of plans for equity",
                                List.of("Since", "Plan", "Version", "For whom", "What is to change", "Why"),
                                answer.revisions().reversed(),
                                one -> List.of(
                                        Cell.day(one.since()),
                                        Cell.of(Bit.thing("plan", one.planId())),
                                        Cell.of(one.version()),
                                        Cell.of(Words.sentence(Words.code(one.group()))),
                                        Cell.of(Words.text(one.aim())),
                                        Cell.of(one.reason()))),
                        Table.of(
                                "Who took part, by the role of their seats",
                                List.of("Role", "Took part", "Of pauses with such a seat"),
                                answer.tookPart(),
                                one -> List.of(
                                        Cell.of(Words.sentence(Words.code(one.role()))),
                                        Cell.of(one.pauses()),
                                        Cell.of(one.held()))),
                        years(answer.years()))
                .with(chart(answer.counts()))
                .how(
                        "A decision is large by the rulebook of its day. A decision about what a cycle tried has a pause when one about the cycle was"
                                + " held since the one before, or since the cycle began.",
                        "A revision is for equity when it says what it is to change for one group; of the others nobody said.",
                        "Who took part is told by roles, of pauses of which it is written down. Nothing here measures a person.");
    }

    private static String result(Counts counts, Saying say) {
        return "%s held %s; something changed because of %d. The longest time without was %s. %d of %s had none about it, and %d of %s about what cycles tried. %d of %s of plans %s for equity."
                .formatted(
                        Words.count(counts.pauses(), "equity pause was", "equity pauses were"),
                        say.days(),
                        counts.changed(),
                        Words.count(counts.longestGap(), "day", "days"),
                        counts.largeWithout(),
                        Words.count(counts.large(), "large decision", "large decisions"),
                        counts.ofCyclesWithout(),
                        Words.count(counts.ofCycles(), "decision", "decisions"),
                        counts.forEquity(),
                        Words.count(counts.revisions(), "revision", "revisions"),
                        counts.forEquity() == 1 ? "was" : "were");
    }

    private static List<Cell> changed(Held pause, Saying say) {
        return List.of(
                Cell.day(pause.on()),
                Cell.of(Bit.thing("equity-pause", pause.pauseId())),
                say.teamCell(pause.teamId()),
                Cell.of(pause.whatChanged()));
    }

    private static Cell away(@Nullable Long days, String where) {
        return Cell.of(days == null ? "none" : "%s %s".formatted(Words.count(days, "day", "days"), where));
    }

    private static Table years(List<OfYear> years) {
        return Table.of(
                "School year by school year",
                List.of(
                        "Since",
                        "Pauses",
                        "Something changed",
                        "Large decisions",
                        "Without one",
                        "Revisions",
                        "For equity"),
                years,
                one -> List.of(
                        Cell.day(one.from()),
                        Cell.of(one.pauses()),
                        Cell.of(one.changed()),
                        Cell.of(one.large()),
                        Cell.of(one.largeWithout()),
                        Cell.of(one.revisions()),
                        Cell.of(one.forEquity())));
    }

    private static Chart chart(Counts counts) {
        return Chart.of(
                "With a pause, and without",
                "",
                List.of(new Hue("good", "with one"), new Hue("short", "without")),
                List.of(
                                new Share("Large decisions", counts.large(), counts.largeWithout()),
                                new Share("Decisions about cycles", counts.ofCycles(), counts.ofCyclesWithout()))
                        .stream()
                        .filter(share -> share.all() > 0)
                        .toList(),
                EquityPracticeTelling::strip);
    }

    private record Share(String label, int all, int without) {}

    private static Strip strip(Share share) {
        String note = "%d of %d without".formatted(share.without(), share.all());
        return new Strip(
                List.of(Bit.text(share.label())),
                note,
                ShareBar.svg(
                        note,
                        share.all(),
                        List.of(
                                new Part("good", share.all() - share.without(), "With one"),
                                new Part("short", share.without(), "Without"))));
    }
}
