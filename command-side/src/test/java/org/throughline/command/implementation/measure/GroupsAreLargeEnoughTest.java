package org.throughline.command.implementation.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.throughline.command.implementation.measure.MeasureCommand.Group;
import org.throughline.events.implementation.measure.BetterWhen;
import org.throughline.events.implementation.measure.MeasureFigures.GroupFigure;
import org.throughline.events.implementation.measure.MeasureScale;

class GroupsAreLargeEnoughTest {

    private static final int LIMIT = 5;
    private static final GroupsAreLargeEnough FIVE = new GroupsAreLargeEnough(
            LIMIT,
            new MeasureScale("PERCENT", BigDecimal.ZERO, BigDecimal.valueOf(100), BetterWhen.HIGHER, BigDecimal.ONE));

    @Test
    void tellsOfFiveAndNotOfFour() {
        assertThat(told(40, group("A", 50, 5), group("B", 50, 20), group("C", 50, 15)))
                .isEqualTo("ABC");
        assertThat(told(45, group("A", 50, 4), group("B", 50, 20), group("C", 50, 15)))
                .isEqualTo("BC");
    }

    @Test
    void withholdsTheNextSmallestWhereTheRestWouldTellOfTooFew() {
        assertThat(told(39, group("A", 50, 4), group("B", 50, 20), group("C", 50, 15)))
                .isEqualTo("B");
    }

    @Test
    void tellsNothingWhereNothingIsLeftToHideBehind() {
        assertThat(told(42, group("A", 50, 38), group("B", 50, 4))).isEmpty();
    }

    @Test
    void protectsThoseWhoAreInNoGroup() {
        assertThat(told(39, group("A", 50, 20), group("B", 50, 15))).isEqualTo("A");
        assertThat(told(40, group("A", 50, 20), group("B", 50, 15))).isEqualTo("AB");
    }

    @Test
    void withholdsAGroupInWhichEverybodySaidTheSameAndOneToHideItBehind() {
        assertThat(told(40, group("A", 100, 10), group("B", 50, 18), group("C", 50, 12)))
                .isEqualTo("B");
        assertThat(told(40, group("A", 0, 10), group("B", 50, 18), group("C", 50, 12)))
                .isEqualTo("B");
        assertThat(told(40, group("A", 99, 10), group("B", 50, 18), group("C", 50, 12)))
                .isEqualTo("ABC");
    }

    @Test
    void tellsOfAGroupThatIsEverybody() {
        assertThat(told(20, group("A", 50, 20))).isEqualTo("A");
    }

    @Test
    void namesWithheldGroupsInTheOrderOfTheirCodes() {
        assertThat(FIVE.tell(24, List.of(group("B", 50, 20), group("A", 50, 4))))
                .containsExactly(new GroupFigure("A", null, null), new GroupFigure("B", null, null));
    }

    @Property
    void whatIsLeftOfTheWholeNeverTellsOfAFew(@ForAll("sizes") List<Integer> sizes, @ForAll("more") int inNoGroup) {
        int whole = sizes.stream().mapToInt(Integer::intValue).sum() + inNoGroup;
        List<Group> groups = sizes.stream()
                .map(size -> group("G" + sizes.indexOf(size) + "x" + size, 50, size))
                .distinct()
                .toList();
        int rest = whole
                - FIVE.tell(whole, groups).stream()
                        .map(GroupFigure::people)
                        .filter(java.util.Objects::nonNull)
                        .mapToInt(Integer::intValue)
                        .sum();
        assertThat(rest == 0 || rest >= LIMIT || rest == whole).isTrue();
    }

    @Provide
    Arbitrary<List<Integer>> sizes() {
        return Arbitraries.integers().between(1, 30).list().ofMaxSize(6).uniqueElements();
    }

    @Provide
    Arbitrary<Integer> more() {
        return Arbitraries.integers().between(0, 12);
    }

    private static String told(int whole, Group... groups) {
        return FIVE.tell(whole, List.of(groups)).stream()
                .filter(group -> group.value() != null)
                .map(GroupFigure::code)
                .collect(Collectors.joining());
    }

    private static Group group(String code, int value, int people) {
        return new Group(code, BigDecimal.valueOf(value), people);
    }
}
