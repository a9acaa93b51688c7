package org.throughline.query.question.implementation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationClosed;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.implementation.fidelity.FidelityEvent;
import org.throughline.events.implementation.fidelity.FidelityEvent.FidelityCheckRecorded;
import org.throughline.events.implementation.fidelity.FidelityEvent.FidelityCheckRetracted;
import org.throughline.events.implementation.fidelity.RaterKind;
import org.throughline.events.implementation.fidelity.Score;
import org.throughline.events.implementation.measure.BetterWhen;
import org.throughline.events.implementation.measure.MeasureCategory;
import org.throughline.events.implementation.measure.MeasureEvent.MeasureRetired;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.events.implementation.stage.StageEvent;
import org.throughline.events.implementation.stage.StageEvent.StageEntered;
import org.throughline.events.implementation.stage.StageEvent.TrackDiscontinued;
import org.throughline.query.Told;
import org.throughline.query.question.implementation.OutcomesAnswer.Baseline;
import org.throughline.query.question.implementation.OutcomesAnswer.Length;
import org.throughline.query.question.implementation.OutcomesAnswer.Milestone;
import org.throughline.query.question.implementation.OutcomesAnswer.Outcome;
import org.throughline.query.question.implementation.OutcomesAnswer.Shift;
import org.throughline.query.question.implementation.OutcomesAnswer.Track;
import org.throughline.query.question.vocabulary.SchoolYears;
import org.throughline.query.subject.ground.organization.OrganizationFold;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.implementation.fidelity.FidelityFold;
import org.throughline.query.subject.implementation.fidelity.FidelityState;
import org.throughline.query.subject.implementation.measure.MeasureState;
import org.throughline.query.subject.implementation.measure.Measured;
import org.throughline.query.subject.implementation.stage.StageFold;
import org.throughline.query.subject.implementation.stage.StageState;

class OutcomesTest {

    private static final LocalDate TODAY = LocalDate.parse("2024-06-30");
    private static final StageEvent INITIAL = entered(Stage.INITIAL, "2018-09-01");
    private static final StageEvent FULL = entered(Stage.FULL, "2020-09-01");

    @Test
    void tellsHowLongItTookFromFullImplementationToTheFirstShiftOverAllYears() {
        Outcome outcome = outcome(Measured.outcome(
                BetterWhen.HIGHER,
                Measured.reading("2017-05-01", "40"),
                Measured.reading("2018-05-01", "42"),
                Measured.reading("2019-05-01", "46.9"),
                Measured.reading("2023-05-01", "47"),
                Measured.reading("2024-05-01", "51")));
        assertThat(outcome.baseline().value())
                .returns(LocalDate.parse("2018-05-01"), value -> value.on())
                .returns(new BigDecimal("42"), value -> value.value());
        assertThat(outcome.shift().value())
                .returns(LocalDate.parse("2023-05-01"), value -> value.on())
                .returns(new BigDecimal("5"), value -> value.gain());
        assertThat(outcome.fromFull()).isEqualTo(new Length(Length.Span.CLOSED, 972L, 2));
        assertThat(outcome.latest()).returns(new BigDecimal("9"), value -> value.gain());
        assertThat(outcome.decline().state()).isEqualTo(Shift.Showing.NOT_YET);
    }

    @Test
    void takesLessForBetterWhereLessIsBetter() {
        Outcome outcome = outcome(Measured.outcome(
                BetterWhen.LOWER,
                Measured.reading("2018-05-01", "42"),
                Measured.reading("2021-05-01", "48"),
                Measured.reading("2022-05-01", "37")));
        assertThat(outcome.shift().value()).returns(LocalDate.parse("2022-05-01"), value -> value.on());
        assertThat(outcome.decline().value())
                .returns(LocalDate.parse("2021-05-01"), value -> value.on())
                .returns(new BigDecimal("-6"), value -> value.gain());
    }

    @Test
    void isOpenAndNotYetWhileNothingShifted() {
        Outcome outcome = outcome(Measured.outcome(
                BetterWhen.HIGHER, Measured.reading("2018-05-01", "42"), Measured.reading("2023-05-01", "43")));
        assertThat(outcome.shift()).isEqualTo(new Shift(Shift.Showing.NOT_YET, null));
        assertThat(outcome.fromFull()).isEqualTo(new Length(Length.Span.OPEN, 1398L, 3));
    }

    @Test
    void tellsNotMeasuredSinceFromNotShifted() {
        Outcome outcome = outcome(Measured.outcome(BetterWhen.HIGHER, Measured.reading("2018-05-01", "42")));
        assertThat(outcome.shift().state()).isEqualTo(Shift.Showing.NOT_MEASURED_SINCE);
        assertThat(outcome.latest()).isNull();
    }

    @Test
    void doesNotKnowWithoutABaselineAndSaysWhy() {
        Outcome outcome = outcome(Measured.outcome(BetterWhen.HIGHER, Measured.reading("2019-05-01", "42")));
        assertThat(outcome.baseline()).isEqualTo(new Baseline(Baseline.Known.NOT_MEASURED_BEFORE, null));
        assertThat(outcome.shift().state()).isEqualTo(Shift.Showing.UNKNOWN);
        assertThat(outcome.fromFull().state()).isEqualTo(Length.Span.UNKNOWN);
        assertThat(outcome.latest()).returns(null, value -> value.gain());
    }

    @Test
    void hasNoBaselineBeforeThePracticeIsInUse() {
        Outcome outcome = outcome(
                Measured.outcome(BetterWhen.HIGHER, Measured.reading("2018-05-01", "42")),
                track(entered(Stage.PURPOSE_BUILDING, "2018-09-01")));
        assertThat(outcome.baseline().known()).isEqualTo(Baseline.Known.NOT_IN_USE_YET);
        assertThat(outcome.fromFull().state()).isEqualTo(Length.Span.NOT_BEGUN);
    }

    @Test
    void aReadingThatCoversTheFirstDayIsNoBaseline() {
        MeasureState ended = Measured.outcome(BetterWhen.HIGHER, Measured.reading("2018-08-31", "42"));
        MeasureState covering = Measured.outcome(BetterWhen.HIGHER, Measured.reading("2018-09-01", "42"));
        assertThat(outcome(ended).baseline().known()).isEqualTo(Baseline.Known.KNOWN);
        assertThat(outcome(covering).baseline().known()).isEqualTo(Baseline.Known.NOT_MEASURED_BEFORE);
    }

    @Test
    void aShiftCanComeBeforeFullImplementation() {
        Outcome outcome = outcome(Measured.outcome(
                BetterWhen.HIGHER, Measured.reading("2018-05-01", "42"), Measured.reading("2020-05-01", "50")));
        assertThat(outcome.fromFull()).isEqualTo(new Length(Length.Span.BEFORE, 123L, 1));
    }

    @Test
    void whatEndsWithoutAShiftIsNotWaitedFor() {
        Outcome outcome = outcome(Measured.outcome(
                BetterWhen.HIGHER,
                Measured.reading("2018-05-01", "42"),
                Measured.reading("2021-05-01", "43"),
                new MeasureRetired("m1", "CODE", "Another test", null, LocalDate.parse("2021-09-01"))));
        assertThat(outcome.shift().state()).isEqualTo(Shift.Showing.ENDED);
        assertThat(outcome.fromFull()).isEqualTo(new Length(Length.Span.ENDED, 365L, 1));
    }

    @Test
    void anOrganizationThatEndedReachesNothingAnyMore() {
        OrganizationState closed = Told.by(
                new OrganizationFold(),
                registered(),
                new OrganizationClosed("s1", "Merged", LocalDate.parse("2022-07-01")));
        Track track =
                answer(closed, track(INITIAL), List.of(), List.of()).tracks().getFirst();
        assertThat(track.full()).isEqualTo(Milestone.ENDED);
        assertThat(track.measures()).isZero();
    }

    @Test
    void aPracticeThatWasGivenUpReachesNothingAnyMore() {
        StageState given = track(
                INITIAL, new TrackDiscontinued("s1", "PBIS", "No money", List.of(), LocalDate.parse("2019-09-01")));
        assertThat(answer(null, given, List.of(), List.of()).tracks().getFirst().full())
                .isEqualTo(Milestone.ENDED);
    }

    @Test
    void fidelityIsMetOnTheFirstDayItWasAndUnknownWhereNobodyChecked() {
        List<FidelityState> checks = List.of(
                check("c1", "2019-05-01", false), check("c2", "2020-05-01", true), check("c3", "2021-05-01", true));
        assertThat(answer(null, track(INITIAL), checks, List.of()).tracks().getFirst())
                .returns(Milestone.on(LocalDate.parse("2020-05-01")), Track::fidelity)
                .returns("c2", Track::checkId);
        assertThat(fidelity(List.of(check("c1", "2019-05-01", false)))).isEqualTo(Milestone.NOT_YET);
        assertThat(fidelity(List.of(check("c1", "2019-05-01", null)))).isEqualTo(Milestone.UNKNOWN);
        assertThat(fidelity(List.of())).isEqualTo(Milestone.UNKNOWN);
    }

    @Test
    void aRetractedCheckMetNothing() {
        FidelityState retracted = Told.by(
                new FidelityFold(),
                recorded("c1", "2019-05-01", true),
                new FidelityCheckRetracted("c1", "Another school's", LocalDate.parse("2019-05-01")));
        assertThat(fidelity(List.of(retracted))).isEqualTo(Milestone.UNKNOWN);
    }

    @Test
    void aMeasureOfCertainPracticesSaysNothingOfOthers() {
        MeasureState other =
                Measured.told(Measured.defined(MeasureCategory.OUTCOME, BetterWhen.HIGHER, List.of("MTSS")));
        MeasureState both =
                Measured.told(Measured.defined(MeasureCategory.OUTCOME, BetterWhen.HIGHER, List.of("MTSS", "PBIS")));
        assertThat(answer(null, track(INITIAL), List.of(), List.of(other)).outcomes())
                .isEmpty();
        assertThat(answer(null, track(INITIAL), List.of(), List.of(both)).outcomes())
                .hasSize(1);
        assertThat(answer(null, track(INITIAL), List.of(), List.of(Measured.trust()))
                        .outcomes())
                .isEmpty();
    }

    @Test
    void theAnswerChangesWithACorrection() {
        Outcome before = outcome(Measured.outcome(
                BetterWhen.HIGHER, Measured.reading("2018-05-01", "42"), Measured.reading("2021-05-01", "47")));
        Outcome after = outcome(Measured.outcome(
                BetterWhen.HIGHER,
                Measured.reading("2018-05-01", "42"),
                Measured.reading("2021-05-01", "47"),
                Measured.correction("2021-05-01", "46.9")));
        assertThat(before.shift().state()).isEqualTo(Shift.Showing.SHIFTED);
        assertThat(after.shift().state()).isEqualTo(Shift.Showing.NOT_YET);
    }

    @Test
    void countsSchoolYearsByTheirBeginning() {
        SchoolYears years = new SchoolYears(MonthDay.of(7, 1));
        assertThat(years.between(LocalDate.parse("2020-07-01"), LocalDate.parse("2021-06-30")))
                .isZero();
        assertThat(years.between(LocalDate.parse("2020-06-30"), LocalDate.parse("2020-07-01")))
                .isEqualTo(1);
        assertThat(years.between(LocalDate.parse("2018-09-01"), LocalDate.parse("2024-05-01")))
                .isEqualTo(5);
    }

    private static Milestone fidelity(List<FidelityState> checks) {
        return answer(null, track(INITIAL), checks, List.of())
                .tracks()
                .getFirst()
                .fidelity();
    }

    private static Outcome outcome(MeasureState measure) {
        return outcome(measure, track(INITIAL, FULL));
    }

    private static Outcome outcome(MeasureState measure, StageState track) {
        return answer(null, track, List.of(), List.of(measure)).outcomes().getFirst();
    }

    private static OutcomesAnswer answer(
            @Nullable OrganizationState school,
            StageState track,
            List<FidelityState> checks,
            List<MeasureState> measures) {
        OrganizationState open = Told.by(new OrganizationFold(), registered());
        return new Outcomes(
                        List.of(school == null ? open : school),
                        checks,
                        measures,
                        new SchoolYears(MonthDay.of(7, 1)),
                        TODAY)
                .of(List.of(track));
    }

    private static OrganizationRegistered registered() {
        return new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", null, null, Measured.DEFINED);
    }

    private static StageState track(StageEvent... events) {
        return Told.by(new StageFold(), events);
    }

    private static StageEntered entered(Stage stage, String day) {
        return new StageEntered("s1", "PBIS", stage, List.of(), LocalDate.parse(day));
    }

    private static FidelityState check(String id, String day, @Nullable Boolean met) {
        return Told.by(new FidelityFold(), recorded(id, day, met));
    }

    private static FidelityEvent recorded(String id, String day, @Nullable Boolean met) {
        BigDecimal criterion = met == null ? null : new BigDecimal("70");
        return new FidelityCheckRecorded(
                id,
                "s1",
                "PBIS",
                "tfi",
                "2.1",
                RaterKind.SELF,
                List.of("tier-1"),
                Map.of(),
                List.of(new Score("tier-1", 20, 30, criterion, met)),
                null,
                List.of(),
                LocalDate.parse(day));
    }
}
