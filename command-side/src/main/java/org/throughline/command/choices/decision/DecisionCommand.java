package org.throughline.command.choices.decision;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Command;
import org.throughline.command.Id;
import org.throughline.command.OrNewId;
import org.throughline.command.OrToday;
import org.throughline.events.Evidence;
import org.throughline.events.SubjectKey;
import org.throughline.events.choices.decision.Account;
import org.throughline.events.choices.decision.DecisionEvent;
import org.throughline.events.choices.decision.EngagementDepth;
import org.throughline.events.choices.decision.InputUse;

/** What can be asked about a decision. */
public sealed interface DecisionCommand extends Command {

    String decisionId();

    @Override
    default SubjectKey subject() {
        return SubjectKey.of(DecisionEvent.class, decisionId());
    }

    /** Records a decision; the effective day is the one from which it holds. */
    record RecordDecision(
            @Id @OrNewId String decisionId,
            @Id String organizationId,
            @Id @Nullable String teamId,
            Account account,
            List<Evidence> evidence,
            @OrToday LocalDate effectiveOn)
            implements DecisionCommand {}

    /**
     * Records that a group gave input, on whichever side of the decision's day; the effective day is the one on which
     * it was given.
     *
     * @param organizationId the organization that decides; needed when nothing is recorded of the decision yet
     */
    record RecordInput(
            @Id String decisionId,
            @Id @OrNewId String inputId,
            @Id @Nullable String organizationId,
            @Id String group,
            EngagementDepth depth,
            @Id @Nullable String askedBy,
            @Nullable @Size(max = 20000) String summary,
            @Nullable InputUse use,
            @Nullable @Size(max = 5000) String whatChanged,
            List<Evidence> evidence,
            @OrToday LocalDate effectiveOn)
            implements DecisionCommand {}

    /** Says what became of an input. */
    record TraceInput(
            @Id String decisionId,
            @Id String inputId,
            InputUse use,
            @Nullable @Size(max = 5000) String whatChanged,
            @OrToday LocalDate effectiveOn)
            implements DecisionCommand {}

    /** Replaces the account of a decision; what is known of its day changes, not the day. */
    record CorrectDecision(
            @Id String decisionId,
            Account account,
            @Size(max = 5000) String reason,
            List<Evidence> evidence) implements DecisionCommand {

        /** The day of the decision itself, whichever it was; a correction has no day of its own. */
        @Override
        public LocalDate effectiveOn() {
            return LocalDate.MIN;
        }
    }

    /** Takes a decision back; the effective day is the first on which it holds no longer. */
    record ReverseDecision(
            @Id String decisionId,
            @Size(max = 5000) String reason,
            @Id @Nullable String replacedBy,
            @OrToday LocalDate effectiveOn)
            implements DecisionCommand {}

    /** Declares that the decision was never taken so, or is recorded twice or for a wrong day. */
    record RetractDecision(
            @Id String decisionId, @Size(max = 5000) String reason) implements DecisionCommand {

        /** The day of the decision itself, whichever it was; a retraction has no day of its own. */
        @Override
        public LocalDate effectiveOn() {
            return LocalDate.MIN;
        }
    }
}
