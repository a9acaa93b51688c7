package org.throughline.events.ground.learning;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Evidence;
import org.throughline.events.Subject;
import org.throughline.events.SubjectEvent;

/** What one member learned. Of what is not recorded here nothing is known: it is not a lack of learning. */
@Subject("learning-record")
public sealed interface LearningEvent extends SubjectEvent {

    String memberId();

    @Override
    default String subjectId() {
        return memberId();
    }

    /**
     * A member completed some learning.
     *
     * @param learningId unique for the member
     * @param organizationId where the member worked then
     * @param topic {@code FRAMEWORK}, {@code LEADERSHIP_DRIVERS}, {@code SYSTEMS_CHANGE}, {@code CULTURAL_COMPETENCE},
     *     or a code of the district's own
     * @param minutes how long it took; absent when nobody wrote it down
     * @param provider who taught, an organization and not a person
     * @param effectiveOn the day it was completed
     */
    record LearningRecorded(
            String memberId,
            String learningId,
            String organizationId,
            String topic,
            @Nullable Integer minutes,
            @Nullable String provider,
            List<Evidence> evidence,
            LocalDate effectiveOn)
            implements LearningEvent {}

    /**
     * It should not count: another member's, or it never took place.
     *
     * @param effectiveOn the day of the learning, whichever it was
     */
    record LearningRetracted(String memberId, String learningId, String reason, LocalDate effectiveOn)
            implements LearningEvent {}
}
