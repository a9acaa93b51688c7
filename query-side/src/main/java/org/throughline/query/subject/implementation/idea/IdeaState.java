package org.throughline.query.subject.implementation.idea;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Evidence;

/**
 * An idea for improvement. Whether it was tried is read from the cycles that name it.
 *
 * @param title what would be done, language to words
 * @param driver what it works on, in words; absent when nobody said
 * @param aim what it is for, in words; absent where a goal on record says it, or nobody did
 * @param goalIds the goals it is for; empty when it names none
 * @param proposedBy member ids or roles of those whose idea it is; empty when nobody said
 * @param selectedOn the day on which it was said that it is to be tried; absent while nobody did
 * @param selectedWhy absent when nobody said
 * @param deciders who selected it, and who dropped it: member ids or roles
 * @param droppedOn the first day on which it was followed no more; absent while it is
 * @param droppedWhy absent while it is followed
 * @param concerns policies in force as a warning that what was recorded of it did not meet, by code
 */
public record IdeaState(
        String ideaId,
        String organizationId,
        Status status,
        Map<String, String> title,
        @Nullable String driver,
        @Nullable String aim,
        List<String> goalIds,
        List<String> proposedBy,
        LocalDate proposedOn,
        @Nullable LocalDate selectedOn,
        @Nullable String selectedWhy,
        List<String> deciders,
        @Nullable LocalDate droppedOn,
        @Nullable String droppedWhy,
        List<Evidence> evidence,
        List<String> concerns) {

    /** What became of it. */
    public enum Status {
        PROPOSED,
        /** It is to be tried. */
        SELECTED,
        DROPPED
    }
}
