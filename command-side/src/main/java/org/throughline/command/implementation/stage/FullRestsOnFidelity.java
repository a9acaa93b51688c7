package org.throughline.command.implementation.stage;

import java.util.Optional;
import org.throughline.command.implementation.fidelity.FidelityCheckFacts;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.events.implementation.stage.StageEvent.StageEntered;

/** Full implementation rests on a check, made by then and standing, that meets its criterion. */
final class FullRestsOnFidelity implements MovePolicy {

    @Override
    public Policy policy() {
        return Policy.FULL_NEEDS_FIDELITY_CRITERION;
    }

    @Override
    public Stage entered() {
        return Stage.FULL;
    }

    @Override
    public Optional<String> shortcoming(StageEntered move, Grounds grounds) {
        FidelityCheckFacts check = grounds.check();
        if (check == null) {
            return Optional.of("it names no fidelity check");
        }
        if (check.retracted()) {
            return Optional.of("the check it names is retracted");
        }
        if (!check.standsBy(move.effectiveOn())) {
            return Optional.of("the check it names was made on %s only".formatted(check.effectiveOn()));
        }
        Optional<Boolean> meets = check.meetsCriterion();
        if (meets.isEmpty()) {
            return Optional.of("%s %s sets no criterion".formatted(check.instrument(), check.instrumentVersion()));
        }
        return meets.get() ? Optional.empty() : Optional.of("the check it names does not meet its criterion");
    }
}
