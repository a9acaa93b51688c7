package org.throughline.query.page.answer;

import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.query.page.answer.Told.Bit;
import org.throughline.query.page.answer.Told.Cell;
import org.throughline.query.page.answer.Told.Table;
import org.throughline.query.question.ground.RulesJudgedAnswer;
import org.throughline.query.question.ground.RulesJudgedAnswer.Finding;
import org.throughline.query.question.ground.RulesJudgedAnswer.OfRule;
import org.throughline.query.words.Words;

@Component
final class RulesJudgedTelling implements Telling<RulesJudgedAnswer> {

    @Override
    public Told tell(RulesJudgedAnswer answer, Saying say) {
        return Told.of(
                        result(answer),
                        Table.of(
                                "What comes to something else, or was asked for",
                                List.of("What", "Where", "On", "Rule", "By its day", "By the other", "What is missing"),
                                answer.findings(),
                                one -> finding(one, say)),
                        Table.of(
                                        "Rule by rule",
                                        List.of(
                                                "Rule",
                                                "Set",
                                                "Set on the other day",
                                                "Asked of",
                                                "Broken by its day",
                                                "Broken by the other",
                                                "Another outcome",
                                                "Not known"),
                                        answer.rules().stream()
                                                .filter(one -> one.cannot() == null && one.judgedWith() == null)
                                                .toList(),
                                        RulesJudgedTelling::rule)
                                .fold(),
                        Table.of(
                                        "Limits that bound the facts of a policy",
                                        List.of("Limit", "Set", "Set on the other day", "Policy"),
                                        answer.rules().stream()
                                                .filter(one -> one.cannot() == null && one.judgedWith() != null)
                                                .toList(),
                                        RulesJudgedTelling::bounding)
                                .fold(),
                        Table.of(
                                        "What cannot be judged afterwards",
                                        List.of("Rule", "Why"),
                                        answer.rules().stream()
                                                .filter(one -> one.cannot() != null)
                                                .toList(),
                                        one -> List.of(Cell.of(RuleWords.rule(one.rule())), Cell.of(one.cannot())))
                                .fold())
                .how(
                        "A fact is judged by the rules of the day it took effect, and by those of the other day. What lasts, as teams and focus areas do, is judged as it is on the day asked about.",
                        "Facts are judged by what is known of them now. What was known when they were recorded stands beside them in their histories.",
                        "What passes a policy that is not asked about still passes; what does not pass it is told as not asked.");
    }

    private static String result(RulesJudgedAnswer answer) {
        int facts = answer.rules().stream().mapToInt(OfRule::facts).sum();
        int differing = answer.rules().stream().mapToInt(OfRule::differing).sum();
        return facts == 0
                ? "Nothing is recorded that a rule is asked of."
                : "Rules were asked %s of what is recorded: %s broken by the rules of their own day, %s by those of %s; %s to something else."
                        .formatted(
                                Words.count(facts, "time", "times"),
                                times(answer.rules().stream()
                                        .mapToInt(OfRule::brokenThen)
                                        .sum()),
                                times(answer.rules().stream()
                                        .mapToInt(OfRule::brokenNow)
                                        .sum()),
                                Words.day(answer.by()),
                                differing == 1 ? "1 comes" : differing + " come");
    }

    private static String times(int number) {
        return number == 1 ? "1 is" : number + " are";
    }

    private static List<Cell> finding(Finding one, Saying say) {
        String part = RuleWords.part(one.part());
        return List.of(
                Cell.of(Bit.thing(one.kind(), one.id())).and(part.isEmpty() ? "" : ", " + part),
                say.unitCell(one.organizationId()),
                Cell.day(one.on()),
                Cell.of(RuleWords.rule(one.rule())),
                Cell.of(RuleWords.outcome(one.then())),
                Cell.of(RuleWords.outcome(one.now())),
                Cell.lines(RuleWords.lacks(one.lacks())));
    }

    private static List<Cell> rule(OfRule one) {
        return List.of(
                Cell.of(RuleWords.rule(one.rule())),
                Cell.of(RuleWords.setting(one.standing())),
                Cell.of(RuleWords.setting(one.other())),
                Cell.of(one.facts()),
                Cell.of(one.brokenThen()),
                Cell.of(one.brokenNow()),
                Cell.of(one.differing()),
                Cell.of(one.unknown()));
    }

    private static List<Cell> bounding(OfRule one) {
        return List.of(
                Cell.of(RuleWords.rule(one.rule())),
                Cell.of(RuleWords.setting(one.standing())),
                Cell.of(RuleWords.setting(one.other())),
                Cell.of(RuleWords.rule(String.valueOf(one.judgedWith()))));
    }
}
