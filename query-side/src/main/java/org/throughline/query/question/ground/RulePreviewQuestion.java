package org.throughline.query.question.ground;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.query.Tallies;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Means;
import org.throughline.query.question.Question;
import org.throughline.query.question.ground.RulePreviewAnswer.Change;
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
        path = "rule-preview",
        place = 141,
        title = "What would change if we set this rule otherwise?",
        tells =
                "Every recorded fact that a policy or limit is asked of, by the rules of the day asked about and by the same with this one rule"
                        + " set otherwise: how many would break it, and each that would come to something else, with which part is missing."
                        + " It says what the setting would have meant for what is recorded; a rule that is set holds from its day on and"
                        + " changes nothing of that. Nothing is recorded by asking.",
        example = "rule=PLAN_HAS_INPUT&setting=BLOCK")
@Component
public final class RulePreviewQuestion implements Question<RulePreviewQuestion.Parameters, RulePreviewAnswer> {

    private final JudgedRules judged;

    RulePreviewQuestion(JudgedRules judged) {
        this.judged = judged;
    }

    /** What is asked. */
    public record Parameters(
            @Means(
                    value = "The policy or limit, by its code; nothing is told before one is named.",
                    example = "PLAN_HAS_INPUT")
            @Nullable
            String rule,

            @Means(
                    value = "How it would be set: BLOCK, WARN or OFF, or a number; as it is set when left out.",
                    example = "BLOCK")
            @Nullable
            String setting,

            @Means(value = "Only facts of this organization.", example = "sample-elm") @Nullable
            String organization) {}

    @Override
    public RulePreviewAnswer answer(Snapshot snapshot, Parameters asked) {
        if (asked.rule() == null) {
            return RulePreviewAnswer.OF_NOTHING;
        }
        Rule rule = RulesJudgedQuestion.rule(asked.rule());
        Bench bench = new Bench(snapshot, asked.organization());
        String district = snapshot.district();
        String standing = district == null ? null : rule.setting(bench.rules(district, snapshot.day()));
        String setting = Optional.ofNullable(asked.setting() == null ? standing : asked.setting())
                .filter(rule::canBe)
                .orElseThrow(() -> ReadRefusal.of(
                                Code.BAD_PARAMETER,
                                rule.policy() == null
                                        ? "Say by which number %s would be counted".formatted(rule.code())
                                        : "Say how strictly %s would be held: BLOCK, WARN or OFF"
                                                .formatted(rule.code()))
                        .with("parameter", "setting"));
        Judgement judgement = judged.of(rule).orElseThrow();
        List<Judged> all = bench.byNowAnd(judgement, rule, setting);
        return new RulePreviewAnswer(
                rule.code(),
                setting,
                standing,
                judgement.rule().equals(rule) ? null : judgement.rule().code(),
                judgement.cannot(),
                all.size(),
                Tallies.count(all, one -> one.first().isBroken()),
                Tallies.count(all, one -> one.second().isBroken()),
                Tallies.count(all, one -> one.second() == Outcome.UNKNOWN),
                all.stream()
                        .filter(Judged::differs)
                        .sorted(Bench.LATEST_FIRST)
                        .map(RulePreviewQuestion::change)
                        .toList());
    }

    private static Change change(Judged one) {
        return new Change(
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
