package org.throughline.command.direction.buyin;

import static org.throughline.command.Decision.refusedWith;

import java.time.LocalDate;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.throughline.command.Decision;
import org.throughline.command.RefusalCode;
import org.throughline.command.direction.buyin.BuyInCommand.RecordBuyIn;
import org.throughline.command.direction.buyin.BuyInCommand.RetractBuyIn;
import org.throughline.events.direction.buyin.BuyInEvent.BuyInRecorded;
import org.throughline.events.direction.buyin.BuyInEvent.BuyInRetracted;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.ground.rulebook.Limit;
import org.throughline.events.ground.rulebook.RulebookEvent.LimitSet;

class BuyInTest {

    private static final LocalDate FALL_2017 = LocalDate.parse("2017-09-01");
    private static final LocalDate FALL_2018 = LocalDate.parse("2018-09-01");

    private final FixtureConfiguration<BuyIn> buyIn = Decision.of(
            BuyIn.class,
            new OrganizationRegistered("d1", OrganizationKind.DISTRICT, "District", null, null, FALL_2017),
            new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", "d1", null, FALL_2017),
            new LimitSet("d1", Limit.SMALL_CELL_LIMIT, 10, "Our schools are small", FALL_2018));

    @Test
    void recordsWhereAGroupStands() {
        buyIn.givenNoPriorActivity()
                .when(record("r1", 5, 31, FALL_2017))
                .expectEvents(recorded("r1", 5, 31, FALL_2017));
    }

    @Test
    void refusesANumberThatRestsOnFewerPeopleThanTheLimitOfItsDay() {
        refusesWhenSo("r1", 4, FALL_2017);
        takes("r1", 5, FALL_2018.minusDays(1));
        refusesWhenSo("r1", 9, FALL_2018);
        takes("r1", 10, FALL_2018);
    }

    private void refusesWhenSo(String code, int respondents, LocalDate day) {
        buyIn.givenNoPriorActivity()
                .when(record(code, 3, respondents, day))
                .expectException(refusedWith(RefusalCode.TOO_FEW_PEOPLE));
    }

    private void takes(String code, int respondents, LocalDate day) {
        buyIn.givenNoPriorActivity()
                .when(record(code, 3, respondents, day))
                .expectEvents(recorded(code, 3, respondents, day));
    }

    @Test
    void refusesALevelBeyondItsScale() {
        buyIn.givenNoPriorActivity()
                .when(record("r1", 6, 31, FALL_2017))
                .expectException(refusedWith(RefusalCode.MALFORMED));
    }

    @Test
    void refusesACodeThatIsTakenWhateverTheDayAndEvenWhenRetracted() {
        buyIn.given(recorded("r1", 3, 31, FALL_2018))
                .when(record("r1", 3, 31, FALL_2017))
                .expectException(refusedWith(RefusalCode.CODE_TAKEN));
        buyIn.given(recorded("r1", 3, 31, FALL_2017), retracted("r1", FALL_2017))
                .when(record("r1", 3, 31, FALL_2018))
                .expectException(refusedWith(RefusalCode.CODE_TAKEN));
    }

    @Test
    void retractsAReadingOnItsOwnDayAndOnce() {
        buyIn.given(recorded("r1", 3, 31, FALL_2017), recorded("r2", 3, 31, FALL_2018))
                .when(new RetractBuyIn("s1", "r1", "Another school's"))
                .expectEvents(retracted("r1", FALL_2017));
        buyIn.given(recorded("r1", 3, 31, FALL_2017), retracted("r1", FALL_2017))
                .when(new RetractBuyIn("s1", "r1", "Another school's"))
                .expectException(refusedWith(RefusalCode.ENDED));
        buyIn.given(recorded("r1", 3, 31, FALL_2017))
                .when(new RetractBuyIn("s1", "r2", "Another school's"))
                .expectException(refusedWith(RefusalCode.CODE_UNKNOWN));
    }

    private static RecordBuyIn record(String code, int level, int respondents, LocalDate day) {
        return new RecordBuyIn("s1", code, "PBIS", "EDUCATOR", "VOTE", "FIST_TO_FIVE", 5, level, respondents, day);
    }

    private static BuyInRecorded recorded(String code, int level, int respondents, LocalDate day) {
        return new BuyInRecorded("s1", code, "PBIS", "EDUCATOR", "VOTE", "FIST_TO_FIVE", 5, level, respondents, day);
    }

    private static BuyInRetracted retracted(String code, LocalDate day) {
        return new BuyInRetracted("s1", code, "Another school's", day);
    }
}
