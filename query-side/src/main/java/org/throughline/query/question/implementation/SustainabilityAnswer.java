package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.choices.resource.ResourceKind;
import org.throughline.events.implementation.stage.Stage;

/**
 * What is recorded that lets work last, part by part. The parts stand side by side and are never summed.
 *
 * @param practices of every organization at initial or full implementation of a practice
 */
public record SustainabilityAnswer(List<OfPractice> practices) {

    /** How a part stands. */
    public enum Standing {
        /** What is recorded says that it holds. */
        HOLDS,
        /** What is recorded says that it does not. */
        LACKS,
        /** Nothing is recorded that says either. */
        UNKNOWN
    }

    /**
     * A practice of an organization.
     *
     * @param since the day it entered the stage it is at
     * @param from the day it entered initial implementation first, from which on changes of leaders are told
     */
    public record OfPractice(
            String organizationId,
            String practice,
            Stage stage,
            LocalDate since,
            LocalDate from,
            Fidelity fidelity,
            Staff staff,
            Leaders leaders,
            Resources resources,
            Plans plans,
            Agreed agreed) {}

    /**
     * Done as intended, check after check, and not overdue.
     *
     * @param since since when every section of an instrument is sustained that it was judged in; absent where it is not
     * @param instrument the one that says so, or that was used last; absent where nothing was judged
     * @param notSustained sections of it that are not
     * @param overdueSince since when a check is overdue; absent where none is, or no cadence says
     */
    public record Fidelity(
            Standing standing,
            @Nullable LocalDate since,
            @Nullable String instrument,
            List<String> notSustained,
            @Nullable LocalDate overdueSince) {}

    /**
     * The leadership team of the organization.
     *
     * @param teamId absent where there is none
     * @param members how many sit on it
     * @param forAYear how many of them for a year or longer
     * @param leftInYear how many left it in the year before the day
     * @param lacking codes of what keeps it from working
     */
    public record Staff(
            Standing standing,
            @Nullable String teamId,
            int members,
            int forAYear,
            int leftInYear,
            List<String> lacking) {}

    /** Changes of principals, or superintendents, and whether the practice outlived them. */
    public record Leaders(Standing standing, List<Change> changes) {}

    /**
     * One took over from another.
     *
     * @param on their first day
     * @param stageKept whether the practice stood no lower a year later; absent where that is not over yet
     * @param metAfter whether the first check behind that day met its criterion; absent where none was made or judged
     */
    public record Change(
            LocalDate on,
            @Nullable Boolean stageKept,
            @Nullable Boolean metAfter) {}

    /**
     * What is given for the practice.
     *
     * @param kinds of what is given on the day
     * @param until the first day on which something of it ends; absent where no end is said
     * @param ended how many allocations for it have ended
     * @param shortfalls how many shortfalls of it are open
     */
    public record Resources(
            Standing standing,
            List<ResourceKind> kinds,
            @Nullable LocalDate until,
            int ended,
            int shortfalls) {}

    /**
     * The plan the organization goes by.
     *
     * @param planId absent where none is adopted
     * @param reviewedOn when it was looked at last: reviewed, evaluated or revised; absent where it never was
     */
    public record Plans(
            Standing standing,
            @Nullable String planId,
            @Nullable LocalDate reviewedOn) {}

    /** Agreements about the practice, in the organization or above it: how many are in force, and were withdrawn. */
    public record Agreed(Standing standing, int inForce, int withdrawn) {}
}
