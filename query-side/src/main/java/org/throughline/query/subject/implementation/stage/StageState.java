package org.throughline.query.subject.implementation.stage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Evidence;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.query.Days;

/**
 * An organization's way with one practice.
 *
 * @param stage where it stands; absent when no attempt is under way, which is not a stage
 * @param since the day it entered that stage
 * @param intervals every stage it was in, attempt by attempt; those of an attempt leave no hole from its first entry on
 * @param attempts every go at the practice, the last one the present one
 * @param activities what was settled of each attempt; an activity that is not here is not done yet
 * @param retracted moves that were recorded and did not take place
 */
public record StageState(
        String organizationId,
        String practice,
        @Nullable Stage stage,
        @Nullable LocalDate since,
        List<Interval> intervals,
        List<Attempt> attempts,
        List<Activity> activities,
        List<RetractedMove> retracted) {

    /** The stage it was in on a day; empty before the first and while no attempt was under way. */
    public Optional<Interval> heldOn(LocalDate day) {
        return intervals.stream()
                .filter(interval -> Days.hold(interval.from(), interval.until(), day))
                .reduce((earlier, later) -> later);
    }

    /**
     * Days in one stage.
     *
     * @param from the day it was entered
     * @param until the day the next one was, or the practice was given up; open when absent
     * @param regression whether it was reached by going back
     * @param reason why it went back
     * @param attempt number of the attempt it belongs to
     * @param readinessAssessmentId the assessment of readiness the move named
     * @param fidelityCheckId the fidelity check the move named
     * @param concerns policies in force as a warning that the move did not meet
     */
    public record Interval(
            Stage stage,
            LocalDate from,
            @Nullable LocalDate until,
            boolean regression,
            @Nullable String reason,
            List<Evidence> evidence,
            int attempt,
            @Nullable String readinessAssessmentId,
            @Nullable String fidelityCheckId,
            List<String> concerns) {

        Interval ending(@Nullable LocalDate day) {
            return new Interval(
                    stage,
                    from,
                    day,
                    regression,
                    reason,
                    evidence,
                    attempt,
                    readinessAssessmentId,
                    fidelityCheckId,
                    concerns);
        }
    }

    /**
     * One go at the practice.
     *
     * @param number 1, 2, ...
     * @param until the day it was given up; under way when absent
     * @param reason why it was given up
     */
    public record Attempt(
            int number,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String reason) {}

    /**
     * How an activity stands in an attempt. Neither of these three is "not yet": that is an activity without an entry.
     *
     * @param catalogueVersion the version of the catalogue it was recorded by
     * @param stage the stage the catalogue puts it in
     * @param on the day it came to stand so
     * @param reason why it was skipped or does not apply
     * @param concerns policies in force as a warning that its completion did not meet
     */
    public record Activity(
            int attempt,
            String code,
            String catalogueVersion,
            Stage stage,
            Standing standing,
            LocalDate on,
            @Nullable String reason,
            List<Evidence> evidence,
            List<String> concerns) {}

    /** What was settled about an activity. */
    public enum Standing {
        COMPLETED,
        SKIPPED,
        NOT_APPLICABLE
    }

    /**
     * A move that was recorded and did not take place, or not so.
     *
     * @param stage where it led; absent when it was a discontinuation
     * @param reason why it is retracted
     */
    public record RetractedMove(@Nullable Stage stage, LocalDate on, String reason) {}
}
