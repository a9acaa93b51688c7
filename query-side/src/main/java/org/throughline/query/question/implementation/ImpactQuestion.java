package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.SubjectKey;
import org.throughline.events.implementation.practice.PracticeEvent;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Between;
import org.throughline.query.question.Means;
import org.throughline.query.question.Question;
import org.throughline.query.question.implementation.Impacts.Thing;
import org.throughline.query.read.ReadRefusal;
import org.throughline.query.read.ReadRefusal.Code;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Window;
import org.throughline.query.subject.choices.decision.DecisionState;
import org.throughline.query.subject.implementation.cycle.CycleState;
import org.throughline.query.subject.implementation.impact.ImpactState;
import org.throughline.query.subject.implementation.plan.PlanState;
import org.throughline.query.subject.implementation.practice.PracticeState;

/**
 * What began belongs where its unit lay on that day. What was found of a practice is of the nearest organization upwards that said
 * anything of it, and of the one where it was looked at where none did.
 */
@Asks(
        path = "impact",
        place = 85,
        title = "Whom did it help, and whom did it harm?",
        tells =
                "Decisions that were taken, plans that were drafted, cycles that began and practices that were selected in the window:"
                        + " for whom of students, families, communities and teachers anybody looked at what they brought, up to the day asked"
                        + " about, what was found last and the time before, whether they were asked themselves, and about which groups nobody"
                        + " asked (`neverAsked`). That nobody asked is not that nothing is otherwise.",
        example = "from=2017-07-01&to=2025-06-30")
@Component
final class ImpactQuestion implements Question<ImpactQuestion.Parameters, ImpactAnswer> {

    record Parameters(
            Between between,

            @Means(
                    value = "One thing alone, whenever it began: its kind and id, such as `decision:ID`, `plan:ID`,"
                            + " `cycle:ID` or `practice:ORGANIZATION~CODE`.",
                    example = "decision:sample-decision-merger-2024")
            @Nullable
            String about) {}

    @Override
    public ImpactAnswer answer(Snapshot snapshot, Parameters asked) {
        List<ImpactState> looks = snapshot.everHere(ImpactState.class).stream()
                .filter(look -> snapshot.covers(look.organizationId(), look.notedOn()))
                .toList();
        Map<String, PracticeState> practices = selected(snapshot);
        Map<SubjectKey, List<ImpactState>> byThing =
                looks.stream().collect(Collectors.groupingBy(look -> lookedAt(look, practices.keySet(), snapshot)));
        String about = asked.about();
        if (about != null) {
            return Impacts.of(one(keyOf(about), practices, byThing, snapshot), byThing);
        }
        Window window = asked.between().orTheYear(snapshot);
        return Impacts.of(
                all(practices, byThing, snapshot).stream()
                        .filter(thing ->
                                window.contains(thing.on()) && snapshot.covers(thing.organizationId(), thing.on()))
                        .toList(),
                byThing);
    }

    private static SubjectKey keyOf(String about) {
        int colon = about.indexOf(':');
        String kind = colon < 0 ? "" : about.substring(0, colon);
        if (!Set.of("decision", "plan", "cycle", "practice").contains(kind)) {
            throw ReadRefusal.of(Code.BAD_PARAMETER, "Impacts are of a decision, a plan, a cycle or a practice")
                    .with("parameter", "about");
        }
        return new SubjectKey(kind, about.substring(colon + 1));
    }

    private static Map<String, PracticeState> selected(Snapshot snapshot) {
        Map<String, PracticeState> selected = new HashMap<>();
        snapshot.statesUpwards(PracticeState.class).stream()
                .filter(practice -> !practice.selections().isEmpty())
                .forEach(practice -> selected.put(
                        PracticeEvent.practiceId(practice.organizationId(), practice.practice()), practice));
        return selected;
    }

    private static SubjectKey lookedAt(ImpactState look, Set<String> selected, Snapshot snapshot) {
        if (look.decisionId() != null) {
            return new SubjectKey("decision", look.decisionId());
        }
        if (look.planId() != null) {
            return new SubjectKey("plan", look.planId());
        }
        if (look.cycleId() != null) {
            return new SubjectKey("cycle", look.cycleId());
        }
        String practice = Objects.requireNonNull(look.practice());
        return new SubjectKey(
                "practice",
                snapshot.territory().upwards(look.organizationId(), look.notedOn()).stream()
                        .map(unit -> PracticeEvent.practiceId(unit, practice))
                        .filter(selected::contains)
                        .findFirst()
                        .orElse(PracticeEvent.practiceId(look.organizationId(), practice)));
    }

    private static List<Thing> one(
            SubjectKey key,
            Map<String, PracticeState> practices,
            Map<SubjectKey, List<ImpactState>> looks,
            Snapshot snapshot) {
        Stream<Thing> found = switch (key.kind()) {
            case "decision" -> decisions(snapshot.states(DecisionState.class, List.of(key.id())));
            case "plan" -> plans(snapshot.states(PlanState.class, List.of(key.id())));
            case "cycle" -> cycles(snapshot.states(CycleState.class, List.of(key.id())));
            default -> practices(practices, looks).filter(thing -> thing.key().equals(key));
        };
        return found.toList();
    }

    private static List<Thing> all(
            Map<String, PracticeState> practices, Map<SubjectKey, List<ImpactState>> looks, Snapshot snapshot) {
        List<Thing> all = new ArrayList<>();
        decisions(snapshot.everHere(DecisionState.class)).forEach(all::add);
        plans(snapshot.everHere(PlanState.class)).forEach(all::add);
        cycles(snapshot.everHere(CycleState.class)).forEach(all::add);
        practices(practices, looks).forEach(all::add);
        return all;
    }

    private static Stream<Thing> decisions(Collection<DecisionState> decisions) {
        return decisions.stream()
                .filter(decision -> decision.wasTaken() && decision.decidedOn() != null)
                .map(decision -> new Thing(
                        new SubjectKey("decision", decision.decisionId()),
                        decision.organizationId(),
                        Objects.requireNonNull(decision.decidedOn())));
    }

    private static Stream<Thing> plans(Collection<PlanState> plans) {
        return plans.stream()
                .map(plan -> new Thing(new SubjectKey("plan", plan.planId()), plan.organizationId(), plan.draftedOn()));
    }

    private static Stream<Thing> cycles(Collection<CycleState> cycles) {
        return cycles.stream()
                .map(cycle ->
                        new Thing(new SubjectKey("cycle", cycle.cycleId()), cycle.organizationId(), cycle.startedOn()));
    }

    /** Those that were selected, and those that were looked at though nobody had selected them. */
    private static Stream<Thing> practices(
            Map<String, PracticeState> selected, Map<SubjectKey, List<ImpactState>> looks) {
        return Stream.concat(
                selected.entrySet().stream()
                        .map(one -> new Thing(
                                new SubjectKey("practice", one.getKey()),
                                one.getValue().organizationId(),
                                one.getValue().selections().getFirst().from())),
                looks.entrySet().stream()
                        .filter(one -> one.getKey().kind().equals("practice")
                                && !selected.containsKey(one.getKey().id()))
                        .map(one -> new Thing(
                                one.getKey(), one.getValue().getFirst().organizationId(), first(one.getValue()))));
    }

    private static LocalDate first(List<ImpactState> looks) {
        return looks.stream()
                .map(ImpactState::notedOn)
                .min(LocalDate::compareTo)
                .orElseThrow();
    }
}
