package org.throughline.query.page.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.query.page.thing.Layout.Bit;
import org.throughline.query.page.thing.Layout.Line;
import org.throughline.query.page.thing.StateLayout;
import org.throughline.query.subject.implementation.plan.PlanState;
import tools.jackson.databind.JsonNode;

/**
 * The steps of a plan as they stand on a day, for pages that show a plan among other things.
 *
 * @param steps in the order of the plan
 */
public record PlanSteps(List<Step> steps) {

    /**
     * A step.
     *
     * @param state code of how it stands: {@code COMPLETED}, {@code OVERDUE} and so on
     * @param stands the same in words
     * @param owners who answers for it, in words; empty where nobody does
     * @param due when, as it was said; empty where nothing was
     */
    public record Step(
            String code, String text, String state, String stands, boolean settled, String owners, String due) {}

    /** Of a plan's state. */
    public static PlanSteps of(JsonNode plan, StateLayout layout, LocalDate day) {
        return new PlanSteps(plan.path("steps")
                .valueStream()
                .map(step -> step(step, layout, day))
                .toList());
    }

    /** Everybody who answers for a step of these plans. */
    public static Set<String> leads(Collection<PlanState> plans) {
        return plans.stream()
                .flatMap(plan -> plan.steps().stream())
                .flatMap(step -> step.leads().stream())
                .collect(Collectors.toSet());
    }

    private static Step step(JsonNode step, StateLayout layout, LocalDate day) {
        Standing standing = Standing.of(step, day);
        return new Step(
                step.path("code").asString(""),
                words(layout.lines("text", step.path("text"), step).stream()
                        .limit(1)
                        .toList()),
                standing.code(),
                standing.words(),
                standing.settled(),
                words(layout.lines("leads", step.path("leads"), step)),
                words(layout.lines("due", step.path("due"), step).stream()
                        .limit(1)
                        .toList()));
    }

    private static String words(List<Line> lines) {
        return lines.stream()
                .map(line -> line.bits().stream().map(Bit::text).collect(Collectors.joining()))
                .collect(Collectors.joining(", "));
    }

    /** How many are done. */
    public long done() {
        return count("COMPLETED");
    }

    /** How many are due later than soon. */
    public long onTarget() {
        return count(DueState.ON_TARGET.name());
    }

    /** How many are due soon. */
    public long approaching() {
        return count(DueState.APPROACHING.name());
    }

    /** How many should be done by now. */
    public long overdue() {
        return count(DueState.OVERDUE.name());
    }

    /** How many say no day by which they could be judged. */
    public long undated() {
        return count(DueState.UNDATED.name());
    }

    /** How many were dropped or did not work. */
    public long givenUp() {
        return steps.stream().filter(Step::settled).count() - done();
    }

    private long count(String state) {
        return steps.stream().filter(step -> step.state().equals(state)).count();
    }
}
