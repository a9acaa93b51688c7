package org.throughline.command.teams.team;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Decision;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.teams.team.TeamEvent.MemberAppointed;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.events.teams.team.TeamLineEvent.TeamDissolved;
import org.throughline.events.teams.team.TeamPurpose;
import org.throughline.events.teams.voice.VoiceRegisterEvent.UnderservedGroupListed;

/** A district team, teams of a school beside each other, one of which was dissolved in fall 2019, and a listed group. */
final class TeamWorld {

    static final LocalDate FALL_2017 = LocalDate.parse("2017-09-01");
    static final LocalDate FALL_2018 = LocalDate.parse("2018-09-01");
    static final LocalDate FALL_2019 = LocalDate.parse("2019-09-01");

    private TeamWorld() {}

    static FixtureConfiguration<Team> fixture() {
        return Decision.of(
                Team.class,
                new OrganizationRegistered("d1", OrganizationKind.DISTRICT, "District", null, null, FALL_2017),
                new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", "d1", null, FALL_2017),
                formed("dlt", "d1", TeamLevel.DISTRICT, null),
                formed("slt", "s1", TeamLevel.SCHOOL, "dlt"),
                new OrganizationRegistered("d2", OrganizationKind.DISTRICT, "Elsewhere", null, null, FALL_2017),
                formed("elsewhere", "d2", TeamLevel.DISTRICT, null),
                grade4(),
                formed("room13", "s1", TeamLevel.TEACHER, "math"),
                formed("math", "s1", TeamLevel.DEPARTMENT, "slt"),
                formed("gone", "s1", TeamLevel.GRADE, "slt"),
                new TeamDissolved("gone", "too small", FALL_2019),
                new UnderservedGroupListed("d1", "RURAL", Map.of("en", "Rural"), null, FALL_2018));
    }

    /** The team under test. */
    static TeamFormed grade3() {
        return formed("grade3", "s1", TeamLevel.GRADE, "slt");
    }

    static TeamFormed grade4() {
        return formed("grade4", "s1", TeamLevel.GRADE, "slt");
    }

    static MemberAppointed member(String memberId) {
        return new MemberAppointed("grade3", memberId, "TEACHER", FALL_2017);
    }

    private static TeamFormed formed(String id, String organization, TeamLevel level, @Nullable String parent) {
        return new TeamFormed(
                id, organization, level, "Team " + id, parent, List.of(TeamPurpose.LEADERSHIP), FALL_2017);
    }
}
