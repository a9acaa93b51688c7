package org.throughline.command.implementation.goal;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Command;
import org.throughline.command.Id;
import org.throughline.command.OrNewId;
import org.throughline.command.OrToday;
import org.throughline.command.implementation.measure.MeasureCommand;
import org.throughline.events.Evidence;
import org.throughline.events.SubjectKey;
import org.throughline.events.implementation.goal.Ambition;
import org.throughline.events.implementation.goal.EquityAim;
import org.throughline.events.implementation.goal.GoalEvent;
import org.throughline.events.implementation.goal.GoalKind;
import org.throughline.events.implementation.goal.GoalOutcome;
import org.throughline.events.implementation.measure.BetterWhen;

/** What can be asked about a goal. */
public sealed interface GoalCommand extends Command {

    String goalId();

    @Override
    default SubjectKey subject() {
        return SubjectKey.of(GoalEvent.class, goalId());
    }

    /**
     * What a goal is to reach, in numbers. What is left out is not known, which is not zero.
     *
     * @param measureId the measure its progress is read from; left out where it is told by hand
     * @param unit what a value counts, by code; left out where the measure says it
     * @param better which way is better; left out where the measure says it
     */
    record Aim(
            @Id @Nullable String measureId,
            @Id @Nullable String unit,
            @Nullable BetterWhen better,

            @Nullable @DecimalMin("-" + MeasureCommand.MOST) @DecimalMax(MeasureCommand.MOST)
            BigDecimal baseline,

            @Nullable @DecimalMin("-" + MeasureCommand.MOST) @DecimalMax(MeasureCommand.MOST)
            BigDecimal target) {}

    /**
     * Sets a goal, in words and as far as it is known in numbers.
     *
     * @param needIds the needs it is set for
     * @param owners member ids or roles of those who answer for it, leaders or not
     * @param ownerGroups codes of groups who answer for it
     * @param kind what it is about; left out when nobody said
     * @param deciders who set it: member ids or roles; empty when nobody said
     */
    record SetGoal(
            @Id @OrNewId String goalId,
            @Id String organizationId,
            Map<String, String> title,
            @Size(max = 100) List<String> needIds,
            @Nullable Aim aim,
            @Nullable LocalDate dueOn,
            @Size(max = 200) List<String> owners,
            @Size(max = 100) List<String> ownerGroups,
            @Nullable Ambition ambition,
            @Nullable EquityAim equityAim,
            @Nullable GoalKind kind,
            List<String> deciders,
            List<Evidence> evidence,
            @OrToday LocalDate effectiveOn)
            implements GoalCommand {}

    /**
     * Replaces what a goal says. What is absent stays as it is; a list, the aim or the aim for a group that is present replaces the
     * whole. Nothing is recorded when nothing differs.
     *
     * @param revises the version this was written on; it must be the current one
     * @param deciders who decided: member ids or roles
     */
    record ReviseGoal(
            @Id String goalId,
            @Min(1) int revises,
            @Nullable Map<String, String> title,
            @Nullable @Size(max = 100) List<String> needIds,
            @Nullable Aim aim,
            @Nullable LocalDate dueOn,
            @Nullable @Size(max = 200) List<String> owners,
            @Nullable @Size(max = 100) List<String> ownerGroups,
            @Nullable Ambition ambition,
            @Nullable EquityAim equityAim,
            @Nullable GoalKind kind,
            @Size(max = 5000) String reason,
            @NotEmpty List<String> deciders,
            List<Evidence> evidence,
            @OrToday LocalDate effectiveOn)
            implements GoalCommand {}

    /**
     * Records how far a goal has come whose progress no measure tells; by a value, in words or both.
     *
     * @param value in the unit of the goal
     */
    record RecordGoalProgress(
            @Id String goalId,

            @Nullable @DecimalMin("-" + MeasureCommand.MOST) @DecimalMax(MeasureCommand.MOST)
            BigDecimal value,

            @Nullable @Size(max = 5000) String account,
            List<Evidence> evidence,
            @OrToday LocalDate effectiveOn)
            implements GoalCommand {}

    /**
     * Ends a goal.
     *
     * @param reason why, or what came of it; needed where it is dropped
     */
    record CloseGoal(
            @Id String goalId,
            GoalOutcome outcome,
            @Nullable @Size(max = 5000) String reason,
            List<Evidence> evidence,
            @OrToday LocalDate effectiveOn)
            implements GoalCommand {}
}
