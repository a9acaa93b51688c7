package org.throughline.query.question.teams;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.throughline.query.subject.teams.team.Lifetime;
import org.throughline.query.subject.teams.team.Stretch;

/**
 * Which under-served groups had a voice, in which team, and when none. Numbers of people are those of the last count
 * that was taken by the day; a number that is absent is withheld, which is not 0.
 *
 * @param smallCellLimit the fewest people a number may show, by the last count; absent as long as none was taken
 * @param countedOn the day of the last count of perspectives; absent as long as none was taken
 * @param declared how many people it counted; absent as long as none was taken
 * @param groups every group ever listed
 * @param inclusion how people were invited so that groups are heard
 */
public record VoicesAnswer(
        @Nullable Integer smallCellLimit,
        @Nullable LocalDate countedOn,
        @Nullable Integer declared,
        List<GroupVoice> groups,
        Effort inclusion) {

    /**
     * One group while it was listed.
     *
     * @param until the first day without it; absent while it is listed
     * @param voice what it had on the day, or on the last day it was listed
     * @param people who said that they belong to it, by the last count; absent when withheld or not counted
     * @param stretches what voice it had in the district, day after day
     * @param silentDays days on which it certainly had none
     * @param unknownDays days on which it had none that may be shown
     * @param teams the teams that had a seat to give while they lay in the district, the widest level first
     */
    public record GroupVoice(
            String code,
            Map<String, String> label,
            LocalDate from,
            @Nullable LocalDate until,
            Voice voice,
            @Nullable Integer people,
            List<VoiceStretch> stretches,
            long silentDays,
            long unknownDays,
            List<TeamVoice> teams) {}

    /** How a group was heard. */
    public enum Voice {
        /** Somebody was named who speaks for it, and sat on the team. */
        ADVOCATE,
        /** Nobody was named, but enough members said that they belong to it, by the last count. */
        PERSPECTIVE,
        /** Nobody was named; some members declared something, and how many of them this is not shown. */
        WITHHELD,
        /** Nobody was named, and no member declared anything. */
        NONE
    }

    /** Days on end with the same voice. */
    public record VoiceStretch(Voice voice, Stretch stretch) {

        /**
         * The stretches of these days, the earliest first.
         *
         * @param bounds every day on which the voice can have changed
         * @param included whether a day is asked about
         */
        static List<VoiceStretch> all(
                Lifetime days,
                Collection<LocalDate> bounds,
                Predicate<LocalDate> included,
                Function<LocalDate, Voice> voice) {
            return Arrays.stream(Voice.values())
                    .flatMap(kind -> days.where(bounds, on -> included.test(on) && voice.apply(on) == kind).stream()
                            .map(stretch -> new VoiceStretch(kind, stretch)))
                    .sorted(Comparator.comparing(found -> found.stretch().from()))
                    .toList();
        }

        static long days(List<VoiceStretch> stretches, Voice voice) {
            return stretches.stream()
                    .filter(found -> found.voice() == voice)
                    .mapToLong(found -> found.stretch().days())
                    .sum();
        }
    }

    /**
     * A group in one team. What members said of themselves is never shown for a team, it is too small.
     *
     * @param advocates who speaks for it there on the day
     * @param stretches what voice it had there
     */
    public record TeamVoice(
            String teamId, Voice voice, List<String> advocates, List<VoiceStretch> stretches, long silentDays) {}

    /**
     * How people were invited so that groups are heard.
     *
     * @param teams team by team, whoever was invited for intentional inclusion
     * @param countedOn the day of the last count by group; absent as long as none was taken
     * @param groups by group, by the last count; empty as long as none was taken
     */
    public record Effort(List<TeamEffort> teams, @Nullable LocalDate countedOn, List<GroupEffort> groups) {}

    /**
     * Invitations of a team for intentional inclusion.
     *
     * @param lapsed the team ended before there was an answer
     * @param stayed of those who accepted, how many sat on the team on the day
     */
    public record TeamEffort(
            String teamId, int invited, int accepted, int declined, int open, int lapsed, int stayed) {}

    /** Invitations meant for a group; a number that is absent is withheld. */
    public record GroupEffort(
            String code,
            @Nullable Integer invited,
            @Nullable Integer accepted,
            @Nullable Integer stayed) {}
}
