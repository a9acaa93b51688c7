package org.throughline.command.implementation.practice;

import static org.throughline.command.Decision.refusedWith;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.Decision;
import org.throughline.command.Fault;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.implementation.practice.PracticeCommand.AdaptPractice;
import org.throughline.command.implementation.practice.PracticeCommand.Claim;
import org.throughline.command.implementation.practice.PracticeCommand.ClaimEvidence;
import org.throughline.command.implementation.practice.PracticeCommand.DeselectPractice;
import org.throughline.command.implementation.practice.PracticeCommand.JoinPractice;
import org.throughline.command.implementation.practice.PracticeCommand.PartPractice;
import org.throughline.command.implementation.practice.PracticeCommand.RenamePractice;
import org.throughline.command.implementation.practice.PracticeCommand.ScorePractice;
import org.throughline.command.implementation.practice.PracticeCommand.SelectPractice;
import org.throughline.events.Evidence;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.implementation.practice.Adaptation;
import org.throughline.events.implementation.practice.EvidenceClaim;
import org.throughline.events.implementation.practice.EvidenceTier;
import org.throughline.events.implementation.practice.Faithfulness;
import org.throughline.events.implementation.practice.Hexagon;
import org.throughline.events.implementation.practice.PracticeEvent;
import org.throughline.events.implementation.practice.PracticeEvent.EvidenceClaimed;
import org.throughline.events.implementation.practice.PracticeEvent.PracticeAdapted;
import org.throughline.events.implementation.practice.PracticeEvent.PracticeDeselected;
import org.throughline.events.implementation.practice.PracticeEvent.PracticeJoined;
import org.throughline.events.implementation.practice.PracticeEvent.PracticeParted;
import org.throughline.events.implementation.practice.PracticeEvent.PracticeRenamed;
import org.throughline.events.implementation.practice.PracticeEvent.PracticeScored;
import org.throughline.events.implementation.practice.PracticeEvent.PracticeSelected;
import org.throughline.events.implementation.practice.Recommendation;

class PracticeTest {

    private static final LocalDate BEGINNING = LocalDate.parse("2015-07-01");
    private static final LocalDate CHOSEN = LocalDate.parse("2016-09-06");
    private static final LocalDate LATER = LocalDate.parse("2018-02-01");
    private static final LocalDate LAST = LocalDate.parse("2020-06-30");
    private static final Map<String, String> NAME = Map.of("en", "Positive supports");
    private static final Map<String, String> OTHER = Map.of("en", "Supports");

    private final FixtureConfiguration<Practice> practice = Decision.of(
            Practice.class,
            new OrganizationRegistered("r1", OrganizationKind.REGION, "Region", null, null, BEGINNING),
            new OrganizationRegistered("d1", OrganizationKind.DISTRICT, "District", "r1", null, BEGINNING),
            new OrganizationRegistered("d2", OrganizationKind.DISTRICT, "Other", "r1", null, BEGINNING),
            new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", "d1", null, BEGINNING),
            new OrganizationRegistered("s9", OrganizationKind.SCHOOL, "Elsewhere", "d2", null, BEGINNING),
            joined("d1", "SWPBS", "pbis", true, BEGINNING),
            selected("d1", "MTSS", CHOSEN, List.of()));

    @Test
    void isSelectedWithWhatIsOnFileThatDay() {
        practice.givenNoPriorActivity()
                .when(select("d1", "PBIS", CHOSEN, claim("EC-1", EvidenceTier.PROMISING), claim("EC-2", null)))
                .expectEvents(selected(
                        "d1", "PBIS", CHOSEN, List.of(claimed("EC-1", EvidenceTier.PROMISING), claimed("EC-2", null))));
    }

    @Test
    void isSelectedOnceUntilItIsLetGo() {
        known().when(select("d1", "PBIS", LATER)).expectException(refusedWith(RefusalCode.ALREADY_EXISTS));
        practice.given(selected("d1", "PBIS", CHOSEN, List.of()), deselected(LATER))
                .when(select("d1", "PBIS", LAST))
                .expectEvents(selected("d1", "PBIS", LAST, List.of()));
    }

    @Test
    void refusesTwoClaimsOfOneCode() {
        practice.givenNoPriorActivity()
                .when(select("d1", "PBIS", CHOSEN, claim("EC-1", null), claim("EC-1", null)))
                .expectException(refusedFor("/claims"));
    }

    @Test
    void aClaimTakesThePlaceOfAnotherOnceAndEditsNone() {
        practice.given(selected("d1", "PBIS", CHOSEN, List.of(claimed("EC-1", EvidenceTier.PROMISING))))
                .when(claim("EC-2", "EC-1", LATER))
                .expectEvents(new EvidenceClaimed("d1", "PBIS", claimed("EC-2", EvidenceTier.STRONG), "EC-1", LATER));
        practice.given(
                        selected("d1", "PBIS", CHOSEN, List.of(claimed("EC-1", null))),
                        new EvidenceClaimed("d1", "PBIS", claimed("EC-2", null), "EC-1", LATER))
                .when(claim("EC-3", "EC-1", LAST))
                .expectException(refusedWith(RefusalCode.ENDED));
    }

    @Test
    void refusesAClaimWhoseCodeIsTakenOrThatSupersedesNothing() {
        practice.given(selected("d1", "PBIS", CHOSEN, List.of(claimed("EC-1", null))))
                .when(claim("EC-1", null, LATER))
                .expectException(refusedWith(RefusalCode.CODE_TAKEN));
        known().when(claim("EC-2", "EC-9", LATER)).expectException(refusedWith(RefusalCode.CODE_UNKNOWN));
    }

    @Test
    void isWeighedBeforeAnybodyDecidesAndKeepsWhatIsNotKnownUnknown() {
        practice.givenNoPriorActivity()
                .when(new ScorePractice(
                        "d1",
                        "PBIS",
                        5,
                        4,
                        null,
                        4,
                        3,
                        null,
                        null,
                        List.of("m2", "m1", "m2"),
                        Recommendation.WAIT,
                        CHOSEN))
                .expectEvents(new PracticeScored(
                        "d1",
                        "PBIS",
                        new Hexagon(5, 4, null, 4, 3, null),
                        null,
                        List.of("m1", "m2"),
                        Recommendation.WAIT,
                        CHOSEN));
    }

    @Test
    void isAdaptedInTheCodesOfTheVocabulary() {
        known().when(adapt("A-1", "PROACTIVE", List.of("CONTENT", "CONTENT"), List.of("s1", "d1", "s1")))
                .expectEvents(adapted("A-1", List.of("d1", "s1")));
        known().when(adapt("A-1", "PLANNED", List.of("CONTENT", "WORDS"), List.of("s1")))
                .expectException(refusedFor("/planned", "/what/1"));
    }

    @Test
    void anAdaptationHasACodeOfItsOwnAndSitesWithin() {
        practice.given(selected("d1", "PBIS", CHOSEN, List.of()), adapted("A-1", List.of("s1")))
                .when(adapt("A-1", "PROACTIVE", List.of("CONTENT"), List.of("d1")))
                .expectException(refusedWith(RefusalCode.CODE_TAKEN));
        known().when(adapt("A-1", "PROACTIVE", List.of("CONTENT"), List.of("s9")))
                .expectException(refusedWith(RefusalCode.REFERS_ELSEWHERE));
        known().when(adapt("A-1", "PROACTIVE", List.of("CONTENT"), List.of("s404")))
                .expectException(refusedWith(RefusalCode.UNKNOWN_REFERENCE));
    }

    @Test
    void isCalledOtherwiseWhileItIsSelected() {
        known().when(rename(OTHER, LATER)).expectEvents(new PracticeRenamed("d1", "PBIS", OTHER, "Nobody knew", LATER));
        known().when(rename(NAME, LATER)).expectNoEvents();
        practice.givenNoPriorActivity().when(rename(OTHER, LATER)).expectException(refusedWith(RefusalCode.NOT_YET));
    }

    @Test
    void isLetGoOnlyWhileItIsSelected() {
        known().when(new DeselectPractice("d1", "PBIS", "Enough", List.of("m1"), LATER))
                .expectEvents(deselected(LATER));
        practice.givenNoPriorActivity()
                .when(new DeselectPractice("d1", "PBIS", "Enough", List.of("m1"), LATER))
                .expectException(refusedWith(RefusalCode.NOT_YET));
        practice.given(selected("d1", "PBIS", CHOSEN, List.of()), deselected(LATER))
                .when(new DeselectPractice("d1", "PBIS", "Enough", List.of("m1"), LAST))
                .expectException(refusedWith(RefusalCode.ENDED));
    }

    @Test
    void anotherNameMeansAPracticeFromADayOnOrAlways() {
        practice.givenNoPriorActivity()
                .when(join("PBIS-2", "PBIS", LATER))
                .expectEvents(joined("d1", "PBIS-2", "PBIS", false, LATER));
        practice.givenNoPriorActivity()
                .when(join("PBIS-2", "PBIS", null))
                .expectEvents(joined("d1", "PBIS-2", "PBIS", true, BEGINNING));
    }

    @Test
    void aNameMeansOnePracticeAtATimeAndCanStandForItselfAgain() {
        practice.given(joined("d1", "PBIS-2", "PBIS", false, CHOSEN))
                .when(join("PBIS-2", "MTSS", LATER))
                .expectException(refusedWith(RefusalCode.NAMES_ANOTHER_PRACTICE));
        practice.given(joined("d1", "PBIS-2", "PBIS", false, CHOSEN))
                .when(new PartPractice("d1", "PBIS-2", "Another form", LATER))
                .expectEvents(new PracticeParted("d1", "PBIS-2", "Another form", LATER));
        practice.given(
                        joined("d1", "PBIS-2", "PBIS", false, CHOSEN),
                        new PracticeParted("d1", "PBIS-2", "Another form", LATER))
                .when(join("PBIS-2", "MTSS", LAST))
                .expectEvents(joined("d1", "PBIS-2", "MTSS", false, LAST));
        practice.givenNoPriorActivity()
                .when(new PartPractice("d1", "PBIS-2", "Another form", LATER))
                .expectException(refusedWith(RefusalCode.NOT_YET));
    }

    /** Otherwise a name would mean nothing. */
    @Test
    void refusesACircleOfNames() {
        practice.givenNoPriorActivity()
                .when(join("PBIS", "PBIS", LATER))
                .expectException(refusedWith(RefusalCode.REFERS_ELSEWHERE));
    }

    @Test
    void refusesACircleOverAnother() {
        practice.givenNoPriorActivity()
                .when(join("pbis", "SWPBS", LATER))
                .expectException(refusedWith(RefusalCode.REFERS_ELSEWHERE));
    }

    @Test
    void refusesToHideASelectedPracticeBehindOneThatNeverWas() {
        known().when(join("PBIS", "Supports", LATER)).expectException(refusedWith(RefusalCode.STEP_UNFINISHED));
        known().when(join("PBIS", "MTSS", LATER)).expectEvents(joined("d1", "PBIS", "MTSS", false, LATER));
    }

    @Test
    void whatIsSaidOfAPracticeIsSaidUnderTheNameThatStandsForItself() {
        practice.given(joined("d1", "PBIS", "MTSS", false, CHOSEN))
                .when(select("d1", "PBIS", LATER))
                .expectException(refusedWith(RefusalCode.NAMES_ANOTHER_PRACTICE));
        practice.given(joined("d1", "PBIS", "MTSS", false, LATER))
                .when(select("d1", "PBIS", CHOSEN))
                .expectEvents(selected("d1", "PBIS", CHOSEN, List.of()));
    }

    private TestExecutor<Practice> known() {
        return practice.given(selected("d1", "PBIS", CHOSEN, List.of()));
    }

    private static SelectPractice select(String organization, String code, LocalDate day, Claim... claims) {
        return new SelectPractice(organization, code, NAME, "We need it", List.of("m1"), List.of(claims), day);
    }

    private static PracticeSelected selected(
            String organization, String code, LocalDate day, List<EvidenceClaim> claims) {
        return new PracticeSelected(organization, code, NAME, "We need it", List.of("m1"), claims, day);
    }

    private static PracticeDeselected deselected(LocalDate day) {
        return new PracticeDeselected("d1", "PBIS", "Enough", List.of("m1"), day);
    }

    private static Claim claim(String code, @Nullable EvidenceTier tier) {
        return new Claim(code, "Fewer referrals", null, null, tier, List.of(new Evidence("Review", null)));
    }

    private static EvidenceClaim claimed(String code, @Nullable EvidenceTier tier) {
        return new EvidenceClaim(code, "Fewer referrals", null, null, tier, List.of(new Evidence("Review", null)));
    }

    private static ClaimEvidence claim(String code, @Nullable String supersedes, LocalDate day) {
        return new ClaimEvidence(
                "d1",
                "PBIS",
                code,
                "Fewer referrals",
                null,
                null,
                EvidenceTier.STRONG,
                List.of(new Evidence("Review", null)),
                supersedes,
                day);
    }

    private static AdaptPractice adapt(String code, String planned, List<String> what, List<String> sites) {
        return new AdaptPractice(
                "d1",
                "PBIS",
                code,
                "In two languages",
                null,
                planned,
                List.of(),
                what,
                List.of(),
                Faithfulness.UNKNOWN,
                null,
                List.of(),
                List.of(),
                List.of(),
                sites,
                List.of(),
                LATER);
    }

    private static PracticeAdapted adapted(String code, List<String> sites) {
        Adaptation how = new Adaptation(
                "1",
                "In two languages",
                null,
                "PROACTIVE",
                List.of(),
                List.of("CONTENT"),
                List.of(),
                Faithfulness.UNKNOWN,
                null,
                List.of(),
                List.of(),
                List.of());
        return new PracticeAdapted("d1", "PBIS", code, how, sites, List.of(), LATER);
    }

    private static RenamePractice rename(Map<String, String> name, LocalDate day) {
        return new RenamePractice("d1", "PBIS", name, "Nobody knew", day);
    }

    private static JoinPractice join(String alias, String means, @Nullable LocalDate from) {
        return new JoinPractice("d1", alias, means, "The same", from);
    }

    private static PracticeEvent joined(
            String organization, String alias, String means, boolean always, LocalDate day) {
        return new PracticeJoined(organization, alias, means, always, "The same", day);
    }

    private static org.hamcrest.Matcher<?> refusedFor(String... pointers) {
        return new org.hamcrest.CustomTypeSafeMatcher<Refusal>("faults at " + List.of(pointers)) {
            @Override
            protected boolean matchesSafely(Refusal refusal) {
                Assertions.assertThat(refusal.faults())
                        .extracting(Fault::pointer)
                        .containsExactly(pointers);
                return refusal.code() == RefusalCode.MALFORMED;
            }
        };
    }
}
