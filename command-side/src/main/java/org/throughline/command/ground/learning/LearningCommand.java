package org.throughline.command.ground.learning;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Command;
import org.throughline.command.Id;
import org.throughline.command.OrNewId;
import org.throughline.command.OrToday;
import org.throughline.events.Evidence;
import org.throughline.events.SubjectKey;
import org.throughline.events.ground.learning.LearningEvent;

/** What can be asked about what a member learned. */
public sealed interface LearningCommand extends Command {

    String memberId();

    @Override
    default SubjectKey subject() {
        return SubjectKey.of(LearningEvent.class, memberId());
    }

    /**
     * Records learning that was completed that day.
     *
     * @param organizationId where the member works
     * @param topic {@code FRAMEWORK}, {@code LEADERSHIP_DRIVERS}, {@code SYSTEMS_CHANGE}, {@code CULTURAL_COMPETENCE} or
     *     another code
     * @param minutes how long it took, where somebody wrote it down
     * @param provider an organization, not a person
     */
    record RecordLearning(
            @Id String memberId,
            @Id @OrNewId String learningId,
            @Id String organizationId,
            @Id String topic,
            @Nullable @Min(1) @Max(1_000_000) Integer minutes,
            @Nullable @Size(max = 500) String provider,
            List<Evidence> evidence,
            @OrToday LocalDate effectiveOn)
            implements LearningCommand {}

    /** Declares that it should not count. */
    record RetractLearning(
            @Id String memberId,
            @Id String learningId,
            @Size(max = 5000) String reason) implements LearningCommand {

        /** The day of the learning itself, whichever it was; a retraction has no day of its own. */
        @Override
        public LocalDate effectiveOn() {
            return LocalDate.MIN;
        }
    }
}
