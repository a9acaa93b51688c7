package org.throughline.command.implementation.support;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Command;
import org.throughline.command.Id;
import org.throughline.command.OrNewId;
import org.throughline.command.OrToday;
import org.throughline.events.SubjectKey;
import org.throughline.events.implementation.plan.StepTag;
import org.throughline.events.implementation.support.QualityFeature;
import org.throughline.events.implementation.support.QualitySource;
import org.throughline.events.implementation.support.SessionMode;
import org.throughline.events.implementation.support.SupportEvent;
import org.throughline.events.implementation.support.SupportKind;

/** What can be asked about a support of staff. */
public sealed interface SupportCommand extends Command {

    String supportId();

    @Override
    default SubjectKey subject() {
        return SubjectKey.of(SupportEvent.class, supportId());
    }

    /**
     * Schedules a support of staff. Its days may lie ahead; it takes effect on the day it is scheduled.
     *
     * @param organizationId whose staff it supports
     * @param stepCode a step of the plan
     * @param groups whom it is for, by code
     * @param teamIds teams it is for; together with {@code groups} at least one
     * @param people how many it is meant for
     * @param startsOn the first day it is scheduled for
     * @param endsOn the last day; left out when no end is planned
     * @param sessions how many times people are to come together
     * @param minutes how long it is to take in all
     * @param coDesigned whether those it is for designed it as well
     * @param provider an organization, not a person
     * @param resourceIds what of the library it works with
     */
    record ScheduleSupport(
            @Id @OrNewId String supportId,
            @Id String organizationId,
            Map<String, String> title,
            SupportKind kind,
            @Id @Nullable String topic,
            @Id @Nullable String practice,
            @Id @Nullable String planId,
            @Id @Nullable String stepCode,
            @Id @Nullable String cycleId,
            @Size(max = 20) List<StepTag> tags,
            @Size(max = 100) List<@Size(max = 80) String> groups,
            @Size(max = 200) List<String> teamIds,
            @Nullable @Min(1) @Max(1_000_000) Integer people,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable @Min(1) @Max(1000) Integer sessions,
            @Nullable @Min(1) @Max(1_000_000) Integer minutes,
            @Nullable Boolean coDesigned,
            @Nullable @Size(max = 500) String provider,
            @Size(max = 100) List<String> resourceIds,
            @OrToday LocalDate effectiveOn)
            implements SupportCommand {}

    /**
     * How many of a group came.
     *
     * @param group by code
     */
    record Came(@Id String group, @Min(0) @Max(1_000_000) int people) {}

    /**
     * Records that people came together.
     *
     * @param minutes how long it took
     * @param attended how many came, group by group; left out when nobody counted
     */
    record HoldSupport(
            @Id String supportId,
            @Id @OrNewId String sessionId,
            @Nullable @Min(1) @Max(100_000) Integer minutes,
            @Nullable SessionMode mode,
            @Size(max = 100) List<Came> attended,
            @OrToday LocalDate effectiveOn)
            implements SupportCommand {}

    /** Ends a support before its time, or calls it off; the effective day is the first without it. */
    record CancelSupport(
            @Id String supportId,
            @Size(max = 5000) String reason,
            @OrToday LocalDate effectiveOn) implements SupportCommand {}

    /**
     * Says how good a support was that was held: a figure, what was found of what makes learning a good one, or both.
     *
     * @param percent of what could be reached, by whatever form was used
     * @param answers how many people were asked and answered; needed for a figure of those it was for
     * @param found what was there
     * @param lacking what was not there
     */
    record RateSupport(
            @Id String supportId,
            @Id @OrNewId String ratingId,
            QualitySource source,
            @Nullable @Min(0) @Max(100) Integer percent,
            @Nullable @Min(1) @Max(1_000_000) Integer answers,
            @Size(max = 6) List<QualityFeature> found,
            @Size(max = 6) List<QualityFeature> lacking,
            @OrToday LocalDate effectiveOn)
            implements SupportCommand {}
}
