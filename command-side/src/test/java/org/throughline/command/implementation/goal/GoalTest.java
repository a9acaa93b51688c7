package org.throughline.command.implementation.goal;

import static org.throughline.command.Decision.refusedFor;
import static org.throughline.command.Decision.refusedWith;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.Decision;
import org.throughline.command.RefusalCode;
import org.throughline.command.implementation.goal.GoalCommand.Aim;
import org.throughline.command.implementation.goal.GoalCommand.CloseGoal;
import org.throughline.command.implementation.goal.GoalCommand.RecordGoalProgress;
import org.throughline.command.implementation.goal.GoalCommand.ReviseGoal;
import org.throughline.command.implementation.goal.GoalCommand.SetGoal;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.implementation.goal.Ambition;
import org.throughline.events.implementation.goal.EquityAim;
import org.throughline.events.implementation.goal.GoalAim;
import org.throughline.events.implementation.goal.GoalEvent.GoalClosed;
import org.throughline.events.implementation.goal.GoalEvent.GoalProgressRecorded;
import org.throughline.events.implementation.goal.GoalEvent.GoalRevised;
import org.throughline.events.implementation.goal.GoalEvent.GoalSet;
import org.throughline.events.implementation.goal.GoalOutcome;
import org.throughline.events.implementation.goal.GoalTerms;
import org.throughline.events.implementation.measure.BetterWhen;
import org.throughline.events.implementation.measure.MeasureCategory;
import org.throughline.events.implementation.measure.MeasureEvent.MeasureDefined;
import org.throughline.events.implementation.measure.MeasureScale;
import org.throughline.events.implementation.measure.MeasuredPeople;
import org.throughline.events.implementation.need.NeedEvent.NeedIdentified;
import org.throughline.events.implementation.need.NeedEvent.NeedWithdrawn;

class GoalTest {

    private static final LocalDate BEGINNING = LocalDate.parse("2015-07-01");
    private static final LocalDate FOUND = LocalDate.parse("2016-11-08");
    private static final LocalDate SET = LocalDate.parse("2017-09-20");
    private static final LocalDate LATER = LocalDate.parse("2018-09-12");
    private static final LocalDate LAST = LocalDate.parse("2020-06-03");
    private static final Map<String, String> TITLE = Map.of("en", "Half as many");
    private static final EquityAim EQUITY = new EquityAim("DISABILITY", Map.of("en", "As often as others"));

    private final FixtureConfiguration<Goal> goal = Decision.of(
            Goal.class,
            new OrganizationRegistered("d1", OrganizationKind.DISTRICT, "District", null, null, BEGINNING),
            new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", "d1", null, BEGINNING),
            new OrganizationRegistered("s2", OrganizationKind.SCHOOL, "Beside it", "d1", null, BEGINNING),
            need("n1", "s1", FOUND),
            need("n2", "d1", FOUND),
            need("n3", "s2", FOUND),
            need("n4", "s1", LATER),
            need("n5", "s1", FOUND),
            new NeedWithdrawn("n5", "None", FOUND.plusDays(7)),
            measure("m1", "s1"),
            measure("m2", "s2"));

    @Test
    void isSetForNeedsOnAMeasureWithWhateverIsKnown() {
        goal.givenNoPriorActivity()
                .when(new SetGoal(
                        "g1",
                        "s1",
                        TITLE,
                        List.of("n1", "n2", "n1"),
                        new Aim("m1", null, null, decimal("62.0"), decimal("31")),
                        LAST,
                        List.of("m-1", "PRINCIPAL", "m-1"),
                        List.of("FAMILIES"),
                        Ambition.TRANSFORM,
                        EQUITY,
                        null,
                        List.of("m-1"),
                        List.of(),
                        SET))
                .expectEvents(new GoalSet(
                        "g1",
                        "s1",
                        new GoalTerms(
                                TITLE,
                                List.of("n1", "n2"),
                                new GoalAim("m1", "PER_100", BetterWhen.LOWER, decimal("62"), decimal("31")),
                                LAST,
                                List.of("m-1", "PRINCIPAL"),
                                List.of("FAMILIES"),
                                Ambition.TRANSFORM,
                                EQUITY,
                                null),
                        List.of("m-1"),
                        List.of(),
                        SET));
    }

    @Test
    void staysInWordsWhereNobodySaidANumber() {
        goal.givenNoPriorActivity()
                .when(set(null, List.of()))
                .expectEvents(new GoalSet("g1", "s1", inWords(), List.of(), List.of(), SET));
        goal.givenNoPriorActivity()
                .when(set(new Aim(null, null, null, null, null), List.of()))
                .expectEvents(new GoalSet("g1", "s1", inWords(), List.of(), List.of(), SET));
    }

    @Test
    void keepsWhatIsUnknownUnknown() {
        goal.givenNoPriorActivity()
                .when(set(new Aim("m1", null, null, null, null), List.of()))
                .expectEvents(set(aim("m1", null, null)));
        goal.givenNoPriorActivity()
                .when(set(new Aim(null, "ROOMS", BetterWhen.HIGHER, null, decimal("0")), List.of()))
                .expectEvents(set(new GoalAim(null, "ROOMS", BetterWhen.HIGHER, null, BigDecimal.ZERO)));
    }

    @Test
    void tellsEveryFaultOfWhatItNamesAtOnce() {
        goal.givenNoPriorActivity()
                .when(new SetGoal(
                        "g1",
                        "s1",
                        TITLE,
                        List.of("n9", "n1", "n3", "n4"),
                        new Aim("m1", "PERCENT", BetterWhen.HIGHER, decimal("-1"), decimal("501")),
                        SET.minusDays(1),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        SET))
                .expectException(refusedFor(
                        "/needIds/0 unknown-reference",
                        "/needIds/2 refers-elsewhere",
                        "/needIds/3 not-yet",
                        "/aim/unit not-of-the-measure",
                        "/aim/better not-of-the-measure",
                        "/aim/baseline out-of-range",
                        "/aim/target out-of-range",
                        "/dueOn before-it-begins"));
        goal.givenNoPriorActivity()
                .when(set(new Aim(null, null, null, decimal("1"), null), List.of("n9")))
                .expectException(
                        refusedFor("/needIds/0 unknown-reference", "/aim/unit missing", "/aim/better missing"));
    }

    @Test
    void isSetOnAMeasureOfItsOwnLineThatIsThere() {
        goal.givenNoPriorActivity()
                .when(set(new Aim("m9", null, null, null, null), List.of()))
                .expectException(refusedWith(RefusalCode.UNKNOWN_REFERENCE));
        goal.givenNoPriorActivity()
                .when(set(new Aim("m2", null, null, null, null), List.of()))
                .expectException(refusedWith(RefusalCode.REFERS_ELSEWHERE));
    }

    @Test
    void mayRestOnANeedThatEndedSoThatWhatWasReachedIsKept() {
        goal.givenNoPriorActivity()
                .when(set(null, List.of("n5")))
                .expectEvents(new GoalSet(
                        "g1",
                        "s1",
                        new GoalTerms(TITLE, List.of("n5"), null, null, List.of(), List.of(), null, null, null),
                        List.of(),
                        List.of(),
                        SET));
    }

    @Test
    void isSetOnceWhateverTheDay() {
        known().when(set(null, List.of())).expectException(refusedWith(RefusalCode.ALREADY_EXISTS));
    }

    @Test
    void isRevisedForAReasonOnTheVersionInEffectAndKeepsWhatIsNotSaid() {
        known().when(revise(1, new Aim("m1", null, null, decimal("62"), decimal("40")), LATER))
                .expectEvents(revised(2, 1, aim("m1", "62", "40"), LATER));
        known().when(revise(2, null, LATER)).expectException(refusedWith(RefusalCode.REVISES_OTHER_VERSION));
        known().when(revise(1, null, SET.minusDays(1))).expectException(refusedWith(RefusalCode.NOT_YET));
    }

    @Test
    void anAimThatIsGivenReplacesTheWholeSoThatATargetCanBecomeUnknown() {
        known().when(revise(1, new Aim("m1", null, null, decimal("62"), null), LATER))
                .expectEvents(revised(2, 1, aim("m1", "62", null), LATER));
    }

    @Test
    void aVersionThatChangesNothingLeavesNoTrace() {
        known().when(revise(1, new Aim("m1", null, null, decimal("62"), decimal("31.0")), LATER))
                .expectNoEvents();
    }

    @Test
    void aVersionRememberedLateTakesItsPlaceAndTheNextNumber() {
        known(revised(2, 1, aim("m1", "62", "40"), LAST))
                .when(revise(1, new Aim("m1", null, null, decimal("62"), decimal("35")), LATER))
                .expectEvents(revised(3, 1, aim("m1", "62", "35"), LATER));
    }

    @Test
    void progressIsToldByHandWhereNoMeasureTellsIt() {
        known().when(new RecordGoalProgress("g1", null, "Half way", List.of(), LATER))
                .expectException(refusedWith(RefusalCode.READ_FROM_MEASURE));
        goal.given(set(new GoalAim(null, "ROOMS", BetterWhen.HIGHER, null, null)))
                .when(new RecordGoalProgress("g1", decimal("7"), null, List.of(), LATER))
                .expectEvents(new GoalProgressRecorded("g1", decimal("7"), null, List.of(), LATER));
        goal.given(set((GoalAim) null))
                .when(new RecordGoalProgress("g1", null, "Half way", List.of(), LATER))
                .expectEvents(new GoalProgressRecorded("g1", null, "Half way", List.of(), LATER));
        goal.given(set((GoalAim) null))
                .when(new RecordGoalProgress("g1", decimal("7"), null, List.of(), LATER))
                .expectException(refusedFor("/value no-unit"));
        goal.given(set((GoalAim) null))
                .when(new RecordGoalProgress("g1", null, null, List.of(), LATER))
                .expectException(refusedFor("/value missing", "/account missing"));
    }

    @Test
    void aMeasureTakesOverOnlyBehindWhatWasToldByHand() {
        goal.given(
                        set(new GoalAim(null, "ROOMS", BetterWhen.HIGHER, null, null)),
                        new GoalProgressRecorded("g1", decimal("7"), null, List.of(), LAST))
                .when(revise(1, new Aim("m1", null, null, null, null), LATER))
                .expectException(refusedWith(RefusalCode.CONTRADICTS_LATER));
    }

    @Test
    void isClosedOnceAndDroppedForAReason() {
        known().when(new CloseGoal("g1", GoalOutcome.MET, null, List.of(), LAST))
                .expectEvents(new GoalClosed("g1", GoalOutcome.MET, null, List.of(), LAST));
        known().when(new CloseGoal("g1", GoalOutcome.DROPPED, null, List.of(), LAST))
                .expectException(refusedFor("/reason missing"));
        known(new GoalClosed("g1", GoalOutcome.MET, null, List.of(), LATER))
                .when(new CloseGoal("g1", GoalOutcome.NOT_MET, null, List.of(), LAST))
                .expectException(refusedWith(RefusalCode.ENDED));
        known().when(new CloseGoal("g1", GoalOutcome.MET, null, List.of(), SET.minusDays(1)))
                .expectException(refusedWith(RefusalCode.NOT_YET));
    }

    @Test
    void nothingFollowsTheClose() {
        known(new GoalClosed("g1", GoalOutcome.MET, null, List.of(), LATER))
                .when(revise(1, new Aim("m1", null, null, null, null), LAST))
                .expectException(refusedWith(RefusalCode.ENDED));
        known(revised(2, 1, aim("m1", "62", "40"), LAST))
                .when(new CloseGoal("g1", GoalOutcome.MET, null, List.of(), LATER))
                .expectException(refusedWith(RefusalCode.CONTRADICTS_LATER));
    }

    private TestExecutor<Goal> known(Object... more) {
        return goal.given(set(aim("m1", "62", "31"))).andGiven(more);
    }

    private static GoalTerms inWords() {
        return new GoalTerms(TITLE, List.of(), null, null, List.of(), List.of(), null, null, null);
    }

    private static GoalSet set(@Nullable GoalAim aim) {
        return new GoalSet(
                "g1",
                "s1",
                new GoalTerms(TITLE, List.of(), aim, null, List.of(), List.of(), null, null, null),
                List.of(),
                List.of(),
                SET);
    }

    private static SetGoal set(@Nullable Aim aim, List<String> needs) {
        return new SetGoal(
                "g1", "s1", TITLE, needs, aim, null, List.of(), List.of(), null, null, null, List.of(), List.of(), SET);
    }

    private static ReviseGoal revise(int revises, @Nullable Aim aim, LocalDate day) {
        return new ReviseGoal(
                "g1",
                revises,
                null,
                null,
                aim,
                null,
                null,
                null,
                null,
                null,
                null,
                "Learned",
                List.of("m-1"),
                List.of(),
                day);
    }

    private static GoalRevised revised(int version, int revises, GoalAim aim, LocalDate day) {
        return new GoalRevised(
                "g1",
                version,
                revises,
                new GoalTerms(TITLE, List.of(), aim, null, List.of(), List.of(), null, null, null),
                "Learned",
                List.of("m-1"),
                List.of(),
                day);
    }

    private static GoalAim aim(String measure, @Nullable String from, @Nullable String to) {
        return new GoalAim(
                measure,
                "PER_100",
                BetterWhen.LOWER,
                from == null ? null : decimal(from),
                to == null ? null : decimal(to));
    }

    private static BigDecimal decimal(String number) {
        return new BigDecimal(number);
    }

    private static NeedIdentified need(String id, String organization, LocalDate day) {
        return new NeedIdentified(id, organization, TITLE, null, List.of(), null, List.of(), day);
    }

    private static MeasureDefined measure(String id, String organization) {
        return new MeasureDefined(
                id,
                organization,
                "OFFICE_REFERRALS",
                "1",
                MeasureCategory.OUTCOME,
                MeasuredPeople.LEARNERS,
                TITLE,
                "Forms",
                new MeasureScale("PER_100", BigDecimal.ZERO, BigDecimal.valueOf(500), BetterWhen.LOWER, BigDecimal.TEN),
                List.of(),
                BEGINNING);
    }
}
