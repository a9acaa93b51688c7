package org.throughline.query.question.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.events.ground.rulebook.Limit;
import org.throughline.events.ground.rulebook.Mode;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.query.subject.ground.rulebook.RulebookState;
import org.throughline.query.words.Instruments;

class JudgedRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final RulesOfDay USUAL = RulesOfDay.of(RulebookState.usual("d1"), DAY);

    static List<Rule> rules() {
        return Rule.ALL;
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyPolicyAndLimitIsJudgedOrSaysWhyItCannotBe(Rule rule) {
        Judgement judgement = JudgementsOf.every(Instruments.UNNAMED).of(rule).orElseThrow();
        if (judgement.cannot() == null) {
            assertThat(judgement.rule().equals(rule) || judgement.by().contains(rule.limit()))
                    .isTrue();
        } else {
            assertThat(judgement.cannot()).hasSizeGreaterThan(80).endsWith(".");
        }
        assertThat(Rule.named(rule.code())).contains(rule);
    }

    @Test
    void policiesAndLimitsAreFewThatCannotBeJudged() {
        assertThat(JudgementsOf.every(Instruments.UNNAMED).all().stream()
                        .filter(judgement -> judgement.cannot() != null)
                        .map(judgement -> judgement.rule().code()))
                .containsExactly(
                        "PEOPLE_HOLD_THEIR_SEATS", "REFERENCES_ARE_THERE", "SMALL_CELL_LIMIT", "INDICATOR_MONTHS");
    }

    @Test
    void nothingIsJudgedTwoWays() {
        List<Judgements> twice = List.of(
                () -> List.of(Judgement.cannot(Rule.of(Policy.PLAN_HAS_INPUT), "Not at all.")),
                () -> List.of(Judgement.cannot(Rule.of(Policy.PLAN_HAS_INPUT), "Not either.")));
        assertThatThrownBy(() -> new JudgedRules(twice))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PLAN_HAS_INPUT");
    }

    @ParameterizedTest
    @CsvSource({"BLOCK, REFUSED", "WARN, WARNED", "OFF, NOT_ASKED"})
    void aPolicyFindsByHowStrictlyItIsHeld(Mode mode, Outcome outcome) {
        Judgement judgement = judging(Policy.PLAN_HAS_INPUT);
        RulesOfDay rules = USUAL.with(Policy.PLAN_HAS_INPUT, mode);
        assertThat(judgement.outcome(Verdict.lacks(Lack.of("NO_INPUT")), rules)).isEqualTo(outcome);
        assertThat(judgement.outcome(Verdict.MET, rules)).isEqualTo(Outcome.MET);
        assertThat(judgement.outcome(Verdict.UNKNOWN, rules)).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void whatIsOnlyAskedAboutIsNeverRefused() {
        Judgement judgement = judging(Policy.TEAMS_HAVE_SIX_GROUPS).onlyAsking();
        assertThat(judgement.outcome(
                        Verdict.lacks(Lack.of("MISSING_GROUPS")), USUAL.with(Policy.TEAMS_HAVE_SIX_GROUPS, Mode.BLOCK)))
                .isEqualTo(Outcome.WARNED);
    }

    @Test
    void oneRuleIsSetOtherwiseAndTheOthersStayAsTheyAre() {
        RulesOfDay eight = Rule.of(Limit.FOCUS_LIMIT).set(USUAL, "8");
        assertThat(eight.number(Limit.FOCUS_LIMIT)).isEqualTo(8);
        assertThat(eight.number(Limit.FOCUS_ADVICE)).isEqualTo(Limit.FOCUS_ADVICE.usual());
        RulesOfDay strict = Rule.of(Policy.PLAN_HAS_INPUT).set(eight, "BLOCK");
        assertThat(strict.mode(Policy.PLAN_HAS_INPUT)).isEqualTo(Mode.BLOCK);
        assertThat(strict.mode(Policy.GOALS_TRACE_TO_NEEDS)).isEqualTo(Policy.GOALS_TRACE_TO_NEEDS.usual());
        assertThat(strict.number(Limit.FOCUS_LIMIT)).isEqualTo(8);
        assertThat(Rule.of(Policy.PLAN_HAS_INPUT).canBe("8")).isFalse();
        assertThat(Rule.of(Limit.FOCUS_LIMIT).canBe("BLOCK")).isFalse();
        assertThat(Rule.of(Limit.FOCUS_LIMIT).canBe("-1")).isFalse();
    }

    private static Judgement judging(Policy policy) {
        return Judgement.of(policy, snapshot -> Stream.empty());
    }
}
