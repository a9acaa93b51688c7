package org.throughline.command.implementation.coaching;

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
import org.throughline.events.SubjectKey;
import org.throughline.events.implementation.coaching.CoachOrigin;
import org.throughline.events.implementation.coaching.CoachingEvent;
import org.throughline.events.implementation.coaching.CoachingIntensity;
import org.throughline.events.implementation.coaching.CoachingProcess;
import org.throughline.events.implementation.coaching.Delivered;
import org.throughline.events.implementation.support.SessionMode;

/** What can be asked about the coaching of a team. */
public sealed interface CoachingCommand extends Command {

    String teamId();

    @Override
    default SubjectKey subject() {
        return SubjectKey.of(CoachingEvent.class, teamId());
    }

    /**
     * What coaching is meant to be.
     *
     * @param items codes of what is to be done in every visit
     */
    record Service(
            @Nullable @Size(max = 5000) String focus,
            @Nullable CoachingIntensity intensity,
            @Size(max = 3) List<CoachingProcess> processes,
            @Nullable @Min(1) @Max(366) Integer visitsPerYear,
            @Nullable @Min(1) @Max(10_000) Integer minutesPerVisit,
            @Size(max = 100) List<@Size(max = 80) String> items) {}

    /**
     * Says who coaches a team from the effective day on. A single teacher is coached as the team of level {@code TEACHER}.
     *
     * @param memberId the coach
     * @param provider an organization, not a person; only for a coach from outside
     */
    record AssignCoach(
            @Id String teamId,
            @Id @OrNewId String assignmentId,
            @Id String memberId,
            CoachOrigin origin,
            @Nullable @Size(max = 500) String provider,
            @Id @Nullable String practice,
            Service plan,
            @Size(max = 100) List<String> resourceIds,
            @OrToday LocalDate effectiveOn)
            implements CoachingCommand {}

    /** Says what coaching is meant to be from the effective day on, all of it, changed or not. */
    record ReviseCoachingPlan(
            @Id String teamId,
            @Id String assignmentId,
            Service plan,
            @Size(max = 5000) String reason,
            @OrToday LocalDate effectiveOn)
            implements CoachingCommand {}

    /**
     * Whether something was done as it was meant.
     *
     * @param item a code
     */
    record Done(@Id String item, Delivered delivered) {}

    /**
     * Records that the coach was there.
     *
     * @param strategies codes of what the coach did
     * @param delivered what was done of what was meant
     * @param lastStepDone whether what was agreed the time before had been done
     */
    record RecordCoachingVisit(
            @Id String teamId,
            @Id String assignmentId,
            @Id @OrNewId String visitId,
            @Nullable @Min(1) @Max(10_000) Integer minutes,
            @Nullable SessionMode mode,
            @Size(max = 3) List<CoachingProcess> processes,
            @Size(max = 100) List<@Size(max = 80) String> strategies,
            @Size(max = 100) List<Done> delivered,
            @Nullable Boolean lastStepDone,
            @OrToday LocalDate effectiveOn)
            implements CoachingCommand {}

    /** Says that the coach does not coach the team any more; the effective day is the first without. */
    record EndCoaching(
            @Id String teamId,
            @Id String assignmentId,
            @Size(max = 5000) String reason,
            @OrToday LocalDate effectiveOn) implements CoachingCommand {}
}
