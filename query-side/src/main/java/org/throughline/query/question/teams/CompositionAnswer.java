package org.throughline.query.question.teams;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.teams.team.MemberOrigin;
import org.throughline.events.teams.team.TeamArea;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.query.subject.teams.team.Stretch;

/**
 * The composition of teams on a day and over all days up to it.
 *
 * @param vocabulary version of the role vocabulary gone by
 * @param profiles version of the composition profiles gone by
 * @param teams the widest level first
 */
public record CompositionAnswer(String vocabulary, String profiles, List<TeamComposition> teams) {

    /**
     * One team.
     *
     * @param endedOn the first day without it
     * @param operational whether its members make it able to work; absent where that is not asked
     * @param lacking codes of the groups its level cannot do without and has nobody of; {@code MEMBERS} where fewer people
     *     sit on it than the district's minimum of the day
     * @param unmapped roles of the team's own, which the vocabulary does not know
     * @param duties absent as long as there is no charter, so that nobody knows what the duties are
     */
    public record TeamComposition(
            String teamId,
            String name,
            TeamLevel level,
            String organizationId,
            LocalDate formedOn,
            @Nullable LocalDate endedOn,
            Anchor anchor,
            @Nullable Boolean operational,
            List<String> lacking,
            List<Seat> seats,
            List<String> unmapped,
            List<ProfileCoverage> coverage,
            List<MemberTenure> tenures,
            List<SchoolYear> turnover,
            Minimum minimum,
            @Nullable Duties duties,
            List<Newcomer> newcomers) {}

    /**
     * How a team hangs on the district team.
     *
     * @param districtTeamId the team at the upper end of the links
     * @param beforeDistrictTeam whether it was there before any team led its district; absent where no district team is
     *     known
     */
    public record Anchor(
            Anchoring state,
            @Nullable String districtTeamId,
            @Nullable Boolean beforeDistrictTeam) {}

    /** Whether a team is linked to a district team. */
    public enum Anchoring {
        ANCHORED,
        UNANCHORED,
        /** It leads a district or more itself, or has ended. */
        NOT_APPLICABLE
    }

    /** A seat on the day. */
    public record Seat(
            String memberId,
            String role,
            @Nullable TeamArea area,
            @Nullable MemberOrigin origin,
            LocalDate since) {}

    /** A tenure up to the day. */
    public record MemberTenure(
            String memberId,
            String role,
            LocalDate from,
            @Nullable LocalDate until,
            long days) {}

    /** A profile, group by group. */
    public record ProfileCoverage(String profile, List<GroupCoverage> groups) {}

    /**
     * A group of a profile.
     *
     * @param people how many members of it sat on the team on the day, each once
     * @param members who they are
     * @param missingSince since when there was none although there had to be one; absent when nobody is missing
     * @param gaps when there was none although there had to be one
     * @param gapDays how many days that were in all
     */
    public record GroupCoverage(
            String group,
            Demand demand,
            int people,
            List<String> members,
            @Nullable LocalDate missingSince,
            List<Stretch> gaps,
            long gapDays) {}

    /** Whether a group is asked for on the day. */
    public enum Demand {
        REQUIRED,
        OPTIONAL,
        /** The district does not go by this profile. */
        NOT_ASKED,
        /** Nobody leads together at this level, or the team has ended. */
        NOT_APPLICABLE
    }

    /**
     * Coming and going in a school year, or in as much of it as the team had by the day.
     *
     * @param schoolYear the two years it lies in, {@code 2019-20}
     * @param atStart people on its first day
     * @param joined people who came in, whoever was there on the first day left out
     * @param left people who went
     * @param replaced share of those at the start who were gone at the end; absent when nobody was there at the start
     */
    public record SchoolYear(
            String schoolYear,
            int atStart,
            int joined,
            int left,
            @Nullable Double replaced) {}

    /**
     * Whether enough people led.
     *
     * @param people fewer than these are too few, on the day; absent where nobody leads together
     * @param below when there were fewer than the minimum of those days
     * @param days how many days that were in all
     */
    public record Minimum(@Nullable Integer people, List<Stretch> below, long days) {}

    /**
     * How the duties of the charter were shared out.
     *
     * @param held who has which, on the day, in the order in which they took them on
     * @param withoutOwner every stretch in which a duty had no owner
     * @param owned duties with an owner, on the day
     * @param people how many people have them
     * @param largestShare share of the owned duties that one person has; absent when none is owned
     * @param heldBy who has so many, all of them where they are several
     */
    public record Duties(
            List<Held> held,
            List<Unowned> withoutOwner,
            int all,
            int owned,
            int people,
            @Nullable Double largestShare,
            List<String> heldBy) {}

    /**
     * A duty with an owner.
     *
     * @param duty its code in the charter
     * @param text language to words of the charter
     */
    public record Held(String duty, Map<String, String> text, String memberId, LocalDate since) {}

    /**
     * A duty without an owner.
     *
     * @param duty its code in the charter
     * @param text language to words of the charter
     * @param leftBy who had it and left the team when the stretch began; absent where nobody left it behind
     */
    public record Unowned(
            String duty,
            Map<String, String> text,
            @Nullable String role,
            @Nullable String leftBy,
            Stretch stretch) {}

    /**
     * A member of whom it is asked whether somebody made them familiar with the team in their first days.
     *
     * @param due the last day to do so
     * @param orientedOn absent when it has not been done
     */
    public record Newcomer(
            String memberId,
            LocalDate joined,
            LocalDate due,
            @Nullable LocalDate orientedOn,
            Oriented state) {}

    /** Whether a newcomer was made familiar with the team. */
    public enum Oriented {
        IN_TIME,
        LATE,
        /** There is time left. */
        NOT_YET,
        MISSED
    }
}
