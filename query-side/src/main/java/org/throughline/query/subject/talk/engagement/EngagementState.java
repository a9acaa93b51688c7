package org.throughline.query.subject.talk.engagement;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Evidence;
import org.throughline.events.choices.decision.EngagementDepth;
import org.throughline.events.talk.Recurrence;
import org.throughline.events.talk.engagement.EngagementTopic;
import org.throughline.events.talk.engagement.LinkedInput;

/**
 * How an organization engages a group of people.
 *
 * @param teamId the team that engages it; absent when no team does, or nobody said
 * @param group code of the group or role
 * @param about what it is about
 * @param recurrence how often it is meant to come again; absent when once
 * @param times on which days the group was engaged, the earliest first
 * @param endedOn first day on which it is not meant to come again; absent while it is
 * @param endReason why; absent while it goes on
 * @param concerns policies in force as a warning that what was recorded of it did not meet, by code
 */
public record EngagementState(
        String engagementId,
        String organizationId,
        @Nullable String teamId,
        String group,
        EngagementTopic about,
        @Nullable Recurrence recurrence,
        List<Time> times,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        List<String> concerns) {

    /**
     * One time.
     *
     * @param attended how many of the group came; absent when nobody counted
     * @param inputs given to decisions and plans at it
     */
    public record Time(
            LocalDate on,
            EngagementDepth depth,
            @Nullable Integer attended,
            List<LinkedInput> inputs,
            List<Evidence> evidence) {}

    /** The day of the first time. */
    public LocalDate firstOn() {
        return times.getFirst().on();
    }

    EngagementState with(Time next) {
        List<Time> more = Stream.concat(times.stream(), Stream.of(next)).toList();
        return new EngagementState(
                engagementId, organizationId, teamId, group, about, recurrence, more, endedOn, endReason, concerns);
    }

    EngagementState ended(LocalDate on, String reason) {
        return new EngagementState(
                engagementId, organizationId, teamId, group, about, recurrence, times, on, reason, concerns);
    }
}
