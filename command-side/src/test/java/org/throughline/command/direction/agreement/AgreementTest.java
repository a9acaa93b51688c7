package org.throughline.command.direction.agreement;

import static org.throughline.command.Decision.refusedWith;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.Decision;
import org.throughline.command.RefusalCode;
import org.throughline.command.amend.Correction;
import org.throughline.command.direction.agreement.AgreementCommand.AcknowledgeAgreement;
import org.throughline.command.direction.agreement.AgreementCommand.PublishAgreement;
import org.throughline.command.direction.agreement.AgreementCommand.ReviseAgreement;
import org.throughline.command.direction.agreement.AgreementCommand.WithdrawAgreement;
import org.throughline.events.Amendment.EntryCorrected;
import org.throughline.events.Amendment.Replacement;
import org.throughline.events.direction.agreement.AgreementAudience;
import org.throughline.events.direction.agreement.AgreementEvent.AgreementAcknowledged;
import org.throughline.events.direction.agreement.AgreementEvent.AgreementPublished;
import org.throughline.events.direction.agreement.AgreementEvent.AgreementRevised;
import org.throughline.events.direction.agreement.AgreementEvent.AgreementWithdrawn;
import org.throughline.events.direction.direction.DirectionEvent.VisionAdopted;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.events.teams.team.TeamPurpose;

class AgreementTest {

    private static final LocalDate FALL_2017 = LocalDate.parse("2017-09-01");
    private static final LocalDate FALL_2018 = LocalDate.parse("2018-09-01");
    private static final LocalDate FALL_2019 = LocalDate.parse("2019-09-01");
    private static final Map<String, String> GREET = Map.of("en", "Every adult greets every child");
    private static final Map<String, String> BY_NAME = Map.of("en", "Every adult greets every child by name");
    private static final Map<String, String> BOTH = Map.of("en", "Every adult greets", "es", "Todos saludan");
    private static final AgreementAudience TEAM = new AgreementAudience(List.of("slt"), List.of());

    private final FixtureConfiguration<Agreement> agreement = Decision.of(
            Agreement.class,
            new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", null, null, FALL_2017),
            new TeamFormed("slt", "s1", TeamLevel.SCHOOL, "Team", null, List.of(TeamPurpose.LEADERSHIP), FALL_2017),
            new VisionAdopted("slt", 1, GREET, null, null, List.of("m1"), null, List.of(), List.of(), FALL_2018));

    @Test
    void isPublishedAboutAPractice() {
        agreement.givenNoPriorActivity().when(publish("PBIS", null, TEAM)).expectEvents(published());
    }

    @Test
    void pinsTheVersionOfTheDirectionItIsAbout() {
        agreement
                .givenNoPriorActivity()
                .when(publish(null, "slt", TEAM))
                .expectEvents(new AgreementPublished("a1", "s1", null, "slt", 1, 1, GREET, TEAM, FALL_2018));
    }

    @Test
    void refusesADirectionThatIsNotThereYet() {
        agreement
                .givenNoPriorActivity()
                .when(new PublishAgreement("a1", "s1", null, "slt", GREET, TEAM, FALL_2018.minusDays(1)))
                .expectException(refusedWith(RefusalCode.NOT_YET));
    }

    @Test
    void isAboutExactlyOneThing() {
        agreement
                .givenNoPriorActivity()
                .when(publish(null, null, TEAM))
                .expectException(refusedWith(RefusalCode.MALFORMED));
        agreement
                .givenNoPriorActivity()
                .when(publish("PBIS", "slt", TEAM))
                .expectException(refusedWith(RefusalCode.MALFORMED));
    }

    @Test
    void isForSomebodyWhoIsThere() {
        agreement
                .givenNoPriorActivity()
                .when(publish("PBIS", null, new AgreementAudience(List.of(), List.of())))
                .expectException(refusedWith(RefusalCode.MALFORMED));
        agreement
                .givenNoPriorActivity()
                .when(publish("PBIS", null, new AgreementAudience(List.of("nobody"), List.of())))
                .expectException(refusedWith(RefusalCode.UNKNOWN_REFERENCE));
    }

    @Test
    void isPublishedOnce() {
        agreement
                .given(published())
                .when(publish("PBIS", null, TEAM))
                .expectException(refusedWith(RefusalCode.ALREADY_EXISTS));
    }

    @Test
    void otherWordsMakeTheNextVersion() {
        agreement.given(published()).when(revise(BY_NAME, FALL_2019)).expectEvents(revised(FALL_2019));
        agreement.given(published()).when(revise(GREET, FALL_2019)).expectNoEvents();
        agreement
                .given(published())
                .when(revise(BY_NAME, FALL_2018.minusDays(1)))
                .expectException(refusedWith(RefusalCode.NOT_YET));
    }

    @Test
    void aVersionRememberedLateTakesItsPlaceByItsDayAndTheNextNumber() {
        LocalDate between = FALL_2018.plusMonths(3);
        agreement
                .given(published(), revised(FALL_2019))
                .when(revise(BOTH, between))
                .expectEvents(new AgreementRevised("a1", 3, BOTH, TEAM, "asked for", List.of("m1"), between));
        agreement
                .given(published(), revised(FALL_2019))
                .when(revise(GREET, between))
                .expectNoEvents();
    }

    @Test
    void aVersionRememberedLateIsUnderstoodByItsNumberFromItsDay() {
        AgreementRevised late =
                new AgreementRevised("a1", 3, BOTH, TEAM, "asked for", List.of("m1"), FALL_2018.plusMonths(3));
        agreement
                .given(published(), revised(FALL_2019.plusDays(1)), late)
                .when(understand(3, "m1", null))
                .expectEvents(understood(3));
        agreement
                .given(published(), revised(FALL_2019.plusDays(1)), late)
                .when(new AcknowledgeAgreement("a1", 3, "m1", null, FALL_2018))
                .expectException(refusedWith(RefusalCode.NOT_YET));
    }

    @Test
    void acknowledgementIsPerVersion() {
        agreement.given(published()).when(understand(1, "m1", null)).expectEvents(understood(1));
        agreement
                .given(published(), understood(1))
                .when(understand(1, "m1", null))
                .expectNoEvents();
        agreement
                .given(published(), understood(1), revised(FALL_2018))
                .when(understand(2, "m1", null))
                .expectEvents(understood(2));
    }

    @Test
    void refusesToUnderstandAVersionBeforeItIsThere() {
        agreement
                .given(published(), revised(FALL_2019.plusDays(1)))
                .when(understand(2, "m1", null))
                .expectException(refusedWith(RefusalCode.NOT_YET));
        agreement
                .given(published(), revised(FALL_2019))
                .when(understand(2, "m1", null))
                .expectEvents(understood(2));
    }

    @Test
    void itIsOnePersonOrOneGroupThatUnderstands() {
        agreement
                .given(published())
                .when(understand(1, null, null))
                .expectException(refusedWith(RefusalCode.MALFORMED));
        agreement
                .given(published())
                .when(understand(1, null, "FAMILIES"))
                .expectEvents(new AgreementAcknowledged("a1", 1, null, "FAMILIES", FALL_2019));
    }

    @Test
    void whatIsWithdrawnIsNotLearnedAnyMore() {
        AgreementWithdrawn withdrawn = new AgreementWithdrawn("a1", "in the handbook", FALL_2019);
        agreement
                .given(published())
                .when(new WithdrawAgreement("a1", "in the handbook", FALL_2019))
                .expectEvents(withdrawn);
        agreement
                .given(published(), withdrawn)
                .when(understand(1, "m1", null))
                .expectException(refusedWith(RefusalCode.ENDED));
        agreement
                .given(published(), withdrawn)
                .when(new AcknowledgeAgreement("a1", 1, "m1", null, FALL_2019.minusDays(1)))
                .expectEvents(new AgreementAcknowledged("a1", 1, "m1", null, FALL_2019.minusDays(1)));
    }

    @Test
    void isForGroupsAlone() {
        AgreementAudience families = new AgreementAudience(List.of(), List.of("FAMILIES"));
        agreement
                .givenNoPriorActivity()
                .when(publish("PBIS", null, families))
                .expectEvents(new AgreementPublished("a1", "s1", "PBIS", null, null, 1, GREET, families, FALL_2018));
    }

    @Test
    void otherPeopleMakeTheNextVersionWhoeverLearnedTheLast() {
        AgreementAudience more = new AgreementAudience(List.of("slt"), List.of("FAMILIES"));
        agreement
                .given(published(), understood(1))
                .when(new ReviseAgreement("a1", GREET, more, "asked for", List.of("m1"), FALL_2019))
                .expectEvents(new AgreementRevised("a1", 2, GREET, more, "asked for", List.of("m1"), FALL_2019));
    }

    /** The version stays, with its number; that it says nothing else is recorded all the same. */
    @Test
    void aVersionMayBePutRightToTheWordsBefore() {
        agreement.setReportIllegalStateChange(false);
        agreement
                .given(published(), revised(FALL_2019))
                .when(revise(GREET, FALL_2019), new Correction(2, "It was a draft").asMetadata())
                .expectEvents(new EntryCorrected(
                        "agreement",
                        "a1",
                        2,
                        "It was a draft",
                        new Replacement(
                                new AgreementRevised("a1", 2, GREET, TEAM, "asked for", List.of("m1"), FALL_2019)),
                        FALL_2019));
    }

    @Test
    void whatOneLearnedNobodyElseDidAndAnEarlierDaySaysMore() {
        agreement
                .given(published(), understood(1))
                .when(understand(1, "m2", null))
                .expectEvents(new AgreementAcknowledged("a1", 1, "m2", null, FALL_2019));
        agreement
                .given(published(), new AgreementAcknowledged("a1", 1, null, "FAMILIES", FALL_2019))
                .when(understand(1, null, "STAFF"))
                .expectEvents(new AgreementAcknowledged("a1", 1, null, "STAFF", FALL_2019));
        agreement
                .given(published(), understood(1))
                .when(new AcknowledgeAgreement("a1", 1, "m1", null, FALL_2019.minusDays(1)))
                .expectEvents(new AgreementAcknowledged("a1", 1, "m1", null, FALL_2019.minusDays(1)));
    }

    private static PublishAgreement publish(
            @Nullable String practice, @Nullable String team, AgreementAudience audience) {
        return new PublishAgreement("a1", "s1", practice, team, GREET, audience, FALL_2018);
    }

    private static AgreementPublished published() {
        return new AgreementPublished("a1", "s1", "PBIS", null, null, 1, GREET, TEAM, FALL_2018);
    }

    private static ReviseAgreement revise(Map<String, String> text, LocalDate day) {
        return new ReviseAgreement("a1", text, TEAM, "asked for", List.of("m1"), day);
    }

    private static AgreementRevised revised(LocalDate day) {
        return new AgreementRevised("a1", 2, BY_NAME, TEAM, "asked for", List.of("m1"), day);
    }

    private static AcknowledgeAgreement understand(int version, @Nullable String member, @Nullable String group) {
        return new AcknowledgeAgreement("a1", version, member, group, FALL_2019);
    }

    private static AgreementAcknowledged understood(int version) {
        return new AgreementAcknowledged("a1", version, "m1", null, FALL_2019);
    }
}
