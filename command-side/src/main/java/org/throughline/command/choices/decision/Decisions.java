package org.throughline.command.choices.decision;

import java.time.LocalDate;
import java.util.Objects;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.ground.organization.InLine;

/** What other subjects ask about decisions. */
public final class Decisions {

    private Decisions() {}

    /**
     * Requires that the decision has been taken, whether or not it still holds.
     *
     * @throws Refusal UNKNOWN_REFERENCE when it has not
     */
    public static void requireTaken(Peers peers, String decisionId) {
        DecisionFacts decision = peers.state(DecisionRules.RULES, decisionId);
        if (decision.decidedOn() == null || decision.retracted()) {
            throw unknown(decisionId);
        }
    }

    /**
     * Requires that the decision had been taken by a day, whether or not it still held, by the organization, one it lies in or one that
     * lies in it.
     *
     * @throws Refusal UNKNOWN_REFERENCE, NOT_YET or REFERS_ELSEWHERE
     */
    public static void requireTakenBy(Peers peers, String decisionId, String organizationId, LocalDate day) {
        requireTaken(peers, decisionId);
        DecisionFacts decision = peers.state(DecisionRules.RULES, decisionId);
        LocalDate taken = Objects.requireNonNull(decision.decidedOn());
        if (taken.isAfter(day)) {
            throw Refusal.of(RefusalCode.NOT_YET, "Decision %s was taken on %s only".formatted(decisionId, taken))
                    .with("decisionId", decisionId);
        }
        InLine.require(peers, "decision", decisionId, decision.organizationId(), organizationId, day);
    }

    /**
     * Requires that something is recorded of the decision, be it input alone, and that it counts.
     *
     * @throws Refusal UNKNOWN_REFERENCE otherwise
     */
    public static void requireKnown(Peers peers, String decisionId) {
        known(peers, decisionId);
    }

    /**
     * Requires that the decision has this input.
     *
     * @throws Refusal UNKNOWN_REFERENCE, or CODE_UNKNOWN when it has not
     */
    public static void requireInput(Peers peers, String decisionId, String inputId) {
        if (!known(peers, decisionId).inputIds().contains(inputId)) {
            throw Refusal.of(
                            RefusalCode.CODE_UNKNOWN,
                            "No input '%s' is recorded of decision %s".formatted(inputId, decisionId))
                    .with("inputId", inputId);
        }
    }

    private static DecisionFacts known(Peers peers, String decisionId) {
        DecisionFacts decision = peers.state(DecisionRules.RULES, decisionId);
        if (decision.organizationId().isEmpty() || decision.retracted()) {
            throw unknown(decisionId);
        }
        return decision;
    }

    private static Refusal unknown(String decisionId) {
        return Refusal.of(RefusalCode.UNKNOWN_REFERENCE, "There is no decision '%s'".formatted(decisionId))
                .with("decisionId", decisionId);
    }
}
