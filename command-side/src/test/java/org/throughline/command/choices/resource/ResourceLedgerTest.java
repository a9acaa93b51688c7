package org.throughline.command.choices.resource;

import static org.throughline.command.Decision.refusedWith;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.Decision;
import org.throughline.command.RefusalCode;
import org.throughline.command.choices.resource.ResourceCommand.AllocateResource;
import org.throughline.command.choices.resource.ResourceCommand.ChangeSchedule;
import org.throughline.command.choices.resource.ResourceCommand.ReallocateResource;
import org.throughline.command.choices.resource.ResourceCommand.RecordResourceUse;
import org.throughline.command.choices.resource.ResourceCommand.ReportShortfall;
import org.throughline.command.choices.resource.ResourceCommand.ResolveShortfall;
import org.throughline.command.choices.resource.ResourceCommand.WithdrawResource;
import org.throughline.events.choices.resource.Amount;
import org.throughline.events.choices.resource.ResourceEvent.ResourceAllocated;
import org.throughline.events.choices.resource.ResourceEvent.ResourceReallocated;
import org.throughline.events.choices.resource.ResourceEvent.ResourceUseRecorded;
import org.throughline.events.choices.resource.ResourceEvent.ResourceWithdrawn;
import org.throughline.events.choices.resource.ResourceEvent.ScheduleChanged;
import org.throughline.events.choices.resource.ResourceEvent.ShortfallReported;
import org.throughline.events.choices.resource.ResourceEvent.ShortfallResolved;
import org.throughline.events.choices.resource.ResourceKind;
import org.throughline.events.choices.resource.ResourceTarget;
import org.throughline.events.choices.resource.ResourceUnit;
import org.throughline.events.choices.resource.Serves;
import org.throughline.events.choices.resource.ShortfallKind;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationClosed;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanDrafted;
import org.throughline.events.implementation.plan.Step;

class ResourceLedgerTest {

    private static final LocalDate SEPTEMBER = LocalDate.parse("2019-09-01");
    private static final LocalDate OCTOBER = LocalDate.parse("2019-10-01");
    private static final LocalDate NOVEMBER = LocalDate.parse("2019-11-01");
    private static final LocalDate DECEMBER = LocalDate.parse("2019-12-01");
    private static final Serves NOTHING = new Serves(null, null, null, null);

    private final FixtureConfiguration<ResourceLedger> ledger = Decision.of(
            ResourceLedger.class,
            new OrganizationRegistered("d1", OrganizationKind.DISTRICT, "District", null, null, SEPTEMBER),
            new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", "d1", null, SEPTEMBER),
            new OrganizationRegistered("s2", OrganizationKind.SCHOOL, "Closed", "d1", null, SEPTEMBER),
            new OrganizationClosed("s2", "too small", NOVEMBER),
            new ActionPlanDrafted(
                    "p1",
                    "s1",
                    "t1",
                    java.util.Map.of("en", "Plan"),
                    List.of(),
                    List.of(),
                    List.of(new Step("S1", java.util.Map.of("en", "Step"), null, List.of())),
                    List.of(),
                    List.of(),
                    SEPTEMBER));

    @Test
    void allocatesAndWritesTheAmountWithoutTrailingZeros() {
        ledger.givenNoPriorActivity()
                .when(allocate("coach", ResourceKind.STAFFING, "0.50", ResourceUnit.FTE, SEPTEMBER))
                .expectEvents(coach("0.5", null));
    }

    @Test
    void refusesACodeThatIsTakenEvenByAnAllocationThatEnded() {
        ledger.given(coach("0.5", null), new ResourceWithdrawn("d1", "coach", "why", "what", OCTOBER))
                .when(allocate("coach", ResourceKind.STAFFING, "1", ResourceUnit.FTE, NOVEMBER))
                .expectException(refusedWith(RefusalCode.CODE_TAKEN));
    }

    @Test
    void refusesAUnitThatDoesNotCountTheKind() {
        ledger.givenNoPriorActivity()
                .when(allocate("coach", ResourceKind.STAFFING, "5000", ResourceUnit.USD, SEPTEMBER))
                .expectException(refusedWith(RefusalCode.UNIT_MISMATCH));
    }

    @Test
    void refusesAnEndThatIsNotBehindTheBeginning() {
        ledger.givenNoPriorActivity()
                .when(allocate("d1", "coach", ResourceTarget.TEAM, Set.of(), null, null, SEPTEMBER))
                .expectException(refusedWith(RefusalCode.PERIOD_NOT_POSSIBLE));
        ledger.givenNoPriorActivity()
                .when(allocate("d1", "coach", ResourceTarget.TEAM, Set.of(), null, null, SEPTEMBER.plusDays(1)))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void refusesToGiveToSchoolsFromASchool() {
        ledger.givenNoPriorActivity()
                .when(allocate("s1", "x", ResourceTarget.SCHOOLS, Set.of(), null, null, null))
                .expectException(refusedWith(RefusalCode.WRONG_KIND));
    }

    @Test
    void refusesToGiveToWhatIsNoSchool() {
        ledger.givenNoPriorActivity()
                .when(allocate("d1", "x", ResourceTarget.SCHOOLS, Set.of("d1"), null, null, null))
                .expectException(refusedWith(RefusalCode.WRONG_KIND));
        ledger.givenNoPriorActivity()
                .when(allocate("d1", "x", ResourceTarget.TEAM, Set.of("s1"), null, null, null))
                .expectException(refusedWith(RefusalCode.WRONG_KIND));
        ledger.givenNoPriorActivity()
                .when(allocate("d1", "x", ResourceTarget.SCHOOLS, Set.of("s9"), null, null, null))
                .expectException(refusedWith(RefusalCode.UNKNOWN_REFERENCE));
        ledger.givenNoPriorActivity()
                .when(allocate("d1", "x", ResourceTarget.SCHOOLS, Set.of("s1"), null, null, null))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void refusesAPlanOrAStepThatIsNotThere() {
        ledger.givenNoPriorActivity()
                .when(allocate("d1", "x", ResourceTarget.TEAM, Set.of(), "p9", null, null))
                .expectException(refusedWith(RefusalCode.UNKNOWN_REFERENCE));
        ledger.givenNoPriorActivity()
                .when(allocate("d1", "x", ResourceTarget.TEAM, Set.of(), "p1", "S9", null))
                .expectException(refusedWith(RefusalCode.CODE_UNKNOWN));
        ledger.givenNoPriorActivity()
                .when(allocate("d1", "x", ResourceTarget.TEAM, Set.of(), null, "S1", null))
                .expectException(refusedWith(RefusalCode.MALFORMED));
        ledger.givenNoPriorActivity()
                .when(allocate("d1", "x", ResourceTarget.TEAM, Set.of(), "p1", "S1", null))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void refusesAnOrganizationFromItsLastDayOn() {
        ledger.givenNoPriorActivity()
                .when(new ChangeSchedule("s2", "ALL_STAFF", 45, null, null, NOVEMBER))
                .expectException(refusedWith(RefusalCode.ENDED));
    }

    @Test
    void keepsTheTermsThatAReallocationDoesNotName() {
        ledger.given(coach("0.5", DECEMBER))
                .when(new ReallocateResource(
                        "d1", "coach", new BigDecimal("0.25"), null, null, null, "cut", null, OCTOBER))
                .expectEvents(new ResourceReallocated(
                        "d1", "coach", fte("0.25"), "Coaching", ResourceTarget.TEAM, DECEMBER, "cut", null, OCTOBER));
    }

    @Test
    void changesNothingWhenNothingDiffers() {
        ledger.given(coach("0.5", null))
                .when(new ReallocateResource(
                        "d1", "coach", new BigDecimal("0.50"), null, null, null, "same", null, OCTOBER))
                .expectNoEvents();
    }

    @Test
    void prolongsAnAllocationUpToTheDayItEnds() {
        ledger.given(coach("0.5", OCTOBER))
                .when(new ReallocateResource("d1", "coach", null, null, null, DECEMBER, "more", null, OCTOBER))
                .expectSuccessfulHandlerExecution();
        ledger.given(coach("0.5", OCTOBER))
                .when(new ReallocateResource(
                        "d1", "coach", null, null, null, DECEMBER, "late", null, OCTOBER.plusDays(1)))
                .expectException(refusedWith(RefusalCode.ENDED));
    }

    @Test
    void withdrawsOnlyWhatStillRuns() {
        ledger.given(coach("0.5", OCTOBER))
                .when(new WithdrawResource("d1", "coach", "why", "what", OCTOBER.minusDays(1)))
                .expectEvents(new ResourceWithdrawn("d1", "coach", "why", "what", OCTOBER.minusDays(1)));
        ledger.given(coach("0.5", OCTOBER))
                .when(new WithdrawResource("d1", "coach", "why", "what", OCTOBER))
                .expectException(refusedWith(RefusalCode.ENDED));
        ledger.given(coach("0.5", null))
                .when(new WithdrawResource("d1", "nobody", "why", "what", OCTOBER))
                .expectException(refusedWith(RefusalCode.CODE_UNKNOWN));
    }

    @Test
    void refusesABackdatedWithdrawalThatLaterUseContradicts() {
        ledger.given(coach("0.5", null), used(OCTOBER, NOVEMBER, NOVEMBER))
                .when(new WithdrawResource("d1", "coach", "why", "what", OCTOBER))
                .expectException(refusedWith(RefusalCode.CONTRADICTS_LATER));
    }

    @Test
    void recordsUseOfAPeriodThatIsOverByThatDay() {
        ledger.given(coach("0.5", null))
                .when(use("0.4", ResourceUnit.FTE, SEPTEMBER, OCTOBER, OCTOBER))
                .expectEvents(used(SEPTEMBER, OCTOBER, OCTOBER));
        ledger.given(coach("0.5", null))
                .when(use("0.4", ResourceUnit.FTE, SEPTEMBER, OCTOBER, OCTOBER.minusDays(1)))
                .expectException(refusedWith(RefusalCode.PERIOD_NOT_POSSIBLE));
        ledger.given(coach("0.5", null))
                .when(use("0.4", ResourceUnit.FTE, OCTOBER, OCTOBER, OCTOBER))
                .expectException(refusedWith(RefusalCode.PERIOD_NOT_POSSIBLE));
    }

    @Test
    void refusesUseInAnotherUnitOrWhenTheAllocationDidNotRun() {
        ledger.given(coach("0.5", NOVEMBER))
                .when(use("0.4", ResourceUnit.HOURS, SEPTEMBER, OCTOBER, OCTOBER))
                .expectException(refusedWith(RefusalCode.UNIT_MISMATCH));
        ledger.given(coach("0.5", NOVEMBER))
                .when(use("0.4", ResourceUnit.FTE, SEPTEMBER.minusDays(1), OCTOBER, OCTOBER))
                .expectException(refusedWith(RefusalCode.PERIOD_NOT_POSSIBLE));
        ledger.given(coach("0.5", NOVEMBER))
                .when(use("0.4", ResourceUnit.FTE, OCTOBER, NOVEMBER.plusDays(1), DECEMBER))
                .expectException(refusedWith(RefusalCode.PERIOD_NOT_POSSIBLE));
    }

    @Test
    void takesTheSamePeriodAgainAsACorrectionAndRefusesAnOverlap() {
        ledger.given(coach("0.5", null), used(SEPTEMBER, OCTOBER, OCTOBER))
                .when(use("0.3", ResourceUnit.FTE, SEPTEMBER, OCTOBER, NOVEMBER))
                .expectSuccessfulHandlerExecution();
        ledger.given(coach("0.5", null), used(SEPTEMBER, OCTOBER, OCTOBER))
                .when(use("0.3", ResourceUnit.FTE, OCTOBER.minusDays(1), NOVEMBER, NOVEMBER))
                .expectException(refusedWith(RefusalCode.PERIOD_NOT_POSSIBLE));
        ledger.given(coach("0.5", null), used(SEPTEMBER, OCTOBER, OCTOBER))
                .when(use("0.3", ResourceUnit.FTE, OCTOBER, NOVEMBER, NOVEMBER))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void reportsAShortfallOnceAndResolvesItOnce() {
        ledger.givenNoPriorActivity()
                .when(new ReportShortfall("d1", "sf", ShortfallKind.TIME, "No hour", "Grade 4", null, null, OCTOBER))
                .expectEvents(shortfall());
        ledger.given(shortfall())
                .when(new ReportShortfall("d1", "sf", ShortfallKind.TIME, "Again", "Grade 4", null, null, NOVEMBER))
                .expectException(refusedWith(RefusalCode.CODE_TAKEN));
        ledger.given(shortfall(), new ShortfallResolved("d1", "sf", "An hour", NOVEMBER))
                .when(new ResolveShortfall("d1", "sf", "Again", DECEMBER))
                .expectException(refusedWith(RefusalCode.ENDED));
        ledger.givenNoPriorActivity()
                .when(new ReportShortfall("d1", "sf", ShortfallKind.TIME, "No hour", "All", null, "coach", OCTOBER))
                .expectException(refusedWith(RefusalCode.CODE_UNKNOWN));
    }

    @Test
    void changesAScheduleOnlyWithSomethingToSay() {
        ledger.givenNoPriorActivity()
                .when(new ChangeSchedule("s1", "GRADE_4", 0, null, null, OCTOBER))
                .expectEvents(new ScheduleChanged("s1", "GRADE_4", 0, null, null, OCTOBER));
        ledger.givenNoPriorActivity()
                .when(new ChangeSchedule("s1", "GRADE_4", null, null, null, OCTOBER))
                .expectException(refusedWith(RefusalCode.MALFORMED));
    }

    private static AllocateResource allocate(
            String code, ResourceKind kind, String amount, ResourceUnit unit, LocalDate day) {
        return new AllocateResource(
                "d1",
                code,
                kind,
                new BigDecimal(amount),
                unit,
                "Coaching",
                ResourceTarget.TEAM,
                Set.of(),
                null,
                null,
                null,
                null,
                null,
                day);
    }

    private static AllocateResource allocate(
            String organizationId,
            String code,
            ResourceTarget target,
            Set<String> schools,
            @Nullable String planId,
            @Nullable String stepCode,
            @Nullable LocalDate until) {
        return new AllocateResource(
                organizationId,
                code,
                ResourceKind.STAFFING,
                BigDecimal.ONE,
                ResourceUnit.FTE,
                "Coaching",
                target,
                schools,
                null,
                planId,
                stepCode,
                null,
                until,
                SEPTEMBER);
    }

    private static ResourceAllocated coach(String amount, @Nullable LocalDate until) {
        return new ResourceAllocated(
                "d1",
                "coach",
                ResourceKind.STAFFING,
                fte(amount),
                "Coaching",
                ResourceTarget.TEAM,
                List.of(),
                NOTHING,
                until,
                SEPTEMBER);
    }

    private static RecordResourceUse use(
            String used, ResourceUnit unit, LocalDate from, LocalDate until, LocalDate day) {
        return new RecordResourceUse("d1", "coach", new BigDecimal(used), unit, from, until, day);
    }

    private static ResourceUseRecorded used(LocalDate from, LocalDate until, LocalDate day) {
        return new ResourceUseRecorded("d1", "coach", fte("0.4"), from, until, day);
    }

    private static ShortfallReported shortfall() {
        return new ShortfallReported("d1", "sf", ShortfallKind.TIME, "No hour", "Grade 4", null, null, OCTOBER);
    }

    private static Amount fte(String amount) {
        return new Amount(new BigDecimal(amount), ResourceUnit.FTE);
    }
}
