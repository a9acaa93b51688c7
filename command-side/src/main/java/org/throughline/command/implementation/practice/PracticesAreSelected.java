package org.throughline.command.implementation.practice;

import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.command.EventSourced.Scope;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.Scrutiny;
import org.throughline.command.ground.rulebook.Rulebooks;
import org.throughline.events.SubjectEvent;
import org.throughline.events.ground.rulebook.Mode;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.events.implementation.practice.NamedPractices;
import org.throughline.events.implementation.practice.PracticeEvent;
import org.throughline.events.implementation.stage.StageEvent;
import org.throughline.events.implementation.stage.StageEvent.StageEntered;

/**
 * Asks of whatever names a practice whether that was selected by then. One place for every kind of subject; what is let go, taken
 * back or gone on with on a track is not asked.
 */
@Component
public final class PracticesAreSelected implements Scrutiny {

    private static final Policy POLICY = Policy.PRACTICE_IS_SELECTED;

    @Override
    public List<String> concerns(SubjectEvent event, Scope scope, Peers peers) {
        if (!isAsked(event)) {
            return List.of();
        }
        List<String> named = NamedPractices.in(event);
        if (named.isEmpty()) {
            return List.of();
        }
        Mode mode = Rulebooks.on(peers, scope.district(), event.effectiveOn()).mode(POLICY);
        if (mode == Mode.OFF) {
            return List.of();
        }
        PracticeNames names = PracticeNames.at(peers, scope.unit(), event.effectiveOn());
        List<String> unselected = named.stream()
                .filter(name -> !names.isSelected(name))
                .distinct()
                .toList();
        if (!unselected.isEmpty() && mode == Mode.BLOCK) {
            throw Refusal.of(
                            RefusalCode.POLICY_NOT_MET,
                            "%s: neither %s nor what it lies in had selected it by %s"
                                    .formatted(String.join(", ", unselected), scope.unit(), event.effectiveOn()))
                    .with("policy", POLICY.name())
                    .with("practices", unselected);
        }
        return unselected.isEmpty() ? List.of() : List.of(POLICY.name());
    }

    private static boolean isAsked(SubjectEvent event) {
        return NamedPractices.mayBeIn(event.getClass())
                && !(event instanceof PracticeEvent)
                && (!(event instanceof StageEvent) || event instanceof StageEntered);
    }
}
