package org.throughline.command.direction.direction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.throughline.command.Decision.refusedWith;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.Decision;
import org.throughline.command.Fault;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.direction.direction.DirectionCommand.AdoptNonNegotiable;
import org.throughline.command.direction.direction.DirectionCommand.ReviseNonNegotiable;
import org.throughline.command.direction.direction.DirectionCommand.WithdrawNonNegotiable;
import org.throughline.events.direction.direction.DirectionEvent.NonNegotiableAdopted;
import org.throughline.events.direction.direction.DirectionEvent.NonNegotiableRevised;
import org.throughline.events.direction.direction.DirectionEvent.NonNegotiableWithdrawn;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.events.teams.team.TeamPurpose;

class NonNegotiableTest {

    private static final LocalDate FALL_2017 = LocalDate.parse("2017-09-01");
    private static final LocalDate FALL_2018 = LocalDate.parse("2018-09-01");
    private static final LocalDate FALL_2019 = LocalDate.parse("2019-09-01");
    private static final Map<String, String> SCREEN = Map.of("en", "Everybody is screened");
    private static final Map<String, String> SCREEN_TWICE = Map.of("en", "Everybody is screened twice a year");

    private final FixtureConfiguration<Direction> direction = Decision.of(
            Direction.class,
            new OrganizationRegistered("d1", OrganizationKind.DISTRICT, "District", null, null, FALL_2017),
            new TeamFormed(
                    "dlt",
                    "d1",
                    TeamLevel.DISTRICT,
                    "District team",
                    null,
                    List.of(TeamPurpose.LEADERSHIP),
                    FALL_2017));

    @Test
    void mayComeBeforeAnyVision() {
        direction.givenNoPriorActivity().when(adopt("NN-1", null)).expectEvents(adopted(1, "NN-1", null, FALL_2018));
    }

    @Test
    void makesTheNextVersionUnderAnotherCode() {
        direction
                .given(adopted(1, "NN-1", null, FALL_2017))
                .when(adopt("NN-2", null))
                .expectEvents(adopted(2, "NN-2", null, FALL_2018));
    }

    @Test
    void refusesACodeThatIsNotWithdrawn() {
        direction
                .given(adopted(1, "NN-1", null, FALL_2017))
                .when(adopt("NN-1", null))
                .expectException(refusedWith(RefusalCode.CODE_TAKEN));
    }

    @Test
    void refusesACodeThatHasLapsedButWasNotWithdrawn() {
        direction
                .given(adopted(1, "NN-1", FALL_2017.plusDays(1), FALL_2017))
                .when(adopt("NN-1", null))
                .expectException(refusedWith(RefusalCode.CODE_TAKEN));
    }

    @Test
    void takesAWithdrawnCodeAgain() {
        direction
                .given(adopted(1, "NN-1", null, FALL_2017), withdrawn(2, FALL_2018))
                .when(adopt("NN-1", null))
                .expectEvents(adopted(3, "NN-1", null, FALL_2018));
    }

    @Test
    void refusesToReviseOrWithdrawWhatIsUnknown() {
        direction
                .given(adopted(1, "NN-1", null, FALL_2017))
                .when(revise("NN-2", SCREEN_TWICE, null))
                .expectException(refusedWith(RefusalCode.CODE_UNKNOWN));
        direction
                .given(adopted(1, "NN-1", null, FALL_2017))
                .when(new WithdrawNonNegotiable("dlt", "NN-2", "achieved", FALL_2018))
                .expectException(refusedWith(RefusalCode.CODE_UNKNOWN));
    }

    @Test
    void refusesToReviseOrWithdrawWhatIsWithdrawn() {
        direction
                .given(adopted(1, "NN-1", null, FALL_2017), withdrawn(2, FALL_2017))
                .when(revise("NN-1", SCREEN_TWICE, null))
                .expectException(refusedWith(RefusalCode.CODE_UNKNOWN));
        direction
                .given(adopted(1, "NN-1", null, FALL_2017), withdrawn(2, FALL_2017))
                .when(new WithdrawNonNegotiable("dlt", "NN-1", "achieved", FALL_2018))
                .expectException(refusedWith(RefusalCode.CODE_UNKNOWN));
    }

    @Test
    void withdrawsAsAVersionOfItsOwn() {
        direction
                .given(adopted(1, "NN-1", null, FALL_2017))
                .when(new WithdrawNonNegotiable("dlt", "NN-1", "achieved", FALL_2018))
                .expectEvents(withdrawn(2, FALL_2018));
    }

    @Test
    void takesOneRememberedLateInItsPlace() {
        direction
                .given(adopted(1, "NN-1", null, FALL_2019))
                .when(adopt("NN-2", null))
                .expectEvents(adopted(2, "NN-2", null, FALL_2018));
        direction
                .given(adopted(1, "NN-1", null, FALL_2019))
                .when(adopt("NN-1", null))
                .expectEvents(adopted(2, "NN-1", null, FALL_2018));
    }

    @Test
    void refusesToReviseOrWithdrawWhatWasNotThereOnTheDay() {
        direction
                .given(adopted(1, "NN-1", null, FALL_2019))
                .when(revise("NN-1", SCREEN_TWICE, null))
                .expectException(refusedWith(RefusalCode.CODE_UNKNOWN));
        direction
                .given(adopted(1, "NN-1", null, FALL_2019))
                .when(new WithdrawNonNegotiable("dlt", "NN-1", "achieved", FALL_2018))
                .expectException(refusedWith(RefusalCode.CODE_UNKNOWN));
    }

    @Test
    void revisesTheWordsOrTheEnd() {
        direction
                .given(adopted(1, "NN-1", null, FALL_2017))
                .when(revise("NN-1", SCREEN_TWICE, null))
                .expectEvents(revised(SCREEN_TWICE, null));
        direction
                .given(adopted(1, "NN-1", null, FALL_2017))
                .when(revise("NN-1", SCREEN, FALL_2019))
                .expectEvents(revised(SCREEN, FALL_2019));
    }

    @Test
    void recordsNothingWhenWordsAndEndStay() {
        direction
                .given(adopted(1, "NN-1", FALL_2019, FALL_2017))
                .when(revise("NN-1", Map.of("en", "Everybody is screened"), FALL_2019))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void refusesAnEndOnItsFirstDayAndTakesOneADayLater() {
        direction
                .givenNoPriorActivity()
                .when(adopt("NN-1", FALL_2018))
                .expectException(refusedWith(RefusalCode.MALFORMED));
        direction
                .givenNoPriorActivity()
                .when(adopt("NN-1", FALL_2018.plusDays(1)))
                .expectEvents(adopted(1, "NN-1", FALL_2018.plusDays(1), FALL_2018));
        direction
                .given(adopted(1, "NN-1", null, FALL_2017))
                .when(revise("NN-1", SCREEN, FALL_2018))
                .expectException(refusedWith(RefusalCode.MALFORMED));
    }

    @Test
    void pointsAtTheEndThatIsTooEarly() {
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> DirectionRules.RULES.check(DirectionFacts.UNKNOWN, adopted(1, "NN-1", FALL_2018, FALL_2018)));
        assertThat(refusal.faults()).extracting(Fault::pointer).containsExactly("/until");
    }

    private static AdoptNonNegotiable adopt(String code, @Nullable LocalDate until) {
        return new AdoptNonNegotiable("dlt", code, SCREEN, List.of(), until, List.of(), FALL_2018);
    }

    private static ReviseNonNegotiable revise(String code, Map<String, String> text, @Nullable LocalDate until) {
        return new ReviseNonNegotiable("dlt", code, text, until, "experience", FALL_2018);
    }

    private static NonNegotiableAdopted adopted(int version, String code, @Nullable LocalDate until, LocalDate day) {
        return new NonNegotiableAdopted(
                "dlt", version, code, SCREEN, List.of(), until, List.of(), List.of("ADOPTION_RESTS_ON_DATA"), day);
    }

    private static NonNegotiableRevised revised(Map<String, String> text, @Nullable LocalDate until) {
        return new NonNegotiableRevised("dlt", 2, "NN-1", text, until, "experience", FALL_2018);
    }

    private static NonNegotiableWithdrawn withdrawn(int version, LocalDate day) {
        return new NonNegotiableWithdrawn("dlt", version, "NN-1", "achieved", day);
    }
}
