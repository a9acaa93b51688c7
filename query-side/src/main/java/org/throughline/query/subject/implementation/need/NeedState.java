package org.throughline.query.subject.implementation.need;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Evidence;

/**
 * A need of an organization.
 *
 * @param title what is needed, language to words
 * @param finding what the data showed; absent when nobody wrote it down
 * @param affectedGroups codes of the groups whose need it is; empty when nobody said
 * @param participants member ids of those who found it; absent when nobody wrote it down
 * @param evidence the data it was found in
 * @param endedOn first day on which it was met or withdrawn; absent while it stands
 * @param outcome what shows that it is met, or why it was withdrawn; absent while it stands
 * @param endEvidence the data that show that it is met
 * @param concerns policies in force as a warning that what was recorded of it did not meet, by code
 */
public record NeedState(
        String needId,
        String organizationId,
        Status status,
        Map<String, String> title,
        @Nullable String finding,
        List<String> affectedGroups,
        @Nullable List<String> participants,
        List<Evidence> evidence,
        LocalDate identifiedOn,
        @Nullable LocalDate endedOn,
        @Nullable String outcome,
        List<Evidence> endEvidence,
        List<String> concerns) {

    /** What became of it. */
    public enum Status {
        STANDS,
        MET,
        WITHDRAWN
    }
}
