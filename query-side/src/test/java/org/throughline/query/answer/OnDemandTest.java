package org.throughline.query.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OnDemandTest {

    private record Item(String text) {}

    private record Answer(List<Item> items) {}

    @Test
    void computesWhatIsOnThePageAlone() {
        List<Integer> computed = new ArrayList<>();
        List<Integer> sources = IntStream.range(0, 1_000).boxed().toList();
        Answer answer = new Answer(OnDemand.of(sources, n -> {
            computed.add(n);
            return new Item("item " + n);
        }));

        String json = new Pages(answer, new Envelope(7, null, null, null, null, null))
                .page(new PageAsked(500, 10))
                .json();

        assertThat(computed).hasSize(11).containsAll(sources.subList(500, 510)); // and the first, to see what it is
        assertThat(answer.items()).hasSize(1_000).contains(new Item("item 999"));
        assertThat(json).contains("item 500", "item 509", "1000").doesNotContain("item 510");
    }

    @Test
    void madeWholeItComputesEachItemOnceHoweverOftenItIsLookedAt() {
        List<Integer> computed = new ArrayList<>();
        List<Integer> sources = IntStream.range(0, 100).boxed().toList();
        Answer made = OnDemand.made(Answer.class, new Answer(OnDemand.of(sources, n -> {
            computed.add(n);
            return new Item("item " + n);
        })));

        assertThat(made.items()).isEqualTo(made.items()).hasSize(100).contains(new Item("item 99"));
        assertThat(computed).isEqualTo(sources);
    }

    @Test
    void anAnswerThatIsThereAlreadyStaysAsItIs() {
        Answer answer = new Answer(List.of(new Item("one")));

        assertThat(OnDemand.made(Answer.class, answer)).isSameAs(answer);
    }
}
