package org.throughline.query.subject.ground.library;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Evidence;

/**
 * A resource of a library.
 *
 * @param title what it is called, language to words
 * @param kind what it is, as a code
 * @param topics what it is about, as codes
 * @param practice the practice it is about; absent when about none alone
 * @param places where it can be found; empty when nobody said
 * @param about what it is good for; absent when nobody said
 * @param endedOn the first day without it; absent while it is there
 * @param endReason why it was removed; absent while it is there
 */
public record LibraryResourceState(
        String resourceId,
        String organizationId,
        Map<String, String> title,
        String kind,
        List<String> topics,
        @Nullable String practice,
        List<Evidence> places,
        @Nullable String about,
        LocalDate addedOn,
        @Nullable LocalDate endedOn,
        @Nullable String endReason) {}
