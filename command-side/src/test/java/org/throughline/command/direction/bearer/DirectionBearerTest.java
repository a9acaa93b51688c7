package org.throughline.command.direction.bearer;

import static org.throughline.command.Decision.refusedWith;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.throughline.command.Decision;
import org.throughline.command.RefusalCode;
import org.throughline.command.direction.bearer.DirectionBearerCommand.NameDirectionBearer;
import org.throughline.events.direction.bearer.DirectionBearerEvent.DirectionBearerNamed;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.events.teams.team.TeamLineEvent.TeamDissolved;
import org.throughline.events.teams.team.TeamPurpose;

class DirectionBearerTest {

    private static final LocalDate BEGIN = LocalDate.parse("2017-09-01");
    private static final LocalDate LATER = LocalDate.parse("2018-09-01");
    private static final LocalDate END = LocalDate.parse("2020-09-01");

    private static FixtureConfiguration<DirectionBearer> bearer() {
        return Decision.of(
                DirectionBearer.class,
                new OrganizationRegistered("d1", OrganizationKind.DISTRICT, "District", null, null, BEGIN),
                new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", "d1", null, BEGIN),
                team("dlt", "d1", TeamLevel.DISTRICT),
                team("board", "d1", TeamLevel.DISTRICT),
                team("slt", "s1", TeamLevel.SCHOOL),
                team("grade", "s1", TeamLevel.GRADE),
                new TeamDissolved("board", "one is enough", END));
    }

    @Test
    void namesATeamOfTheOrganizationAndOfItsLevel() {
        bearer().givenNoPriorActivity().when(name("d1", "dlt", LATER)).expectEvents(named("dlt", LATER));
        bearer().given(named("dlt", BEGIN)).when(name("d1", "board", LATER)).expectEvents(named("board", LATER));
    }

    @Test
    void saysNothingTwice() {
        bearer().given(named("dlt", BEGIN)).when(name("d1", "dlt", LATER)).expectNoEvents();
        bearer().given(named("dlt", LATER)).when(name("d1", "dlt", BEGIN)).expectEvents(named("dlt", BEGIN));
        bearer().given(named("dlt", BEGIN), named("board", LATER))
                .when(name("d1", "dlt", END))
                .expectEvents(named("dlt", END));
    }

    @Test
    void refusesATeamOfAnotherOrganization() {
        bearer().givenNoPriorActivity()
                .when(name("d1", "slt", LATER))
                .expectException(refusedWith(RefusalCode.REFERS_ELSEWHERE));
    }

    @Test
    void refusesATeamOfAnotherLevelThanItsOrganization() {
        bearer().givenNoPriorActivity()
                .when(name("s1", "grade", LATER))
                .expectException(refusedWith(RefusalCode.WRONG_KIND));
    }

    @Test
    void refusesATeamOrAnOrganizationThatIsNotThereOnTheDay() {
        bearer().givenNoPriorActivity().when(name("d1", "board", END)).expectException(refusedWith(RefusalCode.ENDED));
        bearer().givenNoPriorActivity()
                .when(name("d1", "dlt", BEGIN.minusDays(1)))
                .expectException(refusedWith(RefusalCode.NOT_YET));
        bearer().givenNoPriorActivity()
                .when(name("d9", "dlt", LATER))
                .expectException(refusedWith(RefusalCode.UNKNOWN_REFERENCE));
        bearer().givenNoPriorActivity()
                .when(name("d1", "nobody", LATER))
                .expectException(refusedWith(RefusalCode.UNKNOWN_REFERENCE));
    }

    private static TeamFormed team(String id, String organization, TeamLevel level) {
        return new TeamFormed(id, organization, level, id, null, List.of(TeamPurpose.LEADERSHIP), BEGIN);
    }

    private static NameDirectionBearer name(String organization, String team, LocalDate day) {
        return new NameDirectionBearer(organization, team, "it leads", day);
    }

    private static DirectionBearerNamed named(String team, LocalDate day) {
        return new DirectionBearerNamed("d1", team, "it leads", day);
    }
}
