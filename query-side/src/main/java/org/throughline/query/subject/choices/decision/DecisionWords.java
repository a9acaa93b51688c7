package org.throughline.query.subject.choices.decision;

import org.springframework.stereotype.Component;
import org.throughline.events.choices.decision.Account;
import org.throughline.events.choices.decision.DecisionEvent;
import org.throughline.events.choices.decision.DecisionEvent.DecisionCorrected;
import org.throughline.events.choices.decision.DecisionEvent.DecisionRecorded;
import org.throughline.events.choices.decision.DecisionEvent.DecisionRetracted;
import org.throughline.events.choices.decision.DecisionEvent.DecisionReversed;
import org.throughline.events.choices.decision.DecisionEvent.InputRecorded;
import org.throughline.events.choices.decision.DecisionEvent.InputTraced;
import org.throughline.events.choices.decision.DecisionStyle;
import org.throughline.query.words.FamilyWords;
import org.throughline.query.words.Names;
import org.throughline.query.words.Sentence;
import org.throughline.query.words.Words;

/** What is said of decisions. */
@Component
final class DecisionWords implements FamilyWords<DecisionEvent> {

    @Override
    public Class<DecisionEvent> family() {
        return DecisionEvent.class;
    }

    @Override
    public Sentence say(DecisionEvent event, String unit, Names names) {
        String about = unit.isEmpty() ? event.decisionId() : unit;
        String decision = names.subject("decision", event.decisionId());
        return switch (event) {
            case DecisionRecorded e ->
                new Sentence(
                        e.teamId() == null ? names.organization(e.organizationId()) : names.team(e.teamId()),
                        decided(e.account()),
                        e.account().text());
            case InputRecorded e -> new Sentence(about, given(e, decision), e.summary());
            case InputTraced e ->
                new Sentence(about, InputWords.traced("decision " + decision, e.use()), e.whatChanged());
            case DecisionCorrected e ->
                new Sentence(about, "Account of a decision corrected. " + decided(e.account()), e.reason());
            case DecisionReversed e -> new Sentence(about, "Took back decision " + decision, e.reason());
            case DecisionRetracted e ->
                new Sentence(about, "Decision %s retracted, it does not count".formatted(decision), e.reason());
        };
    }

    private static String decided(Account account) {
        String deciders = account.deciders().isEmpty()
                ? "deciders not written down"
                : Words.count(account.deciders().size(), "decider", "deciders");
        return "Decided %s (%s): %s".formatted(style(account.style()), deciders, account.title());
    }

    private static String style(DecisionStyle style) {
        return switch (style) {
            case TOP_DOWN -> "from above";
            case CONSULTED -> "after consulting";
            case SHARED -> "together";
            case DELEGATED -> "where it was handed to";
        };
    }

    private static String given(InputRecorded e, String decision) {
        return InputWords.given(e, "decision " + decision);
    }
}
