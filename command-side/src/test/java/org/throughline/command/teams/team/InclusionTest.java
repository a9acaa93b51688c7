package org.throughline.command.teams.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.command.Decision.refusedWith;
import static org.throughline.command.teams.team.TeamWorld.FALL_2017;
import static org.throughline.command.teams.team.TeamWorld.FALL_2018;
import static org.throughline.command.teams.team.TeamWorld.FALL_2019;
import static org.throughline.command.teams.team.TeamWorld.grade3;
import static org.throughline.command.teams.team.TeamWorld.member;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.throughline.command.RefusalCode;
import org.throughline.command.teams.team.InclusionCommand.DeclineInvitation;
import org.throughline.command.teams.team.InclusionCommand.InviteMember;
import org.throughline.command.teams.team.InclusionCommand.OrientMember;
import org.throughline.command.teams.team.TeamCommand.AppointMember;
import org.throughline.events.teams.team.InclusionEvent.InvitationDeclined;
import org.throughline.events.teams.team.InclusionEvent.MemberInvited;
import org.throughline.events.teams.team.InclusionEvent.MemberOriented;
import org.throughline.events.teams.team.InvitationReason;
import org.throughline.events.teams.team.MemberOrigin;
import org.throughline.events.teams.team.TeamArea;
import org.throughline.events.teams.team.TeamEvent.MemberAppointed;

class InclusionTest {

    private final FixtureConfiguration<Team> team = TeamWorld.fixture();

    @Test
    void invitesForAGroupWithoutNamingItInTheEvent() {
        team.given(grade3())
                .when(invite("i1", "m1", InvitationReason.INTENTIONAL_INCLUSION, Set.of("RURAL"), FALL_2018))
                .expectEvents(invited("i1", "m1"));
        assertThat(Arrays.stream(MemberInvited.class.getRecordComponents()).map(c -> c.getName()))
                .doesNotContain("groups", "group");
    }

    @Test
    void refusesAGroupThatIsNotListedOnThatDay() {
        team.given(grade3())
                .when(invite("i1", "m1", InvitationReason.INTENTIONAL_INCLUSION, Set.of("URBAN"), FALL_2018))
                .expectException(refusedWith(RefusalCode.CODE_UNKNOWN));
        team.given(grade3())
                .when(invite(
                        "i1", "m1", InvitationReason.INTENTIONAL_INCLUSION, Set.of("RURAL"), FALL_2018.minusDays(1)))
                .expectException(refusedWith(RefusalCode.CODE_UNKNOWN));
    }

    @Test
    void namesGroupsForIntentionalInclusionOnly() {
        team.given(grade3())
                .when(invite("i1", "m1", InvitationReason.VACANCY, Set.of("RURAL"), FALL_2018))
                .expectException(refusedWith(RefusalCode.WRONG_KIND));
    }

    @Test
    void refusesASecondInvitationBeforeTheFirstIsAnswered() {
        team.given(grade3(), invited("i1", "m1"))
                .when(invite("i2", "m1", InvitationReason.VACANCY, Set.of(), FALL_2019))
                .expectException(refusedWith(RefusalCode.ALREADY_EXISTS));
        team.given(grade3(), invited("i1", "m1"))
                .when(invite("i1", "m2", InvitationReason.VACANCY, Set.of(), FALL_2019))
                .expectException(refusedWith(RefusalCode.CODE_TAKEN));
    }

    @Test
    void declinesAnInvitationThatIsOpen() {
        team.given(grade3(), invited("i1", "m1"))
                .when(new DeclineInvitation("grade3", "i1", "no time", FALL_2018))
                .expectEvents(new InvitationDeclined("grade3", "i1", "m1", "no time", FALL_2018));
    }

    @Test
    void cannotDeclineWhatASeatAccepted() {
        team.given(grade3(), invited("i1", "m1"), new MemberAppointed("grade3", "m1", "PARENT", FALL_2018))
                .when(new DeclineInvitation("grade3", "i1", null, FALL_2019))
                .expectException(refusedWith(RefusalCode.CODE_UNKNOWN));
        team.given(grade3())
                .when(new DeclineInvitation("grade3", "i9", null, FALL_2019))
                .expectException(refusedWith(RefusalCode.CODE_UNKNOWN));
    }

    @Test
    void makesMembersFamiliarAndNobodyElse() {
        team.given(grade3(), member("m1"))
                .when(new OrientMember("grade3", "m1", null, FALL_2017))
                .expectEvents(new MemberOriented("grade3", "m1", null, FALL_2017));
        team.given(grade3())
                .when(new OrientMember("grade3", "m1", null, FALL_2017))
                .expectException(refusedWith(RefusalCode.NOT_A_MEMBER));
    }

    @Test
    void givesATeacherLeaderTheAreaStatedOrTheOneOfTheRole() {
        team.given(grade3())
                .when(new AppointMember("grade3", "m1", "TEACHER_LEADER", null, TeamArea.SPECIAL_ED, FALL_2018))
                .expectEvents(
                        new MemberAppointed("grade3", "m1", "TEACHER_LEADER", null, TeamArea.SPECIAL_ED, FALL_2018));
        team.given(grade3())
                .when(new AppointMember(
                        "grade3", "m1", "TEACHER_LEADER_REGULAR_ED", MemberOrigin.EXTERNAL, null, FALL_2018))
                .expectEvents(new MemberAppointed(
                        "grade3",
                        "m1",
                        "TEACHER_LEADER_REGULAR_ED",
                        MemberOrigin.EXTERNAL,
                        TeamArea.REGULAR_ED,
                        FALL_2018));
    }

    @Test
    void refusesAnAreaThatTheRoleDoesNotHave() {
        team.given(grade3())
                .when(new AppointMember("grade3", "m1", "PARENT", null, TeamArea.SPECIAL_ED, FALL_2018))
                .expectException(refusedWith(RefusalCode.WRONG_KIND));
        team.given(grade3())
                .when(new AppointMember(
                        "grade3", "m1", "TEACHER_LEADER_REGULAR_ED", null, TeamArea.SPECIAL_ED, FALL_2018))
                .expectException(refusedWith(RefusalCode.WRONG_KIND));
    }

    private static InviteMember invite(
            String id, String member, InvitationReason reason, Set<String> groups, LocalDate day) {
        return new InviteMember("grade3", id, member, "PARENT", reason, groups, day);
    }

    private static MemberInvited invited(String id, String member) {
        return new MemberInvited("grade3", id, member, "PARENT", InvitationReason.INTENTIONAL_INCLUSION, FALL_2018);
    }
}
