package org.throughline.query.subject.implementation.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.throughline.events.implementation.plan.Goal;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanRevised;
import org.throughline.events.implementation.plan.Step;
import org.throughline.query.subject.implementation.plan.PlanState.Changes;
import org.throughline.query.subject.implementation.plan.PlanState.LeftOutStep;
import org.throughline.query.subject.implementation.plan.PlanState.PlanStep;
import org.throughline.query.subject.implementation.plan.PlanState.Revision;
import org.throughline.query.subject.implementation.plan.PlanState.VersionText;

/**
 * What a plan is after a version took effect. What a version says follows from the one it was written on, and from nothing
 * else; how far its steps have come follows from the plan as it was until then.
 *
 * @param base what the version it was written on says
 */
record PlanRevision(PlanState plan, ActionPlanRevised e, VersionText base) {

    static PlanRevision of(PlanState plan, ActionPlanRevised e) {
        VersionText base = plan.earlierTexts().stream()
                .filter(text -> e.revises() != plan.version() && text.version() == e.revises())
                .findFirst()
                .orElseGet(plan::text);
        return new PlanRevision(plan, e, base);
    }

    Map<String, String> title() {
        return e.title() == null ? base.title() : e.title();
    }

    List<String> needIds() {
        return e.needIds() == null ? base.needIds() : e.needIds();
    }

    List<Goal> goals() {
        return merged(base.goals(), Goal::code, e.putGoals(), e.removedGoals());
    }

    List<Goal> milestones() {
        return merged(base.milestones(), Goal::code, e.putMilestones(), e.removedMilestones());
    }

    /** A step whose text changes keeps how far it has come. */
    List<PlanStep> steps() {
        Map<String, PlanStep> known = new LinkedHashMap<>();
        plan.steps().forEach(step -> known.put(step.code(), step));
        return text().stream()
                .map(step -> known.containsKey(step.code())
                        ? known.get(step.code()).saying(step)
                        : again(step.code()).map(out -> out.again(step)).orElseGet(() -> PlanStep.open(step)))
                .toList();
    }

    /** What was done does not vanish with its words, and what was not done was dropped. */
    List<LeftOutStep> leftOut() {
        Set<String> codes = text().stream().map(Step::code).collect(Collectors.toSet());
        Set<LeftOutStep> back = codes.stream()
                .filter(code ->
                        plan.steps().stream().noneMatch(step -> step.code().equals(code)))
                .flatMap(code -> again(code).stream())
                .collect(Collectors.toSet());
        return Stream.concat(
                        plan.leftOut().stream().filter(out -> !back.contains(out)),
                        plan.steps().stream()
                                .filter(step -> !codes.contains(step.code()))
                                .map(step -> LeftOutStep.of(step, e.version(), e.effectiveOn(), e.reason())))
                .toList();
    }

    /**
     * A step that a version remembered later had left out, and that this one never did. Where this one puts a code back that the
     * version it was written on had not, it names another step.
     */
    private Optional<LeftOutStep> again(String code) {
        return base.steps().stream().noneMatch(step -> step.code().equals(code))
                ? Optional.empty()
                : plan.leftOut().stream().filter(out -> out.code().equals(code)).reduce((earlier, later) -> later);
    }

    private List<Step> text() {
        return merged(base.steps(), Step::code, e.putSteps(), e.removedSteps());
    }

    List<Revision> revisions() {
        List<Revision> revisions = new ArrayList<>(plan.revisions());
        revisions.add(new Revision(
                e.version(),
                revisions.size() + 2,
                e.revises(),
                e.effectiveOn(),
                e.reason(),
                e.modification(),
                e.equity(),
                e.deciders(),
                e.participants(),
                e.evidence(),
                e.concerns(),
                Changes.by(e)));
        return List.copyOf(revisions);
    }

    /** A version with a smaller number that has not been told yet was written on one that has. */
    List<VersionText> earlierTexts() {
        Set<Integer> told = new HashSet<>(Set.of(1));
        plan.revisions().forEach(revision -> told.add(revision.version()));
        boolean all = IntStream.range(1, e.version()).allMatch(told::contains);
        return all
                ? plan.earlierTexts()
                : Stream.concat(plan.earlierTexts().stream(), Stream.of(plan.text()))
                        .toList();
    }

    /** What is put replaces the item of its code in place, or comes last. */
    private static <T> List<T> merged(List<T> items, Function<T, String> code, List<T> put, List<String> removed) {
        Map<String, T> byCode = new LinkedHashMap<>();
        items.forEach(item -> byCode.put(code.apply(item), item));
        put.forEach(item -> byCode.put(code.apply(item), item));
        removed.forEach(byCode::remove);
        return List.copyOf(byCode.values());
    }
}
