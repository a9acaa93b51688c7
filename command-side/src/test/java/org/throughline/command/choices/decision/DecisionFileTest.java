package org.throughline.command.choices.decision;

import static org.throughline.command.Decision.refusedWith;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.Decision;
import org.throughline.command.RefusalCode;
import org.throughline.command.choices.decision.DecisionCommand.CorrectDecision;
import org.throughline.command.choices.decision.DecisionCommand.RecordDecision;
import org.throughline.command.choices.decision.DecisionCommand.RecordInput;
import org.throughline.command.choices.decision.DecisionCommand.RetractDecision;
import org.throughline.command.choices.decision.DecisionCommand.ReverseDecision;
import org.throughline.command.choices.decision.DecisionCommand.TraceInput;
import org.throughline.events.choices.decision.Account;
import org.throughline.events.choices.decision.DecisionEvent.DecisionCorrected;
import org.throughline.events.choices.decision.DecisionEvent.DecisionRecorded;
import org.throughline.events.choices.decision.DecisionEvent.DecisionRetracted;
import org.throughline.events.choices.decision.DecisionEvent.DecisionReversed;
import org.throughline.events.choices.decision.DecisionEvent.InputRecorded;
import org.throughline.events.choices.decision.DecisionEvent.InputTraced;
import org.throughline.events.choices.decision.DecisionStyle;
import org.throughline.events.choices.decision.EngagementDepth;
import org.throughline.events.choices.decision.InputUse;
import org.throughline.events.choices.decision.Justification;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationClosed;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.ground.rulebook.Mode;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.events.ground.rulebook.RulebookEvent.PolicySet;
import org.throughline.events.teams.meeting.MeetingEvent.MeetingHeld;
import org.throughline.events.teams.meeting.MeetingEvent.MeetingRetracted;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.events.teams.team.TeamPurpose;

class DecisionFileTest {

    private static final LocalDate FALL = LocalDate.parse("2018-09-01");
    private static final LocalDate DAY = LocalDate.parse("2019-02-13");
    private static final LocalDate CLOSED = LocalDate.parse("2019-07-01");
    private static final LocalDate STRICT = LocalDate.parse("2020-01-01");
    private static final List<String> CONCERN = List.of("TOP_DOWN_NEEDS_JUSTIFICATION");

    private final FixtureConfiguration<DecisionFile> decision = Decision.of(
            DecisionFile.class,
            new OrganizationRegistered("d1", OrganizationKind.DISTRICT, "District", null, null, FALL),
            new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", "d1", null, FALL),
            new OrganizationRegistered("s2", OrganizationKind.SCHOOL, "Closed school", "d1", null, FALL),
            new OrganizationClosed("s2", "too small", CLOSED),
            new TeamFormed("dlt", "d1", TeamLevel.DISTRICT, "Team", null, List.of(TeamPurpose.LEADERSHIP), FALL),
            new MeetingHeld("mt", "d1", "dlt", List.of(), Map.of(), List.of(), List.of(), DAY),
            new MeetingHeld("off", "d1", "dlt", List.of(), Map.of(), List.of(), List.of(), DAY),
            new MeetingRetracted("off", "Called off", DAY),
            new PolicySet("d1", Policy.TOP_DOWN_NEEDS_JUSTIFICATION, Mode.BLOCK, "Enough", STRICT),
            new DecisionRecorded("other", "d1", null, Accounts.shared("m-1"), List.of(), List.of(), DAY));

    @Test
    void recordsADecisionOfATeam() {
        decision.givenNoPriorActivity()
                .when(record(Accounts.shared("m-1", "m-2"), DAY))
                .expectEvents(recorded(Accounts.shared("m-1", "m-2"), DAY));
    }

    @Test
    void recordsADecisionFromAboveWithoutAJustificationWithAConcern() {
        DecisionRecorded flagged =
                new DecisionRecorded("dc", "d1", "dlt", Accounts.topDown(null), List.of(), CONCERN, DAY);
        decision.givenNoPriorActivity()
                .when(record(Accounts.topDown(null), DAY))
                .expectEvents(flagged);
    }

    @Test
    void refusesADecisionFromAboveWithoutAJustificationFromTheDayTheDistrictHoldsStrictlyToIt() {
        LocalDate before = STRICT.minusDays(1);
        decision.givenNoPriorActivity()
                .when(record(Accounts.topDown(null), before))
                .expectEvents(
                        new DecisionRecorded("dc", "d1", "dlt", Accounts.topDown(null), List.of(), CONCERN, before));
        decision.givenNoPriorActivity()
                .when(record(Accounts.topDown(null), STRICT))
                .expectException(refusedWith(RefusalCode.POLICY_NOT_MET));
        Account justified = Accounts.topDown(new Justification(Justification.Ground.LAW, "Ordered"));
        decision.givenNoPriorActivity().when(record(justified, STRICT)).expectEvents(recorded(justified, STRICT));
    }

    @Test
    void refusesToDecideTwiceWhicheverDayIsSaid() {
        decision.given(recorded(Accounts.shared("m-1"), DAY))
                .when(record(Accounts.shared("m-1"), DAY.minusDays(3)))
                .expectException(refusedWith(RefusalCode.ALREADY_EXISTS));
    }

    @Test
    void refusesATeamThatWasNotFormedByThatDay() {
        decision.givenNoPriorActivity()
                .when(record(Accounts.shared("m-1"), FALL))
                .expectEvents(recorded(Accounts.shared("m-1"), FALL));
        decision.givenNoPriorActivity()
                .when(record(Accounts.shared("m-1"), FALL.minusDays(1)))
                .expectException(refusedWith(RefusalCode.NOT_YET));
    }

    @Test
    void refusesAMeetingThatIsUnknownLaterAnothersOrDoesNotCount() {
        decision.givenNoPriorActivity().when(record(at("mt"), DAY)).expectEvents(recorded(at("mt"), DAY));
        decision.givenNoPriorActivity()
                .when(record(at("mt"), DAY.minusDays(1)))
                .expectException(refusedWith(RefusalCode.NOT_YET));
        decision.givenNoPriorActivity()
                .when(record(at("nowhere"), DAY))
                .expectException(refusedWith(RefusalCode.UNKNOWN_REFERENCE));
        decision.givenNoPriorActivity().when(record(at("off"), DAY)).expectException(refusedWith(RefusalCode.ENDED));
    }

    @Test
    void refusesAUnitThatHadEndedByThatDay() {
        Account affecting =
                Accounts.account(DecisionStyle.SHARED, null, null, List.of("m-1"), List.of(), List.of("s1", "s2"));
        LocalDate last = CLOSED.minusDays(1);
        decision.givenNoPriorActivity().when(record(affecting, last)).expectEvents(recorded(affecting, last));
        decision.givenNoPriorActivity().when(record(affecting, CLOSED)).expectException(refusedWith(RefusalCode.ENDED));
    }

    @Test
    void refusesToNameSomebodyClosestToTheProblemWhoDidNotDecide() {
        Account account = Accounts.account(DecisionStyle.SHARED, null, null, List.of("m-1"), List.of("m-2"), List.of());
        decision.givenNoPriorActivity()
                .when(record(account, DAY))
                .expectException(refusedWith(RefusalCode.UNKNOWN_REFERENCE));
    }

    @Test
    void takesInputBeforeAnythingIsDecidedAndTheDecisionBehindIt() {
        InputRecorded early = given("in-1", DAY.minusDays(20));
        decision.givenNoPriorActivity()
                .when(input("in-1", "d1", DAY.minusDays(20)))
                .expectEvents(early);
        decision.given(early)
                .when(record(Accounts.shared("m-1"), DAY))
                .expectEvents(recorded(Accounts.shared("m-1"), DAY));
    }

    @Test
    void takesInputOfBothSidesOfTheDecisionWhenItIsRecordedAfterIt() {
        decision.given(recorded(Accounts.shared("m-1"), DAY))
                .when(input("in-1", null, DAY.minusDays(20)))
                .expectEvents(given("in-1", DAY.minusDays(20)));
        decision.given(recorded(Accounts.shared("m-1"), DAY))
                .when(input("in-1", null, DAY.plusDays(20)))
                .expectEvents(given("in-1", DAY.plusDays(20)));
    }

    @Test
    void asksForTheOrganizationOnlyWhileNothingIsRecorded() {
        decision.givenNoPriorActivity()
                .when(input("in-1", null, DAY))
                .expectException(refusedWith(RefusalCode.MALFORMED));
    }

    @Test
    void refusesInputToADecisionOfAnotherOrganization() {
        decision.given(recorded(Accounts.shared("m-1"), DAY))
                .when(input("in-1", "s1", DAY))
                .expectException(refusedWith(RefusalCode.WRONG_KIND));
        decision.given(recorded(Accounts.shared("m-1"), DAY))
                .when(input("in-1", "s1", DAY.minusDays(1)))
                .expectException(refusedWith(RefusalCode.CONTRADICTS_LATER));
    }

    @Test
    void refusesAnInputIdThatIsTakenWhicheverDayIsSaid() {
        decision.given(given("in-1", DAY))
                .when(input("in-1", null, DAY.minusDays(9)))
                .expectException(refusedWith(RefusalCode.CODE_TAKEN));
    }

    @Test
    void tracesAnInputFromTheDayItWasGiven() {
        decision.given(given("in-1", DAY))
                .when(new TraceInput("dc", "in-1", InputUse.CHANGED_IT, "The hour", DAY))
                .expectEvents(new InputTraced("dc", "in-1", InputUse.CHANGED_IT, "The hour", DAY));
        decision.given(given("in-1", DAY))
                .when(new TraceInput("dc", "in-1", InputUse.CHANGED_IT, null, DAY.minusDays(1)))
                .expectException(refusedWith(RefusalCode.CODE_UNKNOWN));
    }

    @Test
    void correctsOnTheDayOfTheDecisionAndSaysWhatIsStillMissing() {
        decision.given(recorded(Accounts.shared("m-1"), DAY))
                .when(new CorrectDecision("dc", Accounts.topDown(null), "No vote was taken", List.of()))
                .expectEvents(new DecisionCorrected(
                        "dc", Accounts.topDown(null), "No vote was taken", List.of(), CONCERN, DAY));
        decision.given(recorded(Accounts.shared("m-1"), DAY))
                .when(new CorrectDecision("dc", Accounts.shared("m-1"), "The same", List.of()))
                .expectNoEvents();
    }

    @Test
    void takesADecisionBackOnceFromItsDayOn() {
        decision.given(recorded(Accounts.shared("m-1"), DAY))
                .when(reverse(DAY))
                .expectEvents(new DecisionReversed("dc", "Too early", "other", DAY));
        decision.given(recorded(Accounts.shared("m-1"), DAY))
                .when(reverse(DAY.minusDays(1)))
                .expectException(refusedWith(RefusalCode.NOT_YET));
        decision.given(
                        recorded(Accounts.shared("m-1"), DAY),
                        new DecisionReversed("dc", "Too early", null, DAY.plusDays(5)))
                .when(reverse(DAY.plusDays(3)))
                .expectException(refusedWith(RefusalCode.CONTRADICTS_LATER));
    }

    @Test
    void refusesAReplacementThatWasNeverTaken() {
        decision.given(recorded(Accounts.shared("m-1"), DAY))
                .when(new ReverseDecision("dc", "Too early", "nothing", DAY))
                .expectException(refusedWith(RefusalCode.UNKNOWN_REFERENCE));
    }

    @Test
    void retractsADecisionThatHasInputOfLaterDays() {
        decision.given(recorded(Accounts.shared("m-1"), DAY), given("in-1", DAY.plusDays(9)))
                .when(new RetractDecision("dc", "Only talked about"))
                .expectEvents(new DecisionRetracted("dc", "Only talked about", DAY));
    }

    @Test
    void refusesToRetractOrCorrectWhatIsNotDecided() {
        decision.given(given("in-1", DAY))
                .when(new RetractDecision("dc", "Only talked about"))
                .expectException(refusedWith(RefusalCode.NOT_YET));
    }

    private static Account at(String meetingId) {
        return Accounts.account(DecisionStyle.SHARED, meetingId, null, List.of("m-1"), List.of(), List.of());
    }

    private static RecordDecision record(Account account, LocalDate day) {
        return new RecordDecision("dc", "d1", "dlt", account, List.of(), day);
    }

    private static DecisionRecorded recorded(Account account, LocalDate day) {
        return new DecisionRecorded("dc", "d1", "dlt", account, List.of(), List.of(), day);
    }

    private static RecordInput input(String id, @Nullable String organizationId, LocalDate day) {
        return new RecordInput(
                "dc",
                id,
                organizationId,
                "FAMILIES",
                EngagementDepth.COLLABORATE,
                null,
                "Not at noon",
                null,
                null,
                List.of(),
                day);
    }

    private static InputRecorded given(String id, LocalDate day) {
        return new InputRecorded(
                "dc",
                id,
                "d1",
                "FAMILIES",
                EngagementDepth.COLLABORATE,
                null,
                "Not at noon",
                null,
                null,
                List.of(),
                day);
    }

    private static ReverseDecision reverse(LocalDate day) {
        return new ReverseDecision("dc", "Too early", "other", day);
    }
}
