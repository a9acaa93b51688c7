package org.throughline.events.implementation.support;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.plan.StepTag;

/**
 * What a support is meant to be.
 *
 * @param title what it is called, language to words
 * @param topic what is learned, as a code: {@code FRAMEWORK}; absent when nobody said
 * @param practice the practice it supports; absent when it supports none alone
 * @param planId the action plan it is a part of; absent when of none
 * @param stepCode the step of that plan; absent when of none
 * @param cycleId the improvement cycle it belongs to; absent when to none
 * @param tags what it is also for; empty when nobody said
 * @param groups whom it is for, as codes; empty when teams are named alone
 * @param teamIds teams it is for; empty when groups are named alone
 * @param people how many it is meant for; absent when nobody said
 * @param startsOn the first day it is scheduled for
 * @param endsOn the last day it is scheduled for; absent when no end is planned
 * @param sessions how many times they are to come together; absent when nobody said
 * @param minutes how long it is to take in all; absent when nobody said
 * @param coDesigned whether those it is for designed it as well; absent when nobody said
 * @param provider who leads it, an organization and not a person; absent when nobody said
 * @param resourceIds what of the library it works with; empty when nothing is named
 */
public record SupportTerms(
        Map<String, String> title,
        SupportKind kind,
        @Nullable String topic,
        @Nullable String practice,
        @Nullable String planId,
        @Nullable String stepCode,
        @Nullable String cycleId,
        List<StepTag> tags,
        List<String> groups,
        List<String> teamIds,
        @Nullable Integer people,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable Integer sessions,
        @Nullable Integer minutes,
        @Nullable Boolean coDesigned,
        @Nullable String provider,
        List<String> resourceIds) {}
