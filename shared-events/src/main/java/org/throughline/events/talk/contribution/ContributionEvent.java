package org.throughline.events.talk.contribution;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Ends;
import org.throughline.events.Subject;
import org.throughline.events.SubjectEvent;
import org.throughline.events.WithConcerns;

/**
 * Something that somebody contributed to the work of an organization, recorded because they wish it to be. What it was in words is no
 * part of the log, nor is anything that would measure who contributed it.
 */
@Subject("contribution")
public sealed interface ContributionEvent extends SubjectEvent {

    String contributionId();

    @Override
    default String subjectId() {
        return contributionId();
    }

    /**
     * Somebody contributed to it on its day.
     *
     * @param by member id; absent when they do not wish to be named
     * @param concerns codes of policies in force as a warning that it did not meet
     */
    record ContributionRecorded(
            String contributionId,
            String organizationId,
            ContributionKind kind,
            Contributed to,
            @Nullable String by,
            List<String> concerns,
            LocalDate effectiveOn)
            implements ContributionEvent, WithConcerns {}

    /** They do not wish it to be told of any more, from its day on. */
    @Ends
    record ContributionWithdrawn(String contributionId, LocalDate effectiveOn) implements ContributionEvent {}
}
