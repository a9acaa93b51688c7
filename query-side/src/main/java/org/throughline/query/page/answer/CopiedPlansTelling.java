package org.throughline.query.page.answer;

import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.query.page.answer.Told.Cell;
import org.throughline.query.page.answer.Told.Table;
import org.throughline.query.question.implementation.CopiedPlansAnswer;
import org.throughline.query.question.implementation.CopiedPlansAnswer.Copies;
import org.throughline.query.question.implementation.CopiedPlansAnswer.Copy;
import org.throughline.query.words.Words;

@Component
final class CopiedPlansTelling implements Telling<CopiedPlansAnswer> {

    private record OfSet(int number, Copies copies, Copy plan) {}

    @Override
    public Told tell(CopiedPlansAnswer answer, Saying say) {
        List<Copies> sets = answer.copies();
        List<OfSet> plans = java.util.stream.IntStream.range(0, sets.size())
                .boxed()
                .flatMap(i -> sets.get(i).plans().stream().map(plan -> new OfSet(i + 1, sets.get(i), plan)))
                .toList();
        return Told.of(
                        result(answer, plans.size()),
                        Table.of(
                                "Plans with the same steps",
                                List.of("Set", "Plan", "Of", "Team", "Steps", "Goals", "Drafted on"),
                                plans,
                                one -> List.of(
                                        Cell.of(one.number()),
                                        Cell.of(say.thing(
                                                        "plan",
                                                        one.plan().planId(),
                                                        one.plan().title()))
                                                .and(", "
                                                        + Saying.code(one.plan().status())),
                                        say.unitCell(one.plan().organizationId()),
                                        say.teamCell(one.plan().teamId()),
                                        Cell.of(one.copies().steps()),
                                        Cell.of(one.copies().sameGoals() ? "the same" : "others"),
                                        Cell.day(one.plan().draftedOn()))))
                .how(
                        "Plans of different organizations are compared by their steps. Capitals, accents, punctuation, blanks and the"
                                + " organization's own name make no difference, nor do leads, due dates and the order of steps.",
                        "A plan that fits everywhere may be meant so: nothing here judges.");
    }

    private static String result(CopiedPlansAnswer answer, int plans) {
        String compared = "%s compared, %d without steps left out."
                .formatted(Words.count(answer.compared(), "plan was", "plans were"), answer.withoutSteps());
        return plans == 0
                ? "No plan is a copy of another one. " + compared
                : "%d plans in %s are copies of one another. %s"
                        .formatted(plans, Words.count(answer.copies().size(), "set", "sets"), compared);
    }
}
