package org.throughline.command.implementation.stage;

import java.util.Optional;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.events.implementation.stage.StageEvent.StageEntered;

/**
 * What a district may ask of a move forward, strictly, loosely or not at all. Judged as of the day of the move, by what
 * is known when it is recorded. Pure.
 */
interface MovePolicy {

    /** The rule as the district's rulebook names it. */
    Policy policy();

    /** The stage whose entry it is about. */
    Stage entered();

    /** Why the move does not meet it; empty when it does. */
    Optional<String> shortcoming(StageEntered move, Grounds grounds);
}
