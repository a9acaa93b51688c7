package org.throughline.command.implementation.fidelity.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.command.implementation.instrument.Examples;
import org.throughline.events.implementation.administration.PooledScore;
import org.throughline.events.implementation.instrument.AnswerRule;
import org.throughline.events.implementation.instrument.AnswerRule.Effect;
import org.throughline.events.implementation.instrument.AnswerState;
import org.throughline.events.implementation.instrument.InstrumentDefinition;
import org.throughline.events.implementation.instrument.InstrumentItem;
import org.throughline.events.implementation.instrument.InstrumentSection;
import org.throughline.events.implementation.instrument.RatingScale;
import org.throughline.events.implementation.instrument.RatingScale.ScalePoint;
import org.throughline.events.implementation.instrument.ScoreRule;
import org.throughline.events.implementation.instrument.Subscale;

/** Items are rated from 0 to 2, and no number tells of fewer than five. */
class PooledScoringTest {

    private static final int LIMIT = 5;
    private static final InstrumentSection THREE = Examples.section("a", 3, null);

    private final List<Ballot> cast = new ArrayList<>();

    @Test
    void addsUpWhatAllAnsweredOfWhatWasPossible() {
        cast(5, Map.of("a.1", 2, "a.2", 1, "a.3", 0));
        assertThat(scores(ScoreRule.PERCENT_OF_POSSIBLE, null))
                .containsExactly(
                        new PooledScore("a", ScoreRule.PERCENT_OF_POSSIBLE, 15, 15, 30),
                        new PooledScore("total", ScoreRule.PERCENT_OF_POSSIBLE, 15, 15, 30));
    }

    @ParameterizedTest
    @EnumSource(
            value = ScoreRule.class,
            names = {"SUM", "MEAN"})
    void addsUpPointsWhetherTheyAreSummedOrAveraged(ScoreRule rule) {
        cast(5, Map.of("a.1", 2, "a.2", 1));
        assertThat(scores(rule, null)).contains(new PooledScore("a", rule, 10, 15, 20));
    }

    /** These would be the answers of people, and not of all together. */
    @ParameterizedTest
    @EnumSource(
            value = ScoreRule.class,
            names = {"MODE_LEVEL", "LOWEST", "NONE"})
    void tellsNothingThatSomebodyAnswered(ScoreRule rule) {
        cast(9, Map.of("a.1", 2, "a.2", 1, "a.3", 0));
        assertThat(scores(rule, null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2, 5", "1, 10"})
    void countsAnswersThatReachTheLevel(int atLeast, int reached) {
        cast(5, Map.of("a.1", 2, "a.2", 1, "a.3", 0));
        assertThat(scores(ScoreRule.COUNT_AT_LEAST, atLeast))
                .contains(new PooledScore("a", ScoreRule.COUNT_AT_LEAST, 15, reached, 15));
    }

    /** Where nobody or everybody reaches the level, each knows of all; no level is one that everybody reaches. */
    @Test
    void tellsNoCountThatIsNobodyOrEverybody() {
        cast(5, Map.of("a.1", 1, "a.2", 1, "a.3", 0));
        assertThat(scores(ScoreRule.COUNT_AT_LEAST, 2)).isEmpty();
        assertThat(scores(ScoreRule.COUNT_AT_LEAST, 0)).isEmpty();
        assertThat(scores(ScoreRule.COUNT_AT_LEAST, null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0", "2"})
    void tellsNoScoreAtAnEndOfTheScale(int points) {
        cast(9, Map.of("a.1", points, "a.2", points));
        assertThat(scores(ScoreRule.PERCENT_OF_POSSIBLE, null)).isEmpty();
        cast(1, Map.of("a.1", 1, "a.2", points));
        assertThat(scores(ScoreRule.PERCENT_OF_POSSIBLE, null)).hasSize(2);
    }

    /** The lowest step is an end whatever its points. */
    @Test
    void tellsNoScoreAtTheLowestStepOfAScaleThatBeginsAtOne() {
        InstrumentDefinition fromOne = Examples.answered(instrument(ScoreRule.SUM, null), scale(1, 3));
        cast(9, Map.of("a.1", 1, "a.2", 1));
        assertThat(scores(fromOne)).isEmpty();
        cast(1, Map.of("a.1", 2, "a.2", 1));
        assertThat(scores(fromOne)).contains(new PooledScore("a", ScoreRule.SUM, 20, 21, 60));
    }

    @Test
    void leavesOutItemsThatFewerThanTheLimitAnswered() {
        cast(4, Map.of("a.1", 2, "a.2", 1, "a.3", 2));
        cast(1, Map.of("a.1", 2, "a.2", 1));
        assertThat(scores(ScoreRule.SUM, null)).contains(new PooledScore("a", ScoreRule.SUM, 10, 15, 20));
        cast(1, Map.of("a.3", 2));
        assertThat(scores(ScoreRule.SUM, null)).contains(new PooledScore("a", ScoreRule.SUM, 15, 25, 30));
    }

    /** The score of one item would tell its answers. */
    @Test
    void tellsNoScoreOfOneItem() {
        cast(5, Map.of("a.1", 2));
        cast(4, Map.of("a.1", 1, "a.2", 1));
        assertThat(scores(ScoreRule.SUM, null)).isEmpty();
        cast(1, Map.of("a.2", 1));
        assertThat(scores(ScoreRule.SUM, null)).isNotEmpty();
    }

    /** What does not apply or is not known leaves the points possible, and what the instrument counts as nothing stays in them. */
    @Test
    void countsAnswersWithoutPointsAsTheInstrumentSays() {
        InstrumentDefinition strict = Examples.answered(
                instrument(ScoreRule.SUM, null),
                scale(0, 2),
                new AnswerRule(AnswerState.NOT_APPLICABLE, Effect.LEAVES_OUT),
                new AnswerRule(AnswerState.DO_NOT_KNOW, Effect.COUNTS_AS_NOTHING));
        cast(5, Map.of("a.1", 2, "a.2", 1));
        assertThat(scores(strict)).contains(new PooledScore("a", ScoreRule.SUM, 10, 15, 20));
        cast.add(new Ballot(Map.of(), Map.of("a.1", AnswerState.NOT_APPLICABLE, "a.2", AnswerState.NOT_ASSESSED)));
        assertThat(scores(strict)).contains(new PooledScore("a", ScoreRule.SUM, 10, 15, 20));
        cast.add(new Ballot(Map.of("a.2", 1), Map.of("a.1", AnswerState.DO_NOT_KNOW)));
        assertThat(scores(strict)).contains(new PooledScore("a", ScoreRule.SUM, 12, 16, 24));
        assertThat(scores(ScoreRule.SUM, null)).contains(new PooledScore("a", ScoreRule.SUM, 11, 16, 22));
    }

    @Test
    void scoresEachSectionItsSubscalesAndThenAllOfThem() {
        InstrumentSection first = new InstrumentSection(
                "a",
                "First",
                List.of(),
                null,
                null,
                List.of(new Subscale("teams", "Teams", null), new Subscale("alone", "Of one item", null)),
                List.of(item("a.1", "teams"), item("a.2", "teams"), item("a.3", "alone")));
        InstrumentSection second = Examples.section("b", 2, null);
        InstrumentDefinition instrument = Examples.of(2, List.of(first, second), List.of(), List.of());
        cast(5, Map.of("a.1", 1, "a.2", 1, "a.3", 2, "b.1", 0, "b.2", 1));
        ScoreRule percent = ScoreRule.PERCENT_OF_POSSIBLE;
        assertThat(scores(instrument))
                .containsExactly(
                        new PooledScore("a", percent, 15, 20, 30),
                        new PooledScore("a/teams", percent, 10, 10, 20),
                        new PooledScore("b", percent, 10, 5, 20),
                        new PooledScore("total", percent, 25, 25, 50));
    }

    private void cast(int people, Map<String, Integer> points) {
        for (int i = 0; i < people; i++) {
            cast.add(new Ballot(points, Map.of()));
        }
    }

    private List<PooledScore> scores(ScoreRule rule, @Nullable Integer atLeast) {
        return scores(instrument(rule, atLeast));
    }

    private List<PooledScore> scores(InstrumentDefinition instrument) {
        List<String> asked = instrument.sections().stream()
                .flatMap(section -> section.items().stream())
                .map(InstrumentItem::code)
                .toList();
        return new PooledScoring(instrument, new Tally(asked, cast, null), LIMIT).of(instrument.sections());
    }

    private static InstrumentDefinition instrument(ScoreRule rule, @Nullable Integer atLeast) {
        return Examples.of(2, List.of(THREE), Examples.everywhere(rule, atLeast), List.of());
    }

    private static RatingScale scale(int least, int most) {
        return new RatingScale(
                "rating",
                null,
                IntStream.rangeClosed(least, most)
                        .mapToObj(points -> new ScalePoint(points, "step " + points, null))
                        .toList());
    }

    private static InstrumentItem item(String code, String subscale) {
        return new InstrumentItem(code, "Item " + code, null, null, null, List.of(subscale), null, List.of());
    }
}
