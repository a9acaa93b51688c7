package org.throughline.query.page.cycle;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.events.SubjectKey;
import org.throughline.events.implementation.cycle.StepOfPlan;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.thing.Layout.Fact;
import org.throughline.query.page.thing.Layout.Part;
import org.throughline.query.page.thing.SubjectNames;
import org.throughline.query.question.implementation.CyclePhasesAnswer;
import org.throughline.query.question.implementation.CyclesAnswer;
import org.throughline.query.question.implementation.IdeasAnswer;
import org.throughline.query.question.implementation.LookBacksAnswer;
import org.throughline.query.question.implementation.LookBacksAnswer.Said;
import org.throughline.query.words.Words;

/** What answers say of one idea or cycle, for its page. Pure. */
final class CycleParts {

    /** Titles of parts of a state that these tell better. */
    static final Set<String> TOLD_BETTER = Set.of("Phases", "Predictions", "Taken up");

    private final String cycleId;
    private final SubjectNames titles;

    CycleParts(String cycleId, SubjectNames titles) {
        this.cycleId = cycleId;
        this.titles = titles;
    }

    /** The cycles that try an idea; that none did is said. */
    static List<Part> tried(String ideaId, IdeasAnswer answer) {
        return answer.ideas().stream()
                .filter(idea -> idea.ideaId().equals(ideaId))
                .findFirst()
                .map(idea -> idea.cycles().isEmpty()
                        ? List.of(new Part(
                                "Cycles that try it", List.of(Fact.of("So far", "No cycle has tried it")), null, false))
                        : Part.listing(
                                        "Cycles that try it",
                                        idea.cycles(),
                                        cycle -> List.of(
                                                Fact.of(
                                                        "Cycle",
                                                        Words.text(cycle.title()),
                                                        PagePath.of("cycle", cycle.cycleId())),
                                                Fact.of("Since", Words.day(cycle.startedOn())),
                                                Fact.of(
                                                        "Decided",
                                                        cycle.decision() == null
                                                                ? "Nothing yet"
                                                                : Words.sentence(Words.code(cycle.decision()
                                                                        .name())))))
                                .toList())
                .orElse(List.of());
    }

    /** Cycles and plans that did what a cycle said would be done next. */
    static Set<SubjectKey> mentioned(String cycleId, LookBacksAnswer answer) {
        return answer.next().stream()
                .filter(said -> said.cycleId().equals(cycleId))
                .flatMap(said -> Stream.concat(
                        said.cycles().stream().map(id -> new SubjectKey("cycle", id)),
                        said.steps().stream().map(step -> new SubjectKey("plan", step.planId()))))
                .collect(Collectors.toSet());
    }

    /** What is to be shown beside what it is; nothing where nothing is known. */
    List<Part> of(CyclesAnswer cycles, CyclePhasesAnswer phases, LookBacksAnswer backs) {
        return Stream.of(phases(phases), predictions(cycles), next(backs))
                .flatMap(parts -> parts)
                .toList();
    }

    private Stream<Part> phases(CyclePhasesAnswer answer) {
        return answer.cycles().stream()
                .filter(cycle -> cycle.cycleId().equals(cycleId))
                .flatMap(cycle -> Part.listing(
                        "Time in each phase",
                        cycle.stretches(),
                        stretch -> List.of(
                                Fact.of("Phase", Words.sentence(CycleSpoken.phase(stretch.phase()))),
                                Fact.of("From", Words.day(stretch.from())),
                                Fact.of(
                                        "To",
                                        stretch.until() == null ? "Goes on" : "Before " + Words.day(stretch.until())),
                                Fact.of("How long", Words.count(stretch.days(), "day", "days")))));
    }

    private Stream<Part> predictions(CyclesAnswer answer) {
        return answer.cycles().stream()
                .filter(cycle -> cycle.cycleId().equals(cycleId))
                .flatMap(cycle -> Stream.concat(
                        Part.listing(
                                "Predicted and observed",
                                cycle.predictions(),
                                one -> List.of(
                                        Fact.of("Code", one.code()),
                                        Fact.of("Expected", one.expected() == null ? "Nothing" : one.expected()),
                                        Fact.of("What came first", Words.sentence(CycleSpoken.came(one))),
                                        Fact.of("Found", one.found() == null ? "Nothing yet" : one.found()))),
                        Stream.of(new Part(
                                "For equity",
                                List.of(Fact.of("Equity-focused", Words.sentence(CycleSpoken.equity(cycle.equity())))),
                                null,
                                false))));
    }

    private Stream<Part> next(LookBacksAnswer answer) {
        return Part.listing(
                "Did we do what we said next?",
                answer.next().stream()
                        .filter(said -> said.cycleId().equals(cycleId))
                        .toList(),
                said -> List.of(
                        Fact.of("Next", said.text()),
                        Fact.of("Said on", Words.day(said.saidOn())),
                        Fact.of("Taken up", said.takenUpOn() == null ? "Not yet" : "On " + Words.day(said.takenUpOn())),
                        by(said)));
    }

    private Fact by(Said said) {
        if (said.cycles().size() == 1 && said.steps().isEmpty()) {
            return Fact.of(
                    "By",
                    cycle(said.cycles().getFirst()),
                    PagePath.of("cycle", said.cycles().getFirst()));
        }
        if (said.cycles().isEmpty() && said.steps().size() == 1) {
            return Fact.of(
                    "By",
                    step(said.steps().getFirst()),
                    PagePath.of("plan", said.steps().getFirst().planId()));
        }
        return Fact.of(
                "By",
                Stream.concat(
                                said.cycles().stream().map(this::cycle),
                                said.steps().stream().map(this::step))
                        .collect(Collectors.joining("; ")));
    }

    private String step(StepOfPlan step) {
        return "step %s of %s"
                .formatted(
                        step.stepCode(),
                        titles.titleOf(new SubjectKey("plan", step.planId())).orElse("a plan"));
    }

    private String cycle(String id) {
        return titles.titleOf(new SubjectKey("cycle", id)).orElse("A cycle");
    }
}
