package org.throughline.query.subject.direction.buyin;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the people of an organization stand behind the work.
 *
 * @param readings in effective order, retracted ones included
 */
public record BuyInState(String organizationId, List<Reading> readings) {

    /**
     * One group on one day.
     *
     * @param practice what it was asked about; absent when about the work as a whole
     * @param highest level of the scale, the lowest is 0
     * @param retractedWhy why it does not count; absent when it does
     * @param concerns policies in force as a warning when it was recorded that it did not meet, by code
     */
    public record Reading(
            String code,
            @Nullable String practice,
            String group,
            String method,
            String scale,
            int highest,
            int level,
            int respondents,
            LocalDate on,
            @Nullable String retractedWhy,
            List<String> concerns) {

        public boolean counts() {
            return retractedWhy == null;
        }

        Reading retracted(String why) {
            return new Reading(code, practice, group, method, scale, highest, level, respondents, on, why, concerns);
        }
    }
}
