package org.throughline.query.question.implementation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.query.subject.implementation.cycle.Tried.BEGUN;
import static org.throughline.query.subject.implementation.cycle.Tried.begun;
import static org.throughline.query.subject.implementation.cycle.Tried.cycle;
import static org.throughline.query.subject.implementation.cycle.Tried.told;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.Amendment.EntryCorrected;
import org.throughline.events.Amendment.Replacement;
import org.throughline.events.SubjectEvent;
import org.throughline.events.direction.commitment.CommitmentEvent;
import org.throughline.events.direction.commitment.CommitmentEvent.CommitmentMade;
import org.throughline.events.direction.commitment.CommitmentEvent.CommitmentWithdrawn;
import org.throughline.events.direction.commitment.CommitmentKind;
import org.throughline.events.direction.commitment.CommitmentLevel;
import org.throughline.events.implementation.cycle.CycleDecision;
import org.throughline.events.implementation.cycle.CycleEvent.CycleDecided;
import org.throughline.events.implementation.cycle.CycleEvent.CycleEnded;
import org.throughline.events.implementation.cycle.CycleEvent.ObservationRecorded;
import org.throughline.events.implementation.cycle.CycleEvent.PredictionRecorded;
import org.throughline.events.implementation.goal.EquityAim;
import org.throughline.query.Told;
import org.throughline.query.history.Remembered;
import org.throughline.query.question.implementation.CyclesAnswer.Came;
import org.throughline.query.question.implementation.CyclesAnswer.Equity;
import org.throughline.query.question.implementation.CyclesAnswer.Year;
import org.throughline.query.question.vocabulary.SchoolYears;
import org.throughline.query.subject.direction.commitment.CommitmentFold;
import org.throughline.query.subject.direction.commitment.CommitmentRegisterState;
import org.throughline.query.subject.implementation.cycle.CycleState;
import org.throughline.query.timeline.Known;

/** What came first, what it was for and what was decided. */
class CyclesTest {

    private static final LocalDate SEEN = BEGUN.plusDays(14);
    private static final LocalDate DAY = LocalDate.parse("2020-01-15");
    private static final EquityAim AIM = new EquityAim("SPANISH-HOME", Map.of("en", "As often"));
    private static final PredictionRecorded EXPECTED = new PredictionRecorded("c1", "P1", "Three", BEGUN);
    private static final ObservationRecorded FOUND = new ObservationRecorded("c1", "P1", "Two", null, List.of(), SEEN);

    private final List<Remembered> history = new ArrayList<>();

    @Test
    void aPredictionCameFirstWhenItWasRecordedBeforeWhatItIsAbout() {
        recorded(EXPECTED, SEEN.minusDays(1), null);
        recorded(FOUND, SEEN.plusDays(3), null);
        assertThat(came(Known.upTo(9))).isEqualTo(Came.FIRST);
    }

    @Test
    void onTheDayItselfTheOrderOfRecordingDecides() {
        recorded(EXPECTED, SEEN, null);
        recorded(FOUND, SEEN, null);
        assertThat(came(Known.upTo(9))).isEqualTo(Came.FIRST);
        history.clear();
        recorded(FOUND, SEEN, null);
        recorded(EXPECTED, SEEN, null);
        assertThat(came(Known.upTo(9))).isEqualTo(Came.AFTERWARDS);
    }

    /** However it is dated, and in whichever order the two came. */
    @Test
    void whatIsRecordedWhenItWasObservedCameAfterwards() {
        recorded(EXPECTED, SEEN.plusDays(1), null);
        recorded(FOUND, SEEN.plusDays(1), null);
        assertThat(came(Known.upTo(9))).isEqualTo(Came.AFTERWARDS);
    }

    /** An import brings both late; its source claims when it knew them. */
    @Test
    void anImportIsLateByTheLogAndInTimeByItsSource() {
        recorded(EXPECTED, DAY, SEEN.minusDays(7));
        recorded(FOUND, DAY, SEEN.plusDays(1));
        assertThat(came(Known.upTo(9))).isEqualTo(Came.AFTERWARDS);
        assertThat(came(new Known(9, noon(DAY)))).isEqualTo(Came.FIRST);
    }

    @Test
    void aPredictionThatIsPutRightWasWrittenThen() {
        recorded(EXPECTED, SEEN.minusDays(1), null);
        recorded(FOUND, SEEN, null);
        recorded(
                new EntryCorrected(
                        "cycle",
                        "c1",
                        1,
                        "Another number",
                        new Replacement(new PredictionRecorded("c1", "P1", "Two", BEGUN)),
                        BEGUN),
                SEEN.plusDays(5),
                null);
        assertThat(came(Known.upTo(9))).isEqualTo(Came.AFTERWARDS);
    }

    @Test
    void whatWasOnlyPredictedOrOnlyObservedIsSaid() {
        recorded(EXPECTED, SEEN, null);
        CycleState predicted = cycle("c1", EXPECTED);
        assertThat(PredictionsCame.of(history, Known.upTo(9)).told(predicted, CyclesTest::endOf))
                .singleElement()
                .returns(Came.NOT_OBSERVED, CyclesAnswer.Predicted::came);
        CycleState observed = cycle("c1", FOUND);
        assertThat(PredictionsCame.of(List.of(), Known.upTo(9)).told(observed, CyclesTest::endOf))
                .singleElement()
                .returns(Came.NOT_PREDICTED, CyclesAnswer.Predicted::came)
                .returns(null, CyclesAnswer.Predicted::expected);
    }

    @Test
    void isEquityFocusedWhereACommitmentLivesInTheUnitOrAboveIt() {
        CycleState aiming = told(begun("c1", "s1", "i1", AIM, List.of()));
        assertThat(focus(DAY).of(aiming)).isEqualTo(Equity.AIM_ALONE);
        assertThat(focus(DAY, made("s1")).of(aiming)).isEqualTo(Equity.FOCUSED);
        assertThat(focus(DAY, made("d1")).of(aiming)).isEqualTo(Equity.FOCUSED);
        assertThat(focus(DAY, made("s2")).of(aiming)).isEqualTo(Equity.AIM_ALONE);
        assertThat(focus(DAY, made("s1")).of(cycle("c1"))).isEqualTo(Equity.NO_AIM);
    }

    @Test
    void theCommitmentHasToLiveOnTheDayAskedAboutOrOnTheLastDayOfTheCycle() {
        LocalDate withdrawn = BEGUN.plusDays(30);
        CommitmentEvent[] until = {made("s1"), new CommitmentWithdrawn("s1", "EQ", "Why", withdrawn)};
        CycleState going = told(begun("c1", "s1", "i1", AIM, List.of()));
        assertThat(focus(withdrawn.minusDays(1), until).of(going)).isEqualTo(Equity.FOCUSED);
        assertThat(focus(withdrawn, until).of(going)).isEqualTo(Equity.AIM_ALONE);
        CycleState over = told(begun("c1", "s1", "i1", AIM, List.of()), new CycleEnded("c1", null, withdrawn));
        assertThat(focus(DAY, until).of(over)).isEqualTo(Equity.FOCUSED);
        CycleState longer =
                told(begun("c1", "s1", "i1", AIM, List.of()), new CycleEnded("c1", null, withdrawn.plusDays(1)));
        assertThat(focus(DAY, until).of(longer)).isEqualTo(Equity.AIM_ALONE);
    }

    @Test
    void countsDecisionsBySchoolYearAndWhatIsOpen() {
        CyclesAnswer answer = new Cycles(
                        id -> PredictionsCame.of(List.of(), Known.upTo(9)),
                        focus(DAY, made("s1")),
                        new SchoolYears(MonthDay.of(7, 1)),
                        CyclesTest::endOf)
                .of(List.of(
                        cycle(
                                "c1",
                                decided(CycleDecision.ADAPT, "2018-10-01"),
                                decided(CycleDecision.ADOPT, "2019-06-30")),
                        cycle("c2", decided(CycleDecision.ABANDON, "2019-07-01")),
                        told(begun("c3", "s1", "i1", AIM, List.of()))));
        assertThat(answer.years())
                .containsExactly(
                        new Year(LocalDate.parse("2018-07-01"), 1, 1, 0),
                        new Year(LocalDate.parse("2019-07-01"), 0, 0, 1));
        assertThat(answer.counts()).isEqualTo(new CyclesAnswer.Counts(3, 3, 1, 0, 0, 1, 33, 1));
        assertThat(answer.cycles().getFirst().decision()).isEqualTo(CycleDecision.ADOPT);
    }

    @Test
    void ofNoCyclesThereIsNoShare() {
        CyclesAnswer answer = new Cycles(
                        id -> PredictionsCame.of(List.of(), Known.upTo(9)),
                        focus(DAY),
                        new SchoolYears(MonthDay.of(7, 1)),
                        CyclesTest::endOf)
                .of(List.of());
        assertThat(answer.counts().equityPercent()).isNull();
    }

    private Came came(Known known) {
        return PredictionsCame.of(history, known)
                .told(cycle("c1", EXPECTED, FOUND), CyclesTest::endOf)
                .getFirst()
                .came();
    }

    private void recorded(SubjectEvent event, LocalDate day, @Nullable LocalDate claimed) {
        int position = history.size() + 1;
        history.add(new Remembered(
                position, position, noon(day), noon(claimed == null ? day : claimed), null, null, event));
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC).minusNanos(1000);
    }

    private static EquityFocus focus(LocalDate day, CommitmentEvent... events) {
        List<CommitmentRegisterState> registers =
                events.length == 0 ? List.of() : List.of(Told.by(new CommitmentFold(), List.of(events)));
        return new EquityFocus(registers, (unit, on) -> List.of(unit, "d1"), day);
    }

    private static CommitmentMade made(String organization) {
        return new CommitmentMade(
                organization,
                "EQ",
                CommitmentKind.EQUITABLE_PROCESS,
                CommitmentLevel.SCHOOL,
                null,
                "PRINCIPAL",
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                BEGUN.minusDays(30));
    }

    private static CycleDecided decided(CycleDecision decision, String day) {
        return new CycleDecided("c1", decision, "Why", List.of("m-1"), List.of(), List.of(), LocalDate.parse(day));
    }
}
