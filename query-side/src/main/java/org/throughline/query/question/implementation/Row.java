package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.query.question.implementation.CheckedPractice.Judged;

/**
 * Checks that met what they have to, one after another. One that did not ends the row; one that did not assess the section neither
 * lengthens nor ends it.
 *
 * @param stretches from when to when the row was long enough, the earliest first
 * @param met how many met it in a row, up to the last
 */
record Row(List<Stretch> stretches, int met) {

    /**
     * A row that was long enough.
     *
     * @param from the day of the check that made it so
     * @param checkId that check
     * @param until the day of the check that ended it; open when absent
     * @param endedBy that check
     */
    record Stretch(
            LocalDate from,
            String checkId,
            @Nullable LocalDate until,
            @Nullable String endedBy) {}

    /**
     * Goes along checks.
     *
     * @param enough how many have to follow one another
     */
    static Row of(List<Judged> judged, int enough) {
        List<Stretch> stretches = new ArrayList<>();
        @Nullable Judged reached = null;
        int met = 0;
        for (Judged check : judged) {
            met = check.met() ? met + 1 : 0;
            if (met == enough) {
                reached = check;
            } else if (!check.met() && reached != null) {
                stretches.add(new Stretch(reached.on(), reached.checkId(), check.on(), check.checkId()));
                reached = null;
            }
        }
        if (reached != null) {
            stretches.add(new Stretch(reached.on(), reached.checkId(), null, null));
        }
        return new Row(stretches, met);
    }

    /** Since when it is long enough; absent when it is not. */
    @Nullable
    LocalDate since() {
        return stretches.isEmpty() || stretches.getLast().until() != null
                ? null
                : stretches.getLast().from();
    }
}
