package org.throughline.command.implementation.stage;

import static org.throughline.command.Decision.refusedWith;
import static org.throughline.events.implementation.stage.Stage.FULL;
import static org.throughline.events.implementation.stage.Stage.INFRASTRUCTURE;
import static org.throughline.events.implementation.stage.Stage.INITIAL;
import static org.throughline.events.implementation.stage.Stage.PURPOSE_BUILDING;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.Decision;
import org.throughline.command.RefusalCode;
import org.throughline.command.implementation.stage.StageCommand.EnterStage;
import org.throughline.command.implementation.stage.StageCommand.RegressStage;
import org.throughline.events.SubjectEvent;
import org.throughline.events.direction.commitment.CommitmentEvent.CommitmentMade;
import org.throughline.events.direction.commitment.CommitmentEvent.CommitmentWithdrawn;
import org.throughline.events.direction.commitment.CommitmentKind;
import org.throughline.events.direction.commitment.CommitmentLevel;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.ground.rulebook.Limit;
import org.throughline.events.ground.rulebook.Mode;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.events.ground.rulebook.RulebookEvent.LimitSet;
import org.throughline.events.ground.rulebook.RulebookEvent.PolicySet;
import org.throughline.events.implementation.fidelity.FidelityEvent.FidelityCheckRecorded;
import org.throughline.events.implementation.fidelity.FidelityEvent.FidelityCheckRetracted;
import org.throughline.events.implementation.fidelity.RaterKind;
import org.throughline.events.implementation.fidelity.Score;
import org.throughline.events.implementation.readiness.Dimension;
import org.throughline.events.implementation.readiness.Finding;
import org.throughline.events.implementation.readiness.ReadinessEvent.ReadinessAssessed;
import org.throughline.events.implementation.readiness.ReadinessEvent.ReadinessRetracted;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.events.implementation.stage.StageEvent;
import org.throughline.events.implementation.stage.StageEvent.StageEntered;

/** What a district asks of a move, as strictly as its rulebook says on the day of the move. */
class MovesOnGroundsTest {

    private static final LocalDate D0 = LocalDate.parse("2017-09-01");
    private static final LocalDate MOVE = LocalDate.parse("2022-09-01");

    private final List<SubjectEvent> happened = new ArrayList<>(List.of(
            new OrganizationRegistered("d1", OrganizationKind.DISTRICT, "District", null, null, D0),
            new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", "d1", null, D0),
            new OrganizationRegistered("s2", OrganizationKind.SCHOOL, "Another", "d1", null, D0),
            check("met", "s1", "PBIS", true, MOVE),
            check("missed", "s1", "PBIS", false, MOVE),
            check("no-criterion", "s1", "PBIS", null, MOVE),
            check("late", "s1", "PBIS", true, MOVE.plusDays(1)),
            check("other-school", "s2", "PBIS", true, MOVE),
            check("other-practice", "s1", "UDL", true, MOVE),
            assessed("ready", "s1", "PBIS", MOVE),
            assessed("system", "s1", null, MOVE),
            assessed("late", "s1", "PBIS", MOVE.plusDays(1)),
            assessed("other-school", "s2", null, MOVE),
            assessed("other-practice", "s1", "UDL", MOVE)));

    @Test
    void entersInitialWithAnAssessmentBehindIt() {
        whenEntering(INITIAL, "ready", null).expectEvents(moved(INITIAL, "ready", null));
        whenEntering(INITIAL, "system", null).expectEvents(moved(INITIAL, "system", null));
    }

    @Test
    void warnsOfAnEntryIntoInitialWithoutAnAssessmentByThatDay() {
        whenEntering(INITIAL, null, null).expectEvents(moved(INITIAL, null, null, "READINESS_BEFORE_INITIAL"));
        whenEntering(INITIAL, "late", null).expectEvents(moved(INITIAL, "late", null, "READINESS_BEFORE_INITIAL"));
        happened.add(new ReadinessRetracted("ready", "a rehearsal", MOVE));
        whenEntering(INITIAL, "ready", null).expectEvents(moved(INITIAL, "ready", null, "READINESS_BEFORE_INITIAL"));
    }

    @Test
    void holdsAPolicyFromItsEffectiveDayOn() {
        happened.add(policy(Policy.READINESS_BEFORE_INITIAL, Mode.BLOCK, MOVE));
        whenEntering(INITIAL, null, null).expectException(refusedWith(RefusalCode.POLICY_NOT_MET));
        whenEntering(INITIAL, null, null, MOVE.minusDays(1))
                .expectEvents(moved(INITIAL, null, null, MOVE.minusDays(1), "READINESS_BEFORE_INITIAL"));
    }

    @Test
    void asksNothingWhereAPolicyIsOff() {
        happened.add(policy(Policy.READINESS_BEFORE_INITIAL, Mode.OFF, MOVE));
        whenEntering(INITIAL, null, null).expectEvents(moved(INITIAL, null, null));
    }

    @Test
    void refusesFullImplementationWithoutACheckThatMeetsItsCriterionByThatDay() {
        happened.add(commitment("PRINCIPAL", "PBIS", CommitmentKind.ADMINISTRATIVE, MOVE));
        whenEntering(FULL, null, "met").expectEvents(moved(FULL, null, "met"));
        for (String check : new String[] {null, "missed", "no-criterion", "late"}) {
            whenEntering(FULL, null, check).expectException(refusedWith(RefusalCode.POLICY_NOT_MET));
        }
        happened.add(new FidelityCheckRetracted("met", "a rehearsal", MOVE));
        whenEntering(FULL, null, "met").expectException(refusedWith(RefusalCode.POLICY_NOT_MET));
    }

    @Test
    void refusesFullImplementationWithoutALivingCommitmentOfAnAdministrator() {
        whenEntering(FULL, null, "met").expectException(refusedWith(RefusalCode.POLICY_NOT_MET));
        happened.add(commitment("COACH", "PBIS", CommitmentKind.ADMINISTRATIVE, MOVE));
        happened.add(commitment("PRINCIPAL", "UDL", CommitmentKind.ADMINISTRATIVE, MOVE));
        happened.add(commitment("PRINCIPAL", "PBIS", CommitmentKind.EQUITABLE_PROCESS, MOVE));
        happened.add(commitment("PRINCIPAL", "PBIS", CommitmentKind.ADMINISTRATIVE, MOVE.plusDays(1)));
        whenEntering(FULL, null, "met").expectException(refusedWith(RefusalCode.POLICY_NOT_MET));
        happened.add(commitment("PRINCIPAL", null, CommitmentKind.ADMINISTRATIVE, MOVE));
        whenEntering(FULL, null, "met").expectEvents(moved(FULL, null, "met"));
    }

    @Test
    void countsNoCommitmentOfSomebodyWhoWasNotKnownToHoldTheSeat() {
        CommitmentMade known = commitment("PRINCIPAL", "PBIS", CommitmentKind.ADMINISTRATIVE, MOVE);
        happened.add(new CommitmentMade(
                known.organizationId(),
                known.code(),
                known.kind(),
                known.level(),
                known.by(),
                known.role(),
                null,
                known.practice(),
                null,
                null,
                List.of(),
                List.of("PEOPLE_HOLD_THEIR_SEATS"),
                MOVE));
        whenEntering(FULL, null, "met").expectException(refusedWith(RefusalCode.POLICY_NOT_MET));
    }

    @Test
    void warnsOfACheckFromBeforeInitialImplementation() {
        happened.add(commitment("PRINCIPAL", "PBIS", CommitmentKind.ADMINISTRATIVE, MOVE));
        happened.add(new LimitSet("d1", Limit.FULL_CHECK_MONTHS, 120, "why", D0));
        LocalDate initial = D0.plusYears(2);
        happened.add(check("before", "s1", "PBIS", true, initial.minusDays(1)));
        happened.add(check("first-day", "s1", "PBIS", true, initial));
        whenEntering(FULL, null, "before").expectEvents(moved(FULL, null, "before", "FULL_NEEDS_RECENT_CHECK"));
        whenEntering(FULL, null, "first-day").expectEvents(moved(FULL, null, "first-day"));
    }

    @Test
    void warnsOfACheckThatIsOlderThanTheDistrictAllows() {
        happened.add(commitment("PRINCIPAL", "PBIS", CommitmentKind.ADMINISTRATIVE, MOVE));
        happened.add(check("year", "s1", "PBIS", true, MOVE.minusMonths(12)));
        happened.add(check("more", "s1", "PBIS", true, MOVE.minusMonths(12).minusDays(1)));
        whenEntering(FULL, null, "year").expectEvents(moved(FULL, null, "year"));
        whenEntering(FULL, null, "more").expectEvents(moved(FULL, null, "more", "FULL_NEEDS_RECENT_CHECK"));
        happened.add(new LimitSet("d1", Limit.FULL_CHECK_MONTHS, 13, "why", D0));
        whenEntering(FULL, null, "more").expectEvents(moved(FULL, null, "more"));
        happened.add(policy(Policy.FULL_NEEDS_RECENT_CHECK, Mode.BLOCK, D0));
        whenEntering(FULL, null, "met").expectEvents(moved(FULL, null, "met"));
    }

    @Test
    void asksWhoRatedWhereTheDistrictAsks() {
        happened.add(commitment("PRINCIPAL", "PBIS", CommitmentKind.ADMINISTRATIVE, MOVE));
        happened.add(policy(Policy.FULL_NEEDS_CHECK_BY_OTHERS, Mode.WARN, D0));
        whenEntering(FULL, null, "met").expectEvents(moved(FULL, null, "met", "FULL_NEEDS_CHECK_BY_OTHERS"));
    }

    @Test
    void countsACommitmentUntilTheDayItIsWithdrawn() {
        happened.add(commitment("PRINCIPAL", "PBIS", CommitmentKind.ADMINISTRATIVE, D0));
        String code = ((CommitmentMade) happened.getLast()).code();
        happened.add(new CommitmentWithdrawn("s1", code, "left", MOVE.plusDays(1)));
        whenEntering(FULL, null, "met").expectEvents(moved(FULL, null, "met"));
        happened.set(happened.size() - 1, new CommitmentWithdrawn("s1", code, "left", MOVE));
        whenEntering(FULL, null, "met").expectException(refusedWith(RefusalCode.POLICY_NOT_MET));
    }

    @Test
    void recordsEveryWarningThatWasPassed() {
        happened.add(policy(Policy.FULL_NEEDS_FIDELITY_CRITERION, Mode.WARN, D0));
        happened.add(policy(Policy.FULL_NEEDS_ADMINISTRATIVE_COMMITMENT, Mode.WARN, D0));
        whenEntering(FULL, null, "missed")
                .expectEvents(moved(
                        FULL, null, "missed", "FULL_NEEDS_FIDELITY_CRITERION", "FULL_NEEDS_ADMINISTRATIVE_COMMITMENT"));
    }

    @Test
    void refusesGroundsThatAreNotThereOrBelongToOthersHoweverLooseThePolicy() {
        happened.add(policy(Policy.READINESS_BEFORE_INITIAL, Mode.OFF, D0));
        whenEntering(INITIAL, "nowhere", null).expectException(refusedWith(RefusalCode.UNKNOWN_REFERENCE));
        whenEntering(INITIAL, "other-school", null).expectException(refusedWith(RefusalCode.REFERS_ELSEWHERE));
        whenEntering(INITIAL, "other-practice", null).expectException(refusedWith(RefusalCode.REFERS_ELSEWHERE));
        whenEntering(INITIAL, null, "nowhere").expectException(refusedWith(RefusalCode.UNKNOWN_REFERENCE));
        whenEntering(INITIAL, null, "other-school").expectException(refusedWith(RefusalCode.REFERS_ELSEWHERE));
        whenEntering(INITIAL, null, "other-practice").expectException(refusedWith(RefusalCode.REFERS_ELSEWHERE));
    }

    @Test
    void refusesARegressionOnGroundsOfOthers() {
        track().given(upTo(FULL))
                .when(new RegressStage("s1", "PBIS", INITIAL, "turnover", null, "other-school", List.of(), MOVE))
                .expectException(refusedWith(RefusalCode.REFERS_ELSEWHERE));
    }

    @Test
    void saysThatAStageIsSkippedBeforeItAsksForGrounds() {
        track().given(upTo(INFRASTRUCTURE))
                .when(new EnterStage("s1", "PBIS", FULL, null, null, List.of(), MOVE))
                .expectException(refusedWith(RefusalCode.STAGE_SKIPPED));
    }

    private ResultValidator<StageTrack> whenEntering(Stage stage, @Nullable String assessment, @Nullable String check) {
        return whenEntering(stage, assessment, check, MOVE);
    }

    private ResultValidator<StageTrack> whenEntering(
            Stage stage, @Nullable String assessment, @Nullable String check, LocalDate day) {
        return track().given(upTo(stage)).when(new EnterStage("s1", "PBIS", stage, assessment, check, List.of(), day));
    }

    private FixtureConfiguration<StageTrack> track() {
        return Decision.of(StageTrack.class, happened.toArray(SubjectEvent[]::new));
    }

    /** The stages before this one, a year each. */
    private static List<StageEvent> upTo(Stage stage) {
        List<StageEvent> moves = new ArrayList<>();
        for (Stage earlier : List.of(PURPOSE_BUILDING, INFRASTRUCTURE, INITIAL, FULL)) {
            if (earlier.compareTo(stage) < 0) {
                moves.add(new StageEntered("s1", "PBIS", earlier, List.of(), D0.plusYears(moves.size())));
            }
        }
        return moves;
    }

    private static StageEntered moved(
            Stage stage, @Nullable String assessment, @Nullable String check, String... concerns) {
        return moved(stage, assessment, check, MOVE, concerns);
    }

    private static StageEntered moved(
            Stage stage, @Nullable String assessment, @Nullable String check, LocalDate day, String... concerns) {
        return new StageEntered("s1", "PBIS", stage, assessment, check, List.of(), List.of(concerns), day);
    }

    private static FidelityCheckRecorded check(
            String id, String unit, String practice, @Nullable Boolean met, LocalDate day) {
        List<Score> scores = List.of(
                new Score("tier-1/teams", 4, 4, null, null),
                new Score("tier-1", 21, 30, met == null ? null : BigDecimal.valueOf(70), met),
                new Score("tier-2", 0, 26, met == null ? null : BigDecimal.valueOf(70), met == null ? null : !met));
        return new FidelityCheckRecorded(
                id,
                unit,
                practice,
                "tfi",
                "2.1",
                RaterKind.SELF,
                List.of("tier-1", "tier-2"),
                Map.of("1.1", 2),
                scores,
                null,
                List.of(),
                day);
    }

    private static ReadinessAssessed assessed(String id, String unit, @Nullable String practice, LocalDate day) {
        return new ReadinessAssessed(
                id,
                unit,
                practice,
                List.of(new Dimension("FIT", null, 4)),
                List.of(),
                Finding.NOT_READY,
                List.of(),
                List.of(),
                day);
    }

    private CommitmentMade commitment(String role, @Nullable String practice, CommitmentKind kind, LocalDate day) {
        return new CommitmentMade(
                "s1",
                "C-" + happened.size(),
                kind,
                CommitmentLevel.SCHOOL,
                "m-1",
                role,
                null,
                practice,
                null,
                null,
                List.of(),
                day);
    }

    private static PolicySet policy(Policy policy, Mode mode, LocalDate day) {
        return new PolicySet("d1", policy, mode, "why", day);
    }
}
