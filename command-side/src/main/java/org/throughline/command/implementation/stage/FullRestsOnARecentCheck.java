package org.throughline.command.implementation.stage;

import java.time.LocalDate;
import java.util.Optional;
import org.throughline.command.implementation.fidelity.FidelityCheckFacts;
import org.throughline.events.ground.rulebook.Limit;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.events.implementation.stage.StageEvent.StageEntered;

/** A check tells of the work of its day: not of what had not begun, and not for years. */
final class FullRestsOnARecentCheck implements MovePolicy {

    @Override
    public Policy policy() {
        return Policy.FULL_NEEDS_RECENT_CHECK;
    }

    @Override
    public Stage entered() {
        return Stage.FULL;
    }

    @Override
    public Optional<String> shortcoming(StageEntered move, Grounds grounds) {
        FidelityCheckFacts check = grounds.check();
        LocalDate made = check == null ? null : check.effectiveOn();
        if (made == null) {
            return Optional.empty();
        }
        LocalDate initial = grounds.initialSince();
        if (initial != null && made.isBefore(initial)) {
            return Optional.of(
                    "the check it names is of %s, before initial implementation began on %s".formatted(made, initial));
        }
        int months = grounds.rules().number(Limit.FULL_CHECK_MONTHS);
        return made.isBefore(move.effectiveOn().minusMonths(months))
                ? Optional.of("the check it names is of %s, more than %d months before".formatted(made, months))
                : Optional.empty();
    }
}
