package org.throughline.events.choices.resource;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Ends;
import org.throughline.events.Revision;
import org.throughline.events.Subject;
import org.throughline.events.SubjectEvent;
import org.throughline.events.WithConcerns;

/**
 * What happened to the resources of one organization. Its ledger is known by the organization's id. Allocations and
 * shortfalls have codes of their own, each unique within its ledger. {@code purpose}, {@code reason}, {@code touches},
 * {@code missing}, {@code forWhom} and {@code how} are free text, written for groups and work, never about a person.
 */
@Subject("resource-ledger")
public sealed interface ResourceEvent extends SubjectEvent {

    String organizationId();

    @Override
    default String subjectId() {
        return organizationId();
    }

    /**
     * Something was made available from the effective day on.
     *
     * @param purpose what it is for, in words
     * @param schools organization ids of the schools it is meant for; empty when none is named
     * @param until first day it is not available any more; absent when no end was named
     * @param concerns policies in force as a warning on the day that it did not meet, by code
     */
    @Revision(2)
    record ResourceAllocated(
            String organizationId,
            String code,
            ResourceKind kind,
            Amount amount,
            String purpose,
            ResourceTarget target,
            List<String> schools,
            Serves serves,
            @Nullable LocalDate until,
            List<String> concerns,
            LocalDate effectiveOn)
            implements ResourceEvent, WithConcerns {

        /** One that meets every policy in force. */
        public ResourceAllocated(
                String organizationId,
                String code,
                ResourceKind kind,
                Amount amount,
                String purpose,
                ResourceTarget target,
                List<String> schools,
                Serves serves,
                @Nullable LocalDate until,
                LocalDate effectiveOn) {
            this(organizationId, code, kind, amount, purpose, target, schools, serves, until, List.of(), effectiveOn);
        }
    }

    /**
     * From the effective day on an allocation has other terms; all of them are told, changed or not.
     *
     * @param amount in the unit it had
     * @param touches what a smaller amount touches; absent when nobody said
     */
    record ResourceReallocated(
            String organizationId,
            String code,
            Amount amount,
            String purpose,
            ResourceTarget target,
            @Nullable LocalDate until,
            String reason,
            @Nullable String touches,
            LocalDate effectiveOn)
            implements ResourceEvent {}

    /**
     * An allocation ended before its time; the day is the first one without it.
     *
     * @param touches what is affected by it
     */
    @Ends
    record ResourceWithdrawn(String organizationId, String code, String reason, String touches, LocalDate effectiveOn)
            implements ResourceEvent {}

    /**
     * How much of an allocation was used in a period. The same period told again replaces what was told before.
     *
     * @param used in the unit of the allocation; an average for units that hold at every moment, zero when none was
     * @param from first day of the period
     * @param until first day behind it
     */
    record ResourceUseRecorded(
            String organizationId, String code, Amount used, LocalDate from, LocalDate until, LocalDate effectiveOn)
            implements ResourceEvent {}

    /**
     * Somebody said that something needed is missing.
     *
     * @param missing what, in words
     * @param forWhom which group, in words
     * @param practice the practice it holds up
     * @param allocation code of the allocation that does not suffice
     * @param concerns policies in force as a warning on the day that it did not meet, by code
     */
    @Revision(2)
    record ShortfallReported(
            String organizationId,
            String code,
            ShortfallKind kind,
            String missing,
            String forWhom,
            @Nullable String practice,
            @Nullable String allocation,
            List<String> concerns,
            LocalDate effectiveOn)
            implements ResourceEvent, WithConcerns {

        /** One that meets every policy in force. */
        public ShortfallReported(
                String organizationId,
                String code,
                ShortfallKind kind,
                String missing,
                String forWhom,
                @Nullable String practice,
                @Nullable String allocation,
                LocalDate effectiveOn) {
            this(organizationId, code, kind, missing, forWhom, practice, allocation, List.of(), effectiveOn);
        }
    }

    /** What was missing is there, or is not needed any more. */
    record ShortfallResolved(String organizationId, String code, String how, LocalDate effectiveOn)
            implements ResourceEvent {}

    /**
     * The schedule protects other times from this day on. At least one of the two is told; what is absent stays as it was.
     *
     * @param forWhom code of those whose schedule it is: {@code ALL_STAFF}, {@code GRADE_6}
     * @param teamMinutes protected team time, minutes a week; zero when there is none
     * @param interventionMinutes time for interventions, minutes a week
     */
    record ScheduleChanged(
            String organizationId,
            String forWhom,
            @Nullable Integer teamMinutes,
            @Nullable Integer interventionMinutes,
            @Nullable String reason,
            LocalDate effectiveOn)
            implements ResourceEvent {}
}
