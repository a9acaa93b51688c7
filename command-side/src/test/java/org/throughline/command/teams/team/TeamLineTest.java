package org.throughline.command.teams.team;

import static org.throughline.command.Decision.refusedWith;
import static org.throughline.command.teams.team.TeamWorld.FALL_2017;
import static org.throughline.command.teams.team.TeamWorld.FALL_2018;
import static org.throughline.command.teams.team.TeamWorld.FALL_2019;
import static org.throughline.command.teams.team.TeamWorld.grade3;
import static org.throughline.command.teams.team.TeamWorld.grade4;
import static org.throughline.command.teams.team.TeamWorld.member;

import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.throughline.command.RefusalCode;
import org.throughline.command.teams.team.TeamCommand.AppointMember;
import org.throughline.command.teams.team.TeamCommand.FormTeam;
import org.throughline.command.teams.team.TeamLineCommand.DissolveTeam;
import org.throughline.command.teams.team.TeamLineCommand.MergeTeam;
import org.throughline.command.teams.team.TeamLineCommand.ReparentTeam;
import org.throughline.command.teams.team.TeamLineCommand.SplitTeam;
import org.throughline.command.teams.team.TeamworkCommand.SetMeetingCadence;
import org.throughline.events.teams.team.MeetingCadence;
import org.throughline.events.teams.team.TeamEvent.MemberAppointed;
import org.throughline.events.teams.team.TeamEvent.MemberRetired;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.events.teams.team.TeamLineEvent.TeamDissolved;
import org.throughline.events.teams.team.TeamLineEvent.TeamMerged;
import org.throughline.events.teams.team.TeamLineEvent.TeamReparented;
import org.throughline.events.teams.team.TeamLineEvent.TeamSplit;
import org.throughline.events.teams.team.TeamPurpose;

class TeamLineTest {

    private final FixtureConfiguration<Team> team = TeamWorld.fixture();

    @Test
    void linksATeamToAnotherTeamOfAWiderLevel() {
        team.given(grade3())
                .when(new ReparentTeam("grade3", "dlt", "reason", FALL_2018))
                .expectEvents(new TeamReparented("grade3", "dlt", "reason", FALL_2018));
    }

    @Test
    void formsOnlyTeamsOfALevelThatFitsTheOrganization() {
        for (TeamLevel level : TeamLevel.values()) {
            var formed = team.givenNoPriorActivity()
                    .when(new FormTeam("new", "s1", level, "New", null, purposes(), FALL_2018));
            if (level.isAbove(TeamLevel.SCHOOL)) {
                formed.expectException(refusedWith(RefusalCode.LEVEL_DOES_NOT_FIT));
            } else {
                formed.expectSuccessfulHandlerExecution();
            }
        }
        team.givenNoPriorActivity()
                .when(new FormTeam("new", "d1", TeamLevel.GRADE, "New", null, purposes(), FALL_2018))
                .expectException(refusedWith(RefusalCode.LEVEL_DOES_NOT_FIT));
    }

    @Test
    void linksNoTeamToOneThatIsNeitherOfItsDistrictNorAboveIt() {
        team.givenNoPriorActivity()
                .when(new FormTeam("new", "s1", TeamLevel.SCHOOL, "New", "elsewhere", purposes(), FALL_2018))
                .expectException(refusedWith(RefusalCode.REFERS_ELSEWHERE));
        TeamWorld.fixture()
                .given(grade3())
                .when(new ReparentTeam("grade3", "elsewhere", "reason", FALL_2018))
                .expectException(refusedWith(RefusalCode.REFERS_ELSEWHERE));
    }

    @Test
    void recordsNothingWhenTheParentIsTheParentAlready() {
        team.given(grade3())
                .when(new ReparentTeam("grade3", "slt", "reason", FALL_2018))
                .expectNoEvents();
    }

    @Test
    void refusesToLinkATeamToOneBesideIt() {
        team.given(grade3())
                .when(new ReparentTeam("grade3", "math", "reason", FALL_2018))
                .expectException(refusedWith(RefusalCode.LEVEL_ORDER));
    }

    @Test
    void putsATeachersOwnPracticeBelowAGradeTeamButNothingBelowIt() {
        team.givenNoPriorActivity()
                .when(new FormTeam("room12", "s1", TeamLevel.TEACHER, "Room 12", "grade4", purposes(), FALL_2018))
                .expectEvents(new TeamFormed(
                        "room12",
                        "s1",
                        TeamLevel.TEACHER,
                        "Room 12",
                        "grade4",
                        List.of(TeamPurpose.IMPLEMENTATION),
                        FALL_2018));
        team.givenNoPriorActivity()
                .when(new FormTeam("room12", "s1", TeamLevel.TEACHER, "Room 12", "room13", purposes(), FALL_2018))
                .expectException(refusedWith(RefusalCode.LEVEL_ORDER));
    }

    @Test
    void splitsATeamIntoTeamsThatAreThereAndGoesOn() {
        team.given(grade3())
                .when(new SplitTeam("grade3", Set.of("math", "grade4"), "reason", FALL_2018))
                .expectEvents(new TeamSplit("grade3", List.of("grade4", "math"), "reason", FALL_2018));
        team.given(grade3(), new TeamSplit("grade3", List.of("grade4"), "reason", FALL_2018))
                .when(new AppointMember("grade3", "m1", "TEACHER", FALL_2018))
                .expectEvents(new MemberAppointed("grade3", "m1", "TEACHER", FALL_2018));
    }

    @Test
    void mergesIntoATeamBesideItAndMovesNobody() {
        team.given(grade3(), member("m1"))
                .when(new MergeTeam("grade3", "grade4", "reason", FALL_2018))
                .expectEvents(new TeamMerged("grade3", "grade4", "reason", FALL_2018));
    }

    @Test
    void refusesToMergeIntoAWiderTeamOrNowhere() {
        team.given(grade3())
                .when(new MergeTeam("grade3", "slt", "reason", FALL_2018))
                .expectException(refusedWith(RefusalCode.LEVEL_ORDER));
        team.given(grade3())
                .when(new MergeTeam("grade3", "grade9", "reason", FALL_2018))
                .expectException(refusedWith(RefusalCode.UNKNOWN_REFERENCE));
    }

    @Test
    void refusesToMergeIntoItself() {
        team.given(grade4())
                .when(new MergeTeam("grade4", "grade4", "reason", FALL_2018))
                .expectException(refusedWith(RefusalCode.WRONG_KIND));
    }

    @Test
    void refusesADissolvedTeamFromItsLastDayOn() {
        team.given(grade3())
                .when(new MergeTeam("grade3", "gone", "reason", FALL_2019))
                .expectException(refusedWith(RefusalCode.ENDED));
        team.given(grade3())
                .when(new MergeTeam("grade3", "gone", "reason", FALL_2019.minusDays(1)))
                .expectEvents(new TeamMerged("grade3", "gone", "reason", FALL_2019.minusDays(1)));
    }

    @Test
    void seatsNobodyAndAgreesOnNothingAfterItsEnd() {
        team.given(grade3(), new TeamDissolved("grade3", "reason", FALL_2018))
                .when(new AppointMember("grade3", "m1", "TEACHER", FALL_2018))
                .expectException(refusedWith(RefusalCode.ENDED));
        team.given(grade3(), new TeamMerged("grade3", "grade4", "reason", FALL_2018))
                .when(new SetMeetingCadence("grade3", MeetingCadence.MONTHLY, FALL_2019))
                .expectException(refusedWith(RefusalCode.ENDED));
    }

    @Test
    void takesWhatHappenedBeforeItsEnd() {
        team.given(grade3(), new TeamDissolved("grade3", "reason", FALL_2018))
                .when(new AppointMember("grade3", "m1", "TEACHER", FALL_2018.minusDays(1)))
                .expectEvents(new MemberAppointed("grade3", "m1", "TEACHER", FALL_2018.minusDays(1)));
    }

    @Test
    void refusesAnEndBeforeSomethingThatFollowed() {
        team.given(grade3(), member("m1"), new MemberRetired("grade3", "m1", null, FALL_2019))
                .when(new DissolveTeam("grade3", "reason", FALL_2018))
                .expectException(refusedWith(RefusalCode.CONTRADICTS_LATER));
        team.given(grade3(), member("m1"))
                .when(new DissolveTeam("grade3", "reason", FALL_2017))
                .expectEvents(new TeamDissolved("grade3", "reason", FALL_2017));
    }

    private static Set<TeamPurpose> purposes() {
        return Set.of(TeamPurpose.IMPLEMENTATION);
    }
}
