package org.throughline.query.question.implementation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.measure.BetterWhen;
import org.throughline.events.implementation.measure.MeasureCategory;
import org.throughline.query.question.implementation.ImprovementChartAnswer.Signal;
import org.throughline.query.question.implementation.ImprovementChartAnswer.Towards;
import org.throughline.query.question.implementation.ImprovementChartAnswer.Verdict;

/**
 * Which measures vary more than by chance, and which way. A signal says that something changed, not what, and ranks nobody:
 * organizations come in the order of their ids.
 *
 * @param measures every measure that has a reading, by the last part of its run chart
 * @param unread ids of measures without any reading that counts
 */
public record MeasureSignalsAnswer(List<OfMeasure> measures, List<String> unread) {

    /**
     * One measure.
     *
     * @param readings how many count, in all parts
     * @param part number of the last part of its chart; 1 where it is not split
     * @param frozen whether it is judged by a frozen baseline
     * @param centre median of the baseline; absent where no reading counts for it
     * @param last the latest value
     * @param lastOn last day of the latest reading
     * @param useful readings of the part that lie off the centre
     * @param fewest as many are asked for
     * @param towards where the run lies that tells of the change, else the last run; absent without a signal
     * @param since last day of the first reading of that run; absent without a signal
     */
    public record OfMeasure(
            String measureId,
            String organizationId,
            MeasureCategory category,
            String code,
            Map<String, String> name,
            String unit,
            BetterWhen better,
            int readings,
            int part,
            boolean frozen,
            @Nullable BigDecimal centre,
            BigDecimal last,
            LocalDate lastOn,
            int useful,
            int fewest,
            Verdict verdict,
            List<Signal> signals,
            @Nullable Towards towards,
            @Nullable LocalDate since) {}
}
