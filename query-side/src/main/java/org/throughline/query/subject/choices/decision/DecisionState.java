package org.throughline.query.subject.choices.decision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Evidence;
import org.throughline.events.choices.decision.Account;
import org.throughline.events.choices.decision.DecisionStyle;
import org.throughline.events.choices.decision.EngagementDepth;
import org.throughline.events.choices.decision.GivenInput;
import org.throughline.events.choices.decision.InputUse;

/**
 * One decision, or as yet only input to one.
 *
 * @param decidedOn the day from which it holds; absent while there is only input
 * @param account what was decided, how, by whom, over whom; absent while there is only input
 * @param sole whether one person decided alone; absent when nobody wrote down who decided
 * @param topDownUnjustified whether it was taken from above without saying why
 * @param concerns codes of policies it did not meet when it was recorded
 * @param inputs by the day they were given
 * @param superseded accounts given before each correction, the oldest first
 * @param reversal how it was taken back; absent while it stands
 * @param retractionReason why it does not count
 */
public record DecisionState(
        String decisionId,
        String organizationId,
        @Nullable String teamId,
        Status status,
        @Nullable LocalDate decidedOn,
        @Nullable Account account,
        @Nullable Boolean sole,
        boolean topDownUnjustified,
        List<String> concerns,
        List<Evidence> evidence,
        List<Input> inputs,
        List<Superseded> superseded,
        @Nullable Reversal reversal,
        @Nullable String retractionReason) {

    /** Where it stands; a correction of a decision that was taken back later shows in {@code superseded}. */
    public enum Status {
        UNDECIDED,
        DECIDED,
        CORRECTED,
        REVERSED,
        RETRACTED
    }

    /**
     * What a group gave, to a decision or to something else that leaders decide.
     *
     * @param use what became of it; absent as long as nobody says
     */
    public record Input(
            String inputId,
            String group,
            EngagementDepth depth,
            LocalDate givenOn,
            @Nullable String askedBy,
            @Nullable String summary,
            @Nullable InputUse use,
            @Nullable String whatChanged,
            List<Evidence> evidence) {

        /** As it was recorded, whatever it was given to. */
        public static Input of(GivenInput given) {
            return new Input(
                    given.inputId(),
                    given.group(),
                    given.depth(),
                    given.givenOn(),
                    given.askedBy(),
                    given.summary(),
                    given.use(),
                    given.whatChanged(),
                    given.evidence());
        }

        /** The same, with what became of it. */
        public Input traced(InputUse to, @Nullable String changed) {
            return new Input(inputId, group, depth, givenOn, askedBy, summary, to, changed, evidence);
        }
    }

    /** The account given before it was corrected, and why it was. */
    public record Superseded(Account account, String reason) {}

    /**
     * How it was taken back.
     *
     * @param on first day on which it held no longer
     */
    public record Reversal(
            LocalDate on, String reason, @Nullable String replacedBy) {}

    /** Whether a decision was taken, taken back later or not, and counts. */
    public boolean wasTaken() {
        return account != null && status != Status.RETRACTED;
    }

    /** Whether it holds on this day. */
    public boolean holdsOn(LocalDate day) {
        return wasTaken()
                && decidedOn != null
                && !decidedOn.isAfter(day)
                && (reversal == null || day.isBefore(reversal.on()));
    }

    /** The same with another account, and what follows from it. */
    DecisionState with(Account other, Status now, List<String> newConcerns) {
        Boolean alone = other.deciders().isEmpty()
                ? null
                : Boolean.valueOf(other.deciders().size() == 1);
        boolean unjustified = other.style() == DecisionStyle.TOP_DOWN && other.justification() == null;
        return new DecisionState(
                decisionId,
                organizationId,
                teamId,
                now,
                decidedOn,
                other,
                alone,
                unjustified,
                newConcerns,
                evidence,
                inputs,
                superseded,
                reversal,
                retractionReason);
    }

    DecisionState with(List<Evidence> otherEvidence, List<Superseded> otherSuperseded) {
        return new DecisionState(
                decisionId,
                organizationId,
                teamId,
                status,
                decidedOn,
                account,
                sole,
                topDownUnjustified,
                concerns,
                otherEvidence,
                inputs,
                otherSuperseded,
                reversal,
                retractionReason);
    }

    DecisionState with(List<Input> otherInputs) {
        return new DecisionState(
                decisionId,
                organizationId,
                teamId,
                status,
                decidedOn,
                account,
                sole,
                topDownUnjustified,
                concerns,
                evidence,
                otherInputs,
                superseded,
                reversal,
                retractionReason);
    }

    DecisionState ended(Status now, @Nullable Reversal back, @Nullable String retracted) {
        return new DecisionState(
                decisionId,
                organizationId,
                teamId,
                now,
                decidedOn,
                account,
                sole,
                topDownUnjustified,
                concerns,
                evidence,
                inputs,
                superseded,
                back,
                retracted);
    }
}
