package org.throughline.command.implementation.plan;

import java.util.List;
import org.throughline.command.Fault;
import org.throughline.command.Faults;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.events.implementation.plan.Due;
import org.throughline.events.implementation.plan.Step;

/** The steps of a version are at one with themselves and with its goals. Every fault is named. */
final class StepsHold {

    private StepsHold() {}

    /**
     * Of what a version would say.
     *
     * @throws Refusal MALFORMED with every step that is due on a day and in a month, or serves a goal that there is not
     */
    static void require(PlanContent content) {
        Faults faults = new Faults();
        List<Step> steps = List.copyOf(content.steps().values());
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            Due due = step.due();
            if (due != null && due.day() != null && due.month() != null) {
                String pointer = "/steps/%d/due/month".formatted(i);
                faults.add(() -> new Fault(pointer, "not-valid", "a day or a month, and not both"));
            }
            for (int j = 0; j < step.serves().size(); j++) {
                String goal = step.serves().get(j);
                if (!content.goals().containsKey(goal)) {
                    String pointer = "/steps/%d/serves/%d".formatted(i, j);
                    faults.add(() -> new Fault(
                            pointer,
                            "not-one-of",
                            "Step '%s' serves goal '%s', which the plan does not have".formatted(step.code(), goal)));
                }
            }
        }
        if (!faults.isEmpty()) {
            throw Refusal.of(RefusalCode.MALFORMED, "%d step(s) do not hold".formatted(faults.count()), faults);
        }
    }
}
