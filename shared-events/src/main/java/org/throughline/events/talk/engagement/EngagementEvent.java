package org.throughline.events.talk.engagement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Ends;
import org.throughline.events.Evidence;
import org.throughline.events.Subject;
import org.throughline.events.SubjectEvent;
import org.throughline.events.WithConcerns;
import org.throughline.events.choices.decision.EngagementDepth;
import org.throughline.events.talk.Recurrence;

/** How an organization engages a group of people, once or again and again. Each time is a fact of its own day. */
@Subject("engagement")
public sealed interface EngagementEvent extends SubjectEvent {

    String engagementId();

    @Override
    default String subjectId() {
        return engagementId();
    }

    /**
     * A group was engaged; the day is the one on which it was, for the first time where it is meant to recur.
     *
     * @param teamId the team that engaged it; absent when no team did, or nobody said
     * @param group code of the group or role
     * @param recurrence how often it is meant to come again; absent when once
     * @param attended how many of the group came; absent when nobody counted
     * @param inputs given to decisions and plans at it: they and it are one occasion
     * @param concerns codes of policies in force as a warning that it did not meet
     */
    record EngagementRecorded(
            String engagementId,
            String organizationId,
            @Nullable String teamId,
            String group,
            EngagementDepth depth,
            EngagementTopic about,
            @Nullable Recurrence recurrence,
            @Nullable Integer attended,
            List<LinkedInput> inputs,
            List<Evidence> evidence,
            List<String> concerns,
            LocalDate effectiveOn)
            implements EngagementEvent, WithConcerns {}

    /**
     * The same group was engaged again, on another day.
     *
     * @param depth how deeply this time
     * @param attended how many of the group came; absent when nobody counted
     * @param inputs given to decisions and plans this time
     */
    record EngagementRepeated(
            String engagementId,
            EngagementDepth depth,
            @Nullable Integer attended,
            List<LinkedInput> inputs,
            List<Evidence> evidence,
            LocalDate effectiveOn)
            implements EngagementEvent {}

    /**
     * It is not meant to come again; the day is the first without it.
     *
     * @param reason in words
     */
    @Ends
    record EngagementEnded(String engagementId, String reason, LocalDate effectiveOn) implements EngagementEvent {}
}
