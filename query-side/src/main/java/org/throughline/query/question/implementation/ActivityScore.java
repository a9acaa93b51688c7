package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.stage.StageActivity;
import org.throughline.query.subject.implementation.stage.StageState.Activity;
import org.throughline.query.subject.implementation.stage.StageState.Standing;

/**
 * What there was to do in one part of an attempt (a stage, a phase) and what of it is done.
 *
 * @param defined activities the catalogue defines
 * @param completed those completed
 * @param skipped those left out on purpose
 * @param notApplicable those that do not apply
 * @param notYet those nothing is recorded of
 * @param proportion completed / (defined - not applicable); absent where nothing applies, which is not 0
 * @param course how far it went
 * @param duration absent as long as nothing was completed
 */
public record ActivityScore(
        int defined,
        int completed,
        int skipped,
        int notApplicable,
        int notYet,
        @Nullable Proportion proportion,
        Course course,
        @Nullable Duration duration) {

    /** How far it went. Only what is closed has a length that can be averaged. */
    public enum Course {
        /** Nothing of it is completed. */
        NOT_BEGUN,
        /** Something is completed, something is not done yet. */
        OPEN,
        /** Something is completed, and nothing is left to be done. */
        CLOSED,
        /** The practice was given up with something of it completed and something not done yet. */
        BROKEN_OFF
    }

    /**
     * How long it took.
     *
     * @param first day on which an activity was first completed
     * @param last day on which one was last completed
     * @param days from the first to the last; 0 when there is one
     * @param open whether {@code days} is only the length so far (right-censored)
     * @param lastsDays for an open one: days from the first to the day asked about, which its length cannot fall below
     */
    public record Duration(
            LocalDate first,
            LocalDate last,
            long days,
            boolean open,
            @Nullable Long lastsDays) {}

    /**
     * Scores activities.
     *
     * @param defined by the catalogue
     * @param settled by code
     * @param underWay whether the attempt was not given up
     * @param day the day asked about
     */
    static ActivityScore of(
            Collection<StageActivity> defined, Map<String, Activity> settled, boolean underWay, LocalDate day) {
        List<Activity> done = defined.stream()
                .flatMap(activity -> Stream.ofNullable(settled.get(activity.code())))
                .toList();
        int completed = count(done, Standing.COMPLETED);
        int notApplicable = count(done, Standing.NOT_APPLICABLE);
        int notYet = defined.size() - done.size();
        Course course = course(completed, notYet, underWay);
        return new ActivityScore(
                defined.size(),
                completed,
                count(done, Standing.SKIPPED),
                notApplicable,
                notYet,
                Proportion.of(completed, defined.size() - notApplicable).orElse(null),
                course,
                duration(done, course == Course.OPEN, day));
    }

    private static int count(List<Activity> done, Standing standing) {
        return (int) done.stream()
                .filter(activity -> activity.standing() == standing)
                .count();
    }

    private static Course course(int completed, int notYet, boolean underWay) {
        if (completed == 0) {
            return Course.NOT_BEGUN;
        }
        if (notYet == 0) {
            return Course.CLOSED;
        }
        return underWay ? Course.OPEN : Course.BROKEN_OFF;
    }

    private static @Nullable Duration duration(List<Activity> done, boolean open, LocalDate day) {
        List<LocalDate> days = done.stream()
                .filter(activity -> activity.standing() == Standing.COMPLETED)
                .map(Activity::on)
                .sorted()
                .toList();
        if (days.isEmpty()) {
            return null;
        }
        LocalDate first = days.getFirst();
        LocalDate last = days.getLast();
        return new Duration(
                first,
                last,
                ChronoUnit.DAYS.between(first, last),
                open,
                open ? ChronoUnit.DAYS.between(first, day) : null);
    }
}
