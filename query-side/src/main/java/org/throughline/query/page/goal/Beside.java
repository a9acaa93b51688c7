package org.throughline.query.page.goal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.SubjectKey;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.thing.Layout.Fact;
import org.throughline.query.page.thing.Layout.Part;
import org.throughline.query.question.implementation.GoalsAnswer;
import org.throughline.query.question.implementation.GoalsAnswer.GoalOf;
import org.throughline.query.question.implementation.GoalsAnswer.NeedOf;
import org.throughline.query.question.implementation.GoalsAnswer.PlanOf;
import org.throughline.query.words.Names;
import org.throughline.query.words.Words;

/** What the answer about goals says of one need, goal or measure, for its page. Pure. */
final class Beside {

    private final GoalsAnswer answer;
    private final Map<String, GoalOf> goals;
    private final Map<String, PlanOf> plans;
    private final Names names;

    Beside(GoalsAnswer answer, Names names) {
        this.answer = answer;
        this.goals = answer.goals().stream().collect(Collectors.toMap(GoalOf::goalId, Function.identity()));
        this.plans = answer.plans().stream().collect(Collectors.toMap(PlanOf::planId, Function.identity()));
        this.names = names;
    }

    /** What is to be shown beside what it is; nothing where nothing is known. */
    List<Part> of(SubjectKey key) {
        return switch (key.kind()) {
            case "goal" -> goal(goals.get(key.id()));
            case "need" -> need(key.id());
            case "measure" -> measure(key.id());
            default -> List.of();
        };
    }

    private List<Part> goal(@Nullable GoalOf goal) {
        if (goal == null) {
            return List.of();
        }
        Part far = new Part(
                "How far it has come",
                List.of(
                        Fact.of("From, to", GoalSpoken.fromTo(goal.aim())),
                        Fact.of("Now", GoalSpoken.latest(goal.latest())),
                        Fact.of("How far", GoalSpoken.howFar(goal)),
                        Fact.of("Due", GoalSpoken.due(goal))),
                null,
                false);
        return Stream.concat(Stream.of(far), plans("Plans that have it", goal.plans()))
                .toList();
    }

    private List<Part> need(String needId) {
        NeedOf need = answer.needs().stream()
                .filter(one -> one.needId().equals(needId))
                .findFirst()
                .orElse(null);
        return need == null
                ? List.of()
                : Stream.concat(
                                goals("Goals that are set for it", those(need.goals())),
                                plans("Plans that name it", need.plans()))
                        .toList();
    }

    private List<Part> measure(String measureId) {
        return goals(
                        "Goals that are set on it",
                        answer.goals().stream()
                                .filter(goal -> goal.aim() != null
                                        && measureId.equals(goal.aim().measureId()))
                                .toList())
                .toList();
    }

    private List<GoalOf> those(List<String> ids) {
        return ids.stream().map(goals::get).filter(Objects::nonNull).toList();
    }

    private Stream<Part> goals(String title, List<GoalOf> some) {
        return Part.listing(
                title,
                some,
                goal -> List.of(
                        Fact.of("Goal", Words.text(goal.title()), PagePath.of("goal", goal.goalId())),
                        whose(goal.organizationId()),
                        Fact.of("Standing", Words.sentence(GoalSpoken.standing(goal.status()))),
                        Fact.of("How far", GoalSpoken.howFar(goal)),
                        Fact.of("Due", GoalSpoken.due(goal))));
    }

    private Stream<Part> plans(String title, List<String> ids) {
        return Part.listing(
                title,
                ids.stream().map(plans::get).filter(Objects::nonNull).toList(),
                plan -> List.of(
                        Fact.of("Plan", Words.text(plan.title()), PagePath.of("plan", plan.planId())),
                        whose(plan.organizationId()),
                        Fact.of(
                                "Standing",
                                Words.sentence(Words.code(plan.status().name())))));
    }

    private Fact whose(String organizationId) {
        return Fact.of("Whose", names.organization(organizationId), PagePath.of("organization", organizationId));
    }
}
