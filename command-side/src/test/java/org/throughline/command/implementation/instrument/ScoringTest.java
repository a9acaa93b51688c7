package org.throughline.command.implementation.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.events.implementation.fidelity.Judgement;
import org.throughline.events.implementation.fidelity.Score;
import org.throughline.events.implementation.instrument.AnswerState;
import org.throughline.events.implementation.instrument.Criterion;
import org.throughline.events.implementation.instrument.Criterion.Comparator;
import org.throughline.events.implementation.instrument.InstrumentDefinition;
import org.throughline.events.implementation.instrument.InstrumentSection;
import org.throughline.events.implementation.instrument.ScoreRule;

class ScoringTest {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 1);

    /** Published smallest passing numbers, and the next below them. */
    @ParameterizedTest
    @CsvSource({
        "20, 30, 70, false",
        "21, 30, 70, true",
        "18, 26, 70, false",
        "19, 26, 70, true",
        "23, 34, 70, false",
        "24, 34, 70, true",
        "29, 60, 50, false",
        "30, 60, 50, true",
        "74, 107, 70, false",
        "75, 107, 70, true",
        "698, 998, 70, false",
        "699, 998, 70, true",
        "332, 1000, 33.3, false",
        "333, 1000, 33.3, true"
    })
    void isHeldAgainstTheCriterionUnrounded(int points, int possible, String percent, boolean met) {
        InstrumentDefinition instrument = Examples.of(
                1,
                List.of(Examples.section("a", possible, null)),
                List.of(),
                List.of(Examples.atLeast("a", percent, null)));
        Score score =
                scores(instrument, firstOnes("a", possible, points), Map.of()).getFirst();
        assertThat(score).extracting(Score::points, Score::possible, Score::met).containsExactly(points, possible, met);
    }

    @Test
    void mayAskForMoreThanTheCriterion() {
        InstrumentDefinition instrument = Examples.of(
                1,
                List.of(Examples.section("a", 30, null)),
                List.of(),
                List.of(new Criterion("a", Comparator.MORE_THAN, BigDecimal.valueOf(70), null, null, null, null)));
        assertThat(scores(instrument, firstOnes("a", 30, 21), Map.of())
                        .getFirst()
                        .met())
                .isFalse();
        assertThat(scores(instrument, firstOnes("a", 30, 22), Map.of())
                        .getFirst()
                        .met())
                .isTrue();
    }

    /** Tiers 1 and 2 in one administration come to 71.43 %; the third was not taken and is no zero. */
    @Test
    void poolsThePointsOfWhatWasAssessed() {
        InstrumentDefinition tfi = Instruments.SHIPPED.require("tfi", "2.1");
        Map<String, Integer> answers = new HashMap<>();
        fill(answers, "1.", 15, 21);
        fill(answers, "2.", 13, 19);
        List<InstrumentSection> assessed = tfi.sections().subList(0, 2);
        List<Score> scores = Scoring.of(KnownInstrument.shipped(tfi, DAY), assessed, answers, Map.of());
        assertThat(scores.getLast())
                .extracting(Score::scale, Score::points, Score::possible)
                .containsExactly("total", 40, 56);
    }

    /** Items worth one, two or three points at most: what is possible is counted item by item. */
    @Test
    void countsThePossiblePointsItemByItem() {
        InstrumentSection section = new InstrumentSection(
                "a",
                "A",
                List.of(),
                null,
                null,
                List.of(),
                List.of(Examples.item("1", 1), Examples.item("2", 2), Examples.item("3", 3), Examples.item("4", null)));
        InstrumentDefinition instrument = Examples.of(3, List.of(section), List.of(), List.of());
        assertThat(scores(instrument, Map.of("1", 1, "2", 1, "3", 0, "4", 3), Map.of())
                        .getFirst())
                .extracting(Score::points, Score::possible, Score::counted)
                .containsExactly(5, 9, 4);
    }

    @Test
    void leavesWhatDoesNotApplyOutOfThePossiblePoints() {
        InstrumentDefinition instrument = Examples.of(2, List.of(Examples.section("a", 4, null)), List.of(), List.of());
        assertThat(scores(instrument, Map.of("a.1", 2, "a.2", 1, "a.3", 0), Map.of("a.4", AnswerState.NOT_APPLICABLE))
                        .getFirst())
                .extracting(Score::points, Score::possible, Score::counted)
                .containsExactly(3, 6, 3);
    }

    /** Where nothing applies there is no score, which is not a score of nothing. */
    @Test
    void scoresNothingWhereNothingApplies() {
        InstrumentDefinition instrument = Examples.of(2, List.of(Examples.section("a", 1, null)), List.of(), List.of());
        assertThat(scores(instrument, Map.of(), Map.of("a.1", AnswerState.NOT_APPLICABLE)))
                .isEmpty();
    }

    @Test
    void scoresNothingWhereTooLittleWasAnswered() {
        InstrumentDefinition instrument = Examples.of(2, List.of(Examples.section("a", 4, 75)), List.of(), List.of());
        Map<String, Integer> three = Map.of("a.1", 2, "a.2", 1, "a.3", 0);
        assertThat(scores(instrument, three, Map.of("a.4", AnswerState.DO_NOT_KNOW)))
                .extracting(Score::scale, Score::points, Score::possible)
                .containsExactly(tuple("a", 3, 6), tuple("total", 3, 6));
        assertThat(scores(instrument, Map.of("a.1", 2, "a.2", 1), Map.of("a.4", AnswerState.DO_NOT_KNOW)))
                .isEmpty();
        // of three that apply, two are 66 %
        assertThat(scores(instrument, Map.of("a.1", 2, "a.2", 1), Map.of("a.4", AnswerState.NOT_APPLICABLE)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SUM, , 9, 20, 9, true",
        "SUM, , 9, 20, 9.5, false",
        "MEAN, , 9, 20, 1.8, true",
        "MEAN, , 9, 20, 1.81, false",
        "MODE_LEVEL, , 1, 4, 1, true",
        "LOWEST, , 0, 4, 1, false",
        "COUNT_AT_LEAST, 2, 2, 5, 2, true",
        "COUNT_AT_LEAST, 2, 2, 5, 3, false"
    })
    void scoresByTheRuleOfTheInstrument(
            ScoreRule rule, Integer atLeast, int points, int possible, String asked, boolean met) {
        InstrumentDefinition instrument = Examples.of(
                4,
                List.of(Examples.section("a", 5, null)),
                Examples.everywhere(rule, atLeast),
                List.of(Examples.atLeast("a", asked, null)));
        Map<String, Integer> answers = Map.of("a.1", 0, "a.2", 1, "a.3", 1, "a.4", 3, "a.5", 4);
        assertThat(scores(instrument, answers, Map.of()).getFirst())
                .extracting(Score::points, Score::possible, Score::counted, Score::rule, Score::met)
                .containsExactly(points, possible, 5, rule, met);
    }

    @Test
    void scoresNothingWhereTheRatingsStandForThemselves() {
        InstrumentDefinition instrument = Examples.of(
                4, List.of(Examples.section("a", 2, null)), Examples.everywhere(ScoreRule.NONE, null), List.of());
        assertThat(scores(instrument, Map.of("a.1", 0, "a.2", 4), Map.of())).isEmpty();
    }

    /** Two that were given equally often are no majority: whoever rates has to be asked, nobody picks. */
    @Test
    void picksNoneOfTwoThatWereGivenEquallyOften() {
        assertThat(Scoring.mostFrequent(List.of(2, 2, 1))).contains(2);
        assertThat(Scoring.mostFrequent(List.of(2, 1))).isEmpty();
        assertThat(Scoring.mostFrequent(List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"4, ", "5, partly in place", "8, partly in place", "9, in place"})
    void callsAScoreByTheHighestBandItReaches(int points, String band) {
        InstrumentDefinition instrument =
                Examples.of(1, List.of(Examples.section("a", 10, null)), List.of(), List.of());
        assertThat(scores(instrument, firstOnes("a", 10, points), Map.of())
                        .getFirst()
                        .band())
                .isEqualTo(band);
    }

    /** One who asks 80 % and one who asks 70 % judge the same check differently, and both are told. */
    @Test
    void isJudgedByEverybodyWhoAsksSomethingOfIt() {
        InstrumentDefinition instrument = Examples.of(
                1,
                List.of(Examples.section("a", 100, null)),
                List.of(),
                List.of(Examples.atLeast("a", "70", null), Examples.atLeast("a", "80", "strict")));
        Score score = scores(instrument, firstOnes("a", 100, 75), Map.of()).getFirst();
        assertThat(score.met()).isTrue();
        assertThat(score.judgements())
                .extracting(Judgement::programme, Judgement::value, Judgement::met)
                .containsExactly(
                        tuple(null, BigDecimal.valueOf(70), true), tuple("strict", BigDecimal.valueOf(80), false));
    }

    @Test
    void keepsToWhatWasAskedOnTheDay() {
        Criterion before = new Criterion(
                "a", Comparator.AT_LEAST, BigDecimal.valueOf(70), null, null, LocalDate.of(2024, 5, 1), null);
        Criterion after = new Criterion(
                "a", Comparator.AT_LEAST, BigDecimal.valueOf(80), null, LocalDate.of(2024, 5, 1), null, null);
        InstrumentDefinition instrument =
                Examples.of(1, List.of(Examples.section("a", 100, null)), List.of(), List.of(before, after));
        Map<String, Integer> answers = firstOnes("a", 100, 75);
        assertThat(Scoring.of(
                                KnownInstrument.shipped(instrument, DAY.minusDays(1)),
                                instrument.sections(),
                                answers,
                                Map.of())
                        .getFirst()
                        .met())
                .isTrue();
        assertThat(scores(instrument, answers, Map.of()).getFirst().met()).isFalse();
    }

    private static List<Score> scores(
            InstrumentDefinition instrument, Map<String, Integer> answers, Map<String, AnswerState> unscored) {
        return Scoring.of(KnownInstrument.shipped(instrument, DAY), instrument.sections(), answers, unscored);
    }

    /** So many items with one point, the others with none. */
    private static Map<String, Integer> firstOnes(String section, int items, int points) {
        Map<String, Integer> answers = new HashMap<>();
        IntStream.rangeClosed(1, items).forEach(item -> answers.put(section + "." + item, item <= points ? 1 : 0));
        return answers;
    }

    private static void fill(Map<String, Integer> answers, String prefix, int items, int points) {
        int left = points;
        for (int item = 1; item <= items; item++) {
            answers.put(prefix + item, Math.min(2, left));
            left -= Math.min(2, left);
        }
    }
}
