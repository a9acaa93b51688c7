package org.throughline.command.implementation.stage;

import java.util.Optional;
import org.throughline.command.implementation.fidelity.FidelityCheckFacts;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.events.implementation.fidelity.RaterKind;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.events.implementation.stage.StageEvent.StageEntered;

/** People rate their own work higher than others do. */
final class FullRestsOnACheckByOthers implements MovePolicy {

    @Override
    public Policy policy() {
        return Policy.FULL_NEEDS_CHECK_BY_OTHERS;
    }

    @Override
    public Stage entered() {
        return Stage.FULL;
    }

    @Override
    public Optional<String> shortcoming(StageEntered move, Grounds grounds) {
        FidelityCheckFacts check = grounds.check();
        return check != null && check.raterKind() == RaterKind.SELF
                ? Optional.of("those whose work it is rated the check it names")
                : Optional.empty();
    }
}
