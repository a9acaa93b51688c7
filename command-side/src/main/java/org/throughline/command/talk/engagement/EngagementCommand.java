package org.throughline.command.talk.engagement;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Command;
import org.throughline.command.Id;
import org.throughline.command.OrNewId;
import org.throughline.command.OrToday;
import org.throughline.command.talk.Rhythm;
import org.throughline.events.Evidence;
import org.throughline.events.SubjectKey;
import org.throughline.events.choices.decision.EngagementDepth;
import org.throughline.events.talk.engagement.EngagementEvent;

/** What can be asked about engaging groups of people. */
public sealed interface EngagementCommand extends Command {

    /** People that one occasion has room for. */
    int MOST_PEOPLE = 100_000;

    String engagementId();

    @Override
    default SubjectKey subject() {
        return SubjectKey.of(EngagementEvent.class, engagementId());
    }

    /**
     * An input to a decision or to a plan; exactly one of the two is named.
     *
     * @param inputId names it within what it was given to
     */
    record InputThere(
            @Id @Nullable String decisionId,
            @Id @Nullable String planId,
            @Id String inputId) {}

    /**
     * Records that a group was engaged, on the day it was; for the first time where it is meant to recur.
     *
     * @param teamId the team that engaged it; left out when no team did, or nobody knows
     * @param group code of the group or role
     * @param title what it was about, in a few words
     * @param recurrence how often it is meant to come again; left out when once
     * @param attended how many of the group came; left out when nobody counted
     * @param inputs given to decisions and plans at it
     */
    record RecordEngagement(
            @Id @OrNewId String engagementId,
            @Id String organizationId,
            @Id @Nullable String teamId,
            @Size(min = 1, max = 80) String group,
            EngagementDepth depth,
            @Nullable @Size(max = 200) String title,
            @Id @Nullable String practice,
            @Id @Nullable String decisionId,
            @Id @Nullable String needId,
            @Id @Nullable String goalId,
            @Id @Nullable String planId,
            @Nullable Rhythm recurrence,
            @Nullable @Min(0) @Max(MOST_PEOPLE) Integer attended,
            @Size(max = 100) List<InputThere> inputs,
            List<Evidence> evidence,
            @OrToday LocalDate effectiveOn)
            implements EngagementCommand {}

    /**
     * Records that the same group was engaged again.
     *
     * @param depth left out when as deeply as the last time
     */
    record RepeatEngagement(
            @Id String engagementId,
            @Nullable EngagementDepth depth,
            @Nullable @Min(0) @Max(MOST_PEOPLE) Integer attended,
            @Size(max = 100) List<InputThere> inputs,
            List<Evidence> evidence,
            @OrToday LocalDate effectiveOn)
            implements EngagementCommand {}

    /** Says that what was meant to recur does not come again. */
    record EndEngagement(
            @Id String engagementId,
            @Size(min = 1, max = 5000) String reason,
            @OrToday LocalDate effectiveOn) implements EngagementCommand {}
}
