package org.throughline.events.choices.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Evidence;
import org.throughline.events.NamesPeople;
import org.throughline.events.Subject;
import org.throughline.events.SubjectEvent;
import org.throughline.events.WithConcerns;

/**
 * What is known of one decision. Input may come, and be recorded, long before anything is decided, and long after; each
 * is a fact of its own day.
 */
@Subject("decision")
public sealed interface DecisionEvent extends SubjectEvent {

    String decisionId();

    @Override
    default String subjectId() {
        return decisionId();
    }

    /**
     * A decision took effect.
     *
     * @param organizationId the organization that decided
     * @param teamId the team that decided; absent when no team did
     * @param concerns codes of policies it did not meet
     */
    record DecisionRecorded(
            String decisionId,
            String organizationId,
            @Nullable String teamId,
            Account account,
            List<Evidence> evidence,
            List<String> concerns,
            LocalDate effectiveOn)
            implements DecisionEvent, NamesPeople, WithConcerns {

        @Override
        public Stream<Named> named() {
            return Named.members(account.deciders());
        }
    }

    /**
     * A group gave input; the day is the one it was given on.
     *
     * @param inputId names it within the decision
     * @param organizationId the organization that decides
     * @param group code of the group or role
     * @param askedBy who asked: a member id, a team id or a role; absent when they came unasked, or nobody knows
     * @param summary what was said
     * @param use what became of it; absent as long as nobody says
     */
    record InputRecorded(
            String decisionId,
            String inputId,
            String organizationId,
            String group,
            EngagementDepth depth,
            @Nullable String askedBy,
            @Nullable String summary,
            @Nullable InputUse use,
            @Nullable String whatChanged,
            List<Evidence> evidence,
            LocalDate effectiveOn)
            implements DecisionEvent, GivenInput {

        @Override
        public LocalDate givenOn() {
            return effectiveOn;
        }
    }

    /** It was said what became of an input. */
    record InputTraced(
            String decisionId,
            String inputId,
            InputUse use,
            @Nullable String whatChanged,
            LocalDate effectiveOn) implements DecisionEvent {}

    /** The account was wrong; the decision stands with this one from its own day on, the original stays readable. */
    record DecisionCorrected(
            String decisionId,
            Account account,
            String reason,
            List<Evidence> evidence,
            List<String> concerns,
            LocalDate effectiveOn)
            implements DecisionEvent, NamesPeople, WithConcerns {

        @Override
        public Stream<Named> named() {
            return Named.members(account.deciders());
        }
    }

    /**
     * It was taken back; until the day before, it stood.
     *
     * @param replacedBy the decision that took its place
     */
    record DecisionReversed(
            String decisionId, String reason, @Nullable String replacedBy, LocalDate effectiveOn)
            implements DecisionEvent {}

    /** It was never taken, or is recorded twice or for a wrong day. */
    record DecisionRetracted(String decisionId, String reason, LocalDate effectiveOn) implements DecisionEvent {}
}
