package org.throughline.command.teams.team.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.Confidences.Confidence;
import org.throughline.command.ConfidencesInMemory;
import org.throughline.command.Decision;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.teams.team.InclusionEvent.InvitationDeclined;
import org.throughline.events.teams.team.InclusionEvent.MemberInvited;
import org.throughline.events.teams.team.InvitationReason;
import org.throughline.events.teams.team.TeamEvent.MemberAppointed;
import org.throughline.events.teams.team.TeamEvent.MemberRetired;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.events.teams.team.TeamPurpose;
import org.throughline.events.teams.voice.PerspectiveEvent.CountedInvitation;
import org.throughline.events.teams.voice.PerspectiveEvent.GroupInvitations;
import org.throughline.events.teams.voice.PerspectiveEvent.InvitationsCounted;
import org.throughline.events.teams.voice.PerspectiveEvent.Outcome;
import org.throughline.events.teams.voice.VoiceRegisterEvent.UnderservedGroupListed;

/** What became of invitations, counted so that nobody is told of; no number below five, and none that leaves fewer. */
class InvitationCountTest {

    private static final LocalDate FORMED = LocalDate.parse("2018-09-01");
    private static final LocalDate INVITED = LocalDate.parse("2018-10-01");
    private static final LocalDate ANSWERED = LocalDate.parse("2018-11-01");
    private static final LocalDate LEFT = LocalDate.parse("2019-05-01");
    private static final LocalDate COUNTED = LocalDate.parse("2019-09-01");

    private final ConfidencesInMemory kept = new ConfidencesInMemory();
    private final List<SubjectEvent> world = new ArrayList<>(List.of(
            new OrganizationRegistered("d1", OrganizationKind.DISTRICT, "District", null, null, FORMED),
            new TeamFormed("dlt", "d1", TeamLevel.DISTRICT, "Team", null, List.of(TeamPurpose.LEADERSHIP), FORMED)));

    @Test
    void everyInvitationCountsForWhatBecameOfItByTheDay() {
        invite("RURAL", 4, 2, 1);
        world.add(new InvitationDeclined("dlt", "RURAL-4", "RURAL-guest4", null, ANSWERED));
        assertThat(count(COUNTED).counted())
                .extracting(CountedInvitation::outcome)
                .containsExactly(Outcome.STAYED, Outcome.LEFT, Outcome.OPEN, Outcome.DECLINED);
        assertThat(count(LEFT.minusDays(1)).counted())
                .extracting(CountedInvitation::outcome)
                .containsExactly(Outcome.STAYED, Outcome.STAYED, Outcome.OPEN, Outcome.DECLINED);
        assertThat(count(INVITED).counted())
                .extracting(CountedInvitation::outcome)
                .containsOnly(Outcome.OPEN)
                .hasSize(4);
    }

    @Test
    void anInvitationOfALaterDayIsNotCounted() {
        invite("RURAL", 4, 2, 1);
        InvitationsCounted before = count(INVITED.minusDays(1));
        assertThat(before.counted()).isEmpty();
        assertThat(before.invited()).isZero();
    }

    @Test
    void showsEveryNumberThatLeavesFiveOnBothSides() {
        invite("RURAL", 15, 10, 5);
        invite("SPANISH", 15, 10, 5);
        assertThat(count(COUNTED).groups()).containsExactly(group("RURAL", 15, 10, 5), group("SPANISH", 15, 10, 5));
    }

    @Test
    void withholdsHowManyStayedWhereFewDidOrFewLeft() {
        invite("RURAL", 15, 10, 4);
        invite("SPANISH", 20, 15, 11);
        invite("REMOTE", 15, 10, 5);
        assertThat(count(COUNTED).groups())
                .containsExactly(
                        group("REMOTE", 15, 10, 5), group("RURAL", 15, 10, null), group("SPANISH", 20, 15, null));
    }

    @Test
    void withholdsHowManyAcceptedAndStayedWhereFewDidOrFewDidNot() {
        invite("RURAL", 15, 4, 4);
        invite("SPANISH", 15, 11, 5);
        invite("REMOTE", 15, 10, 5);
        assertThat(count(COUNTED).groups())
                .containsExactly(
                        group("REMOTE", 15, 10, 5), group("RURAL", 15, null, null), group("SPANISH", 15, null, null));
    }

    /** All who accepted are the group's but four: the group's own number would tell of the four. */
    @Test
    void withholdsWhatWouldTellOfTheOthers() {
        invite("RURAL", 20, 10, 5);
        invite("SPANISH", 20, 4, 0);
        assertThat(count(COUNTED).groups())
                .containsExactly(group("RURAL", 20, null, null), group("SPANISH", 20, null, null));
        invite("REMOTE", 5, 5, 0);
        assertThat(count(COUNTED).groups())
                .as("five more accepted, of whom nobody stayed")
                .contains(group("RURAL", 20, 10, null));
    }

    private InvitationsCounted count(LocalDate day) {
        VoiceRegisterFacts register = kept.all().stream()
                .flatMap(confidence -> confidence.groups().stream())
                .distinct()
                .map(code -> new UnderservedGroupListed("d1", code, Map.of("en", code), null, FORMED))
                .reduce(VoiceRegisterRules.RULES.initial(), VoiceRegisterRules.RULES::evolve, (one, other) -> other);
        return new InvitationCount("d1", day, Decision.peers(world), kept).of(register);
    }

    /** So many of whom so many accept, of whom so many stay; the others leave. */
    private void invite(String group, int invited, int accepted, int stayed) {
        for (int i = 1; i <= invited; i++) {
            String invitation = group + "-" + i;
            String guest = group + "-guest" + i;
            kept.keep(new Confidence(new SubjectKey("team", "dlt"), invitation, "d1", Set.of(group)));
            world.add(new MemberInvited(
                    "dlt", invitation, guest, "PARENT", InvitationReason.INTENTIONAL_INCLUSION, INVITED));
            if (i <= accepted) {
                world.add(new MemberAppointed("dlt", guest, "PARENT", ANSWERED));
            }
            if (i <= accepted && i > stayed) {
                world.add(new MemberRetired("dlt", guest, null, LEFT));
            }
        }
    }

    private static GroupInvitations group(
            String code, @Nullable Integer invited, @Nullable Integer accepted, @Nullable Integer stayed) {
        return new GroupInvitations(code, invited, accepted, stayed);
    }
}
