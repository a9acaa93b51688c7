package org.throughline.command.teams.team.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.ground.rulebook.RulebookFacts;
import org.throughline.command.ground.rulebook.SmallCellLimit;
import org.throughline.events.ground.rulebook.Limit;

class SmallCellsTest {

    private static final SmallCells FIVE = new SmallCells(5);

    @Test
    void showsFiveAndNotFour() {
        assertThat(FIVE.show(5, 20)).isEqualTo(5);
        assertThat(FIVE.show(4, 20)).isNull();
    }

    @Test
    void withholdsZeroLikeAnyOtherSmallNumber() {
        assertThat(FIVE.show(0, 20)).isNull();
    }

    @Test
    void withholdsWhatWouldGiveAwayASmallRest() {
        assertThat(FIVE.show(15, 20)).isEqualTo(15);
        assertThat(FIVE.show(16, 20)).isNull();
        assertThat(FIVE.show(20, 20)).isNull();
    }

    @Test
    void showsNoPartOfWhatIsWithheld() {
        assertThat(FIVE.show(8, (Integer) null)).isNull();
    }

    @Test
    void goesByTheRulebookButNeverBelowThree() {
        assertThat(SmallCellLimit.of(RulebookFacts.USUAL)).isEqualTo(5);
        assertThat(SmallCellLimit.of(rule(10))).isEqualTo(10);
        assertThat(SmallCellLimit.of(rule(3))).isEqualTo(3);
        assertThat(SmallCellLimit.of(rule(2))).isEqualTo(3);
    }

    @Test
    void refusesACountThatFewerThanFivePeopleSetApartFromTheLast() {
        Set<String> last = Set.of("a", "b", "c", "d", "e");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() ->
                        CountsTellOfEnoughPeople.require(5, last, List.of("a", "b", "c", "d", "e", "f"), item -> item))
                .returns(RefusalCode.TOO_FEW_PEOPLE, Refusal::code);
        assertThatCode(() -> CountsTellOfEnoughPeople.require(5, last, List.of("c", "d", "e", "f", "g", "h"), i -> i))
                .doesNotThrowAnyException();
    }

    @Test
    void countsSomebodyWhoDeclaredAnewOnce() {
        Set<String> last = Set.of("a1", "b1", "c1");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> CountsTellOfEnoughPeople.require(
                        5, last, List.of("a2", "b2", "c2"), item -> item.substring(0, 1)));
    }

    private static RulebookFacts rule(int limit) {
        return new RulebookFacts(Map.of(), Map.of(Limit.SMALL_CELL_LIMIT, limit), Map.of());
    }
}
