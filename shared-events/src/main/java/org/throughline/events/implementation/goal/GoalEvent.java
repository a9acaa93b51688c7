package org.throughline.events.implementation.goal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Ends;
import org.throughline.events.Evidence;
import org.throughline.events.NamesPeople;
import org.throughline.events.Revision;
import org.throughline.events.Subject;
import org.throughline.events.SubjectEvent;
import org.throughline.events.WithConcerns;

/**
 * What happened to a goal. Its terms have versions: the first is version 1, each revision has the next number when it is recorded.
 * The number is what people cite and never changes; which version is in effect when follows from days alone. Each version says all
 * of it.
 */
@Subject("goal")
public sealed interface GoalEvent extends SubjectEvent {

    String goalId();

    @Override
    default String subjectId() {
        return goalId();
    }

    /**
     * A goal is set: version 1.
     *
     * @param organizationId the organization whose goal it is
     * @param deciders who set it: member ids or roles; empty when nobody said
     * @param evidence what it rests on beside the needs; empty when nothing is named
     * @param concerns codes of policies in force as a warning that it did not meet
     */
    @Revision(2)
    record GoalSet(
            String goalId,
            String organizationId,
            GoalTerms terms,
            List<String> deciders,
            List<Evidence> evidence,
            List<String> concerns,
            LocalDate effectiveOn)
            implements GoalEvent, NamesPeople, WithConcerns {

        /** The same without concerns. */
        public GoalSet(
                String goalId,
                String organizationId,
                GoalTerms terms,
                List<String> deciders,
                List<Evidence> evidence,
                LocalDate effectiveOn) {
            this(goalId, organizationId, terms, deciders, evidence, List.of(), effectiveOn);
        }

        @Override
        public Stream<Named> named() {
            return Named.membersOrRoles(deciders);
        }
    }

    /**
     * It says something else from now on.
     *
     * @param version the version this makes
     * @param revises the version it was written on, in effect until then as far as that was known
     * @param terms all that it says from now on
     * @param reason why, in words
     * @param deciders who decided: member ids or roles, at least one
     * @param evidence what the change rests on; empty when nothing is named
     * @param concerns codes of policies in force as a warning that it did not meet
     */
    @Revision(2)
    record GoalRevised(
            String goalId,
            int version,
            int revises,
            GoalTerms terms,
            String reason,
            List<String> deciders,
            List<Evidence> evidence,
            List<String> concerns,
            LocalDate effectiveOn)
            implements GoalEvent, NamesPeople, WithConcerns {

        /** The same without concerns. */
        public GoalRevised(
                String goalId,
                int version,
                int revises,
                GoalTerms terms,
                String reason,
                List<String> deciders,
                List<Evidence> evidence,
                LocalDate effectiveOn) {
            this(goalId, version, revises, terms, reason, deciders, evidence, List.of(), effectiveOn);
        }

        @Override
        public Stream<Named> named() {
            return Named.membersOrRoles(deciders);
        }
    }

    /**
     * How far it has come, where no measure tells.
     *
     * @param value in the unit of the aim; absent when it was told in words only
     * @param account how far, in words; absent when it was told by the value only
     * @param concerns codes of policies in force as a warning that it did not meet
     */
    record GoalProgressRecorded(
            String goalId,
            @Nullable BigDecimal value,
            @Nullable String account,
            List<Evidence> evidence,
            List<String> concerns,
            LocalDate effectiveOn)
            implements GoalEvent, WithConcerns {

        /** The same without concerns. */
        public GoalProgressRecorded(
                String goalId,
                @Nullable BigDecimal value,
                @Nullable String account,
                List<Evidence> evidence,
                LocalDate effectiveOn) {
            this(goalId, value, account, evidence, List.of(), effectiveOn);
        }
    }

    /**
     * It is pursued no more; the effective day is the first without it.
     *
     * @param reason why, or what came of it, in words; there where it was dropped
     * @param evidence what shows it; empty when nothing is named
     * @param concerns codes of policies in force as a warning that it did not meet
     */
    @Ends
    record GoalClosed(
            String goalId,
            GoalOutcome outcome,
            @Nullable String reason,
            List<Evidence> evidence,
            List<String> concerns,
            LocalDate effectiveOn)
            implements GoalEvent, WithConcerns {

        /** The same without concerns. */
        public GoalClosed(
                String goalId,
                GoalOutcome outcome,
                @Nullable String reason,
                List<Evidence> evidence,
                LocalDate effectiveOn) {
            this(goalId, outcome, reason, evidence, List.of(), effectiveOn);
        }
    }
}
