package org.throughline.events.implementation.coaching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What coaching is meant to be.
 *
 * @param focus what is coached, in words; absent when nobody said
 * @param intensity absent when nobody said
 * @param processes how the coach comes to know what is done; empty when nobody said
 * @param visitsPerYear how many visits there are to be in a year; absent when nobody said
 * @param minutesPerVisit how long one is to take; absent when nobody said
 * @param items what is to be done in every visit, as codes; empty when nothing was agreed
 */
public record ServicePlan(
        @Nullable String focus,
        @Nullable CoachingIntensity intensity,
        List<CoachingProcess> processes,
        @Nullable Integer visitsPerYear,
        @Nullable Integer minutesPerVisit,
        List<String> items) {}
