package org.throughline.query.page.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.implementation.plan.Modification;
import org.throughline.query.page.answer.Told.Bit;
import org.throughline.query.page.answer.Told.Cell;
import org.throughline.query.page.answer.Told.Chart;
import org.throughline.query.page.answer.Told.Hue;
import org.throughline.query.page.answer.Told.Strip;
import org.throughline.query.page.answer.Told.Table;
import org.throughline.query.page.chart.ShareBar;
import org.throughline.query.page.chart.ShareBar.Part;
import org.throughline.query.question.implementation.RevisionsAnswer;
import org.throughline.query.question.implementation.RevisionsAnswer.Datum;
import org.throughline.query.question.implementation.RevisionsAnswer.OfRevision;
import org.throughline.query.question.implementation.RevisionsAnswer.Totals;
import org.throughline.query.words.Words;

@Component
final class RevisionsTelling implements Telling<RevisionsAnswer> {

    @Override
    public Told tell(RevisionsAnswer answer, Saying say) {
        List<OfRevision> latest = answer.revisions().reversed();
        return Told.of(
                        result(answer.totals(), say),
                        Table.of(
                                "Every revision",
                                List.of("Since", "Plan", "Whose", "Why", "In codes", "Decided by", "After"),
                                latest,
                                one -> List.of(
                                        Cell.day(one.since()),
                                        Cell.of(say.thing("plan", one.planId(), one.title()))
                                                .and(", version " + one.version()),
                                        say.unitCell(one.organizationId()),
                                        Cell.of(one.reason()),
                                        Cell.lines(codes(one)),
                                        Cell.lines(say.people(one.deciders())),
                                        Cell.lines(data(one)))),
                        Table.of(
                                        "Reasons in codes",
                                        List.of("Named", "Revisions"),
                                        counted(answer),
                                        one -> List.of(Cell.of(one.getKey()), Cell.of(one.getValue())))
                                .fold())
                .with(chart(answer.totals()))
                .how(
                        "A version rests on data where it names any evidence. That it names none does not say that there was none.",
                        "It is for equity where those who revised said what it is to change for one group. Of the others nobody said.");
    }

    private static String result(Totals totals, Saying say) {
        if (totals.revisions() == 0) {
            return "No plan was revised %s.".formatted(say.days());
        }
        return "%s changed %s; %d without data behind, %d to change something for one group."
                .formatted(
                        Words.count(totals.revisions(), "revision", "revisions"),
                        Words.count(totals.plans(), "plan", "plans"),
                        totals.withoutData(),
                        totals.forEquity());
    }

    private static List<String> data(OfRevision one) {
        return one.data().isEmpty()
                ? List.of("nothing that is named")
                : one.data().stream().map(Datum::title).toList();
    }

    private static List<String> codes(OfRevision one) {
        List<String> lines = new ArrayList<>();
        Modification said = one.modification();
        if (said != null) {
            add(lines, "Why", said.reasons());
            add(lines, "To reach", said.goals());
            add(
                    lines,
                    "Changes",
                    Stream.concat(said.what().stream(), said.nature().stream()).toList());
            add(lines, "Planned", listed(said.planned()));
            add(lines, "For how long", listed(said.permanence()));
        }
        if (one.equity() != null) {
            lines.add("For %s: %s"
                    .formatted(
                            Words.code(one.equity().group()),
                            Words.text(one.equity().text())));
        }
        return lines;
    }

    private static List<String> listed(@Nullable String code) {
        return code == null ? List.of() : List.of(code);
    }

    private static void add(List<String> lines, String label, List<String> codes) {
        if (!codes.isEmpty()) {
            lines.add("%s: %s"
                    .formatted(
                            label,
                            String.join(", ", codes.stream().map(Words::code).toList())));
        }
    }

    private static List<Map.Entry<String, Integer>> counted(RevisionsAnswer answer) {
        return Stream.of(answer.reasons(), answer.goals())
                .flatMap(counts -> counts.entrySet().stream())
                .map(one -> Map.entry(Words.sentence(Words.code(one.getKey())), one.getValue()))
                .toList();
    }

    private static Chart chart(Totals totals) {
        String note = "%d of %d".formatted(totals.revisions() - totals.withoutData(), totals.revisions());
        return Chart.of(
                "After data",
                "",
                List.of(new Hue("good", "names what it rests on"), new Hue("unknown", "names nothing")),
                totals.revisions() == 0 ? List.<Totals>of() : List.of(totals),
                all -> new Strip(
                        List.of(Bit.text("Revisions")),
                        note,
                        ShareBar.svg(
                                "Revisions that name what they rest on: " + note,
                                all.revisions(),
                                List.of(
                                        new Part("good", all.revisions() - all.withoutData(), "Names what it rests on"),
                                        new Part("unknown", all.withoutData(), "Names nothing")))));
    }
}
