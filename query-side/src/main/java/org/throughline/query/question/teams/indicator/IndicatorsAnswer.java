package org.throughline.query.question.teams.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Evidence;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.implementation.fidelity.RaterKind;

/**
 * The eight indicators of strong shared leadership, unit by unit: what is derived, what people rated, and where the two differ.
 *
 * @param elements how many units stand how, element by element
 * @param units every unit there on the day, the widest kind first
 */
public record IndicatorsAnswer(List<OfElement> elements, List<OfUnit> units) {

    /**
     * Units by what one element comes to.
     *
     * @param rated how many rated it
     * @param ratedHigher of how many what is derived lacks what they rated as in place
     * @param derivedHigher of how many what is derived holds and they rated it as less than in place
     */
    public record OfElement(
            Element element, int holds, int lacks, int unknown, int rated, int ratedHigher, int derivedHigher) {}

    /**
     * A unit.
     *
     * @param from the first day of the months that its rulebook looks back
     * @param teams ids of the teams of its own level, which lead it
     * @param members how many people sit on them
     * @param named whether those who are missed may be named to the reader
     */
    public record OfUnit(
            String organizationId,
            String name,
            OrganizationKind kind,
            LocalDate from,
            List<String> teams,
            int members,
            boolean named,
            List<Indicator> indicators) {}

    /**
     * One element in one unit.
     *
     * @param finding what is derived: unknown where a part of it is
     * @param missed members who are missed; absent where nothing is asked of each
     * @param rating the latest that people gave; absent where nobody rated it
     */
    public record Indicator(
            Element element,
            Finding finding,
            List<Part> parts,
            @Nullable Missed missed,
            @Nullable Rating rating,
            Gap gap) {}

    /**
     * A part of what is derived.
     *
     * @param met of how many it is so
     * @param asked of how many it is asked
     * @param unknown of how many nobody knows
     * @param limit the number of the rulebook by which it is judged; absent where it is judged by none
     * @param lacking what it is not so of, where that is not people
     */
    public record Part(
            PartCode part,
            Finding finding,
            int met,
            int asked,
            int unknown,
            @Nullable Integer limit,
            List<Lacking> lacking) {

        static Part of(PartCode part, int met, int asked, int unknown) {
            return new Part(part, Finding.ofEach(met, asked, unknown), met, asked, unknown, null, List.of());
        }

        /** One of which nothing can be recorded, so that nobody knows. */
        static Part notRecorded(PartCode part) {
            return new Part(part, Finding.UNKNOWN, 0, 0, 0, null, List.of());
        }

        /** The same judged by a number of the rulebook. */
        Part by(int number) {
            return new Part(part, finding, met, asked, unknown, number, lacking);
        }

        /** The same with what it is not so of. */
        Part lacking(List<Lacking> others) {
            return new Part(part, finding, met, asked, unknown, limit, List.copyOf(others));
        }
    }

    /** What a part asks. */
    public enum PartCode {
        /** Each member learned about equity, or took part in an equity pause. */
        EACH_LEARNED_OR_PAUSED,
        /** Each member committed to the vision as it is. */
        EACH_COMMITTED,
        /** Somebody committed to it at school level. */
        COMMITTED_IN_SCHOOLS,
        /** Somebody committed to it at district level. */
        COMMITTED_IN_DISTRICT,
        /** Each group of the six that the level asks for has a seat. */
        GROUPS_SEATED,
        /** Each group listed as under-served has somebody who speaks for it and came often enough. */
        GROUPS_HEARD,
        /** The latest check of each practice met its criterion. */
        CRITERION_MET,
        /** No check of it is overdue. */
        CHECKS_IN_TIME,
        /** Check after check met it. */
        SUSTAINED,
        /** What is recorded lets it last: people, resources, plan, agreements. */
        CAN_LAST,
        /** Each practice has coaching. */
        COACHED,
        /** Each practice has learning. */
        LEARNED,
        /** Each practice is given resources. */
        RESOURCED,
        /** A review looked at implementation data for each group. */
        IMPLEMENTATION_REVIEWED,
        /** A review looked at outcome data for each group. */
        OUTCOMES_REVIEWED,
        /** There is a coach from inside. */
        COACH_INSIDE,
        /** There is a coach from outside. */
        COACH_OUTSIDE,
        /** What coaches see reaches a leader. */
        LEADERS_ADVISED,
        /** What coaches see reaches a team. */
        TEAMS_ADVISED,
        /** Their advice is acted upon. */
        ADVICE_ACTED_UPON,
        /** Messages go both ways over each link. */
        BOTH_WAYS,
        /** Half of what was asked over it was responded to within the days of the rulebook. */
        RESPONSES_IN_TIME,
        /** As much of what was told over it was acknowledged as the rulebook asks for. */
        ACKNOWLEDGED
    }

    /** What kind of thing a part lacks. */
    public enum LackingKind {
        /** A member group, or one that the district lists. */
        GROUP,
        PRACTICE,
        TEAM
    }

    /**
     * One thing that a part is not so of.
     *
     * @param ref code of a group or practice, or id of a team
     * @param label what a group is called, language to words; absent for others
     */
    public record Lacking(
            LackingKind kind, String ref, @Nullable Map<String, String> label) {}

    /**
     * Members who are missed.
     *
     * @param people how many
     * @param unknown of how many more nobody knows
     * @param memberIds who they are; absent to readers for whom that is not
     */
    public record Missed(int people, int unknown, @Nullable List<String> memberIds) {}

    /**
     * What people rated.
     *
     * @param most the most points it could get
     * @param step what the points are called; absent where the instrument is not known
     * @param statement what was said to it in words; absent where nothing was
     */
    public record Rating(
            String checkId,
            LocalDate on,
            RaterKind raterKind,
            int points,
            @Nullable Integer most,
            @Nullable String step,
            @Nullable String statement,
            List<Evidence> evidence) {

        boolean isInPlace() {
            return most != null && points >= most;
        }
    }

    /** How what is derived and what is rated differ. Neither changes the other. */
    public enum Gap {
        AGREE,
        /** Rated as in place, and a part that is derived lacks. */
        RATED_HIGHER,
        /** Derived as holding, and rated as less than in place. */
        DERIVED_HIGHER,
        /** One of the two is not known. */
        NOT_COMPARED;

        static Gap between(Finding finding, @Nullable Rating rating) {
            if (finding == Finding.UNKNOWN || rating == null || rating.most() == null) {
                return NOT_COMPARED;
            }
            boolean holds = finding == Finding.HOLDS;
            return holds == rating.isInPlace() ? AGREE : holds ? DERIVED_HIGHER : RATED_HIGHER;
        }
    }
}
