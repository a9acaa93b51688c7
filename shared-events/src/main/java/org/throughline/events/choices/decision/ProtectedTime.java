package org.throughline.events.choices.decision;

import org.jspecify.annotations.Nullable;

/**
 * Time that a change of the schedule protects from that day on; what it says nothing of stays as it was.
 *
 * @param interventionMinutesPerWeek time for tiers beside core instruction
 * @param teamMinutesPerMonth time for teams to meet
 */
public record ProtectedTime(
        @Nullable Integer interventionMinutesPerWeek,
        @Nullable Integer teamMinutesPerMonth) {}
