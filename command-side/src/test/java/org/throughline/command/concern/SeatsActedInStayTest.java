package org.throughline.command.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.command.concern.ConcernWorld.FALL_2017;
import static org.throughline.command.concern.ConcernWorld.FALL_2018;
import static org.throughline.command.concern.ConcernWorld.concerns;
import static org.throughline.command.concern.ConcernWorld.formed;
import static org.throughline.command.concern.ConcernWorld.held;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.Refusal;
import org.throughline.events.Amendment.EntryCorrected;
import org.throughline.events.Amendment.EntryRetracted;
import org.throughline.events.Amendment.Replacement;
import org.throughline.events.SubjectEvent;
import org.throughline.events.direction.commitment.CommitmentEvent.CommitmentMade;
import org.throughline.events.direction.commitment.CommitmentKind;
import org.throughline.events.direction.commitment.CommitmentLevel;
import org.throughline.events.ground.rulebook.Mode;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.events.teams.team.TeamEvent.MemberAppointed;
import org.throughline.events.teams.team.TeamLevel;

/** A seat that is taken away by putting a history right was perhaps acted in; then that is said. */
class SeatsActedInStayTest {

    private static final String CODE = "PEOPLE_HOLD_THEIR_SEATS";

    /** Entry 2 of the team is the appointment of its principal. */
    private static final SubjectEvent NEVER = new EntryRetracted("team", "slt", 2, "never was", FALL_2017);

    @Test
    void aSeatThatIsTakenBackWasActedIn() {
        assertThat(concerns(NEVER, "s1", made("pat", "PRINCIPAL", FALL_2018))).containsExactly(CODE);
        assertThat(concerns(NEVER, "s1", made(null, "PRINCIPAL", FALL_2018))).containsExactly(CODE);
    }

    @Test
    void aSeatNobodyActedInIsTakenBackWithoutAWord() {
        assertThat(concerns(NEVER, "s1")).isEmpty();
        assertThat(concerns(NEVER, "s1", made("cora", "COACH", FALL_2018.minusDays(1))))
                .isEmpty();
        // who had none keeps none
        assertThat(concerns(NEVER, "s1", made("ghost", "PRINCIPAL", FALL_2018))).isEmpty();
    }

    @Test
    void anotherSeatWillDo() {
        assertThat(concerns(
                        NEVER,
                        "s1",
                        formed("second", "s1", TeamLevel.SCHOOL),
                        new MemberAppointed("second", "pat", "PRINCIPAL", FALL_2017),
                        made("pat", "PRINCIPAL", FALL_2018)))
                .isEmpty();
    }

    @Test
    void aSeatThatBeganLaterIsMissingBefore() {
        LocalDate later = FALL_2018;
        SubjectEvent putRight = new EntryCorrected(
                "team",
                "slt",
                2,
                "later",
                new Replacement(new MemberAppointed("slt", "pat", "PRINCIPAL", later)),
                later);
        assertThat(concerns(putRight, "s1", made("pat", "PRINCIPAL", later.minusDays(1))))
                .containsExactly(CODE);
        assertThat(concerns(putRight, "s1", made("pat", "PRINCIPAL", later))).isEmpty();
    }

    @Test
    void aDistrictMayInsist() {
        assertThatThrownBy(() -> concerns(
                        NEVER,
                        "s1",
                        held(Policy.PEOPLE_HOLD_THEIR_SEATS, Mode.BLOCK),
                        made("pat", "PRINCIPAL", FALL_2018)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.detail()).contains("pat (PRINCIPAL) on 2018-09-01"));
    }

    private static CommitmentMade made(@Nullable String by, String role, LocalDate day) {
        return new CommitmentMade(
                "s1",
                "C",
                CommitmentKind.ADMINISTRATIVE,
                CommitmentLevel.SCHOOL,
                by,
                role,
                null,
                null,
                null,
                null,
                List.of(),
                day);
    }
}
