package org.throughline.command.choices.decision;

import java.time.LocalDate;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.SubjectRules;
import org.throughline.events.choices.decision.DecisionEvent;
import org.throughline.events.choices.decision.DecisionEvent.DecisionCorrected;
import org.throughline.events.choices.decision.DecisionEvent.DecisionRecorded;
import org.throughline.events.choices.decision.DecisionEvent.DecisionRetracted;
import org.throughline.events.choices.decision.DecisionEvent.DecisionReversed;
import org.throughline.events.choices.decision.DecisionEvent.InputRecorded;
import org.throughline.events.choices.decision.DecisionEvent.InputTraced;

/**
 * A decision is taken once, by one organization, and taken back at most once. Input is a fact of its own day, before the
 * decision or after it: telling them apart is what it is recorded for.
 */
enum DecisionRules implements SubjectRules<DecisionFacts, DecisionEvent> {
    RULES;

    @Override
    public Class<DecisionEvent> family() {
        return DecisionEvent.class;
    }

    @Override
    public DecisionFacts initial() {
        return DecisionFacts.UNKNOWN;
    }

    @Override
    public void check(DecisionFacts decision, DecisionEvent next) {
        switch (next) {
            case DecisionRecorded e -> {
                requireUndecided(decision, e.decisionId());
                requireOrganization(decision, e.decisionId(), e.organizationId());
            }
            case InputRecorded e -> {
                requireOrganization(decision, e.decisionId(), e.organizationId());
                refuseTakenInput(decision, e.inputId());
            }
            case InputTraced e -> requireInput(decision, e);
            case DecisionCorrected e -> requireStanding(decision, e.decisionId());
            case DecisionReversed e -> requireUnreversed(decision, e);
            case DecisionRetracted e -> requireStanding(decision, e.decisionId());
        }
    }

    @Override
    public DecisionFacts evolve(DecisionFacts decision, DecisionEvent event) {
        return switch (event) {
            case DecisionRecorded e -> decision.decided(e.organizationId(), e.teamId(), e.account(), e.effectiveOn());
            case InputRecorded e -> decision.withInput(e.organizationId(), e.inputId());
            case InputTraced e -> decision;
            case DecisionCorrected e -> decision.with(e.account());
            case DecisionReversed e -> decision.asReversed();
            case DecisionRetracted e -> decision.asRetracted();
        };
    }

    static void requireUndecided(DecisionFacts decision, String decisionId) {
        if (decision.decidedOn() != null) {
            throw Refusal.of(
                    RefusalCode.ALREADY_EXISTS,
                    "Decision %s of %s is recorded".formatted(decisionId, decision.decidedOn()));
        }
    }

    /** The day of a decision that is recorded and not retracted. */
    static LocalDate requireStanding(DecisionFacts decision, String decisionId) {
        if (decision.decidedOn() == null) {
            throw Refusal.of(RefusalCode.NOT_YET, "Decision %s is not taken by then".formatted(decisionId));
        }
        if (decision.retracted()) {
            throw Refusal.of(RefusalCode.ENDED, "Decision %s is retracted".formatted(decisionId));
        }
        return decision.decidedOn();
    }

    static void refuseTakenInput(DecisionFacts decision, String inputId) {
        if (decision.inputIds().contains(inputId)) {
            throw Refusal.of(RefusalCode.CODE_TAKEN, "There is an input '%s'".formatted(inputId))
                    .with("inputId", inputId);
        }
    }

    private static void requireUnreversed(DecisionFacts decision, DecisionReversed next) {
        requireStanding(decision, next.decisionId());
        if (decision.reversed()) {
            throw Refusal.of(RefusalCode.ENDED, "Decision %s is taken back already".formatted(next.decisionId()));
        }
    }

    private static void requireOrganization(DecisionFacts decision, String decisionId, String organizationId) {
        if (!decision.organizationId().isEmpty() && !decision.organizationId().equals(organizationId)) {
            throw Refusal.of(
                            RefusalCode.WRONG_KIND,
                            "Decision %s is one of %s, not of %s"
                                    .formatted(decisionId, decision.organizationId(), organizationId))
                    .with("organizationId", decision.organizationId());
        }
    }

    private static void requireInput(DecisionFacts decision, InputTraced next) {
        if (!decision.inputIds().contains(next.inputId())) {
            throw Refusal.of(
                            RefusalCode.CODE_UNKNOWN,
                            "There is no input '%s' by %s".formatted(next.inputId(), next.effectiveOn()))
                    .with("inputId", next.inputId());
        }
    }
}
