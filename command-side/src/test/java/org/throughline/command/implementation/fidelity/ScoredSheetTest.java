package org.throughline.command.implementation.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.command.implementation.instrument.Instruments;
import org.throughline.events.implementation.fidelity.Score;
import org.throughline.events.implementation.instrument.InstrumentDefinition;

class ScoredSheetTest {

    private static final InstrumentDefinition TFI = Instruments.SHIPPED.require("tfi", "2.1");
    private static final BigDecimal SEVENTY = BigDecimal.valueOf(70);

    @ParameterizedTest
    @CsvSource({
        "tier-1, 21, 30, true",
        "tier-1, 20, 30, false",
        "tier-2, 19, 26, true",
        "tier-2, 18, 26, false",
        "tier-3, 24, 34, true",
        "tier-3, 23, 34, false"
    })
    void reachesTheCriterionWithTheSmallestPassingPoints(String tier, int points, int possible, boolean met) {
        assertThat(plain(scores(points, tier))).contains(new Score(tier, points, possible, SEVENTY, met));
    }

    @Test
    void scoresTierSubscalesAndTotalInOrder() {
        assertThat(plain(scores(21, "tier-1")))
                .containsExactly(
                        new Score("tier-1", 21, 30, SEVENTY, true),
                        new Score("tier-1/teams", 4, 4, null, null),
                        new Score("tier-1/implementation", 17, 18, null, null),
                        new Score("tier-1/evaluation", 0, 8, null, null),
                        new Score("total", 21, 30, null, null));
    }

    @Test
    void poolsTheTotalOverTheTiersAssessedOnly() {
        assertThat(plain(scores(30, "tier-1", "tier-3"))).last().isEqualTo(new Score("total", 30, 64, null, null));
        assertThat(scores(30, "tier-1", "tier-3"))
                .noneMatch(score -> score.scale().startsWith("tier-2"));
        assertThat(plain(scores(90, "tier-1", "tier-2", "tier-3")))
                .last()
                .isEqualTo(new Score("total", 90, 90, null, null));
    }

    @Test
    void setsNoCriterionWhereTheInstrumentSetsNone() {
        InstrumentDefinition profile = Instruments.SHIPPED.require("comtss-practice-profile", "1");
        Map<String, Integer> answers = AnswerSheet.of(profile, 7, "school");
        assertThat(plain(Checks.scores(profile, answers, "school")))
                .containsExactly(new Score("school", 7, 10, null, null), new Score("total", 7, 10, null, null));
    }

    @Property
    void addsUpToTheTotal(@ForAll("sheets") Sheet sheet) {
        List<Score> scores = sheet.administration().scores();
        assertThat(scores.getLast().points())
                .isEqualTo(sumOf(scores, sheet.sections()))
                .isEqualTo(sheet.answers().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum());
    }

    @Property
    void addsUpFromTheSubscales(@ForAll("sheets") Sheet sheet) {
        List<Score> scores = sheet.administration().scores();
        int subscales = scores.stream()
                .filter(score -> score.scale().contains("/"))
                .mapToInt(Score::points)
                .sum();
        assertThat(subscales).isEqualTo(scores.getLast().points());
    }

    @Property
    void doesNotDependOnTheOrderOfTheAnswers(@ForAll("sheets") Sheet sheet, @ForAll Random random) {
        ScoredSheet shuffled = sheet.shuffled(random).administration();
        assertThat(shuffled).isEqualTo(sheet.administration());
        assertThat(shuffled.scores()).isEqualTo(sheet.administration().scores());
        assertThat(List.copyOf(shuffled.answers().keySet()))
                .isEqualTo(List.copyOf(sheet.administration().answers().keySet()));
    }

    @Provide
    Arbitrary<Sheet> sheets() {
        Arbitrary<Set<String>> sections =
                Arbitraries.of("tier-1", "tier-2", "tier-3").set().ofMinSize(1);
        Arbitrary<List<Integer>> points =
                Arbitraries.integers().between(0, 2).list().ofSize(45);
        return Combinators.combine(sections, points).as(Sheet::of);
    }

    private static List<Score> scores(int points, String... sections) {
        return Checks.scores(TFI, AnswerSheet.of(TFI, points, sections), sections);
    }

    /** Points, criterion and verdict alone. */
    private static List<Score> plain(List<Score> scores) {
        return scores.stream()
                .map(score ->
                        new Score(score.scale(), score.points(), score.possible(), score.criterion(), score.met()))
                .toList();
    }

    private static int sumOf(List<Score> scores, Set<String> scales) {
        return scores.stream()
                .filter(score -> scales.contains(score.scale()))
                .mapToInt(Score::points)
                .sum();
    }

    /** A complete answer sheet. */
    record Sheet(Set<String> sections, Map<String, Integer> answers) {

        static Sheet of(Set<String> sections, List<Integer> points) {
            Map<String, Integer> answers = AnswerSheet.of(TFI, 0, sections.toArray(String[]::new));
            List<String> items = List.copyOf(answers.keySet());
            for (int i = 0; i < items.size(); i++) {
                answers.put(items.get(i), points.get(i));
            }
            return new Sheet(sections, answers);
        }

        Sheet shuffled(Random random) {
            List<String> items = new ArrayList<>(answers.keySet());
            Collections.shuffle(items, random);
            Map<String, Integer> other = new LinkedHashMap<>();
            items.forEach(item -> other.put(item, answers.get(item)));
            return new Sheet(sections, other);
        }

        ScoredSheet administration() {
            return Checks.of(TFI, sections, Given.points(answers));
        }
    }
}
