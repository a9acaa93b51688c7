package org.throughline.events.ground.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.NamesPeople;
import org.throughline.events.Revision;
import org.throughline.events.Subject;
import org.throughline.events.SubjectEvent;
import org.throughline.events.WithConcerns;

/**
 * What a district made a rule of. A rulebook is known by its district's organization id. A rule holds from its
 * effective day on, until another takes its place; what happened earlier is judged by the rule of its day.
 */
@Subject("rulebook")
public sealed interface RulebookEvent extends SubjectEvent {

    String organizationId();

    @Override
    default String subjectId() {
        return organizationId();
    }

    /**
     * The district holds a policy this strictly from now on.
     *
     * @param approver member id or role of whoever stands for it; absent where nobody was named
     * @param concerns codes of policies in force as a warning that it did not meet
     */
    @Revision(2)
    record PolicySet(
            String organizationId,
            Policy policy,
            Mode mode,
            String reason,
            @Nullable String approver,
            List<String> concerns,
            LocalDate effectiveOn)
            implements RulebookEvent, NamesPeople, WithConcerns {

        /** A rule for which nobody stands by name. */
        public PolicySet(String organizationId, Policy policy, Mode mode, String reason, LocalDate effectiveOn) {
            this(organizationId, policy, mode, reason, null, List.of(), effectiveOn);
        }

        @Override
        public Stream<Named> named() {
            return Named.memberOrRole(approver);
        }
    }

    /**
     * The district counts by this number from now on.
     *
     * @param number 0 or more, in the unit the limit says
     * @param approver member id or role of whoever stands for it; absent where nobody was named
     * @param concerns codes of policies in force as a warning that it did not meet
     */
    @Revision(2)
    record LimitSet(
            String organizationId,
            Limit limit,
            int number,
            String reason,
            @Nullable String approver,
            List<String> concerns,
            LocalDate effectiveOn)
            implements RulebookEvent, NamesPeople, WithConcerns {

        /** A number for which nobody stands by name. */
        public LimitSet(String organizationId, Limit limit, int number, String reason, LocalDate effectiveOn) {
            this(organizationId, limit, number, reason, null, List.of(), effectiveOn);
        }

        @Override
        public Stream<Named> named() {
            return Named.memberOrRole(approver);
        }
    }

    /**
     * Units of the district have a practice checked with an instrument by this cadence from now on; another one of the same
     * instrument and practice ends by it.
     *
     * @param instrument code of the instrument, for instance {@code tfi}, whatever its version
     * @param practice for instance {@code PBIS}
     * @param approver member id or role of whoever stands for it; absent where nobody was named
     * @param concerns codes of policies in force as a warning that it did not meet
     */
    record CheckCadenceSet(
            String organizationId,
            String instrument,
            String practice,
            CheckCadence cadence,
            String reason,
            @Nullable String approver,
            List<String> concerns,
            LocalDate effectiveOn)
            implements RulebookEvent, NamesPeople, WithConcerns {

        @Override
        public Stream<Named> named() {
            return Named.memberOrRole(approver);
        }
    }

    /**
     * No check of the practice with this instrument is due from now on.
     *
     * @param approver member id or role of whoever stands for it; absent where nobody was named
     * @param concerns codes of policies in force as a warning that it did not meet
     */
    record CheckCadenceEnded(
            String organizationId,
            String instrument,
            String practice,
            String reason,
            @Nullable String approver,
            List<String> concerns,
            LocalDate effectiveOn)
            implements RulebookEvent, NamesPeople, WithConcerns {

        @Override
        public Stream<Named> named() {
            return Named.memberOrRole(approver);
        }
    }
}
