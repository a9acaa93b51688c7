package org.throughline.query.page.answer;

import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.query.page.answer.Told.Bit;
import org.throughline.query.page.answer.Told.Cell;
import org.throughline.query.page.answer.Told.Table;
import org.throughline.query.question.ground.RulePreviewAnswer;
import org.throughline.query.question.ground.RulePreviewAnswer.Change;
import org.throughline.query.words.Words;

@Component
public final class RulePreviewTelling implements Telling<RulePreviewAnswer> {

    @Override
    public Told tell(RulePreviewAnswer answer, Saying say) {
        return Told.of(
                        result(answer),
                        Table.of(
                                "What would come to something else",
                                List.of("What", "Where", "On", "As it is set", "As it would be", "What is missing"),
                                answer.changes(),
                                one -> change(one, say)))
                .how(
                        "Everything recorded is judged by the rules of the day asked about, and by the same with this one rule set otherwise. A rule holds from the day it is set for; of what was recorded before, nothing changes.");
    }

    /** What would change, in a sentence or two. */
    public static String result(RulePreviewAnswer answer) {
        if (answer.rule() == null) {
            return "Name a policy or a limit of the rulebook, and how it would be set.";
        } else if (answer.cannot() != null) {
            return "What it would change cannot be told. " + answer.cannot();
        } else if (answer.facts() == 0) {
            return "Nothing is recorded that this rule is asked of.";
        }
        return "Of %s that it is asked of, %s it as it is set and %s would%s; %s to something else."
                .formatted(
                        Words.count(answer.facts(), "recorded fact", "recorded facts"),
                        answer.brokenNow() == 1 ? "1 breaks" : answer.brokenNow() + " break",
                        answer.brokenThen(),
                        answer.unknown() == 0 ? "" : " (of %d it is not known)".formatted(answer.unknown()),
                        answer.changes().size() == 1
                                ? "1 would come"
                                : answer.changes().size() + " would come");
    }

    private static List<Cell> change(Change one, Saying say) {
        String part = RuleWords.part(one.part());
        return List.of(
                Cell.of(Bit.thing(one.kind(), one.id())).and(part.isEmpty() ? "" : ", " + part),
                say.unitCell(one.organizationId()),
                Cell.day(one.on()),
                Cell.of(RuleWords.outcome(one.now())),
                Cell.of(RuleWords.outcome(one.would())),
                Cell.lines(RuleWords.lacks(one.lacks())));
    }
}
