package org.throughline.query.question.choices;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ground.rulebook.Limit;
import org.throughline.query.subject.choices.focus.FocusPortfolioState;

/**
 * How many focus areas there were on which days, and what came of them.
 *
 * @param districts one for each district that ever had a focus area
 */
public record FocusAnswer(List<DistrictFocus> districts) {

    /**
     * One district.
     *
     * @param firstArea the first day with a focus area; nothing is known of days before
     * @param days how many days were how
     * @param stretches the days from the first area on, cut where anything changed
     * @param areas every area that was active on one of the days
     * @param overrides who allowed one area beyond the limit, up to the last of the days
     * @param roomMade what was retired so that something else could begin
     * @param islands what hung together on the last of the days, and since when
     * @param practices which practices an area was linked with, and thereby a stated priority
     */
    public record DistrictFocus(
            String districtId,
            @Nullable LocalDate firstArea,
            DayCount days,
            List<FocusStretch> stretches,
            List<AreaLife> areas,
            List<OverrideUse> overrides,
            List<RoomMade> roomMade,
            List<Island> islands,
            List<StatedPractice> practices) {}

    /**
     * Days counted.
     *
     * @param asked all days asked about
     * @param notYet days before the first focus area
     * @param aboveAdvice days with more areas than were advised
     * @param atLimit days with as many areas as could be
     * @param aboveLimit days with more areas than could be without an override
     * @param aboveSource days with more areas than the sources advise at most, whatever the district allowed itself
     * @param apart days on which the areas did not all hang together
     */
    public record DayCount(
            long asked, long notYet, long aboveAdvice, long atLimit, long aboveLimit, long aboveSource, long apart) {}

    /**
     * Days on which nothing changed.
     *
     * @param until first day on which something was different, or the day after the window
     * @param active codes of the active areas
     * @param islands what hung together
     */
    public record FocusStretch(
            LocalDate from,
            LocalDate until,
            int count,
            List<String> active,
            int limit,
            int advice,
            List<List<String>> islands) {

        boolean isAboveAdvice() {
            return count > advice;
        }

        boolean isAtLimit() {
            return count == limit;
        }

        boolean isAboveLimit() {
            return count > limit;
        }

        boolean isAboveSource() {
            return Limit.FOCUS_LIMIT.isBeyondSource(count);
        }

        boolean isApart() {
            return islands.size() > 1;
        }
    }

    /**
     * How long an area lived.
     *
     * @param days days on which it was active, within the window
     */
    public record AreaLife(String code, Map<String, String> title, long days, List<FocusPortfolioState.Span> spans) {}

    /**
     * An override and what was done with it.
     *
     * @param retired areas that were retired to make room for the same area
     */
    public record OverrideUse(
            String code,
            int limit,
            String reason,
            String approver,
            LocalDate givenOn,
            @Nullable LocalDate usedOn,
            List<String> retired) {}

    /**
     * An area that ended for another one.
     *
     * @param begunOn when the other one became active, before that or after; absent while it has not
     */
    public record RoomMade(
            String retired,
            LocalDate on,
            String reason,
            @Nullable String outcome,
            String madeRoomFor,
            @Nullable LocalDate begunOn) {}

    /**
     * Areas that hang together.
     *
     * @param since the day from which exactly these hung together
     */
    public record Island(List<String> areas, LocalDate since) {}

    /**
     * A practice as a stated priority.
     *
     * @param until first day on which the area was not linked with it any more; open when absent
     */
    public record StatedPractice(
            String practice,
            String area,
            LocalDate from,
            @Nullable LocalDate until) {}
}
