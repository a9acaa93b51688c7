package org.throughline.command.implementation.fidelity.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;
import static org.throughline.command.Decision.refusedFor;
import static org.throughline.command.Decision.refusedWith;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.Decision;
import org.throughline.command.RefusalCode;
import org.throughline.command.implementation.fidelity.administration.AdministrationCommand.AbandonAdministration;
import org.throughline.command.implementation.fidelity.administration.AdministrationCommand.AskAgain;
import org.throughline.command.implementation.fidelity.administration.AdministrationCommand.CloseAdministration;
import org.throughline.command.implementation.fidelity.administration.AdministrationCommand.CloseRound;
import org.throughline.command.implementation.fidelity.administration.AdministrationCommand.HandCount;
import org.throughline.command.implementation.fidelity.administration.AdministrationCommand.HandVotes;
import org.throughline.command.implementation.fidelity.administration.AdministrationCommand.Invitation;
import org.throughline.command.implementation.fidelity.administration.AdministrationCommand.OpenAdministration;
import org.throughline.events.SubjectEvent;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.ground.rulebook.Mode;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.events.ground.rulebook.RulebookEvent.PolicySet;
import org.throughline.events.implementation.administration.AdministrationEvent.AdministrationAbandoned;
import org.throughline.events.implementation.administration.AdministrationEvent.AdministrationClosed;
import org.throughline.events.implementation.administration.AdministrationEvent.AdministrationOpened;
import org.throughline.events.implementation.administration.AdministrationEvent.RoundClosed;
import org.throughline.events.implementation.administration.AdministrationEvent.RoundOpened;
import org.throughline.events.implementation.administration.AdministrationKind;
import org.throughline.events.implementation.administration.Invited;
import org.throughline.events.implementation.administration.ItemCount;
import org.throughline.events.implementation.administration.ItemCount.AnswerCount;
import org.throughline.events.implementation.administration.PooledScore;
import org.throughline.events.implementation.fidelity.CheckDetails;
import org.throughline.events.implementation.fidelity.FidelityEvent.FidelityCheckRecorded;
import org.throughline.events.implementation.fidelity.FidelityEvent.FidelityCheckRetracted;
import org.throughline.events.implementation.fidelity.RaterKind;
import org.throughline.events.implementation.instrument.RatingProcess.Settling;
import org.throughline.events.implementation.instrument.ScoreRule;

class AdministrationTest {

    private static final LocalDate BEGINNING = LocalDate.parse("2015-07-01");
    private static final LocalDate OPENED = LocalDate.parse("2024-11-05");
    private static final LocalDate COUNTED = LocalDate.parse("2024-11-12");
    private static final List<String> ITEMS =
            IntStream.rangeClosed(1, 8).mapToObj(Integer::toString).toList();

    private static final List<SubjectEvent> WORLD = List.of(
            new OrganizationRegistered("d1", OrganizationKind.DISTRICT, "District", null, null, BEGINNING),
            new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", "d1", null, BEGINNING));

    private final BallotsInMemory ballots = new BallotsInMemory();

    @Test
    void opensWithTheItemsOfItsSectionsAndTheRuleOfTheInstrument() {
        in().givenNoPriorActivity().when(open(AdministrationKind.TEAM_VOTE, 9)).expectEvents(opened(9, null));
    }

    @Test
    void takesTheQuorumOfTheInstrumentWhereNoneIsSaid() {
        in().givenNoPriorActivity()
                .when(of("sas", "undated", Set.of("school-wide"), null))
                .expectException(refusedFor("/sections not-known"));
        in().givenNoPriorActivity()
                .when(of("shared-leadership-8", "1", Set.of("elements"), 75))
                .expectEvents(opened(9, 75));
    }

    @Test
    void asksOnlyWhatTheInstrumentHas() {
        in().givenNoPriorActivity()
                .when(of("shared-leadership-8", "1", Set.of("elements", "others"), null))
                .expectException(refusedFor("/sections unknown-section"));
        in().givenNoPriorActivity()
                .when(of("shared-leadership-8", "9", Set.of("elements"), null))
                .expectException(refusedWith(RefusalCode.UNKNOWN_REFERENCE));
    }

    /** Of two votes that are counted, each knows the other; a survey tells of no fewer than the limit. */
    @Test
    void isNotOpenedForFewerPeopleThanAreCounted() {
        in().givenNoPriorActivity()
                .when(open(AdministrationKind.TEAM_VOTE, 2))
                .expectException(refusedWith(RefusalCode.TOO_FEW_PEOPLE));
        in().givenNoPriorActivity().when(open(AdministrationKind.TEAM_VOTE, 3)).expectEvents(opened(3, null));
        in().givenNoPriorActivity()
                .when(open(AdministrationKind.STAFF_SURVEY, 4))
                .expectException(refusedWith(RefusalCode.TOO_FEW_PEOPLE));
    }

    @Test
    void isOpenedOnceAndEndsBehindItsBeginning() {
        given(opened(9, null))
                .when(open(AdministrationKind.TEAM_VOTE, 9))
                .expectException(refusedWith(RefusalCode.ALREADY_EXISTS));
        in().givenNoPriorActivity()
                .when(new OpenAdministration(
                        "a1",
                        "s1",
                        "MTSS",
                        "shared-leadership-8",
                        "1",
                        AdministrationKind.TEAM_VOTE,
                        Set.of("elements"),
                        List.of(new Invitation("EDUCATOR", 9)),
                        null,
                        null,
                        OPENED.minusDays(1),
                        OPENED))
                .expectException(refusedFor("/closesOn period-not-possible"));
    }

    @Test
    void settlesItemByItemAndNamesWhatHasNoMajority() {
        ballots.cast("a1", 1, 6, alike(2)).cast("a1", 1, 5, alike(1, "3", 2, "4", 0));
        RoundClosed counted = counted(close(1, null), opened(12, null));
        assertThat(counted.ballots()).isEqualTo(11);
        assertThat(counted.unsettled()).isEmpty();
        assertThat(counted.counts())
                .contains(new ItemCount("1", 2, null, List.of(new AnswerCount(2, null, 6)), 5))
                // everybody said the same, which nobody is told in numbers
                .contains(new ItemCount("3", 2, null, List.of(), 11));
        ballots.opened("a1", 1).cast("a1", 1, 3, alike(2)).cast("a1", 1, 3, alike(1, "8", 2));
        RoundClosed even = counted(close(1, null), opened(12, null));
        assertThat(even.unsettled()).containsExactly("1", "2", "3", "4", "5", "6", "7");
        assertThat(even.counts()).allMatch(count -> count.told().isEmpty() && count.withheld() == 6);
    }

    @Test
    void countsWhatWasCountedByHandWithWhatWasCast() {
        ballots.cast("a1", 1, 4, alike(2));
        HandCount paper = new HandCount(3, votes(item -> List.of(new HandVotes(item, 1, null, 3))));
        RoundClosed counted = counted(close(1, paper), opened(9, null));
        assertThat(counted.ballots()).isEqualTo(7);
        assertThat(counted.byHand()).isEqualTo(3);
        assertThat(counted.counts()).allMatch(count -> Objects.equals(count.points(), 2));
    }

    @Test
    void refusesWhatDoesNotFitTheInstrumentOrTheBallots() {
        HandCount paper = new HandCount(
                3,
                List.of(
                        new HandVotes("1", 9, null, 1),
                        new HandVotes("9", 1, null, 1),
                        new HandVotes("2", null, null, 1),
                        new HandVotes("3", 1, null, 2),
                        new HandVotes("3", 2, null, 2)));
        given(opened(9, null))
                .when(close(1, paper))
                .expectException(refusedFor(
                        "/byHand/votes/0 out-of-scale",
                        "/byHand/votes/1 unknown-item",
                        "/byHand/votes/2 not-valid",
                        "/byHand/votes does-not-follow"));
    }

    @Test
    void countsNoFewerThanThreeAndNoMoreThanAreAsked() {
        ballots.cast("a1", 1, 2, alike(2));
        given(opened(9, null)).when(close(1, null)).expectException(refusedWith(RefusalCode.TOO_FEW_PEOPLE));
        ballots.cast("a1", 1, 8, alike(2));
        given(opened(9, null)).when(close(1, null)).expectException(refusedWith(RefusalCode.ALL_BALLOTS_CAST));
    }

    @Test
    void asksAgainWhatIsNotSettled() {
        given(opened(9, null), closed(1, "4", "6"))
                .when(new AskAgain("a1", null, "We talked", null, COUNTED))
                .expectEvents(new RoundOpened("a1", 2, List.of("4", "6"), "We talked", null, COUNTED));
        given(opened(9, null), closed(1, "4", "6"))
                .when(new AskAgain("a1", Set.of("1", "6"), null, null, COUNTED))
                .expectEvents(new RoundOpened("a1", 2, List.of("1", "6"), null, null, COUNTED));
        given(opened(9, null), closed(1))
                .when(new AskAgain("a1", null, null, null, COUNTED))
                .expectException(refusedWith(RefusalCode.SETTLED));
        given(opened(9, null), closed(1, "4"))
                .when(new AskAgain("a1", Set.of("9"), null, null, COUNTED))
                .expectException(refusedFor("/items unknown-item"));
        given(opened(9, null))
                .when(new AskAgain("a1", Set.of("1"), null, null, COUNTED))
                .expectException(refusedWith(RefusalCode.STEP_UNFINISHED));
    }

    /** Another round asks what it asks, and leaves everything else as it was settled. */
    @Test
    void keepsWhatEarlierRoundsSettled() {
        ballots.cast("a1", 2, 5, Map.of("4", 2)).cast("a1", 2, 1, Map.of("4", 1));
        RoundClosed second = counted(close(2, null), opened(9, null), closed(1, "4"), again(2, "4"));
        assertThat(second.counts()).extracting(ItemCount::item).containsExactly("4");
        given(opened(9, null), closed(1, "4"), again(2, "4"))
                .when(close(1, null))
                .expectException(refusedWith(RefusalCode.SETTLED));
        given(opened(9, null), closed(1, "4")).when(close(2, null)).expectException(refusedWith(RefusalCode.NOT_YET));
    }

    @Test
    void endsAVoteWithTheCheckThatRestsOnIt() {
        given(opened(9, null), closed(1))
                .when(new CloseAdministration("a1", null, COUNTED))
                .expectException(refusedWith(RefusalCode.STEP_UNFINISHED));
        given(opened(9, null), closed(1))
                .when(new CloseAdministration("a1", "fc9", COUNTED))
                .expectException(refusedWith(RefusalCode.UNKNOWN_REFERENCE));
        in(check("a2"))
                .given(opened(9, null), closed(1))
                .when(new CloseAdministration("a1", "fc1", COUNTED))
                .expectException(refusedWith(RefusalCode.REFERS_ELSEWHERE));
        in(check("a1"), new FidelityCheckRetracted("fc1", "Another school's", COUNTED))
                .given(opened(9, null), closed(1))
                .when(new CloseAdministration("a1", "fc1", COUNTED))
                .expectException(refusedWith(RefusalCode.NOT_YET));
        in(check("a1"))
                .given(opened(9, null), closed(1))
                .when(new CloseAdministration("a1", "fc1", COUNTED))
                .expectEvents(new AdministrationClosed("a1", "fc1", COUNTED));
        in(check("a1"))
                .given(opened(9, null))
                .when(new CloseAdministration("a1", "fc1", COUNTED))
                .expectException(refusedWith(RefusalCode.STEP_UNFINISHED));
    }

    @Test
    void endsASurveyWithItsCountsAndScores() {
        AdministrationOpened survey = survey(9);
        ballots.cast("a1", 1, 6, alike(2)).cast("a1", 1, 3, alike(1));
        RoundClosed counted = counted(close(1, null), survey);
        assertThat(counted.counts())
                .allMatch(count -> !count.settles() && count.told().isEmpty());
        assertThat(counted.scores()).contains(new PooledScore("elements", ScoreRule.PERCENT_OF_POSSIBLE, 72, 120, 144));
        given(survey, counted)
                .when(new CloseAdministration("a1", null, COUNTED))
                .expectEvents(new AdministrationClosed("a1", null, COUNTED));
        in(check("a1"))
                .given(survey, counted)
                .when(new CloseAdministration("a1", "fc1", COUNTED))
                .expectException(refusedWith(RefusalCode.WRONG_KIND));
        given(survey, counted)
                .when(new AskAgain("a1", Set.of("1"), null, null, COUNTED))
                .expectException(refusedWith(RefusalCode.WRONG_KIND));
    }

    /** A score at the end of its scale says what everybody said. */
    @Test
    void tellsNoScoreOfASurveyInWhichEverybodySaidTheSame() {
        ballots.cast("a1", 1, 9, alike(2));
        assertThat(counted(close(1, null), survey(9)).scores()).isEmpty();
    }

    @Test
    void isGivenUpWheneverItGoesOnAndNotAfterwards() {
        AbandonAdministration command = new AbandonAdministration("a1", "The team changed", COUNTED);
        AdministrationAbandoned abandoned = new AdministrationAbandoned("a1", "The team changed", COUNTED);
        given(opened(9, null)).when(command).expectEvents(abandoned);
        given(opened(9, null), closed(1, "2")).when(command).expectEvents(abandoned);
        given(opened(9, null), abandoned).when(command).expectException(refusedWith(RefusalCode.ENDED));
        given(opened(9, null), abandoned).when(close(1, null)).expectException(refusedWith(RefusalCode.ENDED));
    }

    @Test
    void saysThatTooFewVotedOrInsistsAsTheDistrictHoldsIt() {
        ballots.cast("a1", 1, 6, alike(2));
        assertThat(counted(close(1, null), opened(9, 75)).concerns()).containsExactly("ADMINISTRATION_HAS_QUORUM");
        assertThat(counted(close(1, null), opened(9, 66)).concerns()).isEmpty();
        in(policy(Mode.OFF)).given(opened(9, 75)).when(close(1, null)).expectSuccessfulHandlerExecution();
        in(policy(Mode.BLOCK))
                .given(opened(9, 75))
                .when(close(1, null))
                .expectException(refusedWith(RefusalCode.POLICY_NOT_MET));
    }

    @Test
    void asksWhoWasThereWhereTheInstrumentIsNotHeldWithoutThem() {
        ballots.cast("a1", 1, 6, alike(2));
        AdministrationOpened opened = with(List.of("PRINCIPAL"));
        assertThat(counted(close(1, null), opened).concerns()).containsExactly("ADMINISTRATION_HAS_QUORUM");
        CloseRound there = new CloseRound("a1", 1, Set.of("EDUCATOR", "PRINCIPAL"), null, COUNTED);
        assertThat(counted(there, opened).concerns()).isEmpty();
    }

    private FixtureConfiguration<Administration> in(SubjectEvent... more) {
        List<SubjectEvent> world = new ArrayList<>(WORLD);
        world.addAll(List.of(more));
        FixtureConfiguration<Administration> fixture =
                Decision.of(Administration.class, world.toArray(SubjectEvent[]::new));
        fixture.registerInjectableResource(ballots);
        return fixture;
    }

    private TestExecutor<Administration> given(Object... events) {
        return in().given(events);
    }

    private RoundClosed counted(CloseRound command, Object... before) {
        List<RoundClosed> recorded = new ArrayList<>();
        in().given(before)
                .when(command)
                .expectSuccessfulHandlerExecution()
                .expectEventsMatching(payloadsMatching(predicate(events -> {
                    events.forEach(event -> recorded.add((RoundClosed) event));
                    return true;
                })));
        return recorded.getFirst();
    }

    private static OpenAdministration open(AdministrationKind kind, int people) {
        return new OpenAdministration(
                "a1",
                "s1",
                "MTSS",
                "shared-leadership-8",
                "1",
                kind,
                Set.of("elements"),
                List.of(new Invitation("EDUCATOR", people)),
                null,
                null,
                null,
                OPENED);
    }

    private static OpenAdministration of(
            String instrument, String version, Set<String> sections, @Nullable Integer quorum) {
        return new OpenAdministration(
                "a1",
                "s1",
                "MTSS",
                instrument,
                version,
                AdministrationKind.TEAM_VOTE,
                sections,
                List.of(new Invitation("EDUCATOR", 9)),
                quorum,
                null,
                null,
                OPENED);
    }

    private static AdministrationOpened opened(int people, @Nullable Integer quorum) {
        return opened(AdministrationKind.TEAM_VOTE, people, quorum, List.of());
    }

    private static AdministrationOpened survey(int people) {
        return opened(AdministrationKind.STAFF_SURVEY, people, null, List.of());
    }

    private static AdministrationOpened with(List<String> mustBePresent) {
        return opened(AdministrationKind.TEAM_VOTE, 9, null, mustBePresent);
    }

    private static AdministrationOpened opened(
            AdministrationKind kind, int people, @Nullable Integer quorum, List<String> mustBePresent) {
        return new AdministrationOpened(
                "a1",
                "s1",
                "MTSS",
                "shared-leadership-8",
                "1",
                kind,
                List.of("elements"),
                List.of(new Invited("EDUCATOR", people)),
                Settling.MAJORITY,
                quorum,
                mustBePresent,
                ITEMS,
                null,
                null,
                null,
                null,
                List.of(),
                OPENED);
    }

    /** A count in which everything is settled but these. */
    private static RoundClosed closed(int round, String... unsettled) {
        List<String> open = List.of(unsettled);
        return new RoundClosed(
                "a1",
                round,
                9,
                0,
                5,
                ITEMS.stream()
                        .map(item -> new ItemCount(item, open.contains(item) ? null : 2, null, List.of(), 9))
                        .toList(),
                List.of(),
                null,
                List.of(),
                COUNTED);
    }

    private static RoundOpened again(int round, String... items) {
        return new RoundOpened("a1", round, List.of(items), null, null, COUNTED);
    }

    private static CloseRound close(int round, @Nullable HandCount byHand) {
        return new CloseRound("a1", round, null, byHand, COUNTED);
    }

    private static FidelityCheckRecorded check(String administrationId) {
        return new FidelityCheckRecorded(
                "fc1",
                "s1",
                "MTSS",
                "shared-leadership-8",
                "1",
                RaterKind.SELF,
                List.of("elements"),
                Map.of(),
                List.of(),
                new CheckDetails(
                        null, null, administrationId, List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
                null,
                null,
                List.of(),
                List.of(),
                COUNTED);
    }

    private static PolicySet policy(Mode mode) {
        return new PolicySet("d1", Policy.ADMINISTRATION_HAS_QUORUM, mode, "We decided", BEGINNING);
    }

    private static List<HandVotes> votes(Function<String, List<HandVotes>> of) {
        return ITEMS.stream().flatMap(item -> of.apply(item).stream()).toList();
    }

    /** Every item answered alike but these. */
    private static Map<String, Integer> alike(int points, Object... others) {
        Map<String, Integer> answers = new HashMap<>();
        ITEMS.forEach(item -> answers.put(item, points));
        for (int i = 0; i < others.length; i += 2) {
            answers.put((String) others[i], (Integer) others[i + 1]);
        }
        return answers;
    }
}
