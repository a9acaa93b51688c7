package org.throughline.query.subject.ground.learning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Evidence;

/**
 * What one member learned, in the order of completion. What is not here is unknown.
 *
 * @param learned what counts
 * @param retracted what was recorded and does not count
 */
public record LearningState(String memberId, List<Learned> learned, List<Retracted> retracted) {

    /**
     * One piece of learning.
     *
     * @param organizationId where the member worked then
     * @param minutes absent when nobody wrote it down
     */
    public record Learned(
            String learningId,
            String organizationId,
            String topic,
            LocalDate on,
            @Nullable Integer minutes,
            @Nullable String provider,
            List<Evidence> evidence) {}

    /**
     * One that does not count.
     *
     * @param reason why not
     */
    public record Retracted(Learned learned, String reason) {}

    /** The first learning about a topic that was completed by this day. */
    public Optional<LocalDate> firstOn(String topic, LocalDate by) {
        return learned.stream()
                .filter(one -> one.topic().equals(topic) && !one.on().isAfter(by))
                .map(Learned::on)
                .min(LocalDate::compareTo);
    }
}
