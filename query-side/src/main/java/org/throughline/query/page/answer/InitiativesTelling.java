package org.throughline.query.page.answer;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.answer.Told.Bit;
import org.throughline.query.page.answer.Told.Cell;
import org.throughline.query.page.answer.Told.Chart;
import org.throughline.query.page.answer.Told.Strip;
import org.throughline.query.page.answer.Told.Table;
import org.throughline.query.page.chart.Bars;
import org.throughline.query.page.chart.Bars.Bar;
import org.throughline.query.page.chart.Years;
import org.throughline.query.question.choices.InitiativesAnswer;
import org.throughline.query.question.choices.InitiativesAnswer.AtTheSameTime;
import org.throughline.query.question.choices.InitiativesAnswer.DecisionMade;
import org.throughline.query.question.choices.InitiativesAnswer.OverlappingRuns;
import org.throughline.query.question.choices.InitiativesAnswer.Run;
import org.throughline.query.words.Words;

@Component
final class InitiativesTelling implements Telling<InitiativesAnswer> {

    private static final String INVENTORY = "initiative-inventory";

    @Override
    public Told tell(InitiativesAnswer answer, Saying say) {
        return Told.of(
                        result(answer),
                        Table.of(
                                "Which overlap, and in what",
                                List.of("Initiative", "And", "At the same time", "Score", "They share"),
                                answer.overlaps(),
                                one -> overlap(one, say)),
                        Table.of(
                                "What was decided",
                                List.of("Day", "Initiative", "Of", "Decision", "Why", "Decided by"),
                                answer.decisions(),
                                one -> decision(one, say)),
                        Table.of(
                                        "Every initiative",
                                        List.of("Initiative", "Of", "Ran"),
                                        answer.initiatives(),
                                        one -> List.of(
                                                Cell.of(run(one)),
                                                say.unitCell(one.organizationId()),
                                                Cell.of(days(one))))
                                .fold(),
                        Table.of(
                                        "The inventories gone by",
                                        List.of("Opened on", "Of", "Came to", "Undecided"),
                                        answer.inventories(),
                                        one -> List.of(
                                                Cell.of(Bit.link(
                                                        Words.day(one.openedOn()),
                                                        PagePath.of(INVENTORY, one.inventoryId()))),
                                                say.unitCell(one.organizationId()),
                                                Cell.of(Saying.code(one.step())),
                                                Cell.of(one.undecided().size())))
                                .fold())
                .with(runs(answer.initiatives(), say))
                .how(
                        "A score is the mean over what is known of purposes, target groups, outcomes and members: how much of what either has both have."
                                + " It is no decision. What was not recorded is unknown and in no score.");
    }

    private static String result(InitiativesAnswer answer) {
        if (answer.initiatives().isEmpty()) {
            return "No initiative is recorded of these days.";
        }
        return "%s; %s at the same time, %s stopped."
                .formatted(
                        Words.count(answer.initiatives().size(), "initiative", "initiatives"),
                        answer.overlaps().isEmpty()
                                ? "none overlap"
                                : Words.count(answer.overlaps().size(), "pair overlaps", "pairs overlap"),
                        answer.stopped().isEmpty()
                                ? "none was"
                                : answer.stopped().size() + (answer.stopped().size() == 1 ? " was" : " were"));
    }

    private static Chart runs(List<Run> runs, Saying say) {
        List<Run> dated = runs.stream().filter(run -> run.from() != null).toList();
        Years years = Years.over(dated.stream().map(Run::from).toList(), say.day());
        return Chart.of(
                "When they ran",
                dated.isEmpty() ? "" : years.axis(),
                List.of(),
                dated,
                run -> new Strip(
                        List.of(run(run)),
                        say.names().organization(run.organizationId()),
                        Bars.svg(
                                years,
                                "%s: %s".formatted(run.name(), days(run)),
                                List.of(new Bar(
                                        "version", Objects.requireNonNull(run.from()), run.until(), days(run))))));
    }

    private static Bit run(Run run) {
        return Bit.link(run.name(), PagePath.of(INVENTORY, run.inventoryId()));
    }

    private static String days(Run run) {
        return run.from() == null ? "nobody said when" : Saying.stretch(run.from(), run.until());
    }

    private static List<Cell> overlap(OverlappingRuns one, Saying say) {
        return List.of(
                Cell.of(run(one.a()))
                        .and(", " + say.names().organization(one.a().organizationId())),
                Cell.of(run(one.b()))
                        .and(", " + say.names().organization(one.b().organizationId())),
                Cell.of(
                        one.atTheSameTime() == AtTheSameTime.UNKNOWN || one.from() == null
                                ? "not known"
                                : Saying.stretch(one.from(), one.until())),
                Overlaps.score(one.overlap()),
                Overlaps.shared(one.overlap(), say));
    }

    private static List<Cell> decision(DecisionMade one, Saying say) {
        return List.of(
                Cell.day(one.on()),
                Cell.of(Bit.link(one.name(), PagePath.of(INVENTORY, one.inventoryId()))),
                say.unitCell(one.organizationId()),
                Cell.of(Saying.label(one.decision())).and(one.into() == null ? "" : " into " + one.into()),
                Cell.of(one.reason()),
                Cell.lines(say.people(one.deciders())));
    }
}
