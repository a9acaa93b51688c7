package org.throughline.query.question.direction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ground.organization.OrganizationKind;

/**
 * How far groups stand behind the work.
 *
 * @param trends each group of each organization, on each scale by itself
 * @param unheard tracks in initial implementation for longer than asked in which nobody was asked and no success was told since; absent when no
 *     length was named
 */
public record BuyInAnswer(List<Trend> trends, @Nullable List<Unheard> unheard) {

    /**
     * One group over time.
     *
     * @param practice asked about; absent when about the work as a whole
     * @param changePercent of the scale, from the first reading to the last; absent with one reading
     */
    public record Trend(
            String organizationId,
            OrganizationKind level,
            String group,
            @Nullable String practice,
            String scale,
            @Nullable BigDecimal changePercent,
            List<Point> points) {}

    /**
     * One reading.
     *
     * @param percent of the scale, to one decimal
     */
    public record Point(LocalDate on, int level, int highest, BigDecimal percent, int respondents, String method) {}

    /**
     * A track in initial implementation without a reading or a success.
     *
     * @param days in this stage
     */
    public record Unheard(String organizationId, String practice, LocalDate initialSince, long days) {}
}
