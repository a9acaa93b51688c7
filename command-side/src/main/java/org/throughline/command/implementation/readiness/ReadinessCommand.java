package org.throughline.command.implementation.readiness;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
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
import org.throughline.events.implementation.readiness.Dimension;
import org.throughline.events.implementation.readiness.Finding;
import org.throughline.events.implementation.readiness.Gap;
import org.throughline.events.implementation.readiness.ReadinessEvent;
import org.throughline.events.implementation.readiness.SystemPart;

/** What can be asked about an assessment of readiness. */
public sealed interface ReadinessCommand extends Command {

    String assessmentId();

    @Override
    default SubjectKey subject() {
        return SubjectKey.of(ReadinessEvent.class, assessmentId());
    }

    /**
     * How one dimension was rated.
     *
     * @param points reached; left out when it was not assessed, which is not zero
     * @param part the part of the integrated system it looks at; left out when it looks at all of it
     */
    record Rating(
            @Id String code,
            @Nullable @Min(0) Integer points,
            @Min(1) int possible,
            @Nullable SystemPart part) {
        Dimension asDimension() {
            return new Dimension(code, points, possible, part);
        }
    }

    /** Somebody who took part, in which role. */
    record Seat(@Id String memberId, @Id String role) {}

    /** What is missing yet, and to which dimension that belongs. */
    record Missing(
            @Nullable @Id String dimension,
            @Size(max = 2000) String text) {
        Gap asGap() {
            return new Gap(dimension, text);
        }
    }

    /**
     * Records one assessment; the effective day is the day it was made.
     *
     * @param practice what the unit is to be ready for; left out for the integrated system as a whole
     */
    record AssessReadiness(
            @Id @OrNewId String assessmentId,
            @Id String organizationId,
            @Nullable @Id String practice,
            @NotEmpty List<Rating> dimensions,
            List<Seat> participants,
            Finding finding,
            List<Missing> gaps,
            List<Evidence> evidence,
            @OrToday LocalDate effectiveOn)
            implements ReadinessCommand {}

    /** Replaces what an assessment says; what is known of its day changes, not the day. */
    record CorrectReadiness(
            @Id String assessmentId,
            @NotEmpty List<Rating> dimensions,
            List<Seat> participants,
            Finding finding,
            List<Missing> gaps,
            @Size(max = 5000) String reason,
            List<Evidence> evidence)
            implements ReadinessCommand {

        /** The day of the assessment itself, whichever it was; a correction has no day of its own. */
        @Override
        public LocalDate effectiveOn() {
            return LocalDate.MIN;
        }
    }

    /** Declares that the assessment should not count. */
    record RetractReadiness(
            @Id String assessmentId, @Size(max = 5000) String reason) implements ReadinessCommand {

        /** The day of the assessment itself, whichever it was; a retraction has no day of its own. */
        @Override
        public LocalDate effectiveOn() {
            return LocalDate.MIN;
        }
    }
}
