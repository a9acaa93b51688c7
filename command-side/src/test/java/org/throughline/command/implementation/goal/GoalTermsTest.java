package org.throughline.command.implementation.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.throughline.command.Decision.refusedFor;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.Decision;
import org.throughline.command.Ledger;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.amend.Correction;
import org.throughline.command.implementation.goal.GoalCommand.Aim;
import org.throughline.command.implementation.goal.GoalCommand.CloseGoal;
import org.throughline.command.implementation.goal.GoalCommand.ReviseGoal;
import org.throughline.command.implementation.goal.GoalCommand.SetGoal;
import org.throughline.events.Amendment.EntryCorrected;
import org.throughline.events.Amendment.EntryRetracted;
import org.throughline.events.Amendment.Replacement;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.implementation.goal.Ambition;
import org.throughline.events.implementation.goal.EquityAim;
import org.throughline.events.implementation.goal.GoalAim;
import org.throughline.events.implementation.goal.GoalEvent;
import org.throughline.events.implementation.goal.GoalEvent.GoalClosed;
import org.throughline.events.implementation.goal.GoalEvent.GoalRevised;
import org.throughline.events.implementation.goal.GoalEvent.GoalSet;
import org.throughline.events.implementation.goal.GoalKind;
import org.throughline.events.implementation.goal.GoalOutcome;
import org.throughline.events.implementation.goal.GoalTerms;
import org.throughline.events.implementation.measure.BetterWhen;
import org.throughline.events.implementation.measure.MeasureCategory;
import org.throughline.events.implementation.measure.MeasureEvent.MeasureDefined;
import org.throughline.events.implementation.measure.MeasureScale;
import org.throughline.events.implementation.measure.MeasuredPeople;
import org.throughline.events.implementation.need.NeedEvent.NeedIdentified;

/** What a goal says, part by part. */
class GoalTermsTest {

    private static final LocalDate BEGINNING = LocalDate.parse("2015-07-01");
    private static final LocalDate SET = LocalDate.parse("2017-09-20");
    private static final LocalDate LATER = LocalDate.parse("2018-09-12");
    private static final LocalDate LAST = LocalDate.parse("2020-06-03");
    private static final Map<String, String> TITLE = Map.of("en", "Half as many");
    private static final Map<String, String> OTHER = Map.of("en", "None at all");
    private static final EquityAim EQUITY = new EquityAim("DISABILITY", TITLE);
    private static final EquityAim OTHER_EQUITY = new EquityAim("RURAL", OTHER);
    private static final GoalAim ROOMS = new GoalAim(null, "ROOMS", BetterWhen.HIGHER, null, BigDecimal.TEN);
    private static final GoalTerms FULL = new GoalTerms(
            TITLE,
            List.of("n1"),
            ROOMS,
            LAST,
            List.of("m-1"),
            List.of("FAMILIES"),
            Ambition.IMPROVE,
            EQUITY,
            GoalKind.CAPACITY);

    private final FixtureConfiguration<Goal> goal = Decision.of(
            Goal.class,
            new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", null, null, BEGINNING),
            need("n1"),
            need("n2"),
            new MeasureDefined(
                    "m1",
                    "s1",
                    "OFFICE_REFERRALS",
                    "1",
                    MeasureCategory.OUTCOME,
                    MeasuredPeople.LEARNERS,
                    TITLE,
                    "Forms",
                    new MeasureScale(
                            "PER_100", BigDecimal.ZERO, BigDecimal.valueOf(500), BetterWhen.LOWER, BigDecimal.TEN),
                    List.of(),
                    BEGINNING));

    @Test
    void whatARevisionDoesNotSayStaysAndWhatItSaysReplacesThatAlone() {
        revises(
                new ReviseGoal(
                        "g1", 1, OTHER, null, null, null, null, null, null, null, null, "Learned", by(), List.of(),
                        LATER),
                new GoalTerms(
                        OTHER,
                        FULL.needIds(),
                        ROOMS,
                        LAST,
                        FULL.owners(),
                        FULL.ownerGroups(),
                        Ambition.IMPROVE,
                        EQUITY,
                        GoalKind.CAPACITY));
        revises(
                new ReviseGoal(
                        "g1",
                        1,
                        null,
                        List.of("n2"),
                        null,
                        LAST.plusYears(1),
                        List.of(" m-2", "m-2"),
                        List.of(),
                        null,
                        OTHER_EQUITY,
                        GoalKind.IMPLEMENTATION,
                        "Learned",
                        by(),
                        List.of(),
                        LATER),
                new GoalTerms(
                        TITLE,
                        List.of("n2"),
                        ROOMS,
                        LAST.plusYears(1),
                        List.of("m-2"),
                        List.of(),
                        Ambition.IMPROVE,
                        OTHER_EQUITY,
                        GoalKind.IMPLEMENTATION));
        revises(
                new ReviseGoal(
                        "g1",
                        1,
                        null,
                        null,
                        new Aim("m1", null, null, null, null),
                        null,
                        null,
                        null,
                        Ambition.TRANSFORM,
                        null,
                        null,
                        "Learned",
                        by(),
                        List.of(),
                        LATER),
                new GoalTerms(
                        TITLE,
                        FULL.needIds(),
                        new GoalAim("m1", "PER_100", BetterWhen.LOWER, null, null),
                        LAST,
                        FULL.owners(),
                        FULL.ownerGroups(),
                        Ambition.TRANSFORM,
                        EQUITY,
                        GoalKind.CAPACITY));
    }

    @Test
    void aRevisionIsHeldToWhatItNamesItselfAtItsPlace() {
        goal.given(set())
                .when(new ReviseGoal(
                        "g1",
                        1,
                        null,
                        List.of("n2", "n9"),
                        new Aim("m1", null, null, null, BigDecimal.valueOf(501)),
                        LATER.minusDays(1),
                        null,
                        null,
                        null,
                        null,
                        null,
                        "Learned",
                        by(),
                        List.of(),
                        LATER))
                .expectException(refusedFor(
                        "/needIds/1 unknown-reference", "/aim/target out-of-range", "/dueOn before-it-begins"));
    }

    @Test
    void anAimWithoutAMeasureSaysWhatItCountsAndWhichWayIsBetterWhicheverPartIsGiven() {
        refused(new Aim(null, "ROOMS", null, null, null), "/aim/better missing");
        refused(new Aim(null, null, BetterWhen.HIGHER, null, null), "/aim/unit missing");
        refused(new Aim(null, null, null, BigDecimal.ONE, null), "/aim/unit missing", "/aim/better missing");
        refused(new Aim(null, null, null, null, BigDecimal.ONE), "/aim/unit missing", "/aim/better missing");
    }

    @Test
    void whatAMeasureSaysMayBeSaidAgainAndNotOtherwise() {
        goal.givenNoPriorActivity()
                .when(set(new Aim("m1", "PER_100", BetterWhen.LOWER, null, null)))
                .expectEvents(new GoalSet(
                        "g1",
                        "s1",
                        new GoalTerms(
                                TITLE,
                                List.of(),
                                new GoalAim("m1", "PER_100", BetterWhen.LOWER, null, null),
                                null,
                                List.of(),
                                List.of(),
                                null,
                                null,
                                null),
                        List.of(),
                        List.of(),
                        SET));
        refused(new Aim("m1", "ROOMS", BetterWhen.LOWER, null, null), "/aim/unit not-of-the-measure");
        refused(new Aim("m1", "PER_100", BetterWhen.HIGHER, null, null), "/aim/better not-of-the-measure");
    }

    @Test
    void isDroppedForAReasonThatIsKept() {
        goal.given(set())
                .when(new CloseGoal("g1", GoalOutcome.DROPPED, "Another matters more", List.of(), LATER))
                .expectEvents(new GoalClosed("g1", GoalOutcome.DROPPED, "Another matters more", List.of(), LATER));
    }

    /** The version stays, with its number; that it says nothing else is recorded all the same. */
    @Test
    void aVersionMayBePutRightToWhatWasSaidBefore() {
        goal.setReportIllegalStateChange(false);
        goal.given(set(), revised(2, 1, OTHER, LATER))
                .when(
                        new ReviseGoal(
                                "g1", 1, null, null, null, null, null, null, null, null, null, "Learned", by(),
                                List.of(), LATER),
                        new Correction(2, "It was a draft").asMetadata())
                .expectEvents(new EntryCorrected(
                        "goal", "g1", 2, "It was a draft", new Replacement(revised(2, 1, TITLE, LATER)), LATER));
    }

    @Test
    void aVersionThatAnotherIsWrittenOnIsNotTakenBack() {
        Ledger<GoalFacts, GoalEvent> history = new Ledger<>(GoalRules.RULES);
        List.of(set(), revised(2, 1, OTHER, LATER), revised(3, 2, TITLE, LAST)).forEach(history::add);
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> history.judge(new EntryRetracted("goal", "g1", 2, "Never said", LATER)));
        assertThat(refusal.code()).isEqualTo(RefusalCode.CONTRADICTS_LATER);
        assertThat(refusal.facts())
                .containsEntry("laterEntry", 3L)
                .containsEntry("laterCode", RefusalCode.REVISES_OTHER_VERSION.wire());
    }

    private void revises(ReviseGoal command, GoalTerms terms) {
        goal.given(set())
                .when(command)
                .expectEvents(new GoalRevised("g1", 2, 1, terms, "Learned", by(), List.of(), LATER));
    }

    private void refused(Aim aim, String... faults) {
        goal.givenNoPriorActivity().when(set(aim)).expectException(refusedFor(faults));
    }

    private static SetGoal set(@Nullable Aim aim) {
        return new SetGoal(
                "g1", "s1", TITLE, List.of(), aim, null, List.of(), List.of(), null, null, null, List.of(), List.of(),
                SET);
    }

    private static GoalSet set() {
        return new GoalSet("g1", "s1", FULL, List.of(), List.of(), SET);
    }

    private static GoalRevised revised(int version, int revises, Map<String, String> title, LocalDate day) {
        GoalTerms terms = new GoalTerms(
                title,
                FULL.needIds(),
                ROOMS,
                LAST,
                FULL.owners(),
                FULL.ownerGroups(),
                Ambition.IMPROVE,
                EQUITY,
                GoalKind.CAPACITY);
        return new GoalRevised("g1", version, revises, terms, "Learned", by(), List.of(), day);
    }

    private static List<String> by() {
        return List.of("m-1");
    }

    private static NeedIdentified need(String id) {
        return new NeedIdentified(id, "s1", TITLE, null, List.of(), null, List.of(), BEGINNING);
    }
}
