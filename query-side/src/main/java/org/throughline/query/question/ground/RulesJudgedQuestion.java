package org.throughline.query.question.ground;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.query.Tallies;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Means;
import org.throughline.query.question.Question;
import org.throughline.query.question.ground.RulesJudgedAnswer.Finding;
import org.throughline.query.question.ground.RulesJudgedAnswer.OfRule;
import org.throughline.query.question.ground.RulesJudgedAnswer.Shown;
import org.throughline.query.question.rules.Bench;
import org.throughline.query.question.rules.Judged;
import org.throughline.query.question.rules.JudgedRules;
import org.throughline.query.question.rules.Judgement;
import org.throughline.query.question.rules.Outcome;
import org.throughline.query.question.rules.Rule;
import org.throughline.query.read.ReadRefusal;
import org.throughline.query.read.ReadRefusal.Code;
import org.throughline.query.read.Snapshot;

/** Facts belong to the district of their organization on the day asked about. */
@Asks(
        path = "rules-judged",
        place = 140,
        title = "Would what we recorded have passed by the rules of its day, and by those of another?",
        tells =
                "For every policy and limit of the rulebook: how many of the recorded facts break it by the rules of their own day and by"
                        + " those of another (by; the day asked about when left out), of how many the two come to something else, and of"
                        + " how many what is recorded does not say. Then the facts, those that differ when nothing else is asked for: what"
                        + " each comes to by either, and which part is missing. Teams, focus areas, tracks and rows of checks last, and are"
                        + " judged as they are on the day asked about. Facts are judged by what is known of them now; what was known when"
                        + " they were recorded stands beside them as concerns. A rule that cannot be judged afterwards says why.",
        example = "by=2026-06-30&asOf=2019-06-30")
@Component
final class RulesJudgedQuestion implements Question<RulesJudgedQuestion.Parameters, RulesJudgedAnswer> {

    private final JudgedRules judged;

    RulesJudgedQuestion(JudgedRules judged) {
        this.judged = judged;
    }

    record Parameters(
            @Means(value = "Only this policy or limit, by its code.", example = "PLAN_HAS_INPUT") @Nullable
            String rule,

            @Means(value = "Only facts of this organization.", example = "sample-elm") @Nullable
            String organization,

            @Means(
                    value = "The day by whose rules facts are judged beside those of their own day.",
                    example = "2024-09-01")
            @Nullable
            LocalDate by,

            @Means(
                    leftOut = "as usual",
                    value = "Which facts are told: DIFFERENCES, as usual, BROKEN (what either finds broken) or ALL.",
                    example = "DIFFERENCES")
            @Nullable
            Shown show) {}

    @Override
    public RulesJudgedAnswer answer(Snapshot snapshot, Parameters asked) {
        LocalDate by = asked.by() == null ? snapshot.day() : asked.by();
        Optional<Rule> only = Optional.ofNullable(asked.rule()).map(RulesJudgedQuestion::rule);
        Bench bench = new Bench(snapshot, asked.organization());
        Predicate<Judged> shown = shown(asked.show() == null ? Shown.DIFFERENCES : asked.show());
        List<OfRule> rules = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        Rule.ALL.stream()
                .filter(rule -> only.isEmpty() || only.get().equals(rule))
                .forEach(rule -> {
                    Judgement judgement = judged.of(rule).orElseThrow();
                    boolean own = judgement.rule().equals(rule);
                    List<Judged> all = own || only.isPresent() ? bench.byThenAnd(judgement, by) : List.of();
                    rules.add(of(rule, judgement, all, bench, snapshot, by));
                    all.stream()
                            .filter(shown)
                            .sorted(Bench.LATEST_FIRST)
                            .map(one -> finding(judgement.rule(), one))
                            .forEach(findings::add);
                });
        return new RulesJudgedAnswer(by, rules, findings);
    }

    /** The rule of a code that was given. */
    static Rule rule(String code) {
        return Rule.named(code)
                .orElseThrow(
                        () -> ReadRefusal.of(Code.BAD_PARAMETER, "There is no policy and no limit '%s'".formatted(code))
                                .with("parameter", "rule"));
    }

    private static Predicate<Judged> shown(Shown asked) {
        return switch (asked) {
            case DIFFERENCES -> Judged::differs;
            case BROKEN -> one -> one.first().isBroken() || one.second().isBroken();
            case ALL -> one -> true;
        };
    }

    private static OfRule of(
            Rule rule, Judgement judgement, List<Judged> all, Bench bench, Snapshot snapshot, LocalDate by) {
        String district = snapshot.district();
        return new OfRule(
                rule.code(),
                judgement.rule().equals(rule)
                        ? judgement.by().stream().map(Enum::name).toList()
                        : List.of(),
                district == null ? null : rule.setting(bench.rules(district, snapshot.day())),
                district == null ? null : rule.setting(bench.rules(district, by)),
                judgement.rule().equals(rule) ? null : judgement.rule().code(),
                judgement.cannot(),
                all.size(),
                Tallies.count(all, one -> one.first().isBroken()),
                Tallies.count(all, one -> one.second().isBroken()),
                Tallies.count(all, Judged::differs),
                Tallies.count(all, one -> one.second() == Outcome.UNKNOWN));
    }

    private static Finding finding(Rule rule, Judged one) {
        return new Finding(
                rule.code(),
                one.fact().subject().kind(),
                one.fact().subject().id(),
                one.fact().organizationId(),
                one.fact().on(),
                one.fact().part(),
                one.first(),
                one.second(),
                one.lacks());
    }
}
