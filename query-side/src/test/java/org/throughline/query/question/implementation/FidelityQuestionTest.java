package org.throughline.query.question.implementation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.implementation.fidelity.FidelityEvent.FidelityCheckCorrected;
import org.throughline.events.implementation.fidelity.FidelityEvent.FidelityCheckRecorded;
import org.throughline.events.implementation.fidelity.RaterKind;
import org.throughline.events.implementation.fidelity.Score;
import org.throughline.events.implementation.instrument.ScoreRule;
import org.throughline.query.NumberedCodes;
import org.throughline.query.question.implementation.FidelityAnswer.Change;
import org.throughline.query.question.implementation.FidelityAnswer.Corrected;
import org.throughline.query.question.implementation.FidelityAnswer.Item;
import org.throughline.query.question.implementation.FidelityAnswer.Level;
import org.throughline.query.question.implementation.FidelityAnswer.Line;
import org.throughline.query.question.implementation.FidelityAnswer.Point;
import org.throughline.query.question.implementation.FidelityAnswer.Step;
import org.throughline.query.subject.implementation.fidelity.FidelityState;

class FidelityQuestionTest {

    private static final FidelityCheckRecorded FIRST = MadeChecks.made(
            "s1",
            "tfi",
            "2.1",
            "2019-05-01",
            Map.of("tier-1", 60, "tier-1/teams", 10, "tier-2", 40, "total", 50),
            Map.of("1.2", 2, "1.10", 0));
    private static final FidelityCheckRecorded SECOND = MadeChecks.made(
            "s1",
            "tfi",
            "3.0",
            "2020-05-01",
            Map.of("tier-1", 68, "tier-1/teams", 20, "total", 68),
            Map.of("1.2", 1, "1.10", 1));
    private static final FidelityCheckRecorded OTHER =
            MadeChecks.made("s0", "tfi", "2.1", "2020-06-01", Map.of("tier-1", 75), Map.of("1.2", 2));

    @Test
    void organizationsStandSideBySideScaleByScale() {
        assertThat(answer(Level.SECTIONS, null).lines())
                .extracting(Line::scale, Line::organizationId)
                .containsExactly(tuple("tier-1", "s0"), tuple("tier-1", "s1"), tuple("tier-2", "s1"));
    }

    @Test
    void aTotalIsToldWithItsSectionsAndOnlyWhereItIsAskedFor() {
        assertThat(answer(Level.SECTIONS, "total").lines())
                .singleElement()
                .satisfies(line -> assertThat(line.points())
                        .extracting(Point::sections)
                        .containsExactly(List.of("tier-1", "tier-2", "total"), List.of("tier-1", "total")));
    }

    @Test
    void partsOfSectionsAndItemsHaveLinesOfTheirOwn() {
        assertThat(answer(Level.SUBSCALES, null).lines())
                .extracting(Line::scale)
                .containsExactly("tier-1/teams");
        assertThat(answer(Level.ITEMS, null).lines())
                .extracting(Line::scale, line -> line.points().getLast().points())
                .containsExactly(tuple("1.2", 2), tuple("1.2", 1), tuple("1.10", 1));
        assertThat(answer(Level.ITEMS, "1.10").lines()).hasSize(1);
    }

    @Test
    void codesGoByTheNumbersInThem() {
        assertThat(Stream.of("1.10", "tier-1", "1.2", "1", "2.1", "tier-10", "tier-2", "1.2a")
                        .sorted(NumberedCodes.IN_ORDER))
                .containsExactly("1", "1.2", "1.2a", "1.10", "2.1", "tier-1", "tier-2", "tier-10");
    }

    @Test
    void aChangeOfTheVersionIsMarked() {
        Line line = answer(Level.SECTIONS, "tier-1").lines().getLast();
        assertThat(line.points()).extracting(Point::newVersion).containsExactly(false, true);
        assertThat(line.points()).extracting(Point::version).containsExactly("2.1", "3.0");
    }

    @Test
    void aFigureIsConvertedBesideWhatWasMeasuredAndIsJudgedByNothing() {
        List<Point> points = of(Level.SECTIONS, "tier-1", "3.0", FIRST, SECOND)
                .lines()
                .getFirst()
                .points();
        assertThat(points.getFirst().converted()).isNotNull().satisfies(converted -> {
            assertThat(converted.percent()).isEqualByComparingTo("36.77");
            assertThat(converted.points()).isEqualTo(29);
        });
        assertThat(points.getFirst().percent()).isEqualByComparingTo("60");
        assertThat(points.getFirst().met()).isFalse();
        assertThat(points.getLast().converted()).isNull();
    }

    @Test
    void tellsWhatIsLeftUpToTheCriterionTheLeastFirst() {
        assertThat(answer(Level.SECTIONS, null).steps())
                .extracting(Step::organizationId, Step::section, Step::missing)
                .containsExactly(
                        tuple("s1", "tier-1", 2),
                        tuple("s1", "total", 2),
                        tuple("s1", "tier-2", 30),
                        tuple("s0", "tier-1", 0));
    }

    @Test
    void itemsWithTheFewestPointsComeFirstAndAreComparedWithinAVersion() {
        FidelityCheckRecorded third =
                MadeChecks.made("s1", "tfi", "3.0", "2021-05-01", Map.of("tier-1", 70), Map.of("1.2", 3, "1.10", 1));
        assertThat(of(Level.ITEMS, null, null, FIRST, SECOND, third)
                        .steps()
                        .getLast()
                        .items())
                .containsExactly(
                        new Item("1.10", null, 1, 1, null, null, false),
                        new Item("1.2", null, 3, 1, null, null, false));
        assertThat(of(Level.ITEMS, null, null, FIRST, SECOND).steps().getFirst().items())
                .containsExactly(
                        new Item("1.2", null, 1, null, null, null, false),
                        new Item("1.10", null, 1, null, null, null, false));
    }

    @Test
    void tellsWhatChangedBecauseACheckWasCorrected() {
        FidelityCheckRecorded one = MadeChecks.made("2019-05-01", Map.of("tier-1", 80));
        FidelityCheckRecorded two = MadeChecks.made("2020-05-01", Map.of("tier-1", 80));
        FidelityAnswer answer = FidelityQuestion.of(
                List.of(MadeChecks.told(one, MadeChecks.corrected(one, Map.of("tier-1", 60))), MadeChecks.told(two)),
                Level.SECTIONS,
                null,
                null,
                check -> Optional.empty(),
                checked -> 2);
        Corrected corrected = answer.corrected().getFirst();
        assertThat(corrected.reasons()).containsExactly("miscounted");
        assertThat(corrected.changes())
                .containsExactly(new Change("tier-1", 80, 60, true, false, LocalDate.parse("2020-05-01"), null));
    }

    @Test
    void tellsWhatChangedBecauseACheckWasTakenBack() {
        FidelityCheckRecorded one = MadeChecks.made("2019-05-01", Map.of("tier-1", 80));
        FidelityCheckRecorded low = MadeChecks.made("2019-10-01", Map.of("tier-1", 20));
        FidelityCheckRecorded two = MadeChecks.made("2020-05-01", Map.of("tier-1", 80));
        FidelityAnswer answer = FidelityQuestion.of(
                List.of(MadeChecks.told(one), MadeChecks.told(low, MadeChecks.retracted(low)), MadeChecks.told(two)),
                Level.SECTIONS,
                null,
                null,
                check -> Optional.empty(),
                checked -> 2);
        assertThat(answer.corrected().getFirst().retracted()).isTrue();
        assertThat(answer.corrected().getFirst().changes())
                .containsExactly(new Change("tier-1", 20, null, false, null, null, LocalDate.parse("2020-05-01")));
        assertThat(answer.lines().getFirst().points()).hasSize(2);
    }

    /** Of an average the criterion is no percentage: 2.5 of four items, each of 0 to 3, is 10 points of 12. */
    @Test
    void tellsWhatIsLeftUpToTheCriterionInTheUnitItIsScoredIn() {
        FidelityAnswer answer = ofMean(9, false);
        assertThat(answer.steps())
                .extracting(Step::criterion, Step::asked, Step::missing)
                .containsExactly(tuple(new BigDecimal("2.5"), "2.5", 1));
        assertThat(answer.lines().getFirst().points())
                .extracting(Point::shown, Point::asked, Point::mark)
                .containsExactly(tuple("2.25 on average", "2.5", new BigDecimal("83.3")));
        assertThat(ofMean(10, true).steps()).extracting(Step::missing).containsExactly(0);
    }

    /** What was judged decides: a rule may ask for more than the points say. */
    @Test
    void whereTheCriterionIsNotMetSomethingIsLeft() {
        assertThat(ofMean(10, false).steps()).extracting(Step::missing).containsExactly(1);
    }

    @Test
    void tellsThatTheVerdictChangedThoughThePointsDidNot() {
        FidelityCheckRecorded check = MadeChecks.made("2019-05-01", Map.of("tier-1", 80));
        FidelityCheckCorrected corrected = new FidelityCheckCorrected(
                check.checkId(),
                check.sections(),
                check.answers(),
                List.of(new Score("tier-1", 80, 100, new BigDecimal("90"), false)),
                null,
                "judged by another version",
                List.of(),
                check.effectiveOn());
        assertThat(FidelityQuestion.of(
                                List.of(MadeChecks.told(check, corrected)),
                                Level.SECTIONS,
                                null,
                                null,
                                one -> Optional.empty(),
                                checked -> 2)
                        .corrected()
                        .getFirst()
                        .changes())
                .extracting(Change::before, Change::after, Change::metBefore, Change::metAfter)
                .containsExactly(tuple(80, 80, true, false));
    }

    private static FidelityAnswer ofMean(int points, boolean met) {
        FidelityCheckRecorded check = new FidelityCheckRecorded(
                "c1",
                "s1",
                "PBIS",
                "own",
                "1",
                RaterKind.SELF,
                List.of("whole"),
                Map.of(),
                List.of(new Score("whole", points, 12, new BigDecimal("2.5"), met, ScoreRule.MEAN, 4, null, List.of())),
                null,
                null,
                List.of(),
                LocalDate.parse("2021-05-01"));
        return FidelityQuestion.of(
                List.of(MadeChecks.told(check)), Level.SECTIONS, null, null, one -> Optional.empty(), one -> 3);
    }

    private static FidelityAnswer answer(Level level, @Nullable String scale) {
        return of(level, scale, null, FIRST, SECOND, OTHER);
    }

    private static FidelityAnswer of(
            Level level, @Nullable String scale, @Nullable String convertTo, FidelityCheckRecorded... checks) {
        List<FidelityState> made =
                Arrays.stream(checks).map(check -> MadeChecks.told(check)).toList();
        return FidelityQuestion.of(made, level, scale, convertTo, one -> Optional.empty(), one -> 3);
    }
}
