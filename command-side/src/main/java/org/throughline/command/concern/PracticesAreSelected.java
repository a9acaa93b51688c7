package org.throughline.command.concern;

import java.util.List;
import java.util.Optional;
import org.throughline.command.EventSourced.Scope;
import org.throughline.command.Peers;
import org.throughline.command.ground.rulebook.RulebookFacts;
import org.throughline.command.implementation.practice.PracticeNames;
import org.throughline.events.SubjectEvent;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.events.implementation.practice.NamedPractices;
import org.throughline.events.implementation.practice.PracticeEvent;
import org.throughline.events.implementation.stage.StageEvent;
import org.throughline.events.implementation.stage.StageEvent.StageEntered;

/**
 * Whatever names a practice names one that was selected by then. What is let go, taken back or gone on with on a track is not
 * asked.
 */
final class PracticesAreSelected implements Question {

    @Override
    public Policy policy() {
        return Policy.PRACTICE_IS_SELECTED;
    }

    @Override
    public Optional<String> shortcoming(SubjectEvent event, Scope scope, RulebookFacts rules, Peers peers) {
        List<String> named = isAsked(event) ? NamedPractices.in(event) : List.of();
        if (named.isEmpty()) {
            return Optional.empty();
        }
        PracticeNames names = PracticeNames.at(peers, scope.unit(), event.effectiveOn());
        List<String> unselected = named.stream()
                .filter(name -> !names.isSelected(name))
                .distinct()
                .toList();
        return unselected.isEmpty()
                ? Optional.empty()
                : Optional.of("neither %s nor what it lies in had selected %s by %s"
                        .formatted(scope.unit(), String.join(", ", unselected), event.effectiveOn()));
    }

    private static boolean isAsked(SubjectEvent event) {
        return NamedPractices.mayBeIn(event.getClass())
                && !(event instanceof PracticeEvent)
                && (!(event instanceof StageEvent) || event instanceof StageEntered);
    }
}
