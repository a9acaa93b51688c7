package org.throughline.query.page.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.throughline.query.question.choices.PriorityAnswer;
import org.throughline.query.question.choices.PriorityAnswer.Recorded;
import org.throughline.query.question.choices.PriorityAnswer.StatedArea;
import org.throughline.query.subject.teams.meeting.Whether;
import org.throughline.query.words.Words;

@Component
final class PriorityTelling implements Telling<PriorityAnswer> {

    @Override
    public Told tell(PriorityAnswer answer, Saying say) {
        Map<String, String> titles = new HashMap<>();
        answer.areas().forEach(area -> titles.put(area.code(), Words.text(area.title())));
        return Told.of(
                        result(answer, titles),
                        Table.of(
                                "Focus areas",
                                List.of("Area", "Since", "Practices", "Plans", "Paid for", "With"),
                                answer.areas(),
                                area -> area(area)),
                        Table.of(
                                "What was given, kind by kind",
                                List.of("Kind", "Recorded", "To focus areas", "To other things", "To nothing named"),
                                answer.together(),
                                one -> given(one, titles)),
                        Table.of(
                                        "Practices",
                                        List.of("Practice", "Worked at in", "Stated", "Paid for"),
                                        answer.practices(),
                                        one -> List.of(
                                                Cell.of(one.practice()),
                                                say.units(one.workedAt()),
                                                Cell.of(Saying.code(one.stated())),
                                                Cell.of(Saying.code(one.resourced()))))
                                .fold(),
                        Table.of(
                                        "Paid for, and in no focus area",
                                        List.of("What", "By", "Allocations"),
                                        answer.resourcedUnstated(),
                                        one -> List.of(
                                                one.tie() == PriorityAnswer.Tie.PLAN
                                                        ? Cell.of(Bit.thing("plan", one.ref()))
                                                        : Cell.of(titles.getOrDefault(one.ref(), one.ref())),
                                                Cell.of(Saying.code(one.tie())),
                                                Cell.of(one.allocations().size())))
                                .fold())
                .with(Chart.of(
                        "Where it went",
                        "",
                        List.of(
                                new Hue("good", "to focus areas"),
                                new Hue("short", "to other things"),
                                new Hue("unknown", "to nothing named, or shared")),
                        answer.together(),
                        PriorityTelling::strip))
                .how(
                        "Every share is one of what was recorded, by kind and unit. Amounts of different units are never added up, and what several areas share is not divided.");
    }

    private static String result(PriorityAnswer answer, Map<String, String> titles) {
        if (answer.areas().isEmpty()) {
            return answer.statedSince() == null
                    ? "No focus area was ever recorded, so nothing is known to come first."
                    : "No focus area was active.";
        }
        long paid = answer.areas().stream()
                .filter(area -> area.resourced() == Whether.YES)
                .count();
        List<String> unpaid = answer.statedUnresourced().stream()
                .map(code -> titles.getOrDefault(code, code))
                .toList();
        return "%d of %s %s paid for.%s"
                .formatted(
                        paid,
                        Words.count(answer.areas().size(), "focus area", "focus areas"),
                        paid == 1 ? "is" : "are",
                        unpaid.isEmpty() ? "" : " Nothing is given to: " + String.join(", ", unpaid) + ".");
    }

    private static String kind(Recorded one) {
        return "%s, %s".formatted(Saying.label(one.kind()), Resources.unit(one.unit()));
    }

    private static Strip strip(Recorded one) {
        double areas = one.areas().stream()
                .mapToDouble(area -> area.percentOfRecorded() == null
                        ? 0
                        : area.percentOfRecorded().doubleValue())
                .sum();
        double others = percent(one.toOtherThings());
        double nothing = Math.max(0, 100 - areas - others);
        String note = "%s %s recorded".formatted(Resources.amount(one.recorded()), Resources.unit(one.unit()));
        return new Strip(
                List.of(Bit.text(kind(one))),
                note,
                ShareBar.svg(
                        kind(one) + ": " + note,
                        100,
                        List.of(
                                new Part("good", Math.round(areas), "To focus areas, percent"),
                                new Part("short", Math.round(others), "To other things, percent"),
                                new Part("unknown", Math.round(nothing), "To nothing named, or shared, percent"))));
    }

    private static double percent(PriorityAnswer.@Nullable Part part) {
        return part == null || part.percentOfRecorded() == null
                ? 0
                : part.percentOfRecorded().doubleValue();
    }

    private static List<Cell> area(StatedArea area) {
        List<Bit> plans = new ArrayList<>();
        area.planIds().forEach(plan -> plans.add(Bit.thing("plan", plan)));
        return List.of(
                Cell.of(Words.text(area.title())),
                Cell.day(area.since()),
                Cell.lines(area.practices()),
                Cell.list(plans),
                Cell.of(Saying.code(area.resourced())),
                Cell.lines(area.kinds().stream().map(Saying::code).toList()));
    }

    private static List<Cell> given(Recorded one, Map<String, String> titles) {
        return List.of(
                Cell.of(Saying.label(one.kind())),
                Cell.of("%s %s".formatted(Resources.amount(one.recorded()), Resources.unit(one.unit()))),
                Cell.lines(one.areas().stream()
                        .map(area -> "%s: %s%s"
                                .formatted(
                                        titles.getOrDefault(area.area(), area.area()),
                                        Resources.amount(area.amount()),
                                        area.percentOfRecorded() == null ? "" : ", " + area.percentOfRecorded() + " %"))
                        .toList()),
                part(one.toOtherThings()),
                part(one.toNothingNamed()));
    }

    private static Cell part(PriorityAnswer.@Nullable Part part) {
        return part == null
                ? Cell.NOTHING
                : Cell.of(Resources.amount(part.amount())
                        + (part.percentOfRecorded() == null ? "" : ", " + part.percentOfRecorded() + " %"));
    }
}
