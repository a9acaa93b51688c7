package org.throughline.query.question.talk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.talk.communication.CommunicationItem;
import org.throughline.query.Days;
import org.throughline.query.Tallies;
import org.throughline.query.question.talk.CommunicationPlanAnswer.Counts;
import org.throughline.query.question.talk.CommunicationPlanAnswer.OfAudience;
import org.throughline.query.question.talk.CommunicationPlanAnswer.OfItem;
import org.throughline.query.question.talk.CommunicationPlanAnswer.OfPlan;
import org.throughline.query.question.talk.CommunicationPlanAnswer.Overdue;
import org.throughline.query.question.vocabulary.PeopleGroups;
import org.throughline.query.question.vocabulary.PeopleGroups.Group;
import org.throughline.query.read.Window;
import org.throughline.query.subject.talk.communication.CommunicationPlanState;
import org.throughline.query.subject.talk.communication.CommunicationPlanState.CarriedOut;
import org.throughline.query.subject.talk.communication.CommunicationPlanState.Due;
import org.throughline.query.subject.talk.communication.CommunicationPlanState.Version;

/** Tells what of communication plans was carried out, and when. Pure. */
final class CommunicationPlans {

    /** What became of something that was due. */
    private enum Fate {
        ON_TIME,
        LATE,
        NOT_YET,
        NEVER
    }

    /** Something that was due, and the day on which it was carried out by the end of the window. */
    private record Owed(
            CommunicationPlanState plan, Due due, @Nullable LocalDate done, Fate fate) {}

    private final Window window;
    private final PeopleGroups vocabulary;
    private final Map<String, LocalDate> ends;
    private final List<Owed> owed = new ArrayList<>();
    private final List<CommunicationPlanState> plans;

    /**
     * Knows these.
     *
     * @param here whether a unit lay in the district on a day
     * @param ends the first day without each unit that has ended: it goes by no plan any more
     */
    CommunicationPlans(
            Window window,
            PeopleGroups vocabulary,
            Collection<CommunicationPlanState> known,
            BiPredicate<String, LocalDate> here,
            Map<String, LocalDate> ends) {
        this.window = window;
        this.ends = ends;
        this.vocabulary = vocabulary;
        this.plans = known.stream()
                .filter(plan -> window.meets(plan.adoptedOn(), until(plan)))
                .sorted(Comparator.comparing(CommunicationPlanState::organizationId)
                        .thenComparing(CommunicationPlanState::adoptedOn)
                        .thenComparing(CommunicationPlanState::communicationPlanId))
                .toList();
        known.forEach(plan -> owe(plan, here));
    }

    private void owe(CommunicationPlanState plan, BiPredicate<String, LocalDate> here) {
        Map<String, Map<LocalDate, LocalDate>> done = new HashMap<>();
        for (CarriedOut one : plan.carriedOut()) {
            if (!one.on().isAfter(window.to())) {
                done.computeIfAbsent(one.itemCode(), code -> new HashMap<>()).put(one.dueOn(), one.on());
            }
        }
        due(plan).filter(due -> here.test(plan.organizationId(), due.on())).forEach(due -> {
            LocalDate on = done.getOrDefault(due.item().code(), Map.of()).get(due.on());
            owed.add(new Owed(plan, due, on, fate(plan, due, on)));
        });
    }

    /** The first day on which it is gone by no more; absent while it is. */
    private @Nullable LocalDate until(CommunicationPlanState plan) {
        return Days.earlier(plan.closedOn(), ends.get(plan.organizationId()));
    }

    private boolean isGoneByAtTheEnd(CommunicationPlanState plan) {
        return Days.hold(plan.adoptedOn(), until(plan), window.to());
    }

    private Stream<Due> due(CommunicationPlanState plan) {
        LocalDate until = until(plan);
        return plan.due(window.to()).stream()
                .filter(due -> until == null || due.on().isBefore(until));
    }

    private Fate fate(CommunicationPlanState plan, Due due, @Nullable LocalDate done) {
        if (done != null) {
            return done.isAfter(due.on()) ? Fate.LATE : Fate.ON_TIME;
        }
        return isGoneByAtTheEnd(plan) ? Fate.NOT_YET : Fate.NEVER;
    }

    /**
     * All of it.
     *
     * @param there ids of the units that are there at the end of the window
     */
    CommunicationPlanAnswer answer(Collection<String> there) {
        List<Owed> inWindow =
                owed.stream().filter(one -> window.contains(one.due().on())).toList();
        Map<String, List<Owed>> byPlan = inWindow.stream()
                .collect(Collectors.groupingBy(one -> one.plan().communicationPlanId()));
        Set<String> planned = plans.stream()
                .filter(this::isGoneByAtTheEnd)
                .map(CommunicationPlanState::organizationId)
                .collect(Collectors.toSet());
        return new CommunicationPlanAnswer(
                counts(inWindow),
                plans.stream()
                        .map(plan -> plan(plan, byPlan.getOrDefault(plan.communicationPlanId(), List.of())))
                        .toList(),
                audiences(inWindow),
                overdue(),
                there.stream().filter(unit -> !planned.contains(unit)).sorted().toList());
    }

    private static Counts counts(List<Owed> all) {
        return new Counts(
                all.size(),
                Tallies.count(all, one -> one.fate() == Fate.ON_TIME),
                Tallies.count(all, one -> one.fate() == Fate.LATE),
                Tallies.count(all, one -> one.fate() == Fate.NOT_YET),
                Tallies.count(all, one -> one.fate() == Fate.NEVER));
    }

    private OfPlan plan(CommunicationPlanState plan, List<Owed> due) {
        List<Version> versions = plan.versions().stream()
                .filter(version -> !version.from().isAfter(window.to()))
                .toList();
        Map<String, CommunicationItem> items = new TreeMap<>();
        versions.forEach(version -> version.items().forEach(item -> items.put(item.code(), item)));
        Map<String, List<Owed>> byItem = due.stream()
                .collect(Collectors.groupingBy(one -> one.due().item().code()));
        return new OfPlan(
                plan.communicationPlanId(),
                plan.organizationId(),
                plan.teamId(),
                plan.title(),
                plan.adoptedOn(),
                until(plan),
                versions.size(),
                counts(due),
                items.values().stream()
                        .map(item -> new OfItem(
                                item.code(),
                                item.audiences(),
                                item.purpose(),
                                item.channelId(),
                                counts(byItem.getOrDefault(item.code(), List.of())),
                                nextOn(plan, item)))
                        .toList());
    }

    /** Within a year, and while the plan is gone by. */
    private @Nullable LocalDate nextOn(CommunicationPlanState plan, CommunicationItem item) {
        LocalDate until = until(plan);
        return plan.nextDue(item.code(), window.to())
                .filter(day -> !day.isAfter(window.to().plusYears(1)) && (until == null || day.isBefore(until)))
                .orElse(null);
    }

    private List<OfAudience> audiences(List<Owed> due) {
        Map<String, List<Owed>> byGroup = new TreeMap<>();
        Map<List<String>, Set<String>> meant = new HashMap<>();
        for (Owed one : due) {
            meant.computeIfAbsent(one.due().item().audiences(), this::meantBy)
                    .forEach(group -> byGroup.computeIfAbsent(group, code -> new ArrayList<>())
                            .add(one));
        }
        Map<String, Group> known = vocabulary.groups().stream().collect(Collectors.toMap(Group::code, group -> group));
        return byGroup.entrySet().stream()
                .map(one -> new OfAudience(
                        one.getKey(),
                        known.containsKey(one.getKey())
                                ? known.get(one.getKey()).label()
                                : null,
                        counts(one.getValue()),
                        one.getValue().stream()
                                .map(Owed::done)
                                .filter(Objects::nonNull)
                                .reduce(Days::later)
                                .orElse(null)))
                .toList();
    }

    private Set<String> meantBy(List<String> names) {
        return names.stream().flatMap(name -> vocabulary.meantBy(name).stream()).collect(Collectors.toSet());
    }

    /** What is due on the last day itself still has it. */
    private List<Overdue> overdue() {
        return owed.stream()
                .filter(one -> one.fate() == Fate.NOT_YET && one.due().on().isBefore(window.to()))
                .sorted(Comparator.comparing((Owed one) -> one.due().on())
                        .thenComparing(one -> one.plan().communicationPlanId())
                        .thenComparing(one -> one.due().item().code()))
                .map(one -> new Overdue(
                        one.plan().communicationPlanId(),
                        one.plan().organizationId(),
                        one.due().item().code(),
                        one.due().item().purpose(),
                        one.due().item().audiences(),
                        one.due().on(),
                        ChronoUnit.DAYS.between(one.due().on(), window.to())))
                .toList();
    }
}
