package org.throughline.command.implementation.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.throughline.command.Decision.eventOf;
import static org.throughline.command.Decision.refusedWith;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.command.Decision;
import org.throughline.command.Fault;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.implementation.fidelity.FidelityCommand.CorrectFidelityCheck;
import org.throughline.command.implementation.fidelity.FidelityCommand.RecordFidelityCheck;
import org.throughline.command.implementation.instrument.Examples;
import org.throughline.command.implementation.instrument.Instruments;
import org.throughline.events.SubjectEvent;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationReparented;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.implementation.fidelity.CheckDetails.FacetRating;
import org.throughline.events.implementation.fidelity.CheckDetails.InputTaken;
import org.throughline.events.implementation.fidelity.CheckDetails.ItemNote;
import org.throughline.events.implementation.fidelity.CheckDetails.PartRating;
import org.throughline.events.implementation.fidelity.CheckDetails.Unscored;
import org.throughline.events.implementation.fidelity.CheckDetails.VoteCount;
import org.throughline.events.implementation.fidelity.FidelityEvent.FidelityCheckCorrected;
import org.throughline.events.implementation.fidelity.FidelityEvent.FidelityCheckRecorded;
import org.throughline.events.implementation.fidelity.Judgement;
import org.throughline.events.implementation.fidelity.RaterKind;
import org.throughline.events.implementation.instrument.AnswerState;
import org.throughline.events.implementation.instrument.Criterion.Comparator;
import org.throughline.events.implementation.instrument.InstrumentDefinition;
import org.throughline.events.implementation.instrument.InstrumentEvent.CriterionDropped;
import org.throughline.events.implementation.instrument.InstrumentEvent.CriterionSet;
import org.throughline.events.implementation.instrument.InstrumentEvent.InstrumentRegistered;
import org.throughline.events.implementation.instrument.InstrumentEvent.InstrumentWithdrawn;
import org.throughline.events.implementation.instrument.RatingProcess;
import org.throughline.events.implementation.instrument.RatingProcess.Settling;

/** Checks with instruments that organizations bring, and with answers that are no points. */
class ChecksWithOwnInstrumentsTest {

    private static final LocalDate BEGINNING = LocalDate.parse("2017-09-01");
    private static final LocalDate SINCE = LocalDate.parse("2018-01-01");
    private static final LocalDate DAY = LocalDate.parse("2018-09-01");
    private static final InstrumentDefinition OWN =
            Examples.of(2, List.of(Examples.section("a", 3, null)), List.of(), List.of());
    private static final InstrumentDefinition TFI = Instruments.SHIPPED.require("tfi", "2.1");
    private static final InstrumentDefinition PROFILE = Instruments.SHIPPED.require("comtss-practice-profile", "1");

    @Test
    void aSchoolChecksWithWhatItsDistrictOrItsStateBrought() {
        check(registered("d1")).givenNoPriorActivity().when(own(DAY)).expectSuccessfulHandlerExecution();
        check(registered("wi")).givenNoPriorActivity().when(own(DAY)).expectSuccessfulHandlerExecution();
        check(registered("d2"))
                .givenNoPriorActivity()
                .when(own(DAY))
                .expectException(refusedWith(RefusalCode.UNKNOWN_REFERENCE));
    }

    /** What counts is where it lay on the day of the check. */
    @Test
    void aSchoolThatMovedChecksWithWhatItsDistrictOfThatDayBrought() {
        OrganizationReparented moved = new OrganizationReparented("s1", "d2", "nearer", List.of(), DAY);
        check(registered("d1"), moved)
                .givenNoPriorActivity()
                .when(own(DAY))
                .expectException(refusedWith(RefusalCode.UNKNOWN_REFERENCE));
        check(registered("d1"), moved)
                .givenNoPriorActivity()
                .when(own(DAY.minusDays(1)))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void checksFromTheFirstDayOnUntilItIsWithdrawn() {
        InstrumentWithdrawn withdrawn = new InstrumentWithdrawn("d1", "own", "1", "version 2", DAY);
        check(registered("d1"), withdrawn)
                .givenNoPriorActivity()
                .when(own(SINCE.minusDays(1)))
                .expectException(refusedWith(RefusalCode.NOT_YET));
        check(registered("d1"), withdrawn)
                .givenNoPriorActivity()
                .when(own(DAY.minusDays(1)))
                .expectSuccessfulHandlerExecution();
        check(registered("d1"), withdrawn)
                .givenNoPriorActivity()
                .when(own(DAY))
                .expectException(refusedWith(RefusalCode.ENDED));
    }

    /** The organization's own word counts before the makers'; what a program asks stands beside. */
    @Test
    void isJudgedByTheRulesOfTheDayWhereItWasMade() {
        FidelityCheckRecorded judged = recordedOf(
                check(asked("d1", "80", null), asked("wi", "50", null), asked("wi", "90", "state-award")),
                tfi(DAY, 23));
        assertThat(judged.scores().getFirst().criterion()).isEqualByComparingTo("80");
        assertThat(judged.scores().getFirst().met()).isFalse();
        assertThat(judged.scores().getFirst().judgements())
                .extracting(Judgement::programme, Judgement::organizationId, Judgement::met)
                .containsExactly(
                        tuple(null, "d1", false),
                        tuple(null, null, true),
                        tuple("state-award", "wi", false),
                        tuple("midwest-pbis", null, true));

        FidelityCheckRecorded before = recordedOf(check(asked("d1", "80", null)), tfi(SINCE.minusDays(1), 23));
        assertThat(before.scores().getFirst().met()).isTrue();

        FidelityCheckRecorded after = recordedOf(
                check(asked("d1", "80", null), new CriterionDropped("d1", "tfi", "2.1", "tier-1", null, "over", DAY)),
                tfi(DAY, 23));
        assertThat(after.scores().getFirst().met()).isTrue();
    }

    /** Who asks for more later judges no check that stands; a correction of who took part neither. */
    @Test
    void isNotJudgedAnewByACorrectionOfSomethingElse() {
        FidelityCheckRecorded before = recordedOf(check(), tfi(DAY, 23));
        check(asked("d1", "80", null))
                .given(before)
                .when(new CorrectFidelityCheck(
                        "fc1", null, null, null, null, null, null, null, null, List.of("m-1"), "list", List.of()))
                .expectEvents(new FidelityCheckCorrected(
                        "fc1",
                        before.sections(),
                        before.answers(),
                        before.scores(),
                        before.details(),
                        List.of("m-1"),
                        "list",
                        List.of(),
                        List.of(),
                        DAY));
    }

    @Test
    void keepsWhyAnItemHasNoPoints() {
        FidelityCheckRecorded made = recordedOf(
                check(registered("d1")),
                own(DAY, Map.of("a.1", 2, "a.2", 1), List.of(new Unscored("a.3", AnswerState.NOT_APPLICABLE))));
        assertThat(made.details().unscored()).containsExactly(new Unscored("a.3", AnswerState.NOT_APPLICABLE));
        assertThat(made.details().instrumentName()).isEqualTo("Our own");
        assertThat(made.scores().getFirst().possible()).isEqualTo(4);
    }

    @Test
    void takesAnswersWithoutPointsOnlyWhereTheInstrumentOffersThem() {
        assertFaults(
                PROFILE,
                "school",
                new Given(
                        Map.of("1.1", 1),
                        List.of(
                                new Unscored("1.2", AnswerState.DO_NOT_KNOW),
                                new Unscored("1.1", AnswerState.NOT_ASSESSED),
                                new Unscored("9", AnswerState.NOT_ASSESSED)),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null),
                tuple("/unscored/0/state", "not-offered"),
                tuple("/unscored/1/item", "answered-twice"),
                tuple("/unscored/2/item", "unknown-item"));
    }

    /** Rated alone, an item is on record, and nobody takes it for a score of the whole. */
    @Test
    void ratesAnItemOfAProfileAlone() {
        ScoredSheet made = Checks.of(PROFILE, Set.of("school"), Given.points(Map.of("1.4", 1)));
        assertThat(made.answers()).containsExactly(Map.entry("1.4", 1));
        assertThat(made.scores()).isEmpty();
        assertThat(made.details().unscored())
                .hasSize(4)
                .allSatisfy(one -> assertThat(one.state()).isEqualTo(AnswerState.NOT_ASSESSED));
        assertFaults(PROFILE, "school", Given.points(Map.of()), tuple("/answers", "missing"));
    }

    /** Of several interventions the item gets the lowest. */
    @Test
    void makesTheItemOfItsParts() {
        Map<String, Integer> others = AnswerSheet.of(TFI, 26, "tier-2");
        others.remove("2.5");
        Given parts = new Given(others, List.of(), parts(2, 1, 2), List.of(), List.of(), List.of(), List.of(), null);
        assertThat(Checks.of(TFI, Set.of("tier-2"), parts).answers()).containsEntry("2.5", 1);

        Map<String, Integer> contradicting = AnswerSheet.of(TFI, 26, "tier-2");
        assertFaults(
                TFI,
                "tier-2",
                new Given(contradicting, List.of(), parts(2, 1, 2), List.of(), List.of(), List.of(), List.of(), null),
                tuple("/answers/2.5", "does-not-follow"));
        assertFaults(
                TFI,
                "tier-1",
                new Given(
                        AnswerSheet.of(TFI, 21, "tier-1"),
                        List.of(),
                        List.of(new PartRating("1.1", "one", 2)),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null),
                tuple("/parts/0/item", "not-offered"));
    }

    /** Two votes for 2 and one for 1 settle the item; one each settle nothing, and nobody picks for those who voted. */
    @Test
    void makesTheItemOfTheVotesOrAsksBack() {
        Map<String, Integer> others = AnswerSheet.of(TFI, 30, "tier-1");
        others.remove("1.1");
        assertThat(Checks.of(TFI, Set.of("tier-1"), voted(others, 2, 1)).answers())
                .containsEntry("1.1", 2);
        assertFaults(TFI, "tier-1", voted(others, 1, 1), tuple("/answers/1.1", "no-majority"));

        Map<String, Integer> settled = AnswerSheet.of(TFI, 30, "tier-1");
        settled.put("1.1", 1);
        ScoredSheet talked = Checks.of(TFI, Set.of("tier-1"), voted(settled, 4, 4));
        assertThat(talked.answers()).containsEntry("1.1", 1);
        assertThat(talked.details().votes()).containsExactly(new VoteCount("1.1", 2, 4), new VoteCount("1.1", 1, 4));
    }

    /** More than half, all, or more than any other: what settles an item the instrument says. */
    @ParameterizedTest
    @CsvSource({
        ", 3, 2, 2",
        ", 2, 2, ",
        "MAJORITY, 3, 2, 2",
        "CONSENSUS, 3, 2, ",
        "CONSENSUS, 3, 0, 2",
        "MOST_FREQUENT, 3, 2, 2",
        "MOST_FREQUENT, 2, 2, "
    })
    void settlesAsTheInstrumentSays(@Nullable Settling how, int forTwo, int forOne, @Nullable Integer settled) {
        RatingProcess rating =
                new RatingProcess(RatingProcess.How.TEAM_CONSENSUS, null, null, how, null, List.of(), null);
        List<VoteCount> votes = forOne == 0
                ? List.of(new VoteCount("a.1", 2, forTwo))
                : List.of(new VoteCount("a.1", 2, forTwo), new VoteCount("a.1", 1, forOne));
        Given given = new Given(Map.of(), List.of(), List.of(), List.of(), List.of(), List.of(), votes, null);
        assertThat(given.votedOn("a.1", Examples.rated(OWN, rating))).isEqualTo(Optional.ofNullable(settled));
        assertThat(given.votedOn("a.2", Examples.rated(OWN, null))).isEmpty();
    }

    @Test
    void keepsNoVotesOfFewerThanTheSmallCellLimit() {
        Map<String, Integer> others = AnswerSheet.of(TFI, 30, "tier-1");
        others.remove("1.1");
        assertThat(Checks.of(TFI, Set.of("tier-1"), voted(others, Checks.LIMIT - 1, 1))
                        .details()
                        .votes())
                .hasSize(2);
        assertThat(Checks.of(TFI, Set.of("tier-1"), voted(others, Checks.LIMIT - 2, 1))
                        .details()
                        .votes())
                .isEmpty();
    }

    /** Whoever said that an item has no points is not overruled by votes, nor contradicted by parts. */
    @Test
    void givesNoPointsToAnItemThatIsSaidToHaveNone() {
        InstrumentDefinition parted = Instruments.SHIPPED.require("tfi", "2.1");
        Map<String, Integer> answers = Map.of("a.1", 2, "a.2", 1);
        Given given = new Given(
                answers,
                List.of(new Unscored("a.3", AnswerState.NOT_APPLICABLE)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new VoteCount("a.3", 2, 5)),
                null);
        assertThat(Checks.of(OWN, Set.of("a"), given).answers()).doesNotContainKey("a.3");
        Map<String, Integer> others = AnswerSheet.of(parted, 26, "tier-2");
        others.remove("2.5");
        assertFaults(
                parted,
                "tier-2",
                new Given(
                        others,
                        List.of(new Unscored("2.5", AnswerState.NOT_ASSESSED)),
                        parts(2, 1, 2),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null),
                tuple("/unscored/0/item", "answered-twice"),
                tuple("/answers/2.5", "missing-item"));
    }

    /** What was settled by talking stays so when the votes are counted again; what votes came to follows them. */
    @Test
    void correctsVotesWithoutOverturningWhatWasSettled() {
        Map<String, Integer> settled = AnswerSheet.of(TFI, 30, "tier-1");
        settled.put("1.1", 1);
        List<VoteCount> again = List.of(new VoteCount("1.1", 2, 6), new VoteCount("1.1", 1, 4));
        assertThat(votesCorrected(voted(settled, 4, 4), again).answers()).containsEntry("1.1", 1);

        Map<String, Integer> open = AnswerSheet.of(TFI, 30, "tier-1");
        open.remove("1.1");
        List<VoteCount> otherwise = List.of(new VoteCount("1.1", 1, 9));
        assertThat(votesCorrected(voted(open, 6, 4), otherwise).answers()).containsEntry("1.1", 1);
    }

    private static FidelityCheckCorrected votesCorrected(Given given, List<VoteCount> votes) {
        FidelityCheckRecorded before = recordedOf(
                check(),
                new RecordFidelityCheck(
                        "fc1",
                        "s1",
                        "PBIS",
                        "tfi",
                        "2.1",
                        RaterKind.SELF,
                        Set.of("tier-1"),
                        given.answers(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        given.votes(),
                        null,
                        null,
                        null,
                        List.of(),
                        DAY));
        return eventOf(
                check().given(before)
                        .when(new CorrectFidelityCheck(
                                "fc1",
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                votes,
                                null,
                                "counted again",
                                List.of())),
                FidelityCheckCorrected.class);
    }

    @Test
    void takesVotesForStepsOfTheScaleOnly() {
        Map<String, Integer> answers = AnswerSheet.of(TFI, 30, "tier-1");
        assertFaults(
                TFI,
                "tier-1",
                new Given(
                        answers,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(
                                new VoteCount("1.1", 3, 1),
                                new VoteCount("9.9", 1, 1),
                                new VoteCount("1.2", 1, 0),
                                new VoteCount("1.2", 1, 2)),
                        null),
                tuple("/votes/3", "used-twice"),
                tuple("/votes/0/points", "out-of-scale"),
                tuple("/votes/1/item", "unknown-item"),
                tuple("/votes/2/votes", "not-valid"));
    }

    private static Given voted(Map<String, Integer> answers, int forTwo, int forOne) {
        return new Given(
                answers,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new VoteCount("1.1", 2, forTwo), new VoteCount("1.1", 1, forOne)),
                null);
    }

    @Test
    void tellsEveryFaultOfWhatIsSaidBeside() {
        assertFaults(
                TFI,
                "tier-1",
                new Given(
                        AnswerSheet.of(TFI, 21, "tier-1"),
                        List.of(),
                        List.of(),
                        List.of(new FacetRating("1.1", "priority", 1)),
                        List.of(new ItemNote("1.1", null, List.of()), new ItemNote("1.1", "seen", List.of())),
                        List.of(new InputTaken("walk", null, null)),
                        List.of(),
                        null),
                tuple("/facets/0/facet", "unknown-facet"),
                tuple("/notes/1", "used-twice"),
                tuple("/notes/0", "empty"),
                tuple("/inputs/0/code", "unknown-input"));
    }

    /** What is rated beside keeps to its own scale, and counts for nothing. */
    @Test
    void ratesWhatIsBesideOnItsOwnScale() {
        InstrumentDefinition swift = Examples.withPriorities(OWN);
        Map<String, Integer> answers = Map.of("a.1", 2, "a.2", 1, "a.3", 0);
        ScoredSheet made = Checks.of(swift, Set.of("a"), rated(answers, new FacetRating("a.1", "priority", 3)));
        assertThat(made.scores().getFirst().points()).isEqualTo(3);
        assertThat(made.details().facets()).hasSize(1);
        assertFaults(
                swift,
                "a",
                rated(
                        answers,
                        new FacetRating("a.1", "priority", 0),
                        new FacetRating("a.9", "priority", 1),
                        new FacetRating("a.2", "urgency", 1)),
                tuple("/facets/0/points", "out-of-scale"),
                tuple("/facets/1/item", "unknown-item"),
                tuple("/facets/2/facet", "unknown-facet"));
    }

    private static Given rated(Map<String, Integer> answers, FacetRating... facets) {
        return new Given(answers, List.of(), List.of(), List.of(facets), List.of(), List.of(), List.of(), null);
    }

    /** Of what nobody knows the questions of nothing is answered, and whole sections are not assessed in part. */
    @Test
    void answersNothingOfWhatIsNotKnown() {
        InstrumentDefinition boq = Instruments.SHIPPED.require("boq", "revised");
        assertFaults(
                boq,
                "school-wide",
                Given.points(Map.of("1", 1)),
                tuple("/sections", "not-known"),
                tuple("/answers/1", "unknown-item"),
                tuple("/answers", "missing"));
        Map<String, Integer> answers = AnswerSheet.of(TFI, 21, "tier-1");
        answers.remove("1.5");
        assertFaults(
                TFI,
                "tier-1",
                new Given(
                        answers,
                        List.of(new Unscored("1.5", AnswerState.NOT_ASSESSED)),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null),
                tuple("/answers/1.5", "missing-item"));
    }

    /** What was said of items that turn out not to have been assessed goes with them. */
    @Test
    void correctsWhichTierWasAssessedWithWhatWasSaidOfItsItems() {
        FidelityCheckRecorded before = recordedOf(
                check(),
                new RecordFidelityCheck(
                        "fc1",
                        "s1",
                        "PBIS",
                        "tfi",
                        "2.1",
                        RaterKind.SELF,
                        Set.of("tier-1"),
                        AnswerSheet.of(TFI, 21, "tier-1"),
                        null,
                        null,
                        null,
                        List.of(new ItemNote("1.1", "all roles are there", List.of())),
                        null,
                        List.of(new VoteCount("1.2", 2, 9)),
                        null,
                        null,
                        null,
                        List.of(),
                        DAY));
        assertThat(before.details().notes()).hasSize(1);
        assertThat(before.details().votes()).hasSize(1);
        FidelityCheckCorrected corrected = eventOf(
                check().given(before)
                        .when(new CorrectFidelityCheck(
                                "fc1",
                                Set.of("tier-2"),
                                AnswerSheet.of(TFI, 19, "tier-2"),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                "the other sheet",
                                List.of())),
                FidelityCheckCorrected.class);
        assertThat(corrected.sections()).containsExactly("tier-2");
        assertThat(corrected.details().notes()).isEmpty();
        assertThat(corrected.details().votes()).isEmpty();
    }

    @Test
    void correctsOneAnswerThatIsNoneAndLeavesTheOthers() {
        FidelityCheckRecorded before = recordedOf(
                check(registered("d1")),
                own(DAY, Map.of("a.1", 2, "a.2", 1), List.of(new Unscored("a.3", AnswerState.NOT_APPLICABLE))));
        FidelityCheckCorrected corrected = eventOf(
                check(registered("d1"))
                        .given(before)
                        .when(new CorrectFidelityCheck(
                                "fc1",
                                null,
                                null,
                                List.of(
                                        new Unscored("a.2", AnswerState.NOT_APPLICABLE),
                                        new Unscored("a.3", AnswerState.NOT_APPLICABLE)),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                "both",
                                List.of())),
                FidelityCheckCorrected.class);
        assertThat(corrected.answers()).containsExactly(Map.entry("a.1", 2));
        assertThat(corrected.details().unscored()).hasSize(2);
        assertThat(corrected.scores().getFirst().possible()).isEqualTo(2);
    }

    private static List<PartRating> parts(int... points) {
        return List.of(
                new PartRating("2.5", "Check-in, check-out", points[0]),
                new PartRating("2.5", "Small groups", points[1]),
                new PartRating("2.5", "Mentoring", points[2]));
    }

    private static void assertFaults(InstrumentDefinition instrument, String section, Given given, Tuple... faults) {
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> AnswersFitTheInstrument.check(instrument, Set.of(section), given));
        assertThat(refusal.code()).isEqualTo(RefusalCode.ITEMS_NOT_ACCEPTABLE);
        assertThat(refusal.faults()).extracting(Fault::pointer, Fault::code).containsExactly(faults);
    }

    private static FixtureConfiguration<FidelityCheck> check(SubjectEvent... more) {
        SubjectEvent[] happened = new SubjectEvent[more.length + 4];
        happened[0] = new OrganizationRegistered("wi", OrganizationKind.STATE, "State", null, null, BEGINNING);
        happened[1] = new OrganizationRegistered("d1", OrganizationKind.DISTRICT, "District", "wi", null, BEGINNING);
        happened[2] = new OrganizationRegistered("d2", OrganizationKind.DISTRICT, "Other", "wi", null, BEGINNING);
        happened[3] = new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", "d1", null, BEGINNING);
        System.arraycopy(more, 0, happened, 4, more.length);
        return Decision.of(FidelityCheck.class, happened);
    }

    private static FidelityCheckRecorded recordedOf(
            FixtureConfiguration<FidelityCheck> check, RecordFidelityCheck command) {
        return eventOf(check.givenNoPriorActivity().when(command), FidelityCheckRecorded.class);
    }

    private static InstrumentRegistered registered(String organization) {
        return new InstrumentRegistered(organization, OWN, null, List.of(), SINCE);
    }

    private static CriterionSet asked(String organization, String percent, @Nullable String programme) {
        return new CriterionSet(
                organization,
                "tfi",
                "2.1",
                "tier-1",
                Comparator.AT_LEAST,
                new BigDecimal(percent),
                programme,
                "we want more",
                List.of("m-1"),
                List.of(),
                SINCE);
    }

    private static RecordFidelityCheck tfi(LocalDate day, int points) {
        return record("tfi", "2.1", "tier-1", AnswerSheet.of(TFI, points, "tier-1"), List.of(), day);
    }

    private static RecordFidelityCheck own(LocalDate day) {
        return own(day, Map.of("a.1", 2, "a.2", 1, "a.3", 0), List.of());
    }

    private static RecordFidelityCheck own(LocalDate day, Map<String, Integer> answers, List<Unscored> unscored) {
        return record("own", "1", "a", answers, unscored, day);
    }

    private static RecordFidelityCheck record(
            String instrument,
            String version,
            String section,
            Map<String, Integer> answers,
            List<Unscored> unscored,
            LocalDate day) {
        return new RecordFidelityCheck(
                "fc1",
                "s1",
                "PBIS",
                instrument,
                version,
                RaterKind.SELF,
                Set.of(section),
                answers,
                unscored,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                day);
    }
}
