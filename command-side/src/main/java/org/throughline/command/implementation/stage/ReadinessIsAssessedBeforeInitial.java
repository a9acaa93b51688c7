package org.throughline.command.implementation.stage;

import java.util.Optional;
import org.throughline.command.implementation.readiness.ReadinessFacts;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.events.implementation.stage.StageEvent.StageEntered;

/**
 * Initial implementation begins with an assessment of readiness behind it, whatever that found: a low finding is no
 * obstacle, but nobody shall begin without having looked.
 */
final class ReadinessIsAssessedBeforeInitial implements MovePolicy {

    @Override
    public Policy policy() {
        return Policy.READINESS_BEFORE_INITIAL;
    }

    @Override
    public Stage entered() {
        return Stage.INITIAL;
    }

    @Override
    public Optional<String> shortcoming(StageEntered move, Grounds grounds) {
        ReadinessFacts readiness = grounds.readiness();
        if (readiness == null) {
            return Optional.of("it names no assessment of readiness");
        }
        if (readiness.retracted()) {
            return Optional.of("the assessment it names is retracted");
        }
        return readiness.standsBy(move.effectiveOn())
                ? Optional.empty()
                : Optional.of("the assessment it names was made on %s only".formatted(readiness.effectiveOn()));
    }
}
