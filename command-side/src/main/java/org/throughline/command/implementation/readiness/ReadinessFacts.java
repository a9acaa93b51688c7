package org.throughline.command.implementation.readiness;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.readiness.Dimension;
import org.throughline.events.implementation.readiness.Finding;
import org.throughline.events.implementation.readiness.Gap;
import org.throughline.events.implementation.readiness.Participant;

/**
 * What decisions need to know of an assessment of readiness.
 *
 * @param organizationId the unit assessed; empty as long as nothing is recorded
 * @param practice what it was assessed for; absent for the integrated system
 * @param content what it says after corrections; absent as long as nothing is recorded
 * @param effectiveOn the day it was made; absent as long as nothing is recorded
 * @param retracted whether it counts no more
 */
public record ReadinessFacts(
        String organizationId,
        @Nullable String practice,
        @Nullable Content content,
        @Nullable LocalDate effectiveOn,
        boolean retracted) {

    static final ReadinessFacts UNKNOWN = new ReadinessFacts("", null, null, null, false);

    /** What was found. */
    record Content(List<Dimension> dimensions, List<Participant> participants, Finding finding, List<Gap> gaps) {}

    /** Whether it has been recorded. */
    public boolean exists() {
        return effectiveOn != null;
    }

    /** Whether it counts and was made by this day. */
    public boolean standsBy(LocalDate day) {
        return effectiveOn != null && !retracted && !effectiveOn.isAfter(day);
    }

    ReadinessFacts with(Content other) {
        return new ReadinessFacts(organizationId, practice, other, effectiveOn, retracted);
    }

    ReadinessFacts asRetracted() {
        return new ReadinessFacts(organizationId, practice, content, effectiveOn, true);
    }
}
