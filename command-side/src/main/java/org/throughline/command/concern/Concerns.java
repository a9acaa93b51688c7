package org.throughline.command.concern;

import java.util.ArrayList;
import java.util.List;
import org.throughline.command.EventSourced.Scope;
import org.throughline.command.Judgement;
import org.throughline.command.Peers;
import org.throughline.command.ground.rulebook.RulebookFacts;
import org.throughline.command.ground.rulebook.Rulebooks;
import org.throughline.events.NamedEvidence;
import org.throughline.events.SubjectEvent;
import org.throughline.events.WithConcerns;
import org.throughline.events.implementation.practice.NamedPractices;

/** Asks of an event what its district asks of such facts on its day, each as strictly as the rulebook of that day says. */
public final class Concerns implements Judgement {

    private static final List<Question> ALL = List.of(
            new PeopleHeldTheirSeats(),
            new SeatsActedInStay(),
            new TeamsStandInLine(),
            new ReferencesAreThere(),
            new ReadinessFitsItsScore(),
            new SharedDecisionsHaveSeveralDeciders(),
            new LimitsStayWithinSources(),
            new PracticesAreSelected(),
            new GoalsTraceToNeeds(),
            new EquityAimsRestOnACommitment(),
            new FirstTestsAreSmall(),
            new RealityCitesData());

    @Override
    public List<String> concerns(SubjectEvent event, Scope scope, Peers peers) {
        if (!isAsked(event)) {
            return List.of();
        }
        RulebookFacts rules = Rulebooks.on(peers, scope.district(), event.effectiveOn());
        List<String> concerns = new ArrayList<>();
        for (Question question : ALL) {
            rules.concern(question.policy(), () -> question.shortcoming(event, scope, rules, peers))
                    .ifPresent(concerns::add);
        }
        return List.copyOf(concerns);
    }

    /** Whether any of it can be asked of such an event; of most no rulebook has to be read. */
    private static boolean isAsked(SubjectEvent event) {
        return event instanceof WithConcerns
                || NamedPractices.mayBeIn(event.getClass())
                || NamedEvidence.mayBeIn(event.getClass())
                || SeatsActedInStay.isAskedOf(event);
    }
}
