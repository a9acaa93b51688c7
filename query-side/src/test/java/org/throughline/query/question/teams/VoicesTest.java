package org.throughline.query.question.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationReparented;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.teams.team.InclusionEvent.InvitationDeclined;
import org.throughline.events.teams.team.InclusionEvent.MemberInvited;
import org.throughline.events.teams.team.InvitationReason;
import org.throughline.events.teams.team.TeamEvent;
import org.throughline.events.teams.team.TeamEvent.MemberAppointed;
import org.throughline.events.teams.team.TeamEvent.MemberRetired;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.events.teams.team.TeamPurpose;
import org.throughline.events.teams.voice.PerspectiveEvent.GroupCount;
import org.throughline.events.teams.voice.PerspectiveEvent.PerspectiveDeclared;
import org.throughline.events.teams.voice.PerspectiveEvent.PerspectiveWithdrawn;
import org.throughline.events.teams.voice.PerspectiveEvent.PerspectivesCounted;
import org.throughline.events.teams.voice.VoiceRegisterEvent;
import org.throughline.events.teams.voice.VoiceRegisterEvent.AdvocacyEnded;
import org.throughline.events.teams.voice.VoiceRegisterEvent.AdvocateNamed;
import org.throughline.events.teams.voice.VoiceRegisterEvent.UnderservedGroupDelisted;
import org.throughline.events.teams.voice.VoiceRegisterEvent.UnderservedGroupListed;
import org.throughline.query.EffectiveFold;
import org.throughline.query.Told;
import org.throughline.query.question.teams.VoicesAnswer.GroupVoice;
import org.throughline.query.question.teams.VoicesAnswer.TeamEffort;
import org.throughline.query.question.teams.VoicesAnswer.TeamVoice;
import org.throughline.query.question.teams.VoicesAnswer.Voice;
import org.throughline.query.question.teams.VoicesAnswer.VoiceStretch;
import org.throughline.query.subject.ground.organization.OrganizationFold;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.teams.team.Stretch;
import org.throughline.query.subject.teams.team.TeamFold;
import org.throughline.query.subject.teams.team.TeamState;
import org.throughline.query.subject.teams.voice.VoiceRegisterFold;
import org.throughline.query.subject.teams.voice.VoiceRegisterState;

class VoicesTest {

    private static final OrganizationState MOVED = Told.by(
            new OrganizationFold(),
            new OrganizationRegistered(
                    "s1", OrganizationKind.SCHOOL, "School", "d", null, LocalDate.parse("2016-07-01")),
            new OrganizationReparented("s1", "e", null, LocalDate.parse("2017-11-01")));
    private static final Belonging HERE = new Belonging(List.of(), (unit, day) -> true);

    private static final LocalDate SEPTEMBER = LocalDate.parse("2017-09-01");
    private static final LocalDate OCTOBER = LocalDate.parse("2017-10-01");
    private static final LocalDate NOVEMBER = LocalDate.parse("2017-11-01");
    private static final LocalDate LAST = LocalDate.parse("2017-11-30");

    @Test
    void saysWhenAGroupHadNoVoiceAndForHowLong() {
        GroupVoice rural = rural(team(), named("a"), ended("a", NOVEMBER));
        assertThat(rural.stretches())
                .containsExactly(
                        new VoiceStretch(Voice.NONE, new Stretch(SEPTEMBER, OCTOBER, 30)),
                        new VoiceStretch(Voice.ADVOCATE, new Stretch(OCTOBER, NOVEMBER, 31)),
                        new VoiceStretch(Voice.NONE, new Stretch(NOVEMBER, null, 30)));
        assertThat(rural).returns(Voice.NONE, GroupVoice::voice).returns(60L, GroupVoice::silentDays);
    }

    @Test
    void silencesAnAdvocateWhoLeftTheTeam() {
        GroupVoice rural = rural(team(new MemberRetired("slt", "a", null, NOVEMBER)), named("a"));
        assertThat(rural.stretches().getLast())
                .isEqualTo(new VoiceStretch(Voice.NONE, new Stretch(NOVEMBER, null, 30)));
        assertThat(rural.teams().getFirst().advocates()).isEmpty();
    }

    @Test
    void withholdsRatherThanSaysNoneWhereSomebodyDeclaredSomething() {
        GroupVoice rural =
                rural(team(), declared("d1", "a", OCTOBER), new PerspectiveWithdrawn("d", "d1", "a", NOVEMBER));
        assertThat(rural.stretches())
                .extracting(VoiceStretch::voice)
                .containsExactly(Voice.NONE, Voice.WITHHELD, Voice.NONE);
        assertThat(rural).returns(60L, GroupVoice::silentDays).returns(31L, GroupVoice::unknownDays);
    }

    @Test
    void hearsWhatEnoughPeopleSaidFromTheDayTheyWereCounted() {
        GroupVoice rural = rural(team(), declared("d1", "a", OCTOBER), counted(NOVEMBER, 6));
        assertThat(rural.stretches())
                .extracting(VoiceStretch::voice)
                .containsExactly(Voice.NONE, Voice.WITHHELD, Voice.PERSPECTIVE);
        assertThat(rural.people()).isEqualTo(6);
    }

    @Test
    void withholdsWhatACountWithheld() {
        GroupVoice rural = rural(team(), declared("d1", "a", OCTOBER), counted(NOVEMBER, null));
        assertThat(rural).returns(Voice.WITHHELD, GroupVoice::voice).returns(null, GroupVoice::people);
    }

    @Test
    void neverShowsForATeamWhatItsMembersSaid() {
        GroupVoice rural = rural(team(), declared("d1", "a", OCTOBER), counted(NOVEMBER, 6));
        assertThat(rural.teams()).singleElement().returns(Voice.WITHHELD, VoicesAnswer.TeamVoice::voice);
    }

    @Test
    void asksAboutAGroupWhileItIsListed() {
        GroupVoice rural = rural(team(), new UnderservedGroupDelisted("d", "RURAL", "reason", OCTOBER));
        assertThat(rural)
                .returns(OCTOBER, GroupVoice::until)
                .returns(
                        List.of(new VoiceStretch(Voice.NONE, new Stretch(SEPTEMBER, OCTOBER, 30))),
                        GroupVoice::stretches);
    }

    @Test
    void isRightBeforeAndAfterALateEntry() {
        assertThat(rural(team()).voice()).as("known before").isEqualTo(Voice.NONE);
        assertThat(rural(team(), ended("a", NOVEMBER), named("a")).silentDays())
                .as("known after")
                .isEqualTo(60);
    }

    @Test
    void tellsWhatBecameOfInvitationsForIntentionalInclusion() {
        TeamState team = team(
                invited("x", InvitationReason.INTENTIONAL_INCLUSION),
                invited("y", InvitationReason.INTENTIONAL_INCLUSION),
                invited("z", InvitationReason.INTENTIONAL_INCLUSION),
                invited("v", InvitationReason.VACANCY),
                new MemberAppointed("slt", "x", "PARENT", OCTOBER),
                new InvitationDeclined("slt", "inv-y", "y", null, OCTOBER),
                new MemberRetired("slt", "x", null, NOVEMBER));
        assertThat(new InclusionEffort(register(), List.of(team), LAST).effort().teams())
                .containsExactly(new TeamEffort("slt", 3, 1, 1, 1, 0, 0));
        assertThat(new InclusionEffort(register(), List.of(team), LAST).effort().countedOn())
                .isNull();
    }

    @Test
    void hearsAMovedTeamOnTheDaysOnWhichItLayInTheDistrict() {
        Belonging before = new Belonging(List.of(MOVED), (unit, day) -> day.isBefore(NOVEMBER));
        GroupVoice group = Voices.of(register(named("a")), List.of(team()), before, LAST)
                .groups()
                .getFirst();
        assertThat(group.stretches())
                .extracting(VoiceStretch::voice)
                .containsExactly(Voice.NONE, Voice.ADVOCATE, Voice.NONE);
        assertThat(group.stretches().get(1).stretch()).isEqualTo(new Stretch(OCTOBER, NOVEMBER, 31));
        assertThat(group.teams())
                .singleElement()
                .returns(30L, TeamVoice::silentDays)
                .returns(List.of("a"), TeamVoice::advocates);
        Belonging never = new Belonging(List.of(MOVED), (unit, day) -> false);
        assertThat(Voices.of(register(named("a")), List.of(team()), never, LAST)
                        .groups()
                        .getFirst())
                .returns(Voice.NONE, GroupVoice::voice)
                .returns(List.of(), GroupVoice::teams);
    }

    private static GroupVoice rural(TeamState team, VoiceRegisterEvent... behindListing) {
        return Voices.of(register(behindListing), List.of(team), HERE, LAST)
                .groups()
                .getFirst();
    }

    /** In order of recording, told in order of effect. */
    private static VoiceRegisterState register(VoiceRegisterEvent... behindListing) {
        List<VoiceRegisterEvent> events = new ArrayList<>();
        events.add(new UnderservedGroupListed("d", "RURAL", Map.of("en", "Rural"), null, SEPTEMBER));
        events.addAll(Arrays.asList(behindListing));
        EffectiveFold<VoiceRegisterState, VoiceRegisterEvent> fold = new EffectiveFold<>(new VoiceRegisterFold());
        events.forEach(event -> fold.add(Told.recorded(event)));
        VoiceRegisterState register = fold.state().orElseThrow();
        assertThat(Told.stored(new VoiceRegisterFold(), register)).isEqualTo(register);
        return register;
    }

    private static TeamState team(TeamEvent... behindFormation) {
        List<TeamEvent> events = new ArrayList<>(List.of(
                new TeamFormed("slt", "s1", TeamLevel.SCHOOL, "Team", null, List.of(TeamPurpose.LEADERSHIP), SEPTEMBER),
                new MemberAppointed("slt", "a", "PARENT", SEPTEMBER)));
        events.addAll(Arrays.asList(behindFormation));
        return Told.by(new TeamFold(), events);
    }

    private static MemberInvited invited(String member, InvitationReason reason) {
        return new MemberInvited("slt", "inv-" + member, member, "PARENT", reason, SEPTEMBER);
    }

    private static AdvocateNamed named(String member) {
        return new AdvocateNamed("d", "RURAL", "slt", member, OCTOBER);
    }

    private static AdvocacyEnded ended(String member, LocalDate day) {
        return new AdvocacyEnded("d", "RURAL", "slt", member, null, day);
    }

    private static PerspectiveDeclared declared(String id, String member, LocalDate day) {
        return new PerspectiveDeclared("d", id, "slt", member, day);
    }

    private static PerspectivesCounted counted(LocalDate day, @Nullable Integer people) {
        return new PerspectivesCounted("d", 5, 12, List.of(new GroupCount("RURAL", people)), List.of("d1"), day);
    }
}
