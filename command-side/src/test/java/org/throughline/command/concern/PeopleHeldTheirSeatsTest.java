package org.throughline.command.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.command.concern.ConcernWorld.FALL_2017;
import static org.throughline.command.concern.ConcernWorld.FALL_2018;
import static org.throughline.command.concern.ConcernWorld.FALL_2019;
import static org.throughline.command.concern.ConcernWorld.concerns;
import static org.throughline.command.concern.ConcernWorld.held;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.events.direction.commitment.CommitmentEvent.CommitmentMade;
import org.throughline.events.direction.commitment.CommitmentKind;
import org.throughline.events.direction.commitment.CommitmentLevel;
import org.throughline.events.ground.rulebook.Mode;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.events.implementation.plan.PlanEvent.ActionPlanAdopted;
import org.throughline.events.implementation.plan.PlanEvent.PlanStepDropped;
import org.throughline.events.talk.channel.ChannelEvent.QuestionAnswered;

class PeopleHeldTheirSeatsTest {

    private static final String CODE = "PEOPLE_HOLD_THEIR_SEATS";

    @ParameterizedTest(name = "{0} as {1} in {2} on {3}")
    @CsvSource({
        "pat, PRINCIPAL, s1, 2018-01-01",
        // seats of the district count in its schools, and those of its schools in the district
        "sue, SUPERINTENDENT, s1, 2018-01-01",
        "pat, PRINCIPAL, d1, 2018-01-01",
        // the role of the day
        "cora, COACH, s1, 2018-08-31",
        "cora, PUPIL_SERVICES, s1, 2018-09-01",
        // the line of the day
        "sue, SUPERINTENDENT, s2, 2019-09-01",
        // a group that committed as a whole
        ", PRINCIPAL, s1, 2018-01-01"
    })
    void aSeatThatWasHeldIsNoConcern(@Nullable String by, String role, String unit, LocalDate day) {
        assertThat(concerns(made(by, role, unit, day), unit)).isEmpty();
    }

    @ParameterizedTest(name = "{0} as {1} in {2} on {3}")
    @CsvSource({
        "ghost, PRINCIPAL, s1, 2018-01-01",
        "cora, SUPERINTENDENT, s1, 2018-01-01",
        "cora, COACH, s1, 2018-09-01",
        "cora, PUPIL_SERVICES, s1, 2018-08-31",
        "pat, PRINCIPAL, s1, 2019-09-01",
        "pat, PRINCIPAL, s2, 2018-01-01",
        "sue, SUPERINTENDENT, s2, 2019-08-31",
        ", WHATEVER, s1, 2018-01-01",
        ", PRINCIPAL, s1, 2019-09-01"
    })
    void aSeatThatWasNotHeldIs(@Nullable String by, String role, String unit, LocalDate day) {
        // the other school has a principal too, and lies elsewhere until fall 2019
        assertThat(concerns(made(by, role, unit, day), unit)).containsExactly(CODE);
    }

    @Test
    void aNameIsAMemberOrARole() {
        assertThat(concerns(adopted("pat", "PRINCIPAL", "SUPERINTENDENT"), "s1"))
                .isEmpty();
        assertThat(concerns(adopted("pat", "nobody"), "s1")).containsExactly(CODE);
        assertThat(concerns(adopted("LIBRARIAN"), "s1")).containsExactly(CODE);
    }

    @Test
    void whatPassesBetweenTeamsIsAnsweredByAnybodyOfTheDistrict() {
        assertThat(concerns(answered("pat", FALL_2018), "d1")).isEmpty();
        assertThat(concerns(answered("olga", FALL_2018), "s1")).containsExactly(CODE);
        assertThat(concerns(answered("olga", FALL_2019), "s1")).isEmpty();
    }

    private static QuestionAnswered answered(String by, LocalDate day) {
        return new QuestionAnswered("c", "q", by, null, day);
    }

    @Test
    void theCommunityHasNoSeats() {
        CommitmentMade community = new CommitmentMade(
                "d1",
                "C",
                CommitmentKind.EQUITABLE_PROCESS,
                CommitmentLevel.COMMUNITY,
                "neighbour",
                "COMMUNITY",
                null,
                null,
                null,
                null,
                List.of(),
                FALL_2018);
        assertThat(concerns(community, "d1")).isEmpty();
    }

    @Test
    void aDistrictMayInsistOrNotAsk() {
        assertThatThrownBy(() -> concerns(adopted("ghost"), "s1", held(Policy.PEOPLE_HOLD_THEIR_SEATS, Mode.BLOCK)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(RefusalCode.POLICY_NOT_MET);
                    assertThat(refusal.facts()).containsEntry("policy", CODE);
                    assertThat(refusal.detail()).contains("ghost");
                });
        assertThat(concerns(adopted("ghost"), "s1", held(Policy.PEOPLE_HOLD_THEIR_SEATS, Mode.OFF)))
                .isEmpty();
        assertThat(concerns(adopted("pat"), "s1", held(Policy.PEOPLE_HOLD_THEIR_SEATS, Mode.BLOCK)))
                .isEmpty();
    }

    @Test
    void whatNamesNobodyIsNotAsked() {
        assertThat(concerns(new PlanStepDropped("p1", "S1", "no time", FALL_2019), "s1"))
                .isEmpty();
    }

    private static CommitmentMade made(@Nullable String by, String role, String unit, LocalDate day) {
        CommitmentLevel level = unit.startsWith("d") ? CommitmentLevel.DISTRICT : CommitmentLevel.SCHOOL;
        return new CommitmentMade(
                unit, "C", CommitmentKind.ADMINISTRATIVE, level, by, role, null, null, null, null, List.of(), day);
    }

    private static ActionPlanAdopted adopted(String... deciders) {
        return new ActionPlanAdopted("p1", List.of(deciders), List.of(), FALL_2017);
    }
}
