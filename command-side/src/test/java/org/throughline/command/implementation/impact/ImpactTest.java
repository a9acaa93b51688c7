package org.throughline.command.implementation.impact;

import static org.throughline.command.Decision.refusedFor;
import static org.throughline.command.Decision.refusedWith;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.Decision;
import org.throughline.command.RefusalCode;
import org.throughline.command.implementation.impact.ImpactCommand.ImpactOnGroup;
import org.throughline.command.implementation.impact.ImpactCommand.NoteImpact;
import org.throughline.events.choices.decision.Account;
import org.throughline.events.choices.decision.DecisionEvent.DecisionRecorded;
import org.throughline.events.choices.decision.DecisionStyle;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.implementation.cycle.CycleEvent.CycleStarted;
import org.throughline.events.implementation.cycle.CyclePhase;
import org.throughline.events.implementation.impact.GroupImpact;
import org.throughline.events.implementation.impact.ImpactDirection;
import org.throughline.events.implementation.impact.ImpactEvent.ImpactNoted;
import org.throughline.events.implementation.impact.ImpactGroup;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanClosed;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanDrafted;

class ImpactTest {

    private static final LocalDate BEGINNING = LocalDate.parse("2015-07-01");
    private static final LocalDate DAY = LocalDate.parse("2019-02-13");
    private static final LocalDate LATER = LocalDate.parse("2019-05-22");
    private static final Map<String, String> TITLE = Map.of("en", "Title");

    private final FixtureConfiguration<Impact> impact = Decision.of(
            Impact.class,
            new OrganizationRegistered("d1", OrganizationKind.DISTRICT, "District", null, null, BEGINNING),
            new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", "d1", null, BEGINNING),
            new OrganizationRegistered("s2", OrganizationKind.SCHOOL, "Other school", "d1", null, BEGINNING),
            new DecisionRecorded("x1", "s1", null, account(), List.of(), List.of(), DAY),
            new ActionPlanDrafted(
                    "p1", "s1", "t1", null, TITLE, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                    List.of(), DAY),
            new ActionPlanClosed("p1", "Done", List.of(), DAY.plusDays(30)),
            new CycleStarted(
                    "c1",
                    "s1",
                    "i1",
                    TITLE,
                    null,
                    CyclePhase.GROUND,
                    null,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    List.of(),
                    DAY));

    @Test
    void isNotedGroupByGroupOfOneThing() {
        impact.givenNoPriorActivity()
                .when(new NoteImpact(
                        "i1",
                        "s1",
                        "x1",
                        null,
                        null,
                        null,
                        List.of(
                                on(ImpactGroup.STUDENTS, null, ImpactDirection.BETTER),
                                on(ImpactGroup.STUDENTS, "RURAL", ImpactDirection.WORSE)),
                        List.of("m2", "m1", "m2"),
                        LATER))
                .expectEvents(new ImpactNoted(
                        "i1",
                        "s1",
                        "x1",
                        null,
                        null,
                        null,
                        List.of(
                                found(ImpactGroup.STUDENTS, null, ImpactDirection.BETTER),
                                found(ImpactGroup.STUDENTS, "RURAL", ImpactDirection.WORSE)),
                        List.of("m1", "m2"),
                        List.of(),
                        LATER));
    }

    @Test
    void isOfADecisionAPlanClosedOrNotACycleOrAPractice() {
        impact.givenNoPriorActivity()
                .when(note("s1", "x1", null, null, null, DAY))
                .expectEvents(noted("x1", null, null, null, DAY));
        impact.givenNoPriorActivity()
                .when(note("s1", null, "p1", null, null, LATER))
                .expectEvents(noted(null, "p1", null, null, LATER));
        impact.givenNoPriorActivity()
                .when(note("s1", null, null, "c1", null, DAY))
                .expectEvents(noted(null, null, "c1", null, DAY));
        impact.givenNoPriorActivity()
                .when(note("s1", null, null, null, "PBIS", DAY))
                .expectEvents(noted(null, null, null, "PBIS", DAY));
    }

    @Test
    void isOfNeitherNothingNorTwoThings() {
        impact.givenNoPriorActivity()
                .when(note("s1", null, null, null, null, LATER))
                .expectException(
                        refusedFor("/decisionId missing", "/planId missing", "/cycleId missing", "/practice missing"));
        impact.givenNoPriorActivity()
                .when(note("s1", "x1", "p1", null, null, LATER))
                .expectException(refusedFor(
                        "/decisionId too-many", "/planId too-many", "/cycleId too-many", "/practice too-many"));
    }

    @Test
    void tellsEverythingThatCannotBeLookedAt() {
        impact.givenNoPriorActivity()
                .when(note("s1", "x1", null, null, null, DAY.minusDays(1)))
                .expectException(refusedFor("/decisionId not-yet"));
        impact.givenNoPriorActivity()
                .when(note("s1", null, "p1", null, null, DAY.minusDays(1)))
                .expectException(refusedFor("/planId not-yet"));
        impact.givenNoPriorActivity()
                .when(note("s1", null, null, "c1", null, DAY.minusDays(1)))
                .expectException(refusedFor("/cycleId not-yet"));
        impact.givenNoPriorActivity()
                .when(note("s2", "x1", null, null, null, LATER))
                .expectException(refusedFor("/decisionId refers-elsewhere"));
        impact.givenNoPriorActivity()
                .when(note("s2", null, "p1", null, null, LATER))
                .expectException(refusedFor("/planId refers-elsewhere"));
        impact.givenNoPriorActivity()
                .when(note("none", "none", null, null, null, LATER))
                .expectException(refusedFor("/organizationId unknown-reference", "/decisionId unknown-reference"));
        impact.givenNoPriorActivity()
                .when(note("s1", null, "none", null, null, LATER))
                .expectException(refusedFor("/planId unknown-reference"));
    }

    @Test
    void saysOfEachGroupOnce() {
        impact.givenNoPriorActivity()
                .when(new NoteImpact(
                        "i1",
                        "s1",
                        "x1",
                        null,
                        null,
                        null,
                        List.of(
                                on(ImpactGroup.TEACHERS, null, ImpactDirection.BETTER),
                                on(ImpactGroup.STUDENTS, null, ImpactDirection.BETTER),
                                on(ImpactGroup.TEACHERS, null, ImpactDirection.WORSE)),
                        null,
                        LATER))
                .expectException(refusedFor("/groups/2/group used-twice"));
    }

    @Test
    void isRecordedOnceWhateverTheDay() {
        impact.given(noted("x1", null, null, null, LATER))
                .when(note("s1", null, "p1", null, null, DAY))
                .expectException(refusedWith(RefusalCode.ALREADY_EXISTS));
    }

    private static NoteImpact note(
            String unit,
            @Nullable String decision,
            @Nullable String plan,
            @Nullable String cycle,
            @Nullable String practice,
            LocalDate day) {
        return new NoteImpact(
                "i1",
                unit,
                decision,
                plan,
                cycle,
                practice,
                List.of(on(ImpactGroup.FAMILIES, null, ImpactDirection.NONE)),
                null,
                day);
    }

    private static ImpactNoted noted(
            @Nullable String decision,
            @Nullable String plan,
            @Nullable String cycle,
            @Nullable String practice,
            LocalDate day) {
        return new ImpactNoted(
                "i1",
                "s1",
                decision,
                plan,
                cycle,
                practice,
                List.of(found(ImpactGroup.FAMILIES, null, ImpactDirection.NONE)),
                null,
                List.of(),
                day);
    }

    private static ImpactOnGroup on(ImpactGroup group, @Nullable String among, ImpactDirection direction) {
        return new ImpactOnGroup(group, among, direction, "In words", true, List.of());
    }

    private static GroupImpact found(ImpactGroup group, @Nullable String among, ImpactDirection direction) {
        return new GroupImpact(group, among, direction, "In words", true, List.of());
    }

    private static Account account() {
        return new Account(
                "Decision",
                null,
                DecisionStyle.TOP_DOWN,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null);
    }
}
