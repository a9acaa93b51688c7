package org.throughline.query.question.talk;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.choices.decision.EngagementDepth;
import org.throughline.events.talk.engagement.LinkedInput;
import org.throughline.query.question.vocabulary.PeopleGroups;
import org.throughline.query.subject.choices.decision.DecisionState;
import org.throughline.query.subject.choices.decision.DecisionState.Input;
import org.throughline.query.subject.implementation.plan.PlanState;
import org.throughline.query.subject.talk.engagement.EngagementState;
import org.throughline.query.subject.talk.engagement.EngagementState.Time;

/**
 * The days on which units engaged groups, of engagements and of inputs to decisions and plans together. An input that is said to
 * have been given at an engagement is part of that one and of nothing else; one of the same unit, group and day is taken for
 * part of it. Pure.
 */
final class Contacts {

    private final PeopleGroups vocabulary;
    private final BiPredicate<String, LocalDate> here;
    private final Map<String, DecisionState> decisions = new HashMap<>();
    private final Map<String, Set<String>> meant = new HashMap<>();
    private final Set<LinkedInput> linked = new HashSet<>();
    private final SortedMap<String, SortedMap<String, NavigableMap<LocalDate, Contact>>> byUnit = new TreeMap<>();

    /**
     * Finds them.
     *
     * @param here whether a unit lay in the district on a day
     */
    Contacts(
            PeopleGroups vocabulary,
            Collection<EngagementState> engagements,
            Collection<DecisionState> decided,
            Collection<PlanState> plans,
            BiPredicate<String, LocalDate> here) {
        this.vocabulary = vocabulary;
        this.here = here;
        decided.forEach(decision -> decisions.put(decision.decisionId(), decision));
        engagements.forEach(engagement -> engagement.times().forEach(time -> add(engagement, time)));
        decided.forEach(decision -> decision.inputs()
                .forEach(input -> add(
                        decision.organizationId(),
                        input,
                        new LinkedInput(decision.decisionId(), null, input.inputId()))));
        plans.forEach(plan -> plan.inputs()
                .forEach(input ->
                        add(plan.organizationId(), input, new LinkedInput(null, plan.planId(), input.inputId()))));
    }

    /** By unit, by group, by day. */
    SortedMap<String, SortedMap<String, NavigableMap<LocalDate, Contact>>> byUnit() {
        return byUnit;
    }

    /** Those of a unit with a group, by day. */
    NavigableMap<LocalDate, Contact> of(String unit, String group) {
        SortedMap<String, NavigableMap<LocalDate, Contact>> groups = byUnit.get(unit);
        NavigableMap<LocalDate, Contact> days = groups == null ? null : groups.get(group);
        return days == null ? new TreeMap<>() : days;
    }

    /** The groups that are meant where one is named. */
    Set<String> groups(String named) {
        return meant.computeIfAbsent(named, name -> vocabulary.spokenForBy(List.of(name)));
    }

    private void add(EngagementState engagement, Time time) {
        linked.addAll(time.inputs());
        boolean afterwards = afterwards(
                Stream.concat(
                        Stream.ofNullable(engagement.about().decisionId()),
                        time.inputs().stream().map(LinkedInput::decisionId)),
                time.on());
        int inputs = time.inputs().size();
        add(
                engagement.organizationId(),
                engagement.group(),
                time.on(),
                time.depth(),
                List.of(engagement.engagementId()),
                inputs,
                inputs,
                afterwards);
    }

    private void add(String unit, Input input, LinkedInput as) {
        if (!linked.contains(as)) {
            boolean afterwards = afterwards(Stream.ofNullable(as.decisionId()), input.givenOn());
            add(unit, input.group(), input.givenOn(), input.depth(), List.of(), 1, 0, afterwards);
        }
    }

    private void add(
            String unit,
            String named,
            LocalDate on,
            EngagementDepth depth,
            List<String> engagements,
            int inputs,
            int links,
            boolean afterwards) {
        if (!here.test(unit, on)) {
            return;
        }
        for (String group : groups(named)) {
            NavigableMap<LocalDate, Contact> days =
                    byUnit.computeIfAbsent(unit, one -> new TreeMap<>()).computeIfAbsent(group, one -> new TreeMap<>());
            Contact there = days.get(on);
            boolean joins = engagements.isEmpty()
                    && there != null
                    && !there.engagements().isEmpty();
            Contact contact =
                    new Contact(unit, group, on, depth, engagements, inputs, links, joins ? inputs : 0, afterwards);
            days.put(on, there == null ? contact : there.and(contact));
        }
    }

    /** Whether decisions are named and each had taken effect before the day. */
    private boolean afterwards(Stream<@Nullable String> decisionIds, LocalDate day) {
        List<@Nullable DecisionState> named = decisionIds
                .filter(id -> id != null)
                .distinct()
                .map(decisions::get)
                .toList();
        return !named.isEmpty()
                && named.stream()
                        .allMatch(decision -> decision != null
                                && decision.wasTaken()
                                && decision.decidedOn() != null
                                && decision.decidedOn().isBefore(day));
    }
}
