package org.throughline.query.question.implementation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.throughline.events.implementation.plan.Goal;
import org.throughline.query.question.implementation.CopiedPlansAnswer.Copies;
import org.throughline.query.question.implementation.CopiedPlansAnswer.Copy;
import org.throughline.query.subject.implementation.plan.PlanState;
import org.throughline.query.subject.implementation.plan.PlanState.PlanStep;

/**
 * Finds plans with the same steps in different organizations. Two steps are the same when their words are, in all of their languages:
 * capitals, accents, punctuation, blanks and the name of the organization make no difference, nor does the order of steps, who leads them or
 * when they are due. Each plan is read once. Pure.
 */
final class CopiedPlans {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Names of organizations as texts hold them, by id. */
    private final Map<String, String> names;

    /**
     * Takes in what organizations are called.
     *
     * @param names by organization id
     */
    CopiedPlans(Map<String, String> names) {
        this.names = names.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> words(entry.getValue())));
    }

    CopiedPlansAnswer among(Collection<PlanState> plans) {
        Map<List<String>, List<PlanState>> bySteps = new LinkedHashMap<>();
        int compared = 0;
        for (PlanState plan : plans) {
            if (!plan.steps().isEmpty()) {
                compared++;
                bySteps.computeIfAbsent(steps(plan), steps -> new ArrayList<>()).add(plan);
            }
        }
        return new CopiedPlansAnswer(
                bySteps.values().stream()
                        .filter(same -> organizations(same) > 1)
                        .map(this::copies)
                        .sorted(Comparator.comparingInt(Copies::organizations)
                                .reversed()
                                .thenComparing(
                                        copies -> copies.plans().getFirst().planId()))
                        .toList(),
                compared,
                plans.size() - compared);
    }

    private Copies copies(List<PlanState> same) {
        return new Copies(
                same.getFirst().steps().size(),
                organizations(same),
                same.stream().map(this::goals).distinct().count() == 1,
                same.stream()
                        .sorted(Comparator.comparing(PlanState::organizationId).thenComparing(PlanState::planId))
                        .map(plan -> new Copy(
                                plan.planId(),
                                plan.organizationId(),
                                plan.teamId(),
                                plan.title(),
                                plan.status(),
                                plan.draftedOn()))
                        .toList());
    }

    private static int organizations(List<PlanState> plans) {
        return (int) plans.stream().map(PlanState::organizationId).distinct().count();
    }

    private List<String> steps(PlanState plan) {
        return plan.steps().stream()
                .map(PlanStep::text)
                .map(text -> said(text, plan.organizationId()))
                .sorted()
                .toList();
    }

    private List<String> goals(PlanState plan) {
        return plan.goals().stream()
                .map(Goal::text)
                .map(text -> said(text, plan.organizationId()))
                .sorted()
                .toList();
    }

    private String said(Map<String, String> text, String organization) {
        String name = names.getOrDefault(organization, "");
        return new TreeMap<>(text)
                .entrySet().stream()
                        .map(entry ->
                                entry.getKey().toLowerCase(Locale.ROOT) + ":" + without(name, words(entry.getValue())))
                        .collect(Collectors.joining("|"));
    }

    private static String without(String name, String words) {
        return name.isEmpty() ? words : words.replace(name, " ");
    }

    /** Words in small letters without accents, with one blank before and behind each. */
    private static String words(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return " "
                + BETWEEN_WORDS
                        .matcher(plain.toLowerCase(Locale.ROOT))
                        .replaceAll(" ")
                        .strip() + " ";
    }
}
