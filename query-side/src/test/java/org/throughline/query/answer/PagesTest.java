package org.throughline.query.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.json.EventJson;
import org.throughline.query.read.Window;
import tools.jackson.databind.JsonNode;

class PagesTest {

    private static final LocalDate DAY = LocalDate.parse("2019-03-01");

    record Item(int number, String text) {}

    record Report(
            int count,
            List<Item> items,
            List<Item> others,
            List<String> words,
            @Nullable String none) {}

    private static JsonNode page(int items, int others, String text, PageAsked asked) {
        Report report = new Report(items, items(items, text), items(others, text), List.of("a", "b"), null);
        Envelope envelope = new Envelope(7, DAY, null, "d1", new Window(DAY, DAY), null);
        return EventJson.MAPPER.readTree(new Pages(report, envelope).page(asked).json());
    }

    private static List<Item> items(int count, String text) {
        return IntStream.range(0, count).mapToObj(i -> new Item(i, text)).toList();
    }

    @Test
    void saysAroundTheAnswerWhatItIsAbout() {
        JsonNode page = page(1, 0, "x", PageAsked.FIRST);
        assertThat(page.propertyNames()).containsExactly("position", "asOf", "district", "window", "answer", "totals");
        assertThat(page.path("answer").toString())
                .isEqualTo(
                        "{\"count\":1,\"items\":[{\"number\":0,\"text\":\"x\"}],\"others\":[],\"words\":[\"a\",\"b\"]}");
        assertThat(page.path("window").toString()).isEqualTo("{\"from\":\"2019-03-01\",\"to\":\"2019-03-01\"}");
    }

    @Test
    void goesThroughEveryListAndCountsItWhole() {
        JsonNode first = page(5, 3, "x", new PageAsked(0, 2));
        assertThat(first.at("/answer/items")).hasSize(2);
        assertThat(first.path("next").asInt()).isEqualTo(2);
        assertThat(first.path("totals").toString()).isEqualTo("{\"items\":5,\"others\":3}");
        JsonNode last = page(5, 3, "x", new PageAsked(4, 2));
        assertThat(last.at("/answer/items/0/number").asInt()).isEqualTo(4);
        assertThat(last.at("/answer/others")).isEmpty();
        assertThat(last.has("next")).isFalse();
        assertThat(last.path("totals")).isEqualTo(first.path("totals"));
    }

    @Test
    void isNeverLargeUnasked() {
        String long_ = "x".repeat(10_000);
        PageAsked everything = new PageAsked(0, 1000);
        Report report = new Report(0, items(90, long_), List.of(), List.of(), null);
        Pages pages = new Pages(report, new Envelope(7, null, null, null, null, null));
        assertThat(pages.page(PageAsked.FIRST).json().length()).isLessThan(256_000);
        assertThat(pages.page(everything).json().length()).isGreaterThan(900_000);
        assertThat(EventJson.MAPPER
                        .readTree(pages.page(PageAsked.FIRST).json())
                        .path("next")
                        .asInt())
                .isBetween(10, 30);
        assertThat(page(300, 0, "x", PageAsked.FIRST).path("next").asInt()).isEqualTo(100);
    }

    @Test
    void hasAnotherTagWhenAByteIsAnotherAndSaysTheSameWhereverItWasComputed() {
        Report report = new Report(0, items(2, "x"), List.of(), List.of(), null);
        Page here = new Pages(report, new Envelope(7, null, null, null, null, null)).page(PageAsked.FIRST);
        Page later = new Pages(report, new Envelope(9, null, null, null, null, null)).page(PageAsked.FIRST);
        Page other = new Pages(report, new Envelope(7, DAY, null, null, null, null)).page(PageAsked.FIRST);
        assertThat(later.tag()).isNotEqualTo(here.tag()).matches("\"[0-9a-f]+\"");
        assertThat(later.saysTheSameAs(here)).isTrue();
        assertThat(other.saysTheSameAs(here)).isFalse();
    }
}
