package org.throughline.query.page.answer;

import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.answer.Told.Bit;
import org.throughline.query.page.answer.Told.Cell;
import org.throughline.query.page.answer.Told.Chart;
import org.throughline.query.page.answer.Told.Hue;
import org.throughline.query.page.answer.Told.Strip;
import org.throughline.query.page.answer.Told.Table;
import org.throughline.query.page.chart.ShareBar;
import org.throughline.query.page.chart.ShareBar.Part;
import org.throughline.query.question.choices.InputsAnswer;
import org.throughline.query.question.choices.InputsAnswer.OfDecision;
import org.throughline.query.question.choices.InputsAnswer.OfInput;
import org.throughline.query.question.choices.InputsAnswer.Totals;
import org.throughline.query.words.Words;

@Component
final class InputsTelling implements Telling<InputsAnswer> {

    private record Given(OfDecision decision, OfInput input) {}

    @Override
    public Told tell(InputsAnswer answer, Saying say) {
        List<Given> inputs = answer.decisions().stream()
                .flatMap(one -> one.inputs().stream().map(input -> new Given(one, input)))
                .toList();
        return Told.of(
                        result(answer.totals(), say),
                        Table.of(
                                "The decisions",
                                List.of(
                                        "Day",
                                        "Decision",
                                        "By",
                                        "Input before",
                                        "On the day",
                                        "Afterwards",
                                        "Engaged at most",
                                        "Risk"),
                                answer.decisions(),
                                one -> decision(one, say)),
                        Table.of(
                                        "Every input",
                                        List.of("Given on", "To", "From", "How", "Use", "What changed"),
                                        inputs,
                                        one -> List.of(
                                                Cell.day(one.input().givenOn()),
                                                title(one.decision()),
                                                Cell.of(Words.sentence(
                                                        Words.code(one.input().group()))),
                                                Cell.of(Saying.code(one.input().depth())),
                                                Cell.of(
                                                        one.input().use() == null
                                                                ? "not said"
                                                                : Saying.code(one.input()
                                                                        .use())),
                                                Cell.of(one.input().whatChanged())))
                                .fold(),
                        Table.of(
                                        "Input that waits for a decision",
                                        List.of("About", "Of", "Inputs"),
                                        answer.undecided(),
                                        one -> List.of(
                                                title(one),
                                                say.unitCell(one.organizationId()),
                                                Cell.of(one.inputs().size())))
                                .fold())
                .with(chart(answer.totals()))
                .how(
                        "An input counts as before when it was given before the day on which the decision took effect.",
                        "There is a risk of tokenism where everybody was only informed, or was asked only afterwards. Where there was no input at all there is nothing to judge.");
    }

    private static String result(Totals totals, Saying say) {
        if (totals.decisions() == 0) {
            return "Nothing was decided %s.".formatted(say.days());
        }
        return "Before %d of %s somebody was asked; to %d nobody gave anything, to %d only afterwards, and at %d everybody was only informed."
                .formatted(
                        totals.withInputBefore(),
                        Words.count(totals.decisions(), "decision", "decisions"),
                        totals.withoutInput(),
                        totals.onlyAfterwards(),
                        totals.onlyInformed());
    }

    private static Chart chart(Totals totals) {
        int others = Math.max(
                0, totals.decisions() - totals.withInputBefore() - totals.withoutInput() - totals.onlyAfterwards());
        return Chart.of(
                "When people were asked",
                "",
                List.of(
                        new Hue("good", "before"),
                        new Hue("version", "on the day"),
                        new Hue("short", "only afterwards"),
                        new Hue("unknown", "not at all")),
                totals.decisions() == 0 ? List.<Totals>of() : List.of(totals),
                all -> new Strip(
                        List.of(Bit.text("Decisions")),
                        Integer.toString(all.decisions()),
                        ShareBar.svg(
                                "Decisions by when people were asked",
                                all.decisions(),
                                List.of(
                                        new Part("good", all.withInputBefore(), "Before"),
                                        new Part("version", others, "On the day"),
                                        new Part("short", all.onlyAfterwards(), "Only afterwards"),
                                        new Part("unknown", all.withoutInput(), "Not at all")))));
    }

    private static Cell title(OfDecision one) {
        return Cell.of(
                one.title() == null
                        ? Bit.thing("decision", one.decisionId())
                        : Bit.link(one.title(), PagePath.of("decision", one.decisionId())));
    }

    private static List<Cell> decision(OfDecision one, Saying say) {
        return List.of(
                Cell.day(one.decidedOn()),
                title(one),
                say.teamCell(one.teamId()),
                Cell.of(one.before()),
                Cell.of(one.onTheDay()),
                Cell.of(one.after()),
                Cell.of(one.deepest() == null ? "not at all" : Saying.code(one.deepest())),
                Cell.lines(one.tokenism().stream().map(Saying::code).toList()));
    }
}
