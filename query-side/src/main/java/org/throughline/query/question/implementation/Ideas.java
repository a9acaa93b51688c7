package org.throughline.query.question.implementation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.throughline.query.Tallies;
import org.throughline.query.question.implementation.IdeasAnswer.Counts;
import org.throughline.query.question.implementation.IdeasAnswer.IdeaOf;
import org.throughline.query.question.implementation.IdeasAnswer.Tried;
import org.throughline.query.question.implementation.IdeasAnswer.TriedBy;
import org.throughline.query.subject.implementation.cycle.CycleState;
import org.throughline.query.subject.implementation.cycle.CycleState.Decision;
import org.throughline.query.subject.implementation.idea.IdeaState;

/** Sets ideas beside the cycles that try them. Pure. */
final class Ideas {

    private final Map<String, List<CycleState>> cycles;

    /**
     * Knows cycles.
     *
     * @param cycles all that may try an idea
     */
    Ideas(Collection<CycleState> cycles) {
        this.cycles = cycles.stream().sorted(CycleState.IN_TIME).collect(Collectors.groupingBy(CycleState::ideaId));
    }

    IdeasAnswer of(Collection<IdeaState> ideas) {
        List<IdeaOf> told = ideas.stream()
                .map(this::told)
                .sorted(Comparator.comparing(IdeaOf::proposedOn).thenComparing(IdeaOf::ideaId))
                .toList();
        return new IdeasAnswer(
                new Counts(
                        told.size(),
                        Tallies.count(told, idea -> idea.tried() == Tried.NEVER),
                        Tallies.count(
                                told,
                                idea -> idea.tried() == Tried.NEVER && idea.status() == IdeaState.Status.SELECTED),
                        Tallies.count(told, idea -> idea.tried() == Tried.UNDER_WAY),
                        Tallies.count(told, idea -> idea.tried() == Tried.TRIED)),
                told);
    }

    private IdeaOf told(IdeaState idea) {
        List<CycleState> trying = cycles.getOrDefault(idea.ideaId(), List.of());
        return new IdeaOf(
                idea.ideaId(),
                idea.organizationId(),
                idea.title(),
                idea.status(),
                idea.driver(),
                idea.aim(),
                idea.goalIds(),
                idea.proposedOn(),
                idea.selectedOn(),
                idea.droppedOn(),
                tried(trying),
                trying.stream().map(Ideas::triedBy).toList());
    }

    private static Tried tried(List<CycleState> cycles) {
        if (cycles.isEmpty()) {
            return Tried.NEVER;
        }
        boolean known = cycles.stream()
                .anyMatch(cycle -> cycle.status() == CycleState.Status.ENDED
                        || !cycle.decisions().isEmpty());
        return known ? Tried.TRIED : Tried.UNDER_WAY;
    }

    private static TriedBy triedBy(CycleState cycle) {
        return new TriedBy(
                cycle.cycleId(),
                cycle.title(),
                cycle.startedOn(),
                cycle.lastDecision().map(Decision::decision).orElse(null));
    }
}
