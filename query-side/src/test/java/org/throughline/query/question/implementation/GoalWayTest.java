package org.throughline.query.question.implementation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.query.subject.implementation.goal.SetGoals.byHand;
import static org.throughline.query.subject.implementation.goal.SetGoals.onMeasure;
import static org.throughline.query.subject.implementation.goal.SetGoals.terms;
import static org.throughline.query.subject.implementation.goal.SetGoals.told;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.events.implementation.goal.GoalEvent.GoalClosed;
import org.throughline.events.implementation.goal.GoalEvent.GoalProgressRecorded;
import org.throughline.events.implementation.goal.GoalOutcome;
import org.throughline.events.implementation.measure.BetterWhen;
import org.throughline.events.implementation.measure.MeasureEvent.MeasureRetracted;
import org.throughline.query.question.implementation.GoalsAnswer.Latest;
import org.throughline.query.question.implementation.GoalsAnswer.Way;
import org.throughline.query.subject.implementation.goal.GoalState.Status;
import org.throughline.query.subject.implementation.measure.Measured;

class GoalWayTest {

    /** By hand, so that each direction can be tried; of an unknown number nothing is said. */
    @ParameterizedTest
    @CsvSource({
        "HIGHER, 40, 60, 60, REACHED, 100",
        "HIGHER, 40, 60, 70, REACHED, 150",
        "HIGHER, 40, 60, 50, TOWARDS, 50",
        "HIGHER, 40, 60, 59.9, TOWARDS, 99",
        "HIGHER, 40, 60, 40, NO_CLOSER, 0",
        "HIGHER, 40, 60, 30, NO_CLOSER, -50",
        "LOWER, 62, 31, 31, REACHED, 100",
        "LOWER, 62, 31, 35, TOWARDS, 87",
        "LOWER, 62, 31, 70, NO_CLOSER, -25",
        "HIGHER, , 60, 50, SHORT_OF_TARGET, ",
        "HIGHER, , 60, 61, REACHED, ",
        "HIGHER, 40, , 50, NO_TARGET, ",
        "HIGHER, , , 50, NO_TARGET, ",
        "HIGHER, 40, 60, , NO_VALUE, ",
        "HIGHER, 0, 0, 0, REACHED, ",
        "HIGHER, 60, 60, 59, NO_CLOSER, ",
        "HIGHER, 70, 60, 65, REACHED, ",
    })
    void tellsHowFarItHasCome(
            BetterWhen better,
            @Nullable String from,
            @Nullable String to,
            @Nullable String value,
            Way way,
            @Nullable Long percent) {
        GoalProgressRecorded[] progress = value == null
                ? new GoalProgressRecorded[0]
                : new GoalProgressRecorded[] {progress(value, null, "2018-05-01")};
        GoalWay told = GoalWay.of(told(terms(byHand(better, from, to)), progress), null);
        assertThat(told.way()).isEqualTo(way);
        assertThat(told.percent()).isEqualTo(percent);
    }

    @Test
    void isReadFromTheLastReadingSinceTheGoalWasSet() {
        GoalWay way = GoalWay.of(
                told(terms(onMeasure("40", "60"))),
                Measured.trust(
                        Measured.reading("2017-05-05", "59"),
                        Measured.reading("2018-05-05", "45"),
                        Measured.reading("2019-05-05", "50")));
        assertThat(way.latest())
                .isEqualTo(new Latest(LocalDate.parse("2019-05-05"), new BigDecimal("50"), "2019-05-05", null));
        assertThat(way.percent()).isEqualTo(50);
    }

    @Test
    void whatWasMeasuredBeforeItWasSetAndWhatWasRetractedDoesNotCount() {
        GoalWay way = GoalWay.of(
                told(terms(onMeasure("40", "60"))),
                Measured.trust(
                        Measured.reading("2017-05-05", "59"),
                        Measured.reading("2018-05-05", "45"),
                        new MeasureRetracted(
                                "m1", "CODE", "2018-05-05", "Another school's", LocalDate.parse("2018-05-05"))));
        assertThat(way).isEqualTo(new GoalWay(Way.NO_VALUE, null, null));
        assertThat(GoalWay.of(told(terms(onMeasure("40", "60"))), null).way()).isEqualTo(Way.NO_VALUE);
    }

    @Test
    void ofAClosedGoalTheLastReadingOfItsDaysCounts() {
        GoalWay way = GoalWay.of(
                told(terms(onMeasure("40", "60")), closed(GoalOutcome.MET)),
                Measured.trust(Measured.reading("2018-05-05", "45"), Measured.reading("2020-05-05", "70")));
        assertThat(way.way()).isEqualTo(Way.TOWARDS);
    }

    @Test
    void inWordsItIsToldByTheLastWords() {
        GoalWay way = GoalWay.of(told(terms(null), progress(null, "Half way", "2018-05-01")), null);
        assertThat(way)
                .isEqualTo(new GoalWay(
                        Way.IN_WORDS, null, new Latest(LocalDate.parse("2018-05-01"), null, null, "Half way")));
    }

    @Test
    void aValueSaysMoreThanALaterWord() {
        GoalWay way = GoalWay.of(
                told(
                        terms(byHand(BetterWhen.HIGHER, "40", "60")),
                        progress("50", null, "2018-05-01"),
                        progress(null, "Further", "2018-06-01")),
                null);
        assertThat(way.percent()).isEqualTo(50);
    }

    @ParameterizedTest
    @CsvSource({
        "MET, 50, true",
        "MET, 60, false",
        "MET, , false",
        "NOT_MET, 60, true",
        "NOT_MET, 50, false",
        "DROPPED, 60, false",
        "PURSUED, 60, false",
    })
    void saysWhereTheCloseSaysOtherwiseThanTheNumbers(Status status, @Nullable String value, boolean contradicts) {
        GoalWay way = GoalWay.of(
                told(
                        terms(byHand(BetterWhen.HIGHER, "40", "60")),
                        value == null
                                ? new GoalProgressRecorded[0]
                                : new GoalProgressRecorded[] {progress(value, null, "2018-05-01")}),
                null);
        assertThat(way.contradicts(status)).isEqualTo(contradicts);
    }

    private static GoalProgressRecorded progress(@Nullable String value, @Nullable String account, String day) {
        return new GoalProgressRecorded(
                "g1", value == null ? null : new BigDecimal(value), account, List.of(), LocalDate.parse(day));
    }

    private static GoalClosed closed(GoalOutcome outcome) {
        return new GoalClosed("g1", outcome, null, List.of(), LocalDate.parse("2019-12-31"));
    }
}
