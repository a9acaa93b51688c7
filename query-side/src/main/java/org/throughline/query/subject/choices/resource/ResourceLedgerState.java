package org.throughline.query.subject.choices.resource;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.choices.resource.ShortfallKind;
import org.throughline.query.Days;

/**
 * The resources of an organization.
 *
 * @param allocations in the order they began, by code within a day
 * @param schedule which time was protected for whom, the last stretch of each group open
 */
public record ResourceLedgerState(
        String organizationId, List<Allocation> allocations, List<Shortfall> shortfalls, List<Protected> schedule) {

    public static ResourceLedgerState empty(String organizationId) {
        return new ResourceLedgerState(organizationId, List.of(), List.of(), List.of());
    }

    ResourceLedgerState withAllocations(List<Allocation> others) {
        return new ResourceLedgerState(organizationId, others, shortfalls, schedule);
    }

    ResourceLedgerState withShortfalls(List<Shortfall> others) {
        return new ResourceLedgerState(organizationId, allocations, others, schedule);
    }

    ResourceLedgerState withSchedule(List<Protected> others) {
        return new ResourceLedgerState(organizationId, allocations, shortfalls, others);
    }

    /**
     * Something missing.
     *
     * @param resolvedOn the day it was there; open when absent
     * @param concerns policies in force as a warning when it was recorded that it did not meet, by code
     */
    public record Shortfall(
            String code,
            ShortfallKind kind,
            String missing,
            String forWhom,
            @Nullable String practice,
            @Nullable String allocation,
            LocalDate reportedOn,
            @Nullable LocalDate resolvedOn,
            @Nullable String how,
            List<String> concerns) {

        Shortfall resolved(LocalDate day, String how) {
            return new Shortfall(code, kind, missing, forWhom, practice, allocation, reportedOn, day, how, concerns);
        }
    }

    /**
     * Time that a schedule protects, in minutes a week. Absent is unknown: nobody has said. Zero is none.
     *
     * @param until first day with another schedule; open when absent
     */
    public record Protected(
            String forWhom,
            @Nullable Integer teamMinutes,
            @Nullable Integer interventionMinutes,
            @Nullable String reason,
            LocalDate from,
            @Nullable LocalDate until) {

        public boolean holdsOn(LocalDate day) {
            return Days.hold(from, until, day);
        }

        Protected closed(LocalDate day) {
            return new Protected(forWhom, teamMinutes, interventionMinutes, reason, from, day);
        }
    }
}
