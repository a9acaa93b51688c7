package org.throughline.query.question.talk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.throughline.query.question.talk.EngagementAnswer.Standing;

/**
 * Whether engaging a group is ongoing: several contacts, none too long after the one before, and the last not too long ago.
 *
 * @param within days that may pass from one contact to the next; 0 sets no bound
 * @param from so many contacts
 */
record Ongoing(int within, int from) {

    /**
     * How it stands on a day.
     *
     * @param days of the contacts up to then, in order
     */
    Standing standing(List<LocalDate> days, LocalDate day) {
        if (days.isEmpty()) {
            return Standing.NEVER;
        }
        if (rowOn(days, day) >= from) {
            return Standing.ONGOING;
        }
        if (longestRow(days) >= from) {
            return Standing.LAPSED;
        }
        return days.size() == 1 ? Standing.ONCE : Standing.NOW_AND_THEN;
    }

    /** How many contacts in a row lead to a day, none too long before the next and the last not too long before the day. */
    int rowOn(List<LocalDate> days, LocalDate day) {
        int row = 0;
        LocalDate next = day;
        while (row < days.size() && isSoon(days.get(days.size() - 1 - row), next)) {
            next = days.get(days.size() - 1 - row);
            row++;
        }
        return row;
    }

    private int longestRow(List<LocalDate> days) {
        int row = 0;
        int longest = 0;
        LocalDate before = days.getFirst();
        for (LocalDate one : days) {
            row = isSoon(before, one) ? row + 1 : 1;
            longest = Math.max(longest, row);
            before = one;
        }
        return longest;
    }

    private boolean isSoon(LocalDate one, LocalDate next) {
        return within == 0 || ChronoUnit.DAYS.between(one, next) <= within;
    }
}
