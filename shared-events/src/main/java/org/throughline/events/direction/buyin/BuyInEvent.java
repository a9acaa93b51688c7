package org.throughline.events.direction.buyin;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Revision;
import org.throughline.events.Subject;
import org.throughline.events.SubjectEvent;
import org.throughline.events.WithConcerns;

/**
 * What is known of how far the people of one organization stand behind the work. Groups only, never a person; the
 * subject is known by the organization's id.
 */
@Subject("buy-in")
public sealed interface BuyInEvent extends SubjectEvent {

    String organizationId();

    @Override
    default String subjectId() {
        return organizationId();
    }

    /**
     * A group was asked.
     *
     * @param code of this reading, unique within the organization
     * @param practice what it was asked about; absent when about the work as a whole
     * @param group code of the group asked, for instance {@code EDUCATOR}
     * @param method code of how it was asked, for instance {@code VOTE}
     * @param scale code of the scale; levels of different scales are not comparable
     * @param highest the highest level of the scale, the lowest is 0
     * @param level where the group stands
     * @param respondents how many people it rests on
     * @param concerns policies in force as a warning on the day that it did not meet, by code
     */
    @Revision(2)
    record BuyInRecorded(
            String organizationId,
            String code,
            @Nullable String practice,
            String group,
            String method,
            String scale,
            int highest,
            int level,
            int respondents,
            List<String> concerns,
            LocalDate effectiveOn)
            implements BuyInEvent, WithConcerns {

        /** One that meets every policy in force. */
        public BuyInRecorded(
                String organizationId,
                String code,
                @Nullable String practice,
                String group,
                String method,
                String scale,
                int highest,
                int level,
                int respondents,
                LocalDate effectiveOn) {
            this(
                    organizationId,
                    code,
                    practice,
                    group,
                    method,
                    scale,
                    highest,
                    level,
                    respondents,
                    List.of(),
                    effectiveOn);
        }
    }

    /** It should not count at all; the effective day is that of the reading. */
    record BuyInRetracted(String organizationId, String code, String reason, LocalDate effectiveOn)
            implements BuyInEvent {}
}
