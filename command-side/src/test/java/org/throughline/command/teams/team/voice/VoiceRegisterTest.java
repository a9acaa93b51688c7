package org.throughline.command.teams.team.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.command.Decision.refusedWith;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.throughline.command.Confidences.Confidence;
import org.throughline.command.ConfidencesInMemory;
import org.throughline.command.Decision;
import org.throughline.command.RefusalCode;
import org.throughline.command.teams.team.voice.VoiceRegisterCommand.CountInvitations;
import org.throughline.command.teams.team.voice.VoiceRegisterCommand.CountPerspectives;
import org.throughline.command.teams.team.voice.VoiceRegisterCommand.DeclarePerspective;
import org.throughline.command.teams.team.voice.VoiceRegisterCommand.DelistUnderservedGroup;
import org.throughline.command.teams.team.voice.VoiceRegisterCommand.EndAdvocacy;
import org.throughline.command.teams.team.voice.VoiceRegisterCommand.ListUnderservedGroup;
import org.throughline.command.teams.team.voice.VoiceRegisterCommand.NameAdvocate;
import org.throughline.command.teams.team.voice.VoiceRegisterCommand.WithdrawPerspective;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.teams.team.InclusionEvent.MemberInvited;
import org.throughline.events.teams.team.InvitationReason;
import org.throughline.events.teams.team.TeamEvent.MemberAppointed;
import org.throughline.events.teams.team.TeamEvent.MemberRetired;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.events.teams.team.TeamPurpose;
import org.throughline.events.teams.voice.PerspectiveEvent.CountedInvitation;
import org.throughline.events.teams.voice.PerspectiveEvent.GroupCount;
import org.throughline.events.teams.voice.PerspectiveEvent.GroupInvitations;
import org.throughline.events.teams.voice.PerspectiveEvent.InvitationsCounted;
import org.throughline.events.teams.voice.PerspectiveEvent.Outcome;
import org.throughline.events.teams.voice.PerspectiveEvent.PerspectiveDeclared;
import org.throughline.events.teams.voice.PerspectiveEvent.PerspectiveWithdrawn;
import org.throughline.events.teams.voice.PerspectiveEvent.PerspectivesCounted;
import org.throughline.events.teams.voice.VoiceRegisterEvent.AdvocacyEnded;
import org.throughline.events.teams.voice.VoiceRegisterEvent.AdvocateNamed;
import org.throughline.events.teams.voice.VoiceRegisterEvent.UnderservedGroupDelisted;
import org.throughline.events.teams.voice.VoiceRegisterEvent.UnderservedGroupListed;

class VoiceRegisterTest {

    private static final LocalDate FALL_2018 = LocalDate.parse("2018-09-01");
    private static final LocalDate FALL_2019 = LocalDate.parse("2019-09-01");
    private static final UnderservedGroupListed RURAL = listed("RURAL");
    private static final UnderservedGroupListed SPANISH = listed("SPANISH");

    private final ConfidencesInMemory kept = new ConfidencesInMemory();
    private final FixtureConfiguration<VoiceRegister> register =
            Decision.of(VoiceRegister.class, kept, world().toArray(SubjectEvent[]::new));

    @Test
    void listsAGroupOnceAtATime() {
        register.givenNoPriorActivity()
                .when(new ListUnderservedGroup("d1", "RURAL", RURAL.label(), null, FALL_2018))
                .expectEvents(RURAL);
        register.given(RURAL)
                .when(new ListUnderservedGroup("d1", "RURAL", RURAL.label(), null, FALL_2019))
                .expectException(refusedWith(RefusalCode.CODE_TAKEN));
    }

    @Test
    void isKeptByDistrictsOnly() {
        register.givenNoPriorActivity()
                .when(new ListUnderservedGroup("s1", "RURAL", RURAL.label(), null, FALL_2018))
                .expectException(refusedWith(RefusalCode.WRONG_KIND));
    }

    @Test
    void takesAGroupOffTheListWhenItIsOnIt() {
        register.given(RURAL)
                .when(new DelistUnderservedGroup("d1", "RURAL", "reason", FALL_2019))
                .expectEvents(new UnderservedGroupDelisted("d1", "RURAL", "reason", FALL_2019));
        register.given(RURAL)
                .when(new DelistUnderservedGroup("d1", "SPANISH", "reason", FALL_2019))
                .expectException(refusedWith(RefusalCode.CODE_UNKNOWN));
    }

    @Test
    void letsAMemberSpeakForAListedGroup() {
        register.given(RURAL)
                .when(new NameAdvocate("d1", "RURAL", "slt", "m1", FALL_2018))
                .expectEvents(new AdvocateNamed("d1", "RURAL", "slt", "m1", FALL_2018));
        register.given(RURAL)
                .when(new NameAdvocate("d1", "SPANISH", "slt", "m1", FALL_2018))
                .expectException(refusedWith(RefusalCode.CODE_UNKNOWN));
        register.given(RURAL)
                .when(new NameAdvocate("d1", "RURAL", "slt", "nobody", FALL_2018))
                .expectException(refusedWith(RefusalCode.NOT_A_MEMBER));
    }

    @Test
    void endsAnAdvocacyThatWasNamed() {
        register.given(RURAL, new AdvocateNamed("d1", "RURAL", "slt", "m1", FALL_2018))
                .when(new EndAdvocacy("d1", "RURAL", "slt", "m1", null, FALL_2019))
                .expectEvents(new AdvocacyEnded("d1", "RURAL", "slt", "m1", null, FALL_2019));
        register.given(RURAL)
                .when(new EndAdvocacy("d1", "RURAL", "slt", "m1", null, FALL_2019))
                .expectException(refusedWith(RefusalCode.CODE_UNKNOWN));
    }

    @Test
    void keepsWhatIsDeclaredBesideTheLog() {
        register.given(RURAL)
                .when(declare("decl-1", "m1", "RURAL"))
                .expectEvents(new PerspectiveDeclared("d1", "decl-1", "slt", "m1", FALL_2018));
        assertThat(kept.all()).containsExactly(said("decl-1", "RURAL"));
    }

    @Test
    void keepsNothingOfARefusedDeclaration() {
        register.given(RURAL)
                .when(declare("decl-1", "m1", "URBAN"))
                .expectException(refusedWith(RefusalCode.CODE_UNKNOWN));
        register.given(RURAL)
                .when(declare("decl-1", "nobody", "RURAL"))
                .expectException(refusedWith(RefusalCode.NOT_A_MEMBER));
        register.given(RURAL, declared("decl-1", "m1"))
                .when(declare("decl-2", "m1", "RURAL"))
                .expectException(refusedWith(RefusalCode.ALREADY_EXISTS));
        assertThat(kept.all()).isEmpty();
    }

    @Test
    void forgetsWhatIsTakenBack() {
        kept.keep(said("decl-1", "RURAL"));
        register.given(RURAL, declared("decl-1", "m1"))
                .when(new WithdrawPerspective("d1", "decl-1", FALL_2019))
                .expectEvents(new PerspectiveWithdrawn("d1", "decl-1", "m1", FALL_2019));
        assertThat(kept.all()).isEmpty();
    }

    @Test
    void showsGroupsOfFiveOrMoreAndWithholdsTheOthers() {
        List<SubjectEvent> history = tenDeclared(5);
        register.given(history)
                .when(new CountPerspectives("d1", FALL_2019))
                .expectEvents(new PerspectivesCounted(
                        "d1",
                        5,
                        10,
                        List.of(new GroupCount("RURAL", 5), new GroupCount("SPANISH", 5)),
                        ids(1, 10),
                        FALL_2019));
    }

    @Test
    void withholdsAGroupOfFourAndTheSixThatWouldGiveItAway() {
        register.given(tenDeclared(4))
                .when(new CountPerspectives("d1", FALL_2019))
                .expectEvents(new PerspectivesCounted(
                        "d1",
                        5,
                        10,
                        List.of(new GroupCount("RURAL", null), new GroupCount("SPANISH", null)),
                        ids(1, 10),
                        FALL_2019));
    }

    @Test
    void refusesToCountAgainForOnePersonMore() {
        List<SubjectEvent> history = tenDeclared(5);
        history.add(new PerspectivesCounted("d1", 5, 10, List.of(), ids(1, 10), FALL_2018));
        history.add(declared("decl-11", "m11"));
        kept.keep(said("decl-11", "RURAL"));
        register.given(history)
                .when(new CountPerspectives("d1", FALL_2019))
                .expectException(refusedWith(RefusalCode.TOO_FEW_PEOPLE));
    }

    @Test
    void doesNotCountWhoLeftTheTeam() {
        List<SubjectEvent> history = tenDeclared(5);
        history.add(declared("decl-12", "left"));
        kept.keep(said("decl-12", "RURAL"));
        register.given(history)
                .when(new CountPerspectives("d1", FALL_2019))
                .expectEvents(new PerspectivesCounted(
                        "d1",
                        5,
                        10,
                        List.of(new GroupCount("RURAL", 5), new GroupCount("SPANISH", 5)),
                        ids(1, 10),
                        FALL_2019));
    }

    @Test
    void refusesACountBeforeSomethingThatTookEffect() {
        register.given(RURAL, declared("decl-1", "m1"), new PerspectiveWithdrawn("d1", "decl-1", "m1", FALL_2019))
                .when(new CountPerspectives("d1", FALL_2019.minusDays(1)))
                .expectException(refusedWith(RefusalCode.BEFORE_PREDECESSOR));
    }

    @Test
    void countsWhatBecameOfInvitationsAndShowsNoSmallGroup() {
        IntStream.rangeClosed(1, 5)
                .forEach(i ->
                        kept.keep(new Confidence(new SubjectKey("team", "slt"), "inv-" + i, "d1", Set.of("RURAL"))));
        List<CountedInvitation> counted = IntStream.rangeClosed(1, 5)
                .mapToObj(i -> new CountedInvitation("slt", "inv-" + i, "guest" + i, Outcome.OPEN))
                .toList();
        register.given(RURAL)
                .when(new CountInvitations("d1", FALL_2019))
                .expectEvents(new InvitationsCounted(
                        "d1",
                        5,
                        5,
                        0,
                        0,
                        List.of(new GroupInvitations("RURAL", null, null, null)),
                        counted,
                        FALL_2019));
    }

    @Test
    void aDeclarationHasAnIdOfItsOwn() {
        register.given(RURAL, declared("decl-1", "m1"))
                .when(declare("decl-1", "m2", "RURAL"))
                .expectException(refusedWith(RefusalCode.CODE_TAKEN));
        assertThat(kept.all()).isEmpty();
    }

    @Test
    void everybodyMayDeclareAndAgainOnceTheyTookItBack() {
        register.given(RURAL, declared("decl-1", "m1"))
                .when(declare("decl-2", "m2", "RURAL"))
                .expectEvents(declared("decl-2", "m2"));
        register.given(RURAL, declared("decl-1", "m1"), new PerspectiveWithdrawn("d1", "decl-1", "m1", FALL_2018))
                .when(declare("decl-2", "m1", "RURAL"))
                .expectEvents(declared("decl-2", "m1"));
    }

    @Test
    void takesBackOnlyWhatStands() {
        register.given(RURAL, declared("decl-1", "m1"))
                .when(new WithdrawPerspective("d1", "decl-9", FALL_2019))
                .expectException(refusedWith(RefusalCode.CODE_UNKNOWN));
        register.given(RURAL, declared("decl-1", "m1"), new PerspectiveWithdrawn("d1", "decl-1", "m1", FALL_2018))
                .when(new WithdrawPerspective("d1", "decl-1", FALL_2019))
                .expectException(refusedWith(RefusalCode.CODE_UNKNOWN));
    }

    /** Ten people, so many of whom are RURAL; the others are SPANISH. */
    private List<SubjectEvent> tenDeclared(int rural) {
        List<SubjectEvent> history = new ArrayList<>(List.of(RURAL, SPANISH));
        for (int i = 1; i <= 10; i++) {
            history.add(declared("decl-%02d".formatted(i), "m" + i));
            kept.keep(said("decl-%02d".formatted(i), i <= rural ? "RURAL" : "SPANISH"));
        }
        return history;
    }

    private static List<String> ids(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj("decl-%02d"::formatted).toList();
    }

    private static List<SubjectEvent> world() {
        List<SubjectEvent> world = new ArrayList<>(List.of(
                new OrganizationRegistered("d1", OrganizationKind.DISTRICT, "District", null, null, FALL_2018),
                new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", "d1", null, FALL_2018),
                new TeamFormed(
                        "slt", "s1", TeamLevel.SCHOOL, "Team", null, List.of(TeamPurpose.LEADERSHIP), FALL_2018)));
        IntStream.rangeClosed(1, 11).forEach(i -> world.add(new MemberAppointed("slt", "m" + i, "ROLE", FALL_2018)));
        world.add(new MemberAppointed("slt", "left", "ROLE", FALL_2018));
        world.add(new MemberRetired("slt", "left", null, FALL_2019));
        IntStream.rangeClosed(1, 5)
                .forEach(i -> world.add(new MemberInvited(
                        "slt", "inv-" + i, "guest" + i, "PARENT", InvitationReason.INTENTIONAL_INCLUSION, FALL_2018)));
        return world;
    }

    private static UnderservedGroupListed listed(String code) {
        return new UnderservedGroupListed("d1", code, Map.of("en", code), null, FALL_2018);
    }

    private static DeclarePerspective declare(String id, String member, String group) {
        return new DeclarePerspective("d1", id, "slt", member, Set.of(group), FALL_2018);
    }

    private static PerspectiveDeclared declared(String id, String member) {
        return new PerspectiveDeclared("d1", id, "slt", member, FALL_2018);
    }

    private static Confidence said(String id, String group) {
        return new Confidence(new SubjectKey("voice-register", "d1"), id, "d1", Set.of(group));
    }
}
