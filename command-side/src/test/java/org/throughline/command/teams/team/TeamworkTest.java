package org.throughline.command.teams.team;

import static org.throughline.command.Decision.refusedWith;
import static org.throughline.command.teams.team.TeamWorld.FALL_2017;
import static org.throughline.command.teams.team.TeamWorld.FALL_2018;
import static org.throughline.command.teams.team.TeamWorld.FALL_2019;
import static org.throughline.command.teams.team.TeamWorld.grade3;
import static org.throughline.command.teams.team.TeamWorld.member;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.throughline.command.RefusalCode;
import org.throughline.command.teams.team.TeamCommand.RetireMember;
import org.throughline.command.teams.team.TeamworkCommand.AdoptCharter;
import org.throughline.command.teams.team.TeamworkCommand.AdoptProcedures;
import org.throughline.command.teams.team.TeamworkCommand.AssignDuty;
import org.throughline.command.teams.team.TeamworkCommand.ReleaseDuty;
import org.throughline.events.teams.team.Responsibility;
import org.throughline.events.teams.team.TeamEvent.MemberAppointed;
import org.throughline.events.teams.team.TeamEvent.MemberRetired;
import org.throughline.events.teams.team.TeamworkEvent.CharterAdopted;
import org.throughline.events.teams.team.TeamworkEvent.DutyAssigned;
import org.throughline.events.teams.team.TeamworkEvent.DutyReleased;
import org.throughline.events.teams.team.TeamworkEvent.ProceduresAdopted;

class TeamworkTest {

    private static final DutyAssigned DATA_TO_M1 = new DutyAssigned("grade3", "DATA", "m1", FALL_2018);

    private final FixtureConfiguration<Team> team = TeamWorld.fixture();

    @Test
    void agreesOnACharterAndOnProcedures() {
        team.given(grade3())
                .when(new AdoptCharter("grade3", duties("DATA", "VOICE"), FALL_2018))
                .expectEvents(charter("DATA", "VOICE"));
        team.given(grade3())
                .when(new AdoptProcedures("grade3", Map.of("en", "Friday"), null, null, null, FALL_2018))
                .expectEvents(new ProceduresAdopted("grade3", Map.of("en", "Friday"), null, null, null, FALL_2018));
    }

    @Test
    void refusesACodeUsedTwiceInACharter() {
        team.given(grade3())
                .when(new AdoptCharter("grade3", duties("DATA", "DATA"), FALL_2018))
                .expectException(refusedWith(RefusalCode.MALFORMED));
    }

    @Test
    void givesADutyOfTheCharterToAMember() {
        team.given(grade3(), member("m1"), charter("DATA"))
                .when(new AssignDuty("grade3", "DATA", "m1", FALL_2018))
                .expectEvents(DATA_TO_M1);
    }

    @Test
    void refusesADutyThatIsNotInTheCharterAndAnOwnerWhoIsNotAMember() {
        team.given(grade3(), member("m1"), charter("DATA"))
                .when(new AssignDuty("grade3", "VOICE", "m1", FALL_2018))
                .expectException(refusedWith(RefusalCode.CODE_UNKNOWN));
        team.given(grade3(), charter("DATA"))
                .when(new AssignDuty("grade3", "DATA", "m1", FALL_2018))
                .expectException(refusedWith(RefusalCode.NOT_A_MEMBER));
    }

    @Test
    void movesADutyToAnotherMemberButNotToWhoHasIt() {
        team.given(grade3(), member("m1"), member("m2"), charter("DATA"), DATA_TO_M1)
                .when(new AssignDuty("grade3", "DATA", "m2", FALL_2019))
                .expectEvents(new DutyAssigned("grade3", "DATA", "m2", FALL_2019));
        team.given(grade3(), member("m1"), charter("DATA"), DATA_TO_M1)
                .when(new AssignDuty("grade3", "DATA", "m1", FALL_2019))
                .expectException(refusedWith(RefusalCode.ALREADY_EXISTS));
    }

    @Test
    void releasesADutyFromWhoHasItOnly() {
        team.given(grade3(), member("m1"), charter("DATA"), DATA_TO_M1)
                .when(new ReleaseDuty("grade3", "DATA", "m1", null, FALL_2019))
                .expectEvents(new DutyReleased("grade3", "DATA", "m1", null, FALL_2019));
        team.given(grade3(), member("m1"), member("m2"), charter("DATA"), DATA_TO_M1)
                .when(new ReleaseDuty("grade3", "DATA", "m2", null, FALL_2019))
                .expectException(refusedWith(RefusalCode.NOT_A_MEMBER));
    }

    @Test
    void takesTheDutiesOfWhoLeaves() {
        team.given(
                        grade3(),
                        member("m1"),
                        charter("DATA"),
                        DATA_TO_M1,
                        new MemberRetired("grade3", "m1", null, FALL_2019))
                .when(new ReleaseDuty("grade3", "DATA", "m1", null, FALL_2019))
                .expectException(refusedWith(RefusalCode.NOT_A_MEMBER));
    }

    @Test
    void leavesTheDutiesToWhoKeepsAnotherSeat() {
        team.given(
                        grade3(),
                        member("m1"),
                        new MemberAppointed("grade3", "m1", "COACH", FALL_2018),
                        charter("DATA"),
                        DATA_TO_M1,
                        new MemberRetired("grade3", "m1", "COACH", null, FALL_2019))
                .when(new ReleaseDuty("grade3", "DATA", "m1", null, FALL_2019))
                .expectEvents(new DutyReleased("grade3", "DATA", "m1", null, FALL_2019));
    }

    @Test
    void refusesALeaveBeforeADutyWasTakenOn() {
        team.given(grade3(), member("m1"), charter("DATA"), DATA_TO_M1)
                .when(new RetireMember("grade3", "m1", null, null, FALL_2017))
                .expectException(refusedWith(RefusalCode.CONTRADICTS_LATER));
    }

    @Test
    void letsADutyGoThatTheNextCharterDoesNotName() {
        team.given(
                        grade3(),
                        member("m1"),
                        charter("DATA", "VOICE"),
                        DATA_TO_M1,
                        new CharterAdopted("grade3", duties("VOICE"), FALL_2019))
                .when(new ReleaseDuty("grade3", "DATA", "m1", null, FALL_2019))
                .expectException(refusedWith(RefusalCode.CODE_UNKNOWN));
    }

    private static CharterAdopted charter(String... codes) {
        return new CharterAdopted("grade3", duties(codes), FALL_2018);
    }

    private static List<Responsibility> duties(String... codes) {
        return Arrays.stream(codes)
                .map(code -> new Responsibility(code, Map.of("en", code), null))
                .toList();
    }
}
