package org.throughline.query.subject.talk.success;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Evidence;

/**
 * A success that people were told of.
 *
 * @param practice what it is a success of; absent when of the work as a whole
 * @param title what went well, language to words
 * @param story how it came about; absent when nobody wrote it down
 * @param audiences whom it was told, by code
 * @param channelId the channel it went through; absent when nobody said
 * @param evidence what shows it; empty when nothing is named
 * @param participants member ids of those whose success it is; absent when nobody wrote it down
 * @param concerns policies in force as a warning that it did not meet, by code
 */
public record SuccessState(
        String successId,
        String organizationId,
        @Nullable String practice,
        Map<String, String> title,
        @Nullable String story,
        List<String> audiences,
        @Nullable String channelId,
        List<Evidence> evidence,
        @Nullable List<String> participants,
        LocalDate toldOn,
        List<String> concerns) {

    /** Whether it is one of this practice, or of the work as a whole. */
    public boolean isOf(String practice) {
        return this.practice == null || this.practice.equals(practice);
    }
}
