package org.throughline.query.page.answer;

import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.query.page.answer.Told.Cell;
import org.throughline.query.page.answer.Told.Table;
import org.throughline.query.question.implementation.PlanBearersAnswer;
import org.throughline.query.question.implementation.PlanBearersAnswer.OfPlan;
import org.throughline.query.question.implementation.PlanBearersAnswer.Totals;
import org.throughline.query.words.Words;

@Component
final class PlanBearersTelling implements Telling<PlanBearersAnswer> {

    @Override
    public Told tell(PlanBearersAnswer answer, Saying say) {
        return Told.of(
                        result(answer.totals()),
                        Table.of(
                                "Plans with open steps",
                                List.of(
                                        "Plan",
                                        "Whose",
                                        "Open steps",
                                        "People whose leaving would leave one without a lead",
                                        "Led alone by",
                                        "Without a lead now"),
                                answer.plans(),
                                plan -> List.of(
                                        Cell.of(say.thing("plan", plan.planId(), plan.title())),
                                        say.unitCell(plan.organizationId()),
                                        Cell.of(plan.openSteps()),
                                        Cell.of(factor(plan)),
                                        Cell.lines(plan.alone().stream()
                                                .map(one -> "%s: %s"
                                                        .formatted(
                                                                say.person(one.memberId()),
                                                                String.join(", ", one.steps())))
                                                .toList()),
                                        Cell.of(String.join(", ", plan.withoutLead())))))
                .how(
                        "It is the smallest number of people whose leaving would leave at least one open step without a lead. A step"
                                + " that a role, an office or a department leads too is never left so by people who leave.",
                        "Somebody has left who had seats on teams and has none on the day asked about.");
    }

    private static String factor(OfPlan plan) {
        return plan.busFactor() == null ? "none would" : Integer.toString(plan.busFactor());
    }

    private static String result(Totals totals) {
        if (totals.plans() == 0) {
            return "No plan that is not closed has an open step.";
        }
        return "%d of %s with open steps would have a step without a lead if one person left; %d %s one already."
                .formatted(
                        totals.onOne(),
                        Words.count(totals.plans(), "plan", "plans"),
                        totals.withoutLead(),
                        totals.withoutLead() == 1 ? "has" : "have");
    }
}
