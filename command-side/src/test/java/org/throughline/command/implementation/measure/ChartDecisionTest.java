package org.throughline.command.implementation.measure;

import static org.throughline.command.Decision.refusedWith;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.command.Decision;
import org.throughline.command.RefusalCode;
import org.throughline.command.implementation.measure.MeasureCommand.ExcludeReading;
import org.throughline.command.implementation.measure.MeasureCommand.FreezeBaseline;
import org.throughline.command.implementation.measure.MeasureCommand.IncludeReading;
import org.throughline.command.implementation.measure.MeasureCommand.JoinSeries;
import org.throughline.command.implementation.measure.MeasureCommand.RecordMeasure;
import org.throughline.command.implementation.measure.MeasureCommand.ReleaseBaseline;
import org.throughline.command.implementation.measure.MeasureCommand.RetractMeasure;
import org.throughline.command.implementation.measure.MeasureCommand.SplitSeries;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
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

/** What is decided about how the chart of a measure is read, and the counts it can rest on. */
class ChartDecisionTest {

    private static final LocalDate START = LocalDate.parse("2021-09-01");
    private static final LocalDate FIRST = LocalDate.parse("2021-09-30");
    private static final LocalDate SECOND = LocalDate.parse("2021-10-31");
    private static final LocalDate DECIDED = LocalDate.parse("2021-11-10");
    private static final String WHY = "The form changed";
    private static final String CODE = "CHRONIC_ABSENCE";

    private final FixtureConfiguration<Measure> measure = Decision.of(
            Measure.class,
            new OrganizationRegistered("d1", OrganizationKind.DISTRICT, "District", null, null, START),
            new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", "d1", null, START));

    @Test
    void freezesABaselineAndLetsItGo() {
        known().when(freeze("r2")).expectEvents(frozen("r2"));
        known(frozen("r2")).when(freeze("r2")).expectException(refusedWith(RefusalCode.ALREADY_EXISTS));
        known(frozen("r2"))
                .when(new ReleaseBaseline("m1", WHY, null, DECIDED))
                .expectEvents(new BaselineReleased("m1", CODE, WHY, null, List.of(), DECIDED));
        known().when(new ReleaseBaseline("m1", WHY, null, DECIDED)).expectException(refusedWith(RefusalCode.NOT_YET));
    }

    @Test
    void anotherBaselineTakesThePlaceOfTheFormerOne() {
        MeasureEvent third = recorded("r3", LocalDate.parse("2021-11-05"));
        known(frozen("r2"), third).when(freeze("r3")).expectEvents(frozen("r3"));
    }

    @Test
    void splitsASeriesAndJoinsIt() {
        known().when(new SplitSeries("m1", "r2", WHY, "PRINCIPAL", DECIDED))
                .expectEvents(new SeriesSplit("m1", CODE, "r2", WHY, "PRINCIPAL", List.of(), DECIDED));
        known(split("r2"))
                .when(new SplitSeries("m1", "r2", WHY, null, DECIDED))
                .expectException(refusedWith(RefusalCode.ALREADY_EXISTS));
        known(split("r2"))
                .when(new JoinSeries("m1", "r2", WHY, null, DECIDED))
                .expectEvents(new SeriesJoined("m1", CODE, "r2", WHY, null, List.of(), DECIDED));
        known(split("r2"))
                .when(new JoinSeries("m1", "r1", WHY, null, DECIDED))
                .expectException(refusedWith(RefusalCode.NOT_YET));
    }

    @Test
    void leavesAReadingOutAndCountsItAgain() {
        known().when(new ExcludeReading("m1", "r1", WHY, null, DECIDED)).expectEvents(excluded("r1"));
        known(excluded("r1"))
                .when(new ExcludeReading("m1", "r1", WHY, null, DECIDED))
                .expectException(refusedWith(RefusalCode.ALREADY_EXISTS));
        known(excluded("r1"))
                .when(new IncludeReading("m1", "r1", WHY, null, DECIDED))
                .expectEvents(new ReadingIncluded("m1", CODE, "r1", WHY, null, List.of(), DECIDED));
        known().when(new IncludeReading("m1", "r1", WHY, null, DECIDED))
                .expectException(refusedWith(RefusalCode.NOT_YET));
    }

    static Stream<Function<String, MeasureCommand>> decisions() {
        return Stream.of(
                reading -> new FreezeBaseline("m1", reading, WHY, null, DECIDED),
                reading -> new SplitSeries("m1", reading, WHY, null, DECIDED),
                reading -> new ExcludeReading("m1", reading, WHY, null, DECIDED));
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void isAboutAReadingThatCounts(Function<String, MeasureCommand> decide) {
        known().when(decide.apply("r9")).expectException(refusedWith(RefusalCode.CODE_UNKNOWN));
        known(retracted("r2", SECOND)).when(decide.apply("r2")).expectException(refusedWith(RefusalCode.ENDED));
    }

    static Stream<Function<LocalDate, MeasureCommand>> days() {
        return Stream.of(
                day -> new FreezeBaseline("m1", "r2", WHY, null, day),
                day -> new SplitSeries("m1", "r2", WHY, null, day),
                day -> new ExcludeReading("m1", "r2", WHY, null, day));
    }

    @ParameterizedTest
    @MethodSource("days")
    void isNotDecidedBeforeTheReadingWasThere(Function<LocalDate, MeasureCommand> decide) {
        known().when(decide.apply(SECOND.minusDays(1))).expectException(refusedWith(RefusalCode.CODE_UNKNOWN));
        known().when(decide.apply(SECOND)).expectSuccessfulHandlerExecution();
    }

    @Test
    void neitherBaselineNorPartIsOfTheFirstReadingAlone() {
        known().when(freeze("r1")).expectException(refusedWith(RefusalCode.PERIOD_NOT_POSSIBLE));
        known().when(new SplitSeries("m1", "r1", WHY, null, DECIDED))
                .expectException(refusedWith(RefusalCode.PERIOD_NOT_POSSIBLE));
        known(retracted("r1", FIRST)).when(freeze("r2")).expectException(refusedWith(RefusalCode.PERIOD_NOT_POSSIBLE));
    }

    /** Readings are taken back for what they were, whatever was decided about their chart. */
    @Test
    void standsInNobodysWayWhereAReadingIsRetracted() {
        known(frozen("r2"), split("r2"), excluded("r2"))
                .when(new RetractMeasure("m1", "r2", "Another school's"))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void nothingIsDecidedAboutAMeasureThatIsNone() {
        measure.givenNoPriorActivity().when(freeze("r1")).expectException(Exception.class);
    }

    @ParameterizedTest
    @CsvSource({
        "12, 100, 12, ",
        "11.8, 416, 49, ",
        "11.78, 416, 49, ",
        "12, 416, 49, ",
        "25, 40, 5, 20",
        "0, 40, 0, ",
        "100, 40, 40, "
    })
    void takesWhatAShareWasCountedFrom(String value, int people, long cases, @Nullable Long outOf) {
        known().when(counted(value, people, cases, outOf))
                .expectEvents(new MeasureRecorded(
                        "m1",
                        CODE,
                        "r3",
                        DECIDED,
                        new MeasureFigures(
                                new BigDecimal(value), people, new Counted(cases, outOf), null, List.of(), 5),
                        List.of(),
                        DECIDED));
    }

    @ParameterizedTest
    @CsvSource({"11.7, 416, 49, ", "12, 416, 53, ", "100, 40, 41, ", "25, 40, 5, 40", "25, 40, , 20"})
    void refusesAShareThatItsCountsDoNotMake(String value, int people, @Nullable Long cases, @Nullable Long outOf) {
        known().when(counted(value, people, cases, outOf)).expectException(refusedWith(RefusalCode.MALFORMED));
    }

    @ParameterizedTest
    @CsvSource({
        "PER_100_LEARNERS, 7.5, 31, true",
        "PER_1000_LEARNERS, 75.2, 31, true",
        "PER_LEARNER, 0.08, 31, true",
        "PER_LEARNER, 1.5, 618, true",
        "PER_100_LEARNERS, 75, 31, false",
        "MEAN, 7.5, 31, false"
    })
    void takesWhatARateWasCountedFromAndNothingElse(String unit, String value, long cases, boolean taken) {
        TestExecutor<Measure> given = measure.given(defined(unit));
        RecordMeasure record = counted(value, 412, cases, null);
        if (taken) {
            given.when(record).expectSuccessfulHandlerExecution();
        } else {
            given.when(record).expectException(refusedWith(RefusalCode.MALFORMED));
        }
    }

    private TestExecutor<Measure> known(MeasureEvent... events) {
        TestExecutor<Measure> given =
                measure.given(defined("PERCENT")).andGiven(recorded("r1", FIRST), recorded("r2", SECOND));
        return events.length == 0 ? given : given.andGiven((Object[]) events);
    }

    private static RecordMeasure counted(String value, int people, @Nullable Long cases, @Nullable Long outOf) {
        return new RecordMeasure(
                "m1", "r3", DECIDED, new BigDecimal(value), people, cases, outOf, null, List.of(), List.of(), DECIDED);
    }

    private static FreezeBaseline freeze(String reading) {
        return new FreezeBaseline("m1", reading, WHY, "m-314", DECIDED);
    }

    private static MeasureEvent frozen(String reading) {
        return new BaselineFrozen("m1", CODE, reading, WHY, "m-314", List.of(), DECIDED);
    }

    private static MeasureEvent split(String reading) {
        return new SeriesSplit("m1", CODE, reading, WHY, null, List.of(), DECIDED);
    }

    private static MeasureEvent excluded(String reading) {
        return new ReadingExcluded("m1", CODE, reading, WHY, null, List.of(), DECIDED);
    }

    private static MeasureEvent retracted(String reading, LocalDate day) {
        return new MeasureRetracted("m1", CODE, reading, "Another school's", day);
    }

    private static MeasureEvent recorded(String reading, LocalDate on) {
        MeasureFigures figures = new MeasureFigures(new BigDecimal("12"), 100, null, null, List.of(), 5);
        return new MeasureRecorded("m1", CODE, reading, on, figures, List.of(), on);
    }

    private static MeasureDefined defined(String unit) {
        return new MeasureDefined(
                "m1",
                "s1",
                CODE,
                "1",
                MeasureCategory.OUTCOME,
                MeasuredPeople.LEARNERS,
                Map.of("en", "Away two days or more"),
                "Attendance records",
                new MeasureScale(
                        unit, BigDecimal.ZERO, BigDecimal.valueOf(100), BetterWhen.LOWER, BigDecimal.valueOf(3)),
                List.of(),
                START);
    }
}
