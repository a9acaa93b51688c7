package org.throughline.command.concern;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.command.EventSourced.Scope;
import org.throughline.command.Peers;
import org.throughline.command.ground.rulebook.RulebookFacts;
import org.throughline.command.implementation.cycle.Cycles;
import org.throughline.events.SubjectEvent;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.events.implementation.cycle.CycleEvent.CycleStarted;
import org.throughline.events.implementation.cycle.CycleSize;
import org.throughline.events.implementation.cycle.Extent;

/** What was not tried on a small scale is not tried everywhere at once. Of what size nobody said, nothing is asked. */
final class FirstTestsAreSmall implements Question {

    @Override
    public Policy policy() {
        return Policy.FIRST_TESTS_ARE_SMALL;
    }

    @Override
    public Optional<String> shortcoming(SubjectEvent event, Scope scope, RulebookFacts rules, Peers peers) {
        return event instanceof CycleStarted cycle
                        && isFull(cycle.size())
                        && !Cycles.hadBegun(peers, cycle, scope.unit())
                ? Optional.of(
                        "idea %s is tried everywhere, and no earlier cycle has tried it".formatted(cycle.ideaId()))
                : Optional.empty();
    }

    private static boolean isFull(@Nullable CycleSize size) {
        return size != null && size.extent() == Extent.FULL;
    }
}
