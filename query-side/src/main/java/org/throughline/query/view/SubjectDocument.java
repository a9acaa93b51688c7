package org.throughline.query.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.SubjectKey;
import org.throughline.query.Folding.Misfit;
import org.throughline.query.timeline.TimelineEntry;

/**
 * The present state of one subject as it is stored.
 *
 * @param version number of events applied, what {@code If-Match} takes
 * @param position of the last event applied
 * @param lastEffectiveOn effective day of the last event in effective order
 * @param state JSON; absent where not even the first event could be folded
 * @param misfit the event that could not be folded; absent where all could
 */
public record SubjectDocument(
        SubjectKey key,
        long version,
        long position,
        @Nullable String district,
        @Nullable String unit,
        LocalDate lastEffectiveOn,
        @Nullable String state,
        @Nullable Misfit misfit) {

    /**
     * A subject as it is folded.
     *
     * @param last the last event applied, by position
     */
    static SubjectDocument of(TimelineEntry last, Folded<?> folded) {
        return new SubjectDocument(
                last.key(),
                last.version(),
                last.position(),
                last.district(),
                last.unit(),
                folded.lastEffectiveOn(),
                folded.json(),
                folded.folding().misfit());
    }
}
