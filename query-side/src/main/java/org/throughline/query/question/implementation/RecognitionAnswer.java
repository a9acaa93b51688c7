package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What schools would have been recognized for.
 *
 * @param years school by school and year by year
 * @param ladders the versions of the ladder it was judged by, the oldest first
 */
public record RecognitionAnswer(List<OfYear> years, List<Used> ladders) {

    /**
     * One school in one school year.
     *
     * @param year first day of the school year
     * @param on the day it is judged on: the last of the year, or the day asked about
     * @param then by the ladder of that day
     * @param now by the ladder of the day asked about
     * @param differs whether the two come to different awards
     */
    public record OfYear(
            String organizationId, LocalDate year, LocalDate on, Judgement then, Judgement now, boolean differs) {}

    /**
     * What it comes to by one version of the ladder.
     *
     * @param award the highest that is reached; absent where none is
     * @param awarded whether awards were made by it at all
     * @param next the award above, absent where there is none
     * @param missing what that one lacks
     * @param evidence what the award that is reached asks for besides, which checks do not show
     */
    public record Judgement(
            String ladder,
            boolean awarded,
            @Nullable String award,
            @Nullable String next,
            List<Missing> missing,
            List<String> evidence) {}

    /** What kind of thing is missing. */
    public enum Lack {
        /** Members of the leadership team. */
        MEMBERS,
        /** Somebody on it who decides. */
        DECISION_MAKER,
        /** Meetings of it in the year before. */
        MEETINGS,
        /** Meetings at which somebody who decides was present. */
        DECISION_MAKER_PRESENT,
        /** A level that was never assessed in an area. */
        NEVER_ASSESSED,
        /** A level that was assessed, and by no criterion that says whether it is at fidelity. */
        NO_CRITERION,
        /** A level that did not meet its criterion at the last check. */
        NOT_AT_FIDELITY,
        /** A level that is what is asked for, and not for long enough yet. */
        NOT_LONG_ENOUGH,
        /** Evidence that checks do not show. */
        EVIDENCE
    }

    /**
     * Something that is missing.
     *
     * @param area absent where it is of no area
     * @param level absent where it is of no level
     * @param has how many there are, or years in full; absent where it is not a number
     * @param asked how many are asked for, or years; absent where it is not a number
     * @param what evidence, by its code
     */
    public record Missing(
            Lack lack,
            @Nullable String area,
            @Nullable String level,
            @Nullable Integer has,
            @Nullable Integer asked,
            @Nullable String what) {}

    /** A version of the ladder. */
    public record Used(String version, LocalDate since, String name, boolean awarded, String note) {}
}
