package org.throughline.command.implementation.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.throughline.events.implementation.fidelity.Score;
import org.throughline.events.implementation.instrument.AnswerState;
import org.throughline.events.implementation.instrument.Criterion;
import org.throughline.events.implementation.instrument.InstrumentDefinition;
import org.throughline.events.implementation.instrument.InstrumentItem;
import org.throughline.events.implementation.instrument.InstrumentSection;
import org.throughline.events.implementation.instrument.ScoreRule;

/** What holds for every instrument, wherever its scoring rule implies it. */
class ScoringPropertyTest {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 1);

    /** An instrument with an answer to every item. */
    record Answered(InstrumentDefinition instrument, Map<String, Integer> answers) {

        Map<String, Score> scores() {
            return scores(answers, Map.of());
        }

        Map<String, Score> scores(Map<String, Integer> others, Map<String, AnswerState> unscored) {
            return Scoring.of(KnownInstrument.shipped(instrument, DAY), instrument.sections(), others, unscored)
                    .stream()
                    .collect(Collectors.toMap(Score::scale, score -> score));
        }

        ScoreRule rule() {
            return instrument.scoring().getFirst().rule();
        }
    }

    @Property(tries = 200)
    void doesNotDependOnTheOrderOfTheAnswers(@ForAll("answered") Answered given, @ForAll Random random) {
        List<String> items = new ArrayList<>(given.answers().keySet());
        Collections.shuffle(items, random);
        Map<String, Integer> shuffled = new LinkedHashMap<>();
        items.forEach(item -> shuffled.put(item, given.answers().get(item)));
        assertThat(given.scores(shuffled, Map.of())).isEqualTo(given.scores());
    }

    /** One more that does not apply changes nothing but how many there are. */
    @Property(tries = 200)
    void isNotChangedByAnItemThatDoesNotApply(@ForAll("answered") Answered given) {
        List<InstrumentSection> longer = given.instrument().sections().stream()
                .map(section -> {
                    List<InstrumentItem> items = new ArrayList<>(section.items());
                    items.add(Examples.item(section.code() + ".more", null));
                    return new InstrumentSection(
                            section.code(), section.name(), List.of(), null, null, List.of(), items);
                })
                .toList();
        InstrumentDefinition instrument =
                Examples.of(4, longer, given.instrument().scoring(), List.of());
        Map<String, AnswerState> more = longer.stream()
                .collect(Collectors.toMap(section -> section.code() + ".more", section -> AnswerState.NOT_APPLICABLE));
        assertThat(new Answered(instrument, given.answers()).scores(given.answers(), more))
                .isEqualTo(given.scores());
    }

    /** Nothing but the most frequent rating can fall when one answer rises. */
    @Property(tries = 200)
    void neverFallsWhenOneAnswerRises(@ForAll("answered") Answered given, @ForAll Random random) {
        if (given.rule() == ScoreRule.MODE_LEVEL) {
            return;
        }
        List<String> items = new ArrayList<>(given.answers().keySet());
        String item = items.get(random.nextInt(items.size()));
        Map<String, Integer> raised = new LinkedHashMap<>(given.answers());
        raised.merge(item, 1, (points, more) -> Math.min(4, points + more));
        Map<String, Score> before = given.scores();
        given.scores(raised, Map.of())
                .forEach((scale, score) -> assertThat(score.points()).isGreaterThanOrEqualTo(points(before, scale)));
    }

    /** Points of the whole are those of its sections, where points are added up. */
    @Property(tries = 200)
    void addsUpFromTheSections(@ForAll("answered") Answered given) {
        if (given.rule() == ScoreRule.MODE_LEVEL
                || given.rule() == ScoreRule.LOWEST
                || given.rule() == ScoreRule.NONE) {
            return;
        }
        Map<String, Score> scores = given.scores();
        assertThat(given.instrument().sections().stream()
                        .mapToInt(section -> points(scores, section.code()))
                        .sum())
                .isEqualTo(points(scores, "total"));
    }

    /** What is asked of tomorrow's checks judges none of today's. */
    @Property(tries = 100)
    void isNotJudgedByWhatIsAskedTomorrow(@ForAll("answered") Answered given) {
        InstrumentDefinition with = Examples.of(
                4,
                given.instrument().sections(),
                given.instrument().scoring(),
                List.of(new Criterion(
                        "total", Criterion.Comparator.AT_LEAST, BigDecimal.ONE, null, DAY.plusDays(1), null, null)));
        assertThat(new Answered(with, given.answers()).scores()).isEqualTo(given.scores());
    }

    private static int points(Map<String, Score> scores, String scale) {
        return Objects.requireNonNull(scores.get(scale)).points();
    }

    @Provide
    Arbitrary<Answered> answered() {
        Arbitrary<List<Integer>> sections =
                Arbitraries.integers().between(1, 9).list().ofMinSize(1).ofMaxSize(4);
        Arbitrary<ScoreRule> rules = Arbitraries.of(ScoreRule.class);
        Arbitrary<List<Integer>> points =
                Arbitraries.integers().between(0, 4).list().ofSize(36);
        return Combinators.combine(sections, rules, points).as(ScoringPropertyTest::answered);
    }

    private static Answered answered(List<Integer> sizes, ScoreRule rule, List<Integer> points) {
        List<InstrumentSection> sections = new ArrayList<>();
        Map<String, Integer> answers = new LinkedHashMap<>();
        int next = 0;
        for (int i = 0; i < sizes.size(); i++) {
            InstrumentSection section = Examples.section("s" + i, sizes.get(i), null);
            sections.add(section);
            for (InstrumentItem item : section.items()) {
                answers.put(item.code(), points.get(next++));
            }
        }
        return new Answered(
                Examples.of(
                        4, sections, Examples.everywhere(rule, rule == ScoreRule.COUNT_AT_LEAST ? 2 : null), List.of()),
                answers);
    }
}
