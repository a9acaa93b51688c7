package org.throughline.query.page.measure;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.SubjectKey;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.References;
import org.throughline.query.page.thing.Drawing;
import org.throughline.query.page.thing.Drawing.Act;
import org.throughline.query.page.thing.Drawing.Choice;
import org.throughline.query.page.thing.Drawing.Shape;
import org.throughline.query.page.thing.Drawing.Strip;
import org.throughline.query.page.thing.Layout.Fact;
import org.throughline.query.page.thing.Layout.Part;
import org.throughline.query.page.thing.SubjectNames;
import org.throughline.query.question.implementation.ImprovementChartAnswer;
import org.throughline.query.question.implementation.ImprovementChartAnswer.Decision;
import org.throughline.query.question.implementation.ImprovementChartAnswer.Mark;
import org.throughline.query.question.implementation.ImprovementChartAnswer.Point;
import org.throughline.query.subject.implementation.measure.MeasureState.ChartMatter;
import org.throughline.query.words.Names;
import org.throughline.query.words.Words;

/**
 * The chart on the page of its measure, with tables of all it shows. Pure.
 *
 * @param path of the page
 * @param chart which chart was asked for; absent where none was
 * @param reading code of the reading that was chosen; absent where none was
 */
record ChartPage(
        ChartDrawn drawn,
        String path,
        @Nullable String chart,
        @Nullable String reading) {

    private static final int MOST_ROWS = 120;
    private static final String PLAN = "plan";
    private static final String CYCLE = "cycle";

    private ImprovementChartAnswer answer() {
        return drawn.answer();
    }

    /**
     * The chart.
     *
     * @param now whether something can be recorded about what is seen
     */
    Drawing drawing(boolean now) {
        boolean empty = answer().points().isEmpty();
        List<Strip> strips = new ArrayList<>();
        if (!empty) {
            strips.add(new Strip(
                    "%s, %s; %s"
                            .formatted(
                                    ChartSpoken.name(answer().chart()),
                                    Words.code(answer().of().unit()),
                                    ChartSpoken.better(answer().of().better())),
                    drawn.svg()));
            drawn.rows().forEach(row -> strips.add(new Strip(row.label(), row.svg())));
        }
        Point chosen = chosen();
        return new Drawing(
                "Does it vary more than by chance?",
                ChartSpoken.result(answer()),
                empty ? List.of() : choices(),
                drawn.legend().stream()
                        .map(meaning -> new Shape(meaning.type(), meaning.words()))
                        .toList(),
                strips,
                empty ? "" : drawn.years().axis(),
                chosen == null
                        ? ""
                        : "Reading %s: %s".formatted(chosen.reading(), ChartSpoken.reading(chosen, answer())),
                chosen == null || !now ? List.of() : acts(chosen));
    }

    private List<Choice> choices() {
        return answer().charts().stream()
                .map(one -> new Choice(
                        ChartSpoken.name(one.chart()),
                        one.missing() == null ? address(one.chart().name(), reading) : null,
                        one.chart() == answer().chart(),
                        one.missing() != null
                                ? ChartSpoken.missing(one.missing())
                                : one.suggested() ? "which these readings ask for where limits are wanted" : ""))
                .toList();
    }

    private String address(@Nullable String kind, @Nullable String of) {
        String query = Stream.of(parameter("chart", kind), parameter("reading", of))
                .flatMap(List::stream)
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static List<String> parameter(String name, @Nullable String value) {
        return value == null ? List.of() : List.of(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    /** The one that was chosen; where there is none such, the latest. */
    private @Nullable Point chosen() {
        return answer().points().stream()
                .filter(point -> point.reading().equals(reading))
                .findFirst()
                .orElse(answer().points().isEmpty() ? null : answer().points().getLast());
    }

    /** Forms that begin from the reading. */
    private List<Act> acts(Point point) {
        List<Act> acts = new ArrayList<>();
        acts.add(
                point.excluded()
                        ? act("count it again", "include-reading", point)
                        : act("leave it out", "exclude-reading", point));
        if (!point.equals(answer().points().getFirst())) {
            acts.add(act("end the baseline with it", "freeze-baseline", point));
            acts.add(
                    isSplit(point)
                            ? act("take the split before it back", "join-series", point)
                            : act("begin a new part with it", "split-series", point));
        }
        if (answer().decisions().stream().anyMatch(one -> one.matter() == ChartMatter.BASELINE)) {
            acts.add(new Act(
                    "let the baseline go",
                    "record/release-baseline?"
                            + parameter("measureId", answer().of().measureId()).getFirst()));
        }
        return acts;
    }

    private boolean isSplit(Point point) {
        return answer().decisions().stream()
                .anyMatch(one ->
                        one.matter() == ChartMatter.SPLIT && one.reading().equals(point.reading()));
    }

    private Act act(String words, String command, Point point) {
        return new Act(
                words,
                "record/%s?%s&%s"
                        .formatted(
                                command,
                                parameter("measureId", answer().of().measureId())
                                        .getFirst(),
                                parameter("reading", point.reading()).getFirst()));
    }

    /**
     * Tables of what is drawn, and what was decided.
     *
     * @param named what plans and people are called
     */
    List<Part> parts(Function<Collection<SubjectKey>, SubjectNames> named) {
        SubjectNames names = named.apply(mentioned());
        return Stream.of(
                        Part.listing(
                                "Reading by reading",
                                MOST_ROWS,
                                answer().points().reversed(),
                                this::row),
                        Part.listing(
                                "How it is judged", MOST_ROWS, answer().parts().reversed(), this::judged),
                        Part.listing(
                                "What was decided about its chart",
                                MOST_ROWS,
                                answer().decisions(),
                                one -> decided(one, names)),
                        Part.listing(
                                "What happened meanwhile",
                                MOST_ROWS,
                                drawn.marks().reversed(),
                                mark -> happened(mark, names)))
                .flatMap(part -> part)
                .toList();
    }

    private List<SubjectKey> mentioned() {
        return Stream.concat(
                        drawn.marks().stream().flatMap(mark -> ofMark(mark).stream()),
                        answer().decisions().stream()
                                .flatMap(decision -> Stream.ofNullable(decision.approver()))
                                .filter(approver -> !isRole(approver))
                                .map(id -> new SubjectKey(References.PERSON, id)))
                .toList();
    }

    private List<Fact> row(Point point) {
        return List.of(
                Fact.of("Reading", point.reading(), address(chart, point.reading())),
                Fact.of("Days", days(point)),
                Fact.of("Value", ChartSpoken.value(point)),
                Fact.of("Rests on", ChartSpoken.restsOn(point)),
                Fact.of("Limits", orNone(ChartSpoken.limits(point))),
                Fact.of("Remarks", orNone(String.join(", ", ChartSpoken.remarks(point)))));
    }

    private static String days(Point point) {
        return point.covers().equals(point.on())
                ? Words.day(point.on())
                : "%s to %s".formatted(Words.day(point.covers()), Words.day(point.on()));
    }

    private static String orNone(String words) {
        return words.isEmpty() ? "none" : words;
    }

    private List<Fact> judged(ImprovementChartAnswer.Part part) {
        return List.of(
                Fact.of("Part", "%d, from %s".formatted(part.part(), Words.day(part.from()))),
                Fact.of("Centre", ChartSpoken.centre(part, answer().chart())),
                Fact.of("Longest run", "%d, by chance at most %d".formatted(part.longestRun(), part.longestUsual())),
                Fact.of("Crossings", "%d, by chance at least %d".formatted(part.crossings(), part.fewestUsual())),
                Fact.of("Off the centre", "%d, %d are asked for".formatted(part.useful(), answer().fewest())),
                Fact.of("Verdict", ChartSpoken.inShort(part.verdict(), part.towards())));
    }

    private List<Fact> decided(Decision decision, SubjectNames names) {
        return List.of(
                Fact.of("Decided on", Words.day(decision.decidedOn())),
                Fact.of("What", ChartSpoken.decision(decision)),
                Fact.of("Why", decision.reason()),
                approver(decision.approver(), names.names()));
    }

    /** The code of a role is said as one. */
    private static Fact approver(@Nullable String approver, Names names) {
        if (approver == null) {
            return Fact.of("Who stands for it", "nobody is named");
        }
        return isRole(approver)
                ? Fact.of("Who stands for it", Words.sentence(Words.code(approver)))
                : Fact.of("Who stands for it", names.person(approver), PagePath.ofPerson(approver));
    }

    private static boolean isRole(String approver) {
        return approver.matches("[A-Z][A-Z_]*");
    }

    /** The plan or the cycle that a mark is of; empty for a move. */
    private static Optional<SubjectKey> ofMark(Mark mark) {
        return Optional.ofNullable(mark.planId())
                .map(id -> new SubjectKey(PLAN, id))
                .or(() -> Optional.ofNullable(mark.cycleId()).map(id -> new SubjectKey(CYCLE, id)));
    }

    private static List<Fact> happened(Mark mark, SubjectNames titles) {
        Fact what = ofMark(mark)
                .map(of -> titles.titleOf(of)
                        .map(title -> Fact.of(
                                "What",
                                "%s: %s".formatted(title, ChartSpoken.mark(mark)),
                                PagePath.of(of.kind(), of.id())))
                        .orElseGet(() -> Fact.of("What", ChartSpoken.markAlone(mark), PagePath.of(of.kind(), of.id()))))
                .orElseGet(() -> Fact.of("What", "Stage of " + ChartSpoken.mark(mark)));
        return List.of(Fact.of("Day", Words.day(mark.on())), what);
    }
}
