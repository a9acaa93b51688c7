package org.throughline.query.question.choices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.query.subject.choices.inventory.Inventories.DAY;
import static org.throughline.query.subject.choices.inventory.Inventories.decided;
import static org.throughline.query.subject.choices.inventory.Inventories.initiative;
import static org.throughline.query.subject.choices.inventory.Inventories.opened;
import static org.throughline.query.subject.choices.inventory.Inventories.recorded;
import static org.throughline.query.subject.choices.inventory.Inventories.told;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.events.choices.inventory.Initiative;
import org.throughline.events.choices.inventory.InitiativeDecision;
import org.throughline.events.choices.inventory.InventoryEvent.InitiativeRevised;
import org.throughline.events.choices.inventory.InventoryEvent.InventoryClosed;
import org.throughline.events.choices.inventory.InventoryEvent.InventoryOpened;
import org.throughline.query.question.choices.InitiativesAnswer.AtTheSameTime;
import org.throughline.query.question.choices.InitiativesAnswer.DecisionMade;
import org.throughline.query.question.choices.InitiativesAnswer.Run;
import org.throughline.query.question.overlap.Facet;
import org.throughline.query.read.Window;
import org.throughline.query.subject.choices.inventory.InventoryState;

class InitiativesAuditTest {

    private static final LocalDate LATER = DAY.plusYears(1);
    private static final Window THREE_YEARS = new Window(DAY, DAY.plusYears(3));

    @Test
    void pairsWhatRanAtTheSameTimeAndHasSomethingInCommonWithTheReasons() {
        InitiativesAnswer answer = answer(
                two(initiative("A", "behavior", DAY, null), initiative("B", "Behavior", LATER, LATER.plusDays(9))));
        assertThat(answer.overlaps()).singleElement().satisfies(pair -> {
            assertThat(pair.atTheSameTime()).isEqualTo(AtTheSameTime.YES);
            assertThat(pair.from()).isEqualTo(LATER);
            assertThat(pair.until()).isEqualTo(LATER.plusDays(9));
            assertThat(pair.overlap().score()).isEqualTo(new BigDecimal("1.00"));
            assertThat(pair.overlap().shared(Facet.PURPOSES)).containsExactly("behavior");
        });
    }

    @Test
    void doesNotPairWhatEndedTheDayTheOtherBegan() {
        assertThat(answer(two(initiative("A", "p", DAY, LATER), initiative("B", "p", LATER, null)))
                        .overlaps())
                .isEmpty();
        assertThat(answer(two(initiative("A", "p", DAY, LATER.plusDays(1)), initiative("B", "p", LATER, null)))
                        .overlaps())
                .hasSize(1);
    }

    @Test
    void countsPairsThatHaveNothingInCommonAndShowsThoseOfWhichTooLittleIsKnown() {
        InitiativesAnswer apart = answer(two(initiative("A", "p", DAY, null), initiative("B", "q", DAY, null)));
        assertThat(apart.overlaps()).isEmpty();
        assertThat(apart.nothingInCommon()).isEqualTo(1);
        InitiativesAnswer unknown = answer(two(initiative("A", "p", DAY, null), initiative("B", null, DAY, null)));
        assertThat(unknown.overlaps())
                .singleElement()
                .satisfies(pair -> assertThat(pair.overlap().score()).isNull());
        assertThat(unknown.nothingInCommon()).isZero();
    }

    @Test
    void doesNotKnowWhetherWhatHasNoKnownBeginningRanAtTheSameTime() {
        InitiativesAnswer answer = answer(two(initiative("A", "p", null, null), initiative("B", "p", DAY, null)));
        assertThat(answer.overlaps()).singleElement().satisfies(pair -> {
            assertThat(pair.atTheSameTime()).isEqualTo(AtTheSameTime.UNKNOWN);
            assertThat(pair.from()).isNull();
        });
        assertThat(answer(two(initiative("A", "p", null, DAY), initiative("B", "p", DAY, null)))
                        .overlaps())
                .isEmpty();
    }

    @Test
    void endsAnInitiativeOnTheDayItWasDecidedToStop() {
        InventoryState inventory = told(
                opened("i1"),
                recorded("i1", "a", initiative("A", "p", DAY, null)),
                recorded("i1", "b", initiative("B", "p", LATER, null)),
                decided("i1", "a", InitiativeDecision.STOP, null, LATER));
        InitiativesAnswer answer = answer(inventory);
        assertThat(answer.initiatives())
                .contains(new Run("d1", "a", "A", "i1", DAY, LATER), new Run("d1", "b", "B", "i1", LATER, null));
        assertThat(answer.overlaps()).isEmpty();
        assertThat(answer.stopped())
                .singleElement()
                .returns("a", DecisionMade::code)
                .returns(LATER, DecisionMade::on);
    }

    @Test
    void knowsACodeThatComesBackInALaterInventoryAsTheSameInitiative() {
        InventoryState first = told(
                opened("i1"),
                recorded("i1", "a", initiative("A", "p", DAY, null)),
                decided("i1", "a", InitiativeDecision.STOP, null, LATER));
        InventoryState next =
                told(opened("i2", LATER.plusDays(9)), recorded("i2", "a", initiative("A still", "p", DAY, null)));
        InitiativesAnswer answer = answer(next, first);
        assertThat(answer.initiatives()).containsExactly(new Run("d1", "a", "A still", "i2", DAY, null));
        assertThat(answer.stopped()).singleElement().returns("i2", DecisionMade::listedAgainIn);
    }

    @Test
    void flagsWhatIsUndecidedAndAnInventoryWithoutAPlan() {
        assertThat(answer(told(opened("i1"), recorded("i1", "a", initiative("A", "p", DAY, null))))
                        .inventories())
                .singleElement()
                .satisfies(inventory -> {
                    assertThat(inventory.undecided()).containsExactly("a");
                    assertThat(inventory.lacksPlan()).isFalse();
                });
        assertThat(answer(told(opened("i1"), new InventoryClosed("i1", LATER))).inventories())
                .singleElement()
                .satisfies(inventory -> assertThat(inventory.lacksPlan()).isTrue());
    }

    @Test
    void tellsDecisionsOfTheDaysAskedAboutOnly() {
        InventoryState inventory = told(
                opened("i1"),
                recorded("i1", "a", initiative("A", "p", DAY, null)),
                decided("i1", "a", InitiativeDecision.KEEP, null, LATER));
        assertThat(answer(new Window(DAY, LATER), inventory).decisions()).hasSize(1);
        assertThat(answer(new Window(DAY, LATER.minusDays(1)), inventory).decisions())
                .isEmpty();
    }

    @Test
    void answersWithACorrectionOtherThanBeforeIt() {
        InventoryState believed = two(initiative("A", "p", DAY, null), initiative("B", "p", LATER, null));
        InventoryState known = told(
                opened("i1"),
                recorded("i1", "a", initiative("A", "p", DAY, null)),
                recorded("i1", "b", initiative("B", "p", LATER, null)),
                new InitiativeRevised("i1", "a", initiative("A", "p", DAY, LATER), "it had ended", DAY));
        assertThat(answer(believed).overlaps()).hasSize(1);
        assertThat(answer(known).overlaps()).isEmpty();
    }

    @Test
    void comparesASchoolWithItselfAndItsDistrictAndNotWithAnotherSchool() {
        InitiativesAnswer answer = answer(
                told(opened("i1"), recorded("i1", "d", initiative("D", "p", DAY, null))),
                ofSchool("s1", initiative("A", "p", DAY, null)),
                ofSchool("s2", initiative("B", "p", DAY, null)));
        assertThat(answer.overlaps())
                .extracting(pair -> pair.a().organizationId() + " " + pair.b().organizationId())
                .containsExactly("d1 s1", "d1 s2");
        assertThat(answer.nothingInCommon()).isZero();
    }

    private static InventoryState ofSchool(String school, Initiative initiative) {
        String id = "i-" + school;
        return told(new InventoryOpened(id, school, "all", DAY), recorded(id, "a", initiative));
    }

    private static InventoryState two(Initiative a, Initiative b) {
        return told(opened("i1"), recorded("i1", "a", a), recorded("i1", "b", b));
    }

    private static InitiativesAnswer answer(InventoryState... inventories) {
        return answer(THREE_YEARS, inventories);
    }

    private static InitiativesAnswer answer(Window window, InventoryState... inventories) {
        return InitiativesAudit.answer(List.of(inventories), window.to(), window, (unit, on) -> true, unit -> "d1");
    }
}
