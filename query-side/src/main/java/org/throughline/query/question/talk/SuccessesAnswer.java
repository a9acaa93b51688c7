package org.throughline.query.question.talk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.stage.Stage;

/**
 * Successes that people were told of.
 *
 * @param units those that were told of any, and those that are on the way with a practice
 * @param stages how often they were told of while units were in which stage
 * @param successes each of them, the earliest first
 */
public record SuccessesAnswer(List<OfUnit> units, List<OfStage> stages, List<OfSuccess> successes) {

    /**
     * One unit.
     *
     * @param told how many
     * @param lastOn the last day on which people were told of one, in the window; absent when there was none
     * @param longestWithout the most days in a row of the window without one
     * @param audiences whom any was told, by code
     */
    public record OfUnit(
            String organizationId, int told, @Nullable LocalDate lastOn, long longestWithout, List<String> audiences) {}

    /**
     * A stage of the ways with a practice.
     *
     * @param trackDays days that these ways were in it, added up
     * @param told successes of their practice, or of the work as a whole, on these days; one of the work as a whole
     *     counts for each way
     * @param perYear the same for 365 days of one way, to one decimal; absent without a day
     */
    public record OfStage(
            Stage stage, long trackDays, int told, @Nullable BigDecimal perYear) {}

    /**
     * One success.
     *
     * @param practice absent when of the work as a whole
     * @param evidence how many things show it
     */
    public record OfSuccess(
            String successId,
            String organizationId,
            @Nullable String practice,
            Map<String, String> title,
            List<String> audiences,
            int evidence,
            LocalDate toldOn) {}
}
