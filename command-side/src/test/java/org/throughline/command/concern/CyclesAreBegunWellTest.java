package org.throughline.command.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.Decision;
import org.throughline.command.EventSourced.Scope;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.events.SubjectEvent;
import org.throughline.events.direction.commitment.CommitmentEvent.CommitmentMade;
import org.throughline.events.direction.commitment.CommitmentEvent.CommitmentWithdrawn;
import org.throughline.events.direction.commitment.CommitmentKind;
import org.throughline.events.direction.commitment.CommitmentLevel;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.ground.rulebook.Mode;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.events.ground.rulebook.RulebookEvent.PolicySet;
import org.throughline.events.implementation.cycle.CycleEvent.CycleStarted;
import org.throughline.events.implementation.cycle.CyclePhase;
import org.throughline.events.implementation.cycle.CycleSize;
import org.throughline.events.implementation.cycle.Extent;
import org.throughline.events.implementation.goal.EquityAim;

/** What a district asks of the beginning of an improvement cycle. */
class CyclesAreBegunWellTest {

    private static final LocalDate BEGINNING = LocalDate.parse("2015-07-01");
    private static final LocalDate DAY = LocalDate.parse("2025-02-05");
    private static final Map<String, String> WORDS = Map.of("en", "Words");
    private static final EquityAim AIM = new EquityAim("SPANISH-HOME", WORDS);
    private static final String COMMITTED = Policy.EQUITY_AIMS_REST_ON_A_COMMITMENT.name();
    private static final String SMALL = Policy.FIRST_TESTS_ARE_SMALL.name();

    @Test
    void anEquityAimRestsOnACommitmentOfTheUnitOrOfWhatItLiesIn() {
        assertThat(concerns(begun(AIM, null))).containsExactly(COMMITTED);
        assertThat(concerns(begun(null, null))).isEmpty();
        assertThat(concerns(begun(AIM, null), made("s1", CommitmentKind.EQUITABLE_PROCESS)))
                .isEmpty();
        assertThat(concerns(begun(AIM, null), made("d1", CommitmentKind.EQUITABLE_PROCESS)))
                .isEmpty();
        assertThat(concerns(begun(AIM, null), made("s2", CommitmentKind.EQUITABLE_PROCESS)))
                .containsExactly(COMMITTED);
        assertThat(concerns(begun(AIM, null), made("s1", CommitmentKind.ADMINISTRATIVE)))
                .containsExactly(COMMITTED);
    }

    @Test
    void theCommitmentLivesOnTheDayTheCycleBegins() {
        SubjectEvent made = made("s1", CommitmentKind.EQUITABLE_PROCESS);
        assertThat(concerns(begun(AIM, null), made, new CommitmentWithdrawn("s1", "EQ", "Why", DAY)))
                .containsExactly(COMMITTED);
        assertThat(concerns(begun(AIM, null), made, new CommitmentWithdrawn("s1", "EQ", "Why", DAY.plusDays(1))))
                .isEmpty();
    }

    @Test
    void whatWasNeverTriedIsNotTriedEverywhereAtOnce() {
        assertThat(concerns(begun(null, Extent.FULL))).containsExactly(SMALL);
        assertThat(concerns(begun(null, Extent.WIDER))).isEmpty();
        assertThat(concerns(begun(null, Extent.FULL), cycle("c0", "i1", null, Extent.SMALL, DAY.minusDays(30))))
                .isEmpty();
        assertThat(concerns(begun(null, Extent.FULL), cycle("c0", "i2", null, Extent.SMALL, DAY.minusDays(30))))
                .containsExactly(SMALL);
        assertThat(concerns(begun(null, Extent.FULL), cycle("c0", "i1", null, Extent.SMALL, DAY.plusDays(1))))
                .containsExactly(SMALL);
    }

    @Test
    void isRefusedWhereADistrictHoldsStrictlyToIt() {
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> concerns(
                        begun(AIM, null),
                        new PolicySet("d1", Policy.EQUITY_AIMS_REST_ON_A_COMMITMENT, Mode.BLOCK, "Why", BEGINNING)));
        assertThat(refusal.code()).isEqualTo(RefusalCode.POLICY_NOT_MET);
        assertThat(refusal.facts()).containsEntry("policy", COMMITTED);
    }

    /** The log tells of the cycle itself too where it is judged again. */
    @Test
    void aCycleIsNotTriedBeforeByItself() {
        assertThat(concerns(begun(null, Extent.FULL), begun(null, Extent.FULL))).containsExactly(SMALL);
    }

    private static List<String> concerns(CycleStarted event, SubjectEvent... more) {
        List<SubjectEvent> events = new ArrayList<>(List.of(
                new OrganizationRegistered("d1", OrganizationKind.DISTRICT, "District", null, null, BEGINNING),
                new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", "d1", null, BEGINNING),
                new OrganizationRegistered("s2", OrganizationKind.SCHOOL, "Beside it", "d1", null, BEGINNING)));
        events.addAll(List.of(more));
        return new Concerns().concerns(event, new Scope("s1", "d1"), Decision.peers(events));
    }

    private static CommitmentMade made(String organization, CommitmentKind kind) {
        return new CommitmentMade(
                organization,
                "EQ",
                kind,
                CommitmentLevel.SCHOOL,
                null,
                "PRINCIPAL",
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                BEGINNING);
    }

    private static CycleStarted begun(@Nullable EquityAim aim, @Nullable Extent extent) {
        return cycle("c1", "i1", aim, extent, DAY);
    }

    private static CycleStarted cycle(
            String id, String idea, @Nullable EquityAim aim, @Nullable Extent extent, LocalDate day) {
        return new CycleStarted(
                id,
                "s1",
                idea,
                WORDS,
                null,
                CyclePhase.GROUND,
                null,
                aim,
                extent == null ? null : new CycleSize(null, null, extent),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                day);
    }
}
