package org.throughline.query.question.teams;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.teams.team.MeetingCadence;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.query.subject.teams.team.Stretch;

/**
 * Whether one team met as often as it meant to in a window.
 *
 * @param kept over all its cadences in the window
 * @param cadences every cadence in force on a day of the window, the earliest first
 * @param withoutCadence days of the window on which there was such a team in the district and it had set none: nothing is known to have
 *     been kept or missed on them
 */
public record TeamCadence(
        String teamId,
        String organizationId,
        TeamLevel level,
        String name,
        Kept kept,
        List<InForce> cadences,
        List<Stretch> withoutCadence) {

    /** How a cadence was kept. */
    public enum Kept {
        /** Every period that is over had a meeting. */
        KEPT,
        /** One at least had none. */
        NOT_KEPT,
        /** No period is over. */
        NOT_YET,
        /** The team has not said how often it means to meet. */
        NO_CADENCE
    }

    /**
     * One cadence and the periods that it makes, counted from its first day. A period belongs to the window in which it
     * ends. One cut short, by another cadence or the end of the team, is not expected to have a meeting. Holidays are not
     * known here, so a period in them is one like any other.
     *
     * @param from the first day it was in force, also when that lies before the window
     * @param until the first day it was no more; open when absent
     * @param expected periods that are over
     * @param met those with a meeting
     * @param missed those without, the earliest first
     * @param running the period that is not over by the end of the window; absent when the cadence has ended by then, a period
     *     ended with the window, or the team lies in another district
     * @param longestGap the longest time without a meeting that ended in the window or went on at its end, while the team
     *     lay in the district; absent when the cadence began with its last day
     */
    public record InForce(
            MeetingCadence cadence,
            LocalDate from,
            @Nullable LocalDate until,
            int expected,
            int met,
            List<Days> missed,
            @Nullable Running running,
            @Nullable Gap longestGap,
            Kept kept) {}

    /** Days on end, both ends included. */
    public record Days(LocalDate from, LocalDate to) {}

    /**
     * A period that is not over, so that nothing is missed in it yet.
     *
     * @param met whether there was a meeting already
     */
    public record Running(LocalDate from, LocalDate to, boolean met) {}

    /**
     * Time without a meeting.
     *
     * @param from the day of the meeting before, or the first day of the cadence
     * @param to the day of the next meeting; absent when there was none while the cadence was in force
     * @param days from the one to the other, or to the last day asked about or of the cadence
     */
    public record Gap(LocalDate from, @Nullable LocalDate to, long days) {}
}
