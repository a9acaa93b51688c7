package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.events.implementation.goal.GoalEvent;
import org.throughline.events.implementation.plan.Goal;
import org.throughline.events.implementation.plan.PlanEvent;
import org.throughline.query.Days;
import org.throughline.query.question.rules.Judgement;
import org.throughline.query.question.rules.Judgements;
import org.throughline.query.question.rules.Lack;
import org.throughline.query.question.rules.RuleCase;
import org.throughline.query.question.rules.Verdict;
import org.throughline.query.read.Snapshot;
import org.throughline.query.subject.implementation.goal.GoalState;
import org.throughline.query.subject.implementation.plan.PlanState;
import org.throughline.query.subject.implementation.plan.PlanState.PlanStep;
import org.throughline.query.subject.implementation.plan.PlanState.Revision;
import org.throughline.query.subject.implementation.plan.PlanState.Status;

/** Rules of plans and goals. */
@Component
final class PlanJudgements implements Judgements {

    @Override
    public List<Judgement> all() {
        return List.of(
                Judgement.of(Policy.PLANS_CLOSE_WITH_STEPS_SETTLED, PlanJudgements::closed),
                Judgement.of(Policy.ONE_ADOPTED_PLAN_PER_SCOPE, PlanJudgements::alone),
                Judgement.of(Policy.GOALS_TRACE_TO_NEEDS, PlanJudgements::goals),
                Judgement.of(Policy.PLAN_HAS_INPUT, PlanJudgements::input));
    }

    private static Stream<PlanState> plans(Snapshot snapshot) {
        return Judgement.open(snapshot, PlanState.class).values().stream();
    }

    private static RuleCase of(PlanState plan, LocalDate on, Verdict verdict) {
        return RuleCase.of(PlanEvent.class, plan.planId(), plan.organizationId(), on, verdict);
    }

    private static Stream<RuleCase> closed(Snapshot snapshot) {
        return plans(snapshot)
                .flatMap(plan -> Optional.ofNullable(plan.closedOn()).stream()
                        .filter(on -> plan.status() == Status.CLOSED)
                        .map(on -> of(plan, on, settled(plan))));
    }

    private static Verdict settled(PlanState plan) {
        List<String> open = plan.steps().stream()
                .filter(step -> !step.status().isSettled())
                .map(PlanStep::code)
                .toList();
        return Verdict.lacksWhere(!open.isEmpty(), Lack.of("OPEN_STEPS", open));
    }

    /** Of two plans that one team went by at the same time, the later one is judged. */
    private static Stream<RuleCase> alone(Snapshot snapshot) {
        Comparator<PlanState> inOrder =
                Comparator.comparing((PlanState plan) -> adopted(plan)).thenComparing(PlanState::planId);
        Map<String, List<PlanState>> byTeam = plans(snapshot)
                .filter(plan -> plan.adoptedOn() != null)
                .sorted(inOrder)
                .collect(Collectors.groupingBy(PlanState::teamId));
        return byTeam.values().stream()
                .flatMap(plans -> plans.stream()
                        .map(plan -> of(
                                plan,
                                adopted(plan),
                                Verdict.lacksWhere(
                                        plans.stream()
                                                .anyMatch(other ->
                                                        inOrder.compare(other, plan) < 0 && isBeside(other, plan)),
                                        Lack.of("ANOTHER_ADOPTED_PLAN_OF_THE_SAME_SCOPE")))));
    }

    private static boolean isBeside(PlanState other, PlanState plan) {
        return scope(other).equals(scope(plan)) && Days.hold(adopted(other), other.closedOn(), adopted(plan));
    }

    private static Optional<String> scope(PlanState plan) {
        return Optional.ofNullable(plan.scope()).map(scope -> scope.code());
    }

    private static LocalDate adopted(PlanState plan) {
        return Objects.requireNonNull(plan.adoptedOn());
    }

    private static Stream<RuleCase> input(Snapshot snapshot) {
        return plans(snapshot)
                .filter(plan -> plan.adoptedOn() != null)
                .map(plan -> of(
                        plan,
                        adopted(plan),
                        Verdict.lacksWhere(
                                plan.inputs().stream()
                                        .noneMatch(input -> !input.givenOn().isAfter(adopted(plan))),
                                Lack.of("NO_INPUT"))));
    }

    private static Stream<RuleCase> goals(Snapshot snapshot) {
        return Stream.concat(
                Judgement.open(snapshot, GoalState.class).values().stream()
                        .map(goal -> RuleCase.of(
                                GoalEvent.class,
                                goal.goalId(),
                                goal.organizationId(),
                                goal.setOn(),
                                Verdict.lacksWhere(goal.needIds().isEmpty(), Lack.of("NO_NEED_NAMED")))),
                plans(snapshot).flatMap(PlanJudgements::goalsOf));
    }

    /** A draft and a version are judged for what they put there, an adoption for all that the plan says on its day. */
    private static Stream<RuleCase> goalsOf(PlanState plan) {
        RuleCase drafted = of(plan, plan.draftedOn(), traced(goals(plan, 1)));
        Stream<RuleCase> revised = plan.revisions().stream()
                .map(revision -> of(
                        plan,
                        revision.since(),
                        traced(goals(plan, revision.version()).stream()
                                .filter(goal -> revision.changed().putGoals().contains(goal.code()))
                                .toList())));
        Stream<RuleCase> adopted = Stream.ofNullable(plan.adoptedOn())
                .map(on -> goals(plan, version(plan, on)))
                .map(goals ->
                        of(plan, adopted(plan), goals.isEmpty() ? Verdict.lacks(Lack.of("NO_GOAL")) : traced(goals)));
        return Stream.concat(Stream.of(drafted), Stream.concat(revised, adopted));
    }

    private static Verdict traced(List<Goal> goals) {
        List<String> inWords = goals.stream()
                .filter(goal -> goal.goalId() == null)
                .map(Goal::code)
                .toList();
        return Verdict.lacksWhere(!inWords.isEmpty(), Lack.of("GOALS_IN_WORDS_ONLY", inWords));
    }

    /** The version in effect on a day. */
    private static int version(PlanState plan, LocalDate day) {
        return plan.revisions().stream()
                .filter(revision -> !revision.since().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(Revision::version)
                .orElse(1);
    }

    private static List<Goal> goals(PlanState plan, int version) {
        return plan.earlierTexts().stream()
                .filter(text -> text.version() == version)
                .findFirst()
                .map(PlanState.VersionText::goals)
                .orElse(plan.goals());
    }
}
