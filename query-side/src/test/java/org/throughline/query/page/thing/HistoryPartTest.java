package org.throughline.query.page.thing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.query.page.TimelineItem;
import org.throughline.query.page.thing.HistoryPart.Entry;
import org.throughline.query.page.thing.HistoryPart.Year;
import org.throughline.query.words.Sentence;

class HistoryPartTest {

    @Test
    void showsTheNewestAndFoldsTheOthersAYearThatGoesOnUnderAnAnchorOfItsOwn() {
        HistoryPart history = of("2016-09-01", "2018-03-01", "2019-01-05", "2019-02-05", "2019-03-05", "2019-04-05");

        assertThat(history.size()).isEqualTo(6);
        assertThat(history.seen()).isEqualTo(3);
        assertThat(history.newest())
                .extracting(Year::anchor, HistoryPartTest::numbers)
                .containsExactly(tuple("2019", List.of(6L, 5L, 4L)));
        assertThat(history.earlier())
                .extracting(Year::anchor, HistoryPartTest::numbers)
                .containsExactly(
                        tuple("2019-earlier", List.of(3L)), tuple("2018", List.of(2L)), tuple("2016", List.of(1L)));
    }

    @Test
    void foldsNothingOfAShortOne() {
        HistoryPart history = of("2016-09-01", "2018-03-01", "2019-01-05", "2019-02-05", "2019-03-05");

        assertThat(history.newest()).isEqualTo(history.years());
        assertThat(history.earlier()).isEmpty();
        assertThat(of().newest()).isEmpty();
        assertThat(of().earlier()).isEmpty();
    }

    private static List<Long> numbers(Year year) {
        return year.entries().stream().map(Entry::number).toList();
    }

    private static HistoryPart of(String... days) {
        return HistoryPart.of(
                "team",
                "t1",
                Stream.iterate(0, i -> i < days.length, i -> i + 1)
                        .map(i -> entry(i + 1, LocalDate.parse(days[i])))
                        .toList());
    }

    private static Entry entry(long number, LocalDate day) {
        TimelineItem item = new TimelineItem(
                number, "team", new Sentence("", "", null), List.of(), "", day, "", day, "", null, List.of(), null);
        return new Entry("team", "t1", number, "teams/t1", item, null, null);
    }
}
