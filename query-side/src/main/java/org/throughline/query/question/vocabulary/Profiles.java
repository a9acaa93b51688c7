package org.throughline.query.question.vocabulary;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Versioned;
import org.throughline.events.Versions;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.events.teams.team.TeamLevel;

/**
 * Who belongs on a team, source by source; each is asked for by itself. Every version is a JSON file under {@code
 * composition/}.
 *
 * @param effectiveFrom the day from which questions go by this version
 * @param schoolYearBegins when one school year ends and the next begins
 * @param recess months in which no school is held
 * @param orientationDays days within which somebody is to make a newcomer familiar with the team
 * @param operational without whom a team cannot work
 */
public record Profiles(
        String version,
        LocalDate effectiveFrom,
        MonthDay schoolYearBegins,
        List<Month> recess,
        int orientationDays,
        Indispensable operational,
        List<Profile> profiles)
        implements Versioned {

    /** Those on the class path. */
    public static final Versions<Profiles> SHIPPED =
            Shipped.versions("classpath*:composition/profiles-*.json", Profiles.class);

    /** The profile of the groups of strong shared leadership. */
    public static final String SHARED_LEADERSHIP = "S0";

    /** The school years it counts in. */
    public SchoolYears schoolYears() {
        return new SchoolYears(schoolYearBegins);
    }

    /**
     * What one source asks for.
     *
     * @param tag of the role vocabulary, under which roles count as groups of this profile
     * @param policy by which a district asks for it or does not; absent when nothing is required by it
     */
    public record Profile(
            String code,
            Map<String, String> label,
            String tag,
            @Nullable Policy policy,
            List<Group> groups) {}

    /**
     * Groups without which a team is not operational.
     *
     * @param tag of the role vocabulary, under which roles count as these groups
     */
    public record Indispensable(String tag, List<Group> groups) {}

    /**
     * A group, and the levels at which a team has to have a member of it.
     *
     * @param called what else it is called in what is recorded; none when the file says nothing
     */
    public record Group(String code, Map<String, String> label, List<String> called, List<TeamLevel> requiredAt) {

        public Group {
            called = Objects.requireNonNullElse(called, List.of());
        }
    }
}
