package org.throughline.query.page.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.answer.Told.Bit;
import org.throughline.query.page.answer.Told.Cell;
import org.throughline.query.page.answer.Told.Chart;
import org.throughline.query.page.answer.Told.Hue;
import org.throughline.query.page.answer.Told.Strip;
import org.throughline.query.page.answer.Told.Table;
import org.throughline.query.page.chart.StepLine;
import org.throughline.query.page.chart.StepLine.Step;
import org.throughline.query.page.chart.Years;
import org.throughline.query.question.choices.FocusAnswer;
import org.throughline.query.question.choices.FocusAnswer.AreaLife;
import org.throughline.query.question.choices.FocusAnswer.DayCount;
import org.throughline.query.question.choices.FocusAnswer.DistrictFocus;
import org.throughline.query.question.choices.FocusAnswer.FocusStretch;
import org.throughline.query.words.Words;

@Component
final class FocusTelling implements Telling<FocusAnswer> {

    private record Of<T>(DistrictFocus focus, T what) {}

    @Override
    public Told tell(FocusAnswer answer, Saying say) {
        List<DistrictFocus> all = answer.districts();
        Map<String, String> titles = new HashMap<>();
        each(all, DistrictFocus::areas)
                .forEach(one ->
                        titles.put(one.what().code(), Words.text(one.what().title())));
        List<Told.Table> tables = new ArrayList<>();
        tables.add(Table.of(
                "The areas",
                List.of("Area", "Days active", "When", "Why it ended"),
                each(all, DistrictFocus::areas),
                one -> area(one.focus(), one.what())));
        tables.add(Table.of(
                "Who overrode the limit",
                List.of("Given on", "Up to", "Why", "By", "Used on", "Retired for it"),
                each(all, DistrictFocus::overrides),
                one -> List.of(
                        Cell.day(one.what().givenOn()),
                        Cell.of(one.what().limit()),
                        Cell.of(one.what().reason()),
                        Cell.of(Words.sentence(say.person(one.what().approver()))),
                        one.what().usedOn() == null
                                ? Cell.of("never")
                                : Cell.day(one.what().usedOn()),
                        Cell.lines(named(one.what().retired(), titles)))));
        tables.add(Table.of(
                "What was retired to make room",
                List.of("Day", "Area", "For", "Why", "What came of it"),
                each(all, DistrictFocus::roomMade),
                one -> List.of(
                        Cell.day(one.what().on()),
                        Cell.of(title(one.what().retired(), titles)),
                        Cell.of(title(one.what().madeRoomFor(), titles))
                                .and(one.what().begunOn() == null ? ", which has not begun" : ""),
                        Cell.of(one.what().reason()),
                        Cell.of(one.what().outcome()))));
        tables.add(Table.of(
                        "Which areas hang together",
                        List.of("Since", "Areas"),
                        each(all, DistrictFocus::islands),
                        one -> List.of(
                                Cell.day(one.what().since()),
                                Cell.lines(named(one.what().areas(), titles))))
                .fold());
        return Told.of(result(all, say), tables.toArray(Table[]::new))
                .with(Chart.of(
                        "Active areas over the days, with the most there could be",
                        axis(all),
                        List.of(
                                new Hue("step", "as many as advised"),
                                new Hue("step above-advice", "more than advised"),
                                new Hue("step above-limit", "more than could be"),
                                new Hue("limit", "the limit of that day")),
                        all.stream().filter(one -> !one.stretches().isEmpty()).toList(),
                        one -> strip(one, titles, say)))
                .how(
                        "Each day is judged by the rulebook of that day: how many areas it advised, and how many could be active without"
                                + " somebody who overrode the limit.");
    }

    private static <T> List<Of<T>> each(List<DistrictFocus> all, Function<DistrictFocus, List<T>> part) {
        return all.stream()
                .flatMap(focus -> part.apply(focus).stream().map(what -> new Of<>(focus, what)))
                .toList();
    }

    private static String result(List<DistrictFocus> all, Saying say) {
        if (all.stream().allMatch(one -> one.stretches().isEmpty())) {
            return "No focus area was chosen %s.".formatted(say.days());
        }
        return all.stream().map(one -> result(one, say)).collect(Collectors.joining(" "));
    }

    private static String result(DistrictFocus focus, Saying say) {
        DayCount days = focus.days();
        int most =
                focus.stretches().stream().mapToInt(FocusStretch::count).max().orElse(0);
        return "%s had at most %s at once. On %,d of %,d days there were more than it advised itself, on %,d more than it allowed itself, on %,d more than the sources say."
                .formatted(
                        say.names().organization(focus.districtId()),
                        Words.count(most, "focus area", "focus areas"),
                        days.aboveAdvice(),
                        days.asked(),
                        days.aboveLimit(),
                        days.aboveSource());
    }

    private static String axis(List<DistrictFocus> all) {
        return all.stream()
                .filter(one -> !one.stretches().isEmpty())
                .findFirst()
                .map(one -> years(one).axis())
                .orElse("");
    }

    private static Years years(DistrictFocus focus) {
        return new Years(
                focus.stretches().getFirst().from(),
                focus.stretches().getLast().until().minusDays(1));
    }

    private static Strip strip(DistrictFocus focus, Map<String, String> titles, Saying say) {
        FocusStretch last = focus.stretches().getLast();
        String note = "at the end %d, limit %d, advised %d".formatted(last.count(), last.limit(), last.advice());
        return new Strip(
                List.of(say.unit(focus.districtId())),
                note,
                StepLine.svg(
                        years(focus),
                        "Active focus areas: " + note,
                        focus.stretches().stream()
                                .map(one -> new Step(
                                        one.from(),
                                        one.until(),
                                        one.count(),
                                        one.limit(),
                                        one.advice(),
                                        "%s: %s"
                                                .formatted(
                                                        Saying.stretch(one.from(), one.until()),
                                                        one.count() == 0
                                                                ? "none"
                                                                : String.join(", ", named(one.active(), titles)))))
                                .toList()));
    }

    private static List<String> named(List<String> codes, Map<String, String> titles) {
        return codes.stream().map(code -> title(code, titles)).toList();
    }

    private static String title(String code, Map<String, String> titles) {
        return titles.getOrDefault(code, code);
    }

    private static List<Cell> area(DistrictFocus focus, AreaLife area) {
        return List.of(
                Cell.of(Bit.link(Words.text(area.title()), PagePath.of("focus-portfolio", focus.districtId()))),
                Cell.of(area.days()),
                Cell.lines(area.spans().stream()
                        .map(span -> Saying.stretch(span.from(), span.until()))
                        .toList()),
                Cell.lines(area.spans().stream()
                        .filter(span -> span.ending() != null)
                        .map(span ->
                                Saying.label(span.ending()) + (span.endReason() == null ? "" : ": " + span.endReason()))
                        .toList()));
    }
}
