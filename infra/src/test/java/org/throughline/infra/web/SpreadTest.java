package org.throughline.infra.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.infra.web.Spread.Dealt;

class SpreadTest {

    private static final List<Integer> VALUES = IntStream.range(0, 71).boxed().toList();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 35, 36, 71, 500})
    void givesEveryPlaceSomeValuesAndEveryValueSeveralPlaces(int places) {
        List<Dealt<Integer, Integer>> dealt =
                Spread.over(IntStream.range(0, places).boxed().toList(), place -> "one", VALUES);
        assertThat(dealt).doesNotHaveDuplicates();
        Map<Integer, Long> byPlace = dealt.stream().collect(Collectors.groupingBy(Dealt::place, Collectors.counting()));
        Map<Integer, Long> byValue = dealt.stream().collect(Collectors.groupingBy(Dealt::value, Collectors.counting()));
        assertThat(byPlace).hasSize(places);
        assertThat(byPlace.values()).allMatch(count -> count >= Spread.PER_PLACE);
        assertThat(byValue).hasSize(VALUES.size());
        assertThat(byValue.values()).allMatch(count -> count >= Math.min(places, Spread.PER_VALUE));
    }

    @Test
    void dealsToEveryKindByItself() {
        List<Dealt<String, Integer>> dealt =
                Spread.over(List.of("a1", "a2", "b1"), name -> name.substring(0, 1), VALUES);
        assertThat(dealt.stream().filter(one -> one.place().equals("b1")).map(Dealt::value))
                .containsExactlyElementsOf(VALUES);
    }

    @Test
    void dealsTheSameEveryTime() {
        List<Integer> places = IntStream.range(0, 40).boxed().toList();
        assertThat(Spread.over(places, place -> "one", VALUES)).isEqualTo(Spread.over(places, place -> "one", VALUES));
    }
}
