package org.throughline.query.question.implementation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.events.implementation.cycle.CycleDecision;
import org.throughline.events.implementation.cycle.CycleEvent.CycleDecided;
import org.throughline.events.implementation.measure.BetterWhen;
import org.throughline.events.implementation.measure.MeasureCategory;
import org.throughline.events.implementation.measure.MeasureEvent;
import org.throughline.events.implementation.measure.MeasureEvent.BaselineFrozen;
import org.throughline.events.implementation.measure.MeasureEvent.BaselineReleased;
import org.throughline.events.implementation.measure.MeasureEvent.MeasureDefined;
import org.throughline.events.implementation.measure.MeasureEvent.MeasureRecorded;
import org.throughline.events.implementation.measure.MeasureEvent.MeasureRetracted;
import org.throughline.events.implementation.measure.MeasureEvent.ReadingExcluded;
import org.throughline.events.implementation.measure.MeasureEvent.ReadingIncluded;
import org.throughline.events.implementation.measure.MeasureEvent.SeriesJoined;
import org.throughline.events.implementation.measure.MeasureEvent.SeriesSplit;
import org.throughline.events.implementation.measure.MeasureFigures;
import org.throughline.events.implementation.measure.MeasureFigures.Counted;
import org.throughline.events.implementation.measure.MeasureScale;
import org.throughline.events.implementation.measure.MeasuredPeople;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.events.implementation.stage.StageEvent.StageEntered;
import org.throughline.query.Told;
import org.throughline.query.question.implementation.ImprovementChartAnswer.Choice;
import org.throughline.query.question.implementation.ImprovementChartAnswer.Decision;
import org.throughline.query.question.implementation.ImprovementChartAnswer.Mark;
import org.throughline.query.question.implementation.ImprovementChartAnswer.Missing;
import org.throughline.query.question.implementation.ImprovementChartAnswer.Occasion;
import org.throughline.query.question.implementation.ImprovementChartAnswer.Part;
import org.throughline.query.question.implementation.ImprovementChartAnswer.Point;
import org.throughline.query.question.implementation.ImprovementChartAnswer.Signal;
import org.throughline.query.question.implementation.ImprovementChartAnswer.Towards;
import org.throughline.query.question.implementation.ImprovementChartAnswer.Verdict;
import org.throughline.query.question.implementation.MeasureSignalsAnswer.OfMeasure;
import org.throughline.query.read.ReadRefusal;
import org.throughline.query.subject.implementation.cycle.CycleState;
import org.throughline.query.subject.implementation.cycle.Tried;
import org.throughline.query.subject.implementation.measure.MeasureState;
import org.throughline.query.subject.implementation.measure.MeasureState.ChartMatter;
import org.throughline.query.subject.implementation.measure.Measured;
import org.throughline.query.subject.implementation.stage.StageFold;
import org.throughline.query.subject.implementation.stage.StageState;
import org.throughline.query.variation.ChartKind;

class ImprovementChartTest {

    private static final LocalDate FIRST = LocalDate.parse("2021-01-31");
    private static final LocalDate DECIDED = LocalDate.parse("2025-01-15");
    private static final int FEWEST = 10;

    /** Readings r1, r2, ... of infections, before and after a change at the 25th. */
    private static final String INFECTIONS =
            "17 12 27 20 20 18 22 19 19 24 17 16 24 19 19 22 25 19 17 6 25 17 11 14" + " 9 11 7 13 5 5 3 5 9 4 5 9";

    @Test
    void judgesAllReadingsAroundTheirMedian() {
        Part part = only(run(measure(BetterWhen.LOWER, INFECTIONS)));
        assertThat(part)
                .returns(new BigDecimal("17"), Part::centre)
                .returns(32, Part::useful)
                .returns(14, Part::longestRun)
                .returns(8, Part::longestUsual)
                .returns(6, Part::crossings)
                .returns(11, Part::fewestUsual)
                .returns(36, Part::baseline)
                .returns(false, Part::frozen)
                .returns(Verdict.SIGNAL, Part::verdict)
                .returns(List.of(Signal.LONG_RUN, Signal.FEW_CROSSINGS), Part::signals);
    }

    @Test
    void judgesAllReadingsByAFrozenBaseline() {
        ImprovementChart chart = run(measure(BetterWhen.LOWER, INFECTIONS, frozen("r24")));
        assertThat(only(chart))
                .returns(new BigDecimal("19"), Part::centre)
                .returns(24, Part::baseline)
                .returns(true, Part::frozen)
                .returns(15, Part::longestRun)
                .returns(8, Part::crossings);
        assertThat(chart.points()).filteredOn(Point::inBaseline).hasSize(24);
        assertThat(chart.decisions()).extracting(Decision::applied).containsExactly(true);
    }

    @Test
    void judgesEachPartOfASplitSeriesByItselfAndNoneByTheBaseline() {
        ImprovementChart chart = run(measure(BetterWhen.LOWER, INFECTIONS, frozen("r10"), split("r25")));
        assertThat(chart.parts())
                .extracting(Part::part, Part::firstReading, Part::lastReading, Part::centre, Part::verdict)
                .containsExactly(
                        tuple(1, "r1", "r24", new BigDecimal("19"), Verdict.NO_SIGNAL),
                        tuple(2, "r25", "r36", new BigDecimal("6"), Verdict.NO_SIGNAL));
        assertThat(chart.points()).filteredOn(point -> point.part() == 2).hasSize(12);
        assertThat(chart.decisions())
                .extracting(Decision::matter, Decision::applied)
                .containsExactly(tuple(ChartMatter.BASELINE, false), tuple(ChartMatter.SPLIT, true));
    }

    @Test
    void goesByNothingThatWasTakenBack() {
        ImprovementChart plain = run(measure(BetterWhen.LOWER, INFECTIONS));
        ImprovementChart back = run(measure(
                BetterWhen.LOWER,
                INFECTIONS,
                frozen("r24"),
                split("r25"),
                excluded("r3"),
                new BaselineReleased("m1", "CODE", "No", null, List.of(), DECIDED),
                new SeriesJoined("m1", "CODE", "r25", "No", null, List.of(), DECIDED),
                new ReadingIncluded("m1", "CODE", "r3", "No", null, List.of(), DECIDED)));
        assertThat(back.parts()).isEqualTo(plain.parts());
        assertThat(back.points()).isEqualTo(plain.points());
        assertThat(back.decisions()).isEmpty();
    }

    @Test
    void goesByTheLatestBaseline() {
        ImprovementChart chart = run(measure(BetterWhen.LOWER, INFECTIONS, frozen("r12"), frozen("r24")));
        assertThat(only(chart).baseline()).isEqualTo(24);
        assertThat(chart.decisions()).hasSize(1);
    }

    /** What lies between was read before the baseline ended, whenever it was recorded. */
    @Test
    void aBaselineIsOfTheDaysUpToItsLastReading() {
        List<MeasureEvent> events = new ArrayList<>(readings("1 2 3 4 5 6 7 8 9 10 11 12"));
        events.removeIf(event ->
                event instanceof MeasureRecorded recorded && recorded.reading().equals("r2"));
        events.add(frozen("r4"));
        assertThat(only(run(state(BetterWhen.LOWER, events))).baseline()).isEqualTo(3);
        events.add(1, readings("1 2").get(1));
        assertThat(only(run(state(BetterWhen.LOWER, events))).baseline()).isEqualTo(4);
    }

    @Test
    void aReadingThatWasRetractedKeepsItsDayForWhatWasDecidedByIt() {
        List<MeasureEvent> events = new ArrayList<>(readings("1 2 3 4 5 6 7 8 9 10 11 12"));
        events.addAll(List.of(frozen("r4"), excluded("r4"), retracted(4)));
        ImprovementChart chart = run(state(BetterWhen.LOWER, events));
        assertThat(only(chart).baseline()).isEqualTo(3);
        assertThat(chart.decisions())
                .extracting(Decision::matter, Decision::applied)
                .containsExactly(tuple(ChartMatter.BASELINE, true), tuple(ChartMatter.EXCLUSION, false));
        events.addAll(List.of(split("r7"), retracted(7)));
        assertThat(run(state(BetterWhen.LOWER, events)).parts())
                .extracting(Part::firstReading)
                .containsExactly("r1", "r8");
    }

    @Test
    void aReadingThatIsLeftOutIsDrawnAndFlaggedAndIsNoSignal() {
        String values = "10 12 10 12 10 90 12 10 12 10 12 10 12";
        ImprovementChart with = judged(measure(BetterWhen.LOWER, values), ChartKind.I);
        ImprovementChart without = judged(measure(BetterWhen.LOWER, values, excluded("r6")), ChartKind.I);
        assertThat(only(with).signals()).contains(Signal.BEYOND_LIMITS);
        assertThat(only(without))
                .returns(List.of(), Part::signals)
                .returns(1, Part::beyond)
                .returns(12, Part::baseline);
        assertThat(without.points().get(5))
                .returns(true, Point::excluded)
                .returns(true, Point::beyond)
                .returns(false, Point::inBaseline);
    }

    @Test
    void saysNothingOfTooFewPointsAndTellsTheFiguresAllTheSame() {
        String nine = "1 1 1 1 9 9 9 9 9 5 5";
        assertThat(only(run(measure(BetterWhen.LOWER, nine))))
                .returns(9, Part::useful)
                .returns(Verdict.TOO_FEW_POINTS, Part::verdict)
                .returns(List.of(Signal.FEW_CROSSINGS), Part::signals);
        assertThat(only(ImprovementChart.of(measure(BetterWhen.LOWER, nine), ChartKind.RUN, 9))
                        .verdict())
                .isEqualTo(Verdict.SIGNAL);
        assertThat(run(measure(BetterWhen.LOWER, "")).parts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "LOWER, '9 9 9 9 9 9 9 1 1 1 1 1 1 1', BETTER",
        "HIGHER, '9 9 9 9 9 9 9 1 1 1 1 1 1 1', WORSE",
        "HIGHER, '1 1 1 1 1 1 1 9 9 9 9 9 9 9', BETTER"
    })
    void saysOnWhichSideTheReadingsLieNow(BetterWhen better, String values, Towards towards) {
        assertThat(only(run(measure(better, values))))
                .returns(Verdict.SIGNAL, Part::verdict)
                .returns(towards, Part::towards);
    }

    /** The last run that is too long tells of the change, not a short one behind it. */
    @Test
    void saysSinceWhen() {
        assertThat(only(run(measure(BetterWhen.LOWER, "9 8 9 8 7 9 8 9 1 1 1 1 1 1 1 1 9"))))
                .returns(Towards.BETTER, Part::towards)
                .returns(FIRST.plusMonths(8), Part::since);
    }

    @Test
    void drawsSharesFromWhatTheyWereCountedFromInPerCent() {
        ImprovementChart chart = judged(shares(), ChartKind.P);
        assertThat(only(chart).centre()).isEqualByComparingTo("9.551020");
        assertThat(chart.points().getFirst())
                .returns(new BigDecimal("12"), Point::value)
                .returns(new BigDecimal("0.733469"), Point::lower)
                .returns(12L, Point::cases)
                .returns(100L, Point::outOf);
        assertThat(chart.points().get(1).lower()).isEqualByComparingTo("0");
        assertThat(chart.points())
                .filteredOn(Point::beyond)
                .extracting(Point::reading)
                .containsExactly("r11");
        assertThat(only(chart).signals()).containsExactly(Signal.BEYOND_LIMITS);
    }

    @Test
    void offersTheChartsThatTheReadingsAllow() {
        assertThat(possible(shares())).containsExactly("RUN", "I", "I_PRIME", "P*", "P_PRIME");
        assertThat(possible(measure(BetterWhen.LOWER, "1 2 3"))).containsExactly("RUN", "I*", "I_PRIME");
        assertThat(possible(of("COUNT", "1 0 3"))).containsExactly("RUN", "I", "I_PRIME", "C*");
        assertThat(possible(of("CASES_BETWEEN", "1 0 3"))).containsExactly("RUN", "I", "I_PRIME", "G*");
        assertThat(possible(of("DAYS_BETWEEN", "1 0.5 3"))).containsExactly("RUN", "I", "I_PRIME", "T*");
        assertThat(possible(counted("PER_100_LEARNERS", 12, 100, "12")))
                .containsExactly("RUN", "I", "I_PRIME", "U*", "U_PRIME");
    }

    @ParameterizedTest
    @CsvSource({
        "MEAN, 3, P, NO_SHARE",
        "PERCENT, 3, P_PRIME, NOT_COUNTED",
        "PERCENT, 3, U, NO_RATE",
        "PER_100_LEARNERS, 3, U, NOT_COUNTED",
        "MEAN, 3, C, NO_COUNT",
        "COUNT, 2.5, C, VALUE_NOT_POSSIBLE",
        "MEAN, 3, G, NOT_CASES_BETWEEN",
        "CASES_BETWEEN, 2.5, G, VALUE_NOT_POSSIBLE",
        "MEAN, 3, T, NOT_DAYS_BETWEEN",
        "DAYS_BETWEEN, 0, T, VALUE_NOT_POSSIBLE"
    })
    void saysWhyReadingsDoNotAllowAChart(String unit, String value, ChartKind kind, Missing missing) {
        assertThat(ChartData.of(of(unit, value)).missing(kind)).isEqualTo(missing);
    }

    @Test
    void drawsNoLimitThatCannotBe() {
        ImprovementChart chart = judged(of("COUNT", "1 0 3 2"), ChartKind.C);
        assertThat(chart.points().getFirst().lower()).isEqualByComparingTo("0");
        assertThat(judged(measure(BetterWhen.LOWER, "99 60 98"), ChartKind.I)
                        .points()
                        .getFirst()
                        .upper())
                .isEqualByComparingTo("100");
    }

    @Test
    void tellsOfADistrictWhichMeasuresChanged() {
        OfMeasure changed = MeasureSignalsQuestion.of(measure(BetterWhen.LOWER, INFECTIONS, frozen("r24")), FEWEST)
                .findFirst()
                .orElseThrow();
        assertThat(changed)
                .returns(Verdict.SIGNAL, OfMeasure::verdict)
                .returns(Towards.BETTER, OfMeasure::towards)
                .returns(true, OfMeasure::frozen)
                .returns(new BigDecimal("9"), OfMeasure::last)
                .returns(36, OfMeasure::readings);
        OfMeasure split = MeasureSignalsQuestion.of(measure(BetterWhen.LOWER, INFECTIONS, split("r25")), FEWEST)
                .findFirst()
                .orElseThrow();
        assertThat(split)
                .returns(2, OfMeasure::part)
                .returns(Verdict.NO_SIGNAL, OfMeasure::verdict)
                .returns(null, OfMeasure::towards)
                .returns(null, OfMeasure::since);
        assertThat(MeasureSignalsQuestion.of(measure(BetterWhen.LOWER, ""), FEWEST))
                .isEmpty();
    }

    @Test
    void tellsBesideTheReadingsWhatHappenedInTheOrganizationMeanwhile() {
        StageState track = Told.by(
                new StageFold(),
                new StageEntered("s1", "PBIS", Stage.PURPOSE_BUILDING, List.of(), LocalDate.parse("2021-03-01")),
                new StageEntered("s1", "PBIS", Stage.INFRASTRUCTURE, List.of(), LocalDate.parse("2022-03-01")));
        StageState elsewhere = Told.by(
                new StageFold(),
                new StageEntered("s2", "PBIS", Stage.PURPOSE_BUILDING, List.of(), LocalDate.parse("2021-03-01")));
        CycleState cycle = Tried.cycle(
                "c1",
                new CycleDecided(
                        "c1",
                        CycleDecision.ADAPT,
                        "Too early",
                        List.of("m1"),
                        List.of(),
                        List.of(),
                        LocalDate.parse("2021-12-01")));
        CycleState another = Tried.told(Tried.begun("c2", "s2", "i1", null, List.of()));
        ImprovementChartAnswer answer = ImprovementChartQuestion.of(
                measure(BetterWhen.LOWER, INFECTIONS),
                ChartKind.RUN,
                FEWEST,
                List.of(elsewhere, track),
                List.of(),
                List.of(another, cycle));
        assertThat(answer.marks())
                .extracting(Mark::occasion, Mark::on, Mark::stage, Mark::cycleId, Mark::decided)
                .containsExactly(
                        tuple(Occasion.CYCLE_STARTED, cycle.startedOn(), null, "c1", null),
                        tuple(Occasion.STAGE_MOVE, LocalDate.parse("2021-03-01"), Stage.PURPOSE_BUILDING, null, null),
                        tuple(Occasion.CYCLE_DECIDED, LocalDate.parse("2021-12-01"), null, "c1", CycleDecision.ADAPT),
                        tuple(Occasion.STAGE_MOVE, LocalDate.parse("2022-03-01"), Stage.INFRASTRUCTURE, null, null));
        assertThat(answer.of().measureId()).isEqualTo("m1");
        assertThat(answer.points()).hasSize(36);
    }

    @Test
    void refusesAChartThatTheReadingsDoNotAllowAndSaysWhy() {
        assertThatThrownBy(() -> ImprovementChartQuestion.of(
                        measure(BetterWhen.LOWER, INFECTIONS), ChartKind.P, FEWEST, List.of(), List.of(), List.of()))
                .isInstanceOfSatisfying(ReadRefusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(ReadRefusal.Code.BAD_PARAMETER);
                    assertThat(refusal.facts()).containsEntry("missing", "NOT_COUNTED");
                });
    }

    private static List<String> possible(MeasureState measure) {
        return ChartData.of(measure).choices().stream()
                .filter(choice -> choice.missing() == null)
                .map(ImprovementChartTest::starred)
                .toList();
    }

    private static String starred(Choice choice) {
        return choice.chart() + (choice.suggested() ? "*" : "");
    }

    private static Part only(ImprovementChart chart) {
        assertThat(chart.parts()).hasSize(1);
        return chart.parts().getFirst();
    }

    private static ImprovementChart run(MeasureState measure) {
        return judged(measure, ChartKind.RUN);
    }

    private static ImprovementChart judged(MeasureState measure, ChartKind kind) {
        return ImprovementChart.of(measure, kind, FEWEST);
    }

    private static MeasureState measure(BetterWhen better, String values, MeasureEvent... decided) {
        List<MeasureEvent> events = new ArrayList<>(readings(values));
        events.addAll(List.of(decided));
        return state(better, events);
    }

    private static MeasureState state(BetterWhen better, List<MeasureEvent> events) {
        return Measured.told(
                Measured.defined(MeasureCategory.OUTCOME, better, List.of()), events.toArray(MeasureEvent[]::new));
    }

    private static MeasureState of(String unit, String values) {
        return Measured.told(defined(unit), readings(values).toArray(MeasureEvent[]::new));
    }

    private static MeasureState counted(String unit, long cases, int people, String value) {
        return Measured.told(defined(unit), reading(1, value, people, new Counted(cases, null)));
    }

    private static MeasureState shares() {
        long[] cases = numbers("12 8 6 9 10 12 11 16 10 6 20 15 9 8 6 8 10 7 5 8 5 8 10 6 9");
        long[] people = numbers(
                "100 80 80 100 110 110 100 100 90 90 110 120 120 120 110 80 80 80 90 100 100 100 100" + " 90 90");
        MeasureEvent[] events = new MeasureEvent[cases.length];
        for (int i = 0; i < cases.length; i++) {
            events[i] = reading(i + 1, "12", (int) people[i], new Counted(cases[i], null));
        }
        return Measured.told(defined("PERCENT"), events);
    }

    private static MeasureDefined defined(String unit) {
        return new MeasureDefined(
                "m1",
                "s1",
                "CODE",
                "1",
                MeasureCategory.OUTCOME,
                MeasuredPeople.LEARNERS,
                Map.of("en", "What we look at"),
                "Counted",
                new MeasureScale(
                        unit, BigDecimal.ZERO, BigDecimal.valueOf(100), BetterWhen.LOWER, BigDecimal.valueOf(5)),
                List.of(),
                Measured.DEFINED);
    }

    /** A reading each month, by which they are called r1, r2 and so on. */
    private static List<MeasureEvent> readings(String values) {
        List<MeasureEvent> readings = new ArrayList<>();
        for (String value : values.isEmpty() ? new String[0] : values.split(" ")) {
            readings.add(reading(readings.size() + 1, value, 40, null));
        }
        return readings;
    }

    private static MeasureEvent reading(int number, String value, int people, @Nullable Counted counted) {
        LocalDate on = FIRST.plusMonths(number - 1L);
        return new MeasureRecorded(
                "m1",
                "CODE",
                "r" + number,
                on.withDayOfMonth(1),
                new MeasureFigures(new BigDecimal(value), people, counted, null, List.of(), 5),
                List.of(),
                on);
    }

    private static MeasureEvent frozen(String reading) {
        return new BaselineFrozen("m1", "CODE", reading, "Before", "m-314", List.of(), DECIDED);
    }

    private static MeasureEvent split(String reading) {
        return new SeriesSplit("m1", "CODE", reading, "Another form", null, List.of(), DECIDED);
    }

    private static MeasureEvent excluded(String reading) {
        return new ReadingExcluded("m1", "CODE", reading, "Half a month", null, List.of(), DECIDED);
    }

    private static MeasureEvent retracted(int number) {
        return new MeasureRetracted("m1", "CODE", "r" + number, "Another's", FIRST.plusMonths(number - 1L));
    }

    private static long[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToLong(Long::parseLong).toArray();
    }
}
