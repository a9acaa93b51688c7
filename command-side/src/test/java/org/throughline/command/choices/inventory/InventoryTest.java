package org.throughline.command.choices.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.throughline.command.Decision.refusedWith;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.Decision;
import org.throughline.command.Ledger;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.choices.inventory.InventoryCommand.AssessInitiativeAlignment;
import org.throughline.command.choices.inventory.InventoryCommand.CloseInventory;
import org.throughline.command.choices.inventory.InventoryCommand.CompleteCollection;
import org.throughline.command.choices.inventory.InventoryCommand.CompleteReview;
import org.throughline.command.choices.inventory.InventoryCommand.DecideInitiative;
import org.throughline.command.choices.inventory.InventoryCommand.LinkInventoryPlan;
import org.throughline.command.choices.inventory.InventoryCommand.OpenInventory;
import org.throughline.command.choices.inventory.InventoryCommand.RecordInitiative;
import org.throughline.command.choices.inventory.InventoryCommand.ReviseInitiative;
import org.throughline.events.choices.focus.FocusLinks;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusAreaAdded;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusAreaRetired;
import org.throughline.events.choices.inventory.Alignment;
import org.throughline.events.choices.inventory.Initiative;
import org.throughline.events.choices.inventory.InitiativeDecision;
import org.throughline.events.choices.inventory.InventoryEvent;
import org.throughline.events.choices.inventory.InventoryEvent.InitiativeAlignmentAssessed;
import org.throughline.events.choices.inventory.InventoryEvent.InitiativeDecided;
import org.throughline.events.choices.inventory.InventoryEvent.InitiativeRecorded;
import org.throughline.events.choices.inventory.InventoryEvent.InventoryClosed;
import org.throughline.events.choices.inventory.InventoryEvent.InventoryCollected;
import org.throughline.events.choices.inventory.InventoryEvent.InventoryOpened;
import org.throughline.events.choices.inventory.InventoryEvent.InventoryPlanLinked;
import org.throughline.events.choices.inventory.InventoryEvent.InventoryReviewed;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanDrafted;

class InventoryTest {

    private static final LocalDate DAY = LocalDate.parse("2018-09-01");
    private static final LocalDate NEXT = DAY.plusDays(1);

    private final FixtureConfiguration<Inventory> inventory = Decision.of(
            Inventory.class,
            new OrganizationRegistered("d1", OrganizationKind.DISTRICT, "District", null, null, DAY.minusYears(1)),
            new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", "d1", null, DAY.minusYears(1)),
            new FocusAreaAdded("d1", "reading", Map.of("en", "R"), "r", FocusLinks.NONE, 6, List.of(), DAY),
            new FocusAreaRetired("d1", "reading", "r", null, null, NEXT.plusDays(1)),
            new ActionPlanDrafted(
                    "p1",
                    "d1",
                    "t1",
                    Map.of("en", "Plan"),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    DAY));

    @Test
    void isOpenedOnce() {
        inventory
                .givenNoPriorActivity()
                .when(new OpenInventory("i1", "d1", "all", DAY))
                .expectEvents(new InventoryOpened("i1", "d1", "all", DAY));
        inventory
                .given(opened())
                .when(new OpenInventory("i1", "d1", "all", DAY.minusDays(1)))
                .expectException(refusedWith(RefusalCode.ALREADY_EXISTS));
    }

    @Test
    void collectsUntilTheListIsComplete() {
        inventory
                .given(collected("a"))
                .when(new RecordInitiative("i1", "b", initiative(), NEXT))
                .expectException(refusedWith(RefusalCode.ENDED));
        inventory
                .given(opened())
                .when(new CompleteCollection("i1", DAY))
                .expectException(refusedWith(RefusalCode.STEP_UNFINISHED));
        inventory
                .given(opened(), recorded("a"))
                .when(new RecordInitiative("i1", "a", initiative(), DAY))
                .expectException(refusedWith(RefusalCode.CODE_TAKEN));
    }

    @Test
    void refusesALateInitiativeWhenItsDayIsBeforeTheEndOfCollectionAndTheReviewIsOver() {
        inventory
                .given(reviewed("a"))
                .when(new RecordInitiative("i1", "b", initiative(), DAY.minusDays(1)))
                .expectException(refusedWith(RefusalCode.NOT_YET));
        inventory
                .given(opened(), recorded("a"), new InventoryCollected("i1", NEXT), assessed("a", NEXT), reviewed(NEXT))
                .when(new RecordInitiative("i1", "b", initiative(), DAY))
                .expectException(refusedWith(RefusalCode.CONTRADICTS_LATER));
    }

    @Test
    void revisesUntilTheReviewIsComplete() {
        inventory
                .given(collected("a"))
                .when(new ReviseInitiative("i1", "a", initiative(), "wrong", DAY))
                .expectSuccessfulHandlerExecution();
        inventory
                .given(reviewed("a"))
                .when(new ReviseInitiative("i1", "a", initiative(), "wrong", DAY))
                .expectException(refusedWith(RefusalCode.ENDED));
    }

    @Test
    void leadsToAPlanOnceItIsReviewed() {
        inventory
                .given(collected("a"))
                .when(new LinkInventoryPlan("i1", "p1", DAY))
                .expectException(refusedWith(RefusalCode.NOT_YET));
        inventory
                .given(reviewed("a"))
                .when(new LinkInventoryPlan("i1", "p1", DAY))
                .expectEvents(new InventoryPlanLinked("i1", "p1", DAY));
        inventory
                .given(reviewed("a"))
                .when(new LinkInventoryPlan("i1", "p2", DAY))
                .expectException(refusedWith(RefusalCode.UNKNOWN_REFERENCE));
        List<InventoryEvent> linked = reviewed("a");
        linked.add(new InventoryPlanLinked("i1", "p1", DAY));
        inventory
                .given(linked)
                .when(new LinkInventoryPlan("i1", "p1", NEXT))
                .expectException(refusedWith(RefusalCode.ALREADY_EXISTS));
    }

    @Test
    void assessesBetweenCollectionAndReview() {
        inventory
                .given(opened(), recorded("a"))
                .when(assess("a", DAY))
                .expectException(refusedWith(RefusalCode.NOT_YET));
        inventory.given(collected("a")).when(assess("a", DAY)).expectEvents(assessed("a", DAY));
        inventory.given(collected("a")).when(assess("b", DAY)).expectException(refusedWith(RefusalCode.CODE_UNKNOWN));
    }

    @Test
    void assessesAgainstFocusAreasOfThatDayOnly() {
        inventory.given(collected("a")).when(assess("a", NEXT, "reading")).expectSuccessfulHandlerExecution();
        inventory
                .given(collected("a"))
                .when(assess("a", NEXT.plusDays(1), "reading"))
                .expectException(refusedWith(RefusalCode.UNKNOWN_REFERENCE));
    }

    @Test
    void needsEveryInitiativeAssessedToCompleteTheReview() {
        List<InventoryEvent> half = collected("a", "b");
        half.add(assessed("a", DAY));
        inventory
                .given(half)
                .when(new CompleteReview("i1", DAY))
                .expectException(refusedWith(RefusalCode.STEP_UNFINISHED));
        half.add(assessed("b", DAY));
        inventory.given(half).when(new CompleteReview("i1", DAY)).expectEvents(reviewed(DAY));
    }

    @Test
    void refusesToCloseWhileOneHasNoDecisionAndNamesIt() {
        List<InventoryEvent> half = reviewed("a", "b");
        half.add(decided("a", InitiativeDecision.KEEP, null));
        inventory
                .given(half)
                .when(new CloseInventory("i1", DAY))
                .expectException(refusedWith(RefusalCode.STEP_UNFINISHED));
        Ledger<InventoryFacts, InventoryEvent> ledger = new Ledger<>(InventoryRules.RULES);
        half.forEach(ledger::add);
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> ledger.check(new InventoryClosed("i1", DAY)));
        assertThat(refusal.facts()).containsEntry("initiatives", List.of("b"));
        half.add(decided("b", InitiativeDecision.STOP, null));
        inventory.given(half).when(new CloseInventory("i1", DAY)).expectEvents(new InventoryClosed("i1", DAY));
    }

    @Test
    void refusesToCloseWhileOneGoesIntoOneThatStops() {
        List<InventoryEvent> all = reviewed("a", "b");
        all.add(decided("a", InitiativeDecision.MERGE, "b"));
        all.add(decided("b", InitiativeDecision.STOP, null));
        inventory
                .given(all)
                .when(new CloseInventory("i1", DAY))
                .expectException(refusedWith(RefusalCode.STEP_UNFINISHED));
    }

    @Test
    void decidesAfterTheReviewAndAnewUntilItIsClosed() {
        inventory
                .given(collected("a"))
                .when(decide("a", InitiativeDecision.KEEP, null))
                .expectException(refusedWith(RefusalCode.NOT_YET));
        List<InventoryEvent> once = reviewed("a");
        once.add(decided("a", InitiativeDecision.STOP, null));
        inventory
                .given(once)
                .when(decide("a", InitiativeDecision.KEEP, null))
                .expectEvents(decided("a", InitiativeDecision.KEEP, null));
        once.add(new InventoryClosed("i1", DAY));
        inventory
                .given(once)
                .when(decide("a", InitiativeDecision.KEEP, null))
                .expectException(refusedWith(RefusalCode.ENDED));
    }

    @Test
    void mergesIntoAnotherInitiativeOfTheList() {
        inventory
                .given(reviewed("a", "b"))
                .when(decide("a", InitiativeDecision.MERGE, "b"))
                .expectEvents(decided("a", InitiativeDecision.MERGE, "b"));
        inventory
                .given(reviewed("a", "b"))
                .when(decide("a", InitiativeDecision.MERGE, "a"))
                .expectException(refusedWith(RefusalCode.WRONG_KIND));
        inventory
                .given(reviewed("a", "b"))
                .when(decide("a", InitiativeDecision.MERGE, "c"))
                .expectException(refusedWith(RefusalCode.CODE_UNKNOWN));
        inventory
                .given(reviewed("a", "b"))
                .when(decide("a", InitiativeDecision.MERGE, null))
                .expectException(refusedWith(RefusalCode.MALFORMED));
        inventory
                .given(reviewed("a", "b"))
                .when(decide("a", InitiativeDecision.KEEP, "b"))
                .expectException(refusedWith(RefusalCode.MALFORMED));
    }

    @Test
    void namesOnlyPlansThatThereAre() {
        inventory
                .given(reviewed("a"))
                .when(new LinkInventoryPlan("i1", "nowhere", DAY))
                .expectException(refusedWith(RefusalCode.UNKNOWN_REFERENCE));
    }

    private static InventoryEvent opened() {
        return new InventoryOpened("i1", "d1", "all", DAY);
    }

    private static InventoryEvent recorded(String code) {
        return new InitiativeRecorded("i1", code, initiative(), DAY);
    }

    private static List<InventoryEvent> collected(String... codes) {
        List<InventoryEvent> events = new ArrayList<>(List.of(opened()));
        List.of(codes).forEach(code -> events.add(recorded(code)));
        events.add(new InventoryCollected("i1", DAY));
        return events;
    }

    private static List<InventoryEvent> reviewed(String... codes) {
        List<InventoryEvent> events = collected(codes);
        List.of(codes).forEach(code -> events.add(assessed(code, DAY)));
        events.add(reviewed(DAY));
        return events;
    }

    private static InventoryEvent reviewed(LocalDate day) {
        return new InventoryReviewed("i1", day);
    }

    private static AssessInitiativeAlignment assess(String code, LocalDate day, String... areas) {
        return new AssessInitiativeAlignment("i1", code, Alignment.ALIGNED, "fits", List.of(areas), day);
    }

    private static InventoryEvent assessed(String code, LocalDate day) {
        return new InitiativeAlignmentAssessed("i1", code, Alignment.ALIGNED, "fits", List.of(), day);
    }

    private static DecideInitiative decide(String code, InitiativeDecision decision, @Nullable String into) {
        return new DecideInitiative("i1", code, decision, into, "why", List.of("m-1"), List.of(), DAY);
    }

    private static InventoryEvent decided(String code, InitiativeDecision decision, @Nullable String into) {
        return new InitiativeDecided("i1", code, decision, into, "why", List.of("m-1"), List.of(), DAY);
    }

    private static Initiative initiative() {
        return new Initiative(
                "Name", null, List.of(), List.of(), null, List.of(), List.of(), List.of(), null, null, null, List.of(),
                List.of());
    }
}
