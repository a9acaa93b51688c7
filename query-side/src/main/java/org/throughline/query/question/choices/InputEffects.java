package org.throughline.query.question.choices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.events.choices.decision.InputUse;
import org.throughline.query.Tallies;
import org.throughline.query.question.choices.InputEffectsAnswer.After;
import org.throughline.query.question.choices.InputEffectsAnswer.OfGroup;
import org.throughline.query.question.choices.InputEffectsAnswer.OfInput;
import org.throughline.query.question.choices.InputEffectsAnswer.Target;
import org.throughline.query.question.choices.InputEffectsAnswer.Totals;
import org.throughline.query.question.choices.InputEffectsAnswer.What;
import org.throughline.query.question.vocabulary.PeopleGroups;
import org.throughline.query.subject.choices.decision.DecisionState;
import org.throughline.query.subject.choices.decision.DecisionState.Input;
import org.throughline.query.subject.choices.decision.DecisionState.Reversal;
import org.throughline.query.subject.implementation.plan.PlanState;

/** Gathers input to plans and decisions, and what took effect of them next. Pure. */
final class InputEffects {

    private final PeopleGroups vocabulary;
    private final Happened happened;
    private final List<OfInput> inputs = new ArrayList<>();

    /** Whether something that a unit did on a day is asked for. */
    interface Happened {
        boolean test(String organizationId, LocalDate day);
    }

    InputEffects(PeopleGroups vocabulary, Happened happened) {
        this.vocabulary = vocabulary;
        this.happened = happened;
    }

    InputEffects decisions(Collection<DecisionState> decisions) {
        for (DecisionState decision : decisions) {
            for (Input input : decision.inputs()) {
                add(
                        Target.DECISION,
                        decision.decisionId(),
                        decision.organizationId(),
                        input,
                        after(decision, input.givenOn()));
            }
        }
        return this;
    }

    InputEffects plans(Collection<PlanState> plans) {
        for (PlanState plan : plans) {
            for (Input input : plan.inputs()) {
                add(Target.PLAN, plan.planId(), plan.organizationId(), input, after(plan, input.givenOn()));
            }
        }
        return this;
    }

    private void add(Target target, String id, String unit, Input input, @Nullable After after) {
        if (happened.test(unit, input.givenOn())) {
            inputs.add(new OfInput(
                    target,
                    id,
                    unit,
                    input.inputId(),
                    group(input.group()),
                    input.depth(),
                    input.givenOn(),
                    input.askedBy(),
                    input.use(),
                    input.whatChanged(),
                    after));
        }
    }

    private String group(String said) {
        Set<String> groups = vocabulary.spokenForBy(List.of(said));
        return groups.size() == 1 ? groups.iterator().next() : said;
    }

    private static @Nullable After after(DecisionState decision, LocalDate given) {
        LocalDate decided = decision.decidedOn();
        if (!decision.wasTaken() || decided == null) {
            return null;
        }
        if (!decided.isBefore(given)) {
            return new After(What.DECIDED, decided, null, null, null);
        }
        Reversal back = decision.reversal();
        return back == null || back.on().isBefore(given)
                ? null
                : new After(What.REVERSED, back.on(), null, back.reason(), null);
    }

    /** What was given on the day of the draft was given to it. */
    private static @Nullable After after(PlanState plan, LocalDate given) {
        if (given.isBefore(plan.draftedOn())) {
            return new After(What.DRAFTED, plan.draftedOn(), 1, null, null);
        }
        return plan.revisions().stream()
                .filter(revision -> !revision.since().isBefore(given))
                .findFirst()
                .map(revision -> new After(
                        What.REVISED, revision.since(), revision.version(), revision.reason(), revision.changed()))
                .orElse(null);
    }

    InputEffectsAnswer answer() {
        inputs.sort(Comparator.comparing(OfInput::givenOn)
                .thenComparing(OfInput::targetId)
                .thenComparing(OfInput::inputId));
        Map<String, List<OfInput>> byGroup =
                inputs.stream().collect(Collectors.groupingBy(OfInput::group, TreeMap::new, Collectors.toList()));
        return new InputEffectsAnswer(
                totals(inputs),
                byGroup.entrySet().stream()
                        .map(one -> new OfGroup(
                                one.getKey(),
                                one.getValue().stream()
                                        .map(OfInput::depth)
                                        .max(Comparator.naturalOrder())
                                        .orElseThrow(),
                                totals(one.getValue())))
                        .toList(),
                List.copyOf(inputs));
    }

    private static Totals totals(List<OfInput> all) {
        return new Totals(
                all.size(),
                Tallies.count(all, input -> input.use() == InputUse.CHANGED_IT),
                Tallies.count(all, input -> input.use() == InputUse.CONFIRMED_IT),
                Tallies.count(all, input -> input.use() == InputUse.NOT_TAKEN_UP),
                Tallies.count(all, input -> input.use() == null),
                Tallies.count(all, input -> input.after() == null));
    }
}
