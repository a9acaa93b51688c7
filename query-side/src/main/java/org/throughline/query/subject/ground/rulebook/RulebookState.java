package org.throughline.query.subject.ground.rulebook;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ground.rulebook.CheckCadence;
import org.throughline.events.ground.rulebook.Limit;
import org.throughline.events.ground.rulebook.Mode;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.query.Days;

/**
 * A district's rulebook. A policy or limit that is not named is as usual.
 *
 * @param policies how strictly each was held, from when to when
 * @param limits by which number each was counted, from when to when
 * @param cadences by which cadence practices were checked, from when to when
 */
public record RulebookState(
        String organizationId, List<Strictness> policies, List<Threshold> limits, List<Rhythm> cadences) {

    /** A district that never said anything. */
    public static RulebookState usual(String organizationId) {
        return new RulebookState(organizationId, List.of(), List.of(), List.of());
    }

    /**
     * One policy held one way.
     *
     * @param until first day on which it is held otherwise; open when absent
     * @param approver who stands for it; absent where nobody was named
     * @param concerns codes of policies that it did not meet when it was recorded
     */
    public record Strictness(
            Policy policy,
            Mode mode,
            LocalDate from,
            @Nullable LocalDate until,
            String reason,
            @Nullable String approver,
            List<String> concerns) {}

    /**
     * One limit at one number.
     *
     * @param until first day on which it is another; open when absent
     * @param approver who stands for it; absent where nobody was named
     * @param concerns codes of policies that it did not meet when it was recorded
     */
    public record Threshold(
            Limit limit,
            int number,
            LocalDate from,
            @Nullable LocalDate until,
            String reason,
            @Nullable String approver,
            List<String> concerns) {}

    /**
     * One cadence by which a practice is checked with an instrument.
     *
     * @param until first day on which there is another, or none; open when absent
     * @param approver who stands for it; absent where nobody was named
     * @param concerns codes of policies that it did not meet when it was recorded
     */
    public record Rhythm(
            String instrument,
            String practice,
            CheckCadence cadence,
            LocalDate from,
            @Nullable LocalDate until,
            String reason,
            @Nullable String approver,
            List<String> concerns) {}

    /** The cadences in force on a day. */
    public List<Rhythm> cadencesOn(LocalDate day) {
        return cadences.stream()
                .filter(one -> Days.hold(one.from(), one.until(), day))
                .toList();
    }

    /** How strictly a policy was held on a day. */
    public Mode mode(Policy policy, LocalDate day) {
        return policies.stream()
                .filter(entry -> entry.policy() == policy && Days.hold(entry.from(), entry.until(), day))
                .map(Strictness::mode)
                .findFirst()
                .orElse(policy.usual());
    }

    /** The number that was counted by on a day. */
    public int number(Limit limit, LocalDate day) {
        return limits.stream()
                .filter(entry -> entry.limit() == limit && Days.hold(entry.from(), entry.until(), day))
                .map(Threshold::number)
                .findFirst()
                .orElse(limit.usual());
    }
}
