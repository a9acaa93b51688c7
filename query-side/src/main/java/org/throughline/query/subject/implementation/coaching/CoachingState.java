package org.throughline.query.subject.implementation.coaching;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.coaching.CoachOrigin;
import org.throughline.events.implementation.coaching.CoachingProcess;
import org.throughline.events.implementation.coaching.Delivered;
import org.throughline.events.implementation.coaching.DeliveredItem;
import org.throughline.events.implementation.coaching.ServicePlan;
import org.throughline.events.implementation.support.SessionMode;
import org.throughline.query.Days;
import org.throughline.query.Tallies;

/**
 * The coaching of a team.
 *
 * @param assignments who coaches or coached it, the earliest first
 * @param plans what coaching was meant to be, in the order in which it was said
 * @param visits the earliest first
 */
public record CoachingState(String teamId, List<Assignment> assignments, List<Meant> plans, List<Visit> visits) {

    /**
     * A coach of the team.
     *
     * @param memberId the coach
     * @param provider the organization an external coach comes from; absent when nobody said
     * @param practice the practice that is coached; absent when it is none alone
     * @param resourceIds what of the library it works with
     * @param until the first day without; absent while the coach coaches
     * @param endReason absent while the coach coaches
     * @param concerns policies in force as a warning that it did not meet, by code
     */
    public record Assignment(
            String assignmentId,
            String organizationId,
            String memberId,
            CoachOrigin origin,
            @Nullable String provider,
            @Nullable String practice,
            List<String> resourceIds,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String endReason,
            List<String> concerns) {

        /** Whether the coach coaches the team on a day. */
        public boolean isOn(LocalDate day) {
            return Days.hold(from, until, day);
        }
    }

    /**
     * What coaching was meant to be from a day on.
     *
     * @param memberId the coach
     * @param reason why it is otherwise; absent for the first
     */
    public record Meant(
            String assignmentId,
            String memberId,
            LocalDate since,
            ServicePlan plan,
            @Nullable String reason) {}

    /**
     * A visit.
     *
     * @param memberId the coach
     * @param minutes absent when nobody wrote it down
     * @param delivered what was done of what was meant; empty when nobody looked
     * @param lastStepDone absent when nothing had been agreed, or nobody said
     */
    public record Visit(
            String visitId,
            String assignmentId,
            String memberId,
            LocalDate on,
            @Nullable Integer minutes,
            @Nullable SessionMode mode,
            List<CoachingProcess> processes,
            List<String> strategies,
            List<DeliveredItem> delivered,
            @Nullable Boolean lastStepDone) {

        /** How many things were so, as somebody looked. */
        public int count(Delivered how) {
            return Tallies.count(delivered, one -> one.delivered() == how);
        }
    }

    /** The coaching with this id. */
    public Optional<Assignment> assignment(String assignmentId) {
        return assignments.stream()
                .filter(one -> one.assignmentId().equals(assignmentId))
                .findFirst();
    }

    /** What is meant now for an assignment. */
    public Optional<ServicePlan> plan(String assignmentId) {
        return plans.stream()
                .filter(one -> one.assignmentId().equals(assignmentId))
                .reduce((one, later) -> later)
                .map(Meant::plan);
    }

    /** That it is coached, in what and from where, and on which days it was visited; nothing of who or how. */
    CoachingState outline() {
        return new CoachingState(
                teamId,
                assignments.stream()
                        .map(one -> new Assignment(
                                one.assignmentId(),
                                one.organizationId(),
                                "",
                                one.origin(),
                                null,
                                one.practice(),
                                List.of(),
                                one.from(),
                                one.until(),
                                null,
                                List.of()))
                        .toList(),
                List.of(),
                visits.stream()
                        .map(one -> new Visit(
                                one.visitId(),
                                one.assignmentId(),
                                "",
                                one.on(),
                                null,
                                null,
                                List.of(),
                                List.of(),
                                List.of(),
                                null))
                        .toList());
    }
}
