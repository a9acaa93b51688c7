package org.throughline.query.question.implementation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.implementation.fidelity.FidelityEvent.FidelityCheckRecorded;
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
                        .sorted(FidelityLines.BY_NUMBER))
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
                .containsExactly(new Item("1.10", 1, 1), new Item("1.2", 3, 1));
        assertThat(of(Level.ITEMS, null, null, FIRST, SECOND).steps().getFirst().items())
                .containsExactly(new Item("1.2", 1, null), new Item("1.10", 1, null));
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
                checked -> 2);
        assertThat(answer.corrected().getFirst().retracted()).isTrue();
        assertThat(answer.corrected().getFirst().changes())
                .containsExactly(new Change("tier-1", 20, null, false, null, null, LocalDate.parse("2020-05-01")));
        assertThat(answer.lines().getFirst().points()).hasSize(2);
    }

    private static FidelityAnswer answer(Level level, @Nullable String scale) {
        return of(level, scale, null, FIRST, SECOND, OTHER);
    }

    private static FidelityAnswer of(
            Level level, @Nullable String scale, @Nullable String convertTo, FidelityCheckRecorded... checks) {
        List<FidelityState> made =
                Arrays.stream(checks).map(check -> MadeChecks.told(check)).toList();
        return FidelityQuestion.of(made, level, scale, convertTo, one -> 3);
    }
}
