package org.throughline.command.concern;

import java.util.Optional;
import org.throughline.command.EventSourced.Scope;
import org.throughline.command.Peers;
import org.throughline.command.ground.rulebook.RulebookFacts;
import org.throughline.events.SubjectEvent;
import org.throughline.events.choices.decision.Account;
import org.throughline.events.choices.decision.DecisionEvent.DecisionCorrected;
import org.throughline.events.choices.decision.DecisionEvent.DecisionRecorded;
import org.throughline.events.choices.decision.DecisionStyle;
import org.throughline.events.ground.rulebook.Policy;

/** Of a decision that people took together, several are named who took it. */
final class SharedDecisionsHaveSeveralDeciders implements Question {

    private static final int SEVERAL = 2;

    @Override
    public Policy policy() {
        return Policy.SHARED_DECISIONS_HAVE_SEVERAL_DECIDERS;
    }

    @Override
    public Optional<String> shortcoming(SubjectEvent event, Scope scope, RulebookFacts rules, Peers peers) {
        return switch (event) {
            case DecisionRecorded e -> shortcoming(e.account());
            case DecisionCorrected e -> shortcoming(e.account());
            default -> Optional.empty();
        };
    }

    private static Optional<String> shortcoming(Account account) {
        long deciders = account.deciders().stream().distinct().count();
        return account.style() == DecisionStyle.SHARED && deciders < SEVERAL
                ? Optional.of("it is said to be shared, and names %d who decided".formatted(deciders))
                : Optional.empty();
    }
}
