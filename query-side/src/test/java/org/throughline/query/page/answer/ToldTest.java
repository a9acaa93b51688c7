package org.throughline.query.page.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.throughline.events.SubjectKey;
import org.throughline.query.page.Mention;
import org.throughline.query.page.answer.Told.Bit;
import org.throughline.query.page.answer.Told.Cell;
import org.throughline.query.page.answer.Told.Chart;
import org.throughline.query.page.answer.Told.Strip;
import org.throughline.query.page.answer.Told.Table;

class ToldTest {

    private static Table table(int rows) {
        return Table.of(
                "Rows", List.of("Number"), IntStream.range(0, rows).boxed().toList(), row -> List.of(Cell.of(row)));
    }

    @Test
    void showsTheFirstRowsAndFoldsTheOthersButNeverOneOrTwo() {
        assertThat(first(table(10))).isEqualTo(10);
        assertThat(first(table(11))).isEqualTo(8);
        assertThat(Told.of("It is so.", table(3), table(7)).tables().getLast().rest())
                .isEmpty();
        assertThat(Told.of("It is so.", table(3), table(8)).tables().getLast().rest())
                .hasSize(3);
        assertThat(Told.of("It is so.", table(3), table(2).fold())
                        .tables()
                        .getLast()
                        .rest())
                .hasSize(2);
    }

    private static int first(Table table) {
        Table shown = Told.of("It is so.", table).tables().getFirst();
        assertThat(shown.first().size() + shown.rest().size())
                .isEqualTo(shown.rows().size());
        return shown.first().size();
    }

    @Test
    void leadsToPeopleWhereverTheyAreNamed() {
        String robin = Mention.of("m-1", "Robin Example");
        Cell cell = Cell.of("led by " + robin + ", coach");
        assertThat(cell.lines().getFirst().bits())
                .extracting(Bit::text, Bit::link)
                .containsExactly(tuple("led by ", null), tuple("Robin Example", "people/m-1"), tuple(", coach", null));
        assertThat(cell.text()).isEqualTo("led by Robin Example, coach");
        assertThat(Told.of(robin + " leads.").said())
                .extracting(Bit::text, Bit::link)
                .containsExactly(tuple("Robin Example", "people/m-1"), tuple(" leads.", null));
        assertThat(Cell.of(Bit.link("Plan of " + robin, "plans/p1"))
                        .lines()
                        .getFirst()
                        .bits())
                .containsExactly(new Bit("Plan of Robin Example", "plans/p1", null));
    }

    @Test
    void saysNoMoreThanTheNameWhereNothingCanLeadAnywhere() {
        String robin = Mention.of("m-1", "Robin Example");
        Strip strip = new Strip(List.of(Bit.text(robin)), "with " + robin, "<title>" + robin + "</title>");
        assertThat(strip.label()).extracting(Bit::link).containsExactly("people/m-1");
        assertThat(strip.note()).isEqualTo("with Robin Example");
        assertThat(strip.svg()).isEqualTo("<title>Robin Example</title>");
        assertThat(Cell.of("word ".repeat(60) + robin).text()).endsWith("…").doesNotContainPattern("[\\uFFF9-\\uFFFB]");
        assertThat(Cell.of("word ".repeat(40) + robin).text()).endsWith("Robin Example");
    }

    @Test
    void leavesTablesAndChartsOutThatHaveNothing() {
        Chart none = Chart.of("None", "", List.of(), List.<String>of(), text -> new Strip(List.of(), "", ""));
        Told told = Told.of("It is so.", table(0), table(1)).with(none);
        assertThat(told.tables()).hasSize(1);
        assertThat(told.charts()).isEmpty();
    }

    @Test
    void leavesToTheJsonWhatAPageHasNoRoomForAndSaysHowMuch() {
        Chart chart = Chart.of(
                "Strips",
                "",
                List.of(),
                IntStream.range(0, 70).boxed().toList(),
                strip -> new Strip(List.of(), "", "x".repeat(1000)));
        Told told = Told.of("It is so.", table(500)).with(chart).within(20_000, 5_000);
        assertThat(told.charts().getFirst().strips()).hasSizeBetween(15, 19);
        assertThat(told.charts().getFirst().more())
                .isEqualTo(70 - told.charts().getFirst().strips().size());
        Table cut = told.tables().getFirst();
        assertThat(cut.rows()).hasSizeBetween(20, 50);
        assertThat(cut.more()).isEqualTo(500 - cut.rows().size());
        assertThat(Told.of("It is so.", table(500)).tables().getFirst().rows()).hasSize(60);
        assertThat(told.within(1, 1).tables().getFirst().rows()).hasSize(1);
    }

    @Test
    void neverPutsAWholeTextOrAllOfManyThingsIntoACell() {
        String text = Cell.of("word ".repeat(200))
                .lines()
                .getFirst()
                .bits()
                .getFirst()
                .text();
        assertThat(text).hasSizeLessThanOrEqualTo(220).endsWith("…");
        assertThat(Cell.lines(List.of("a", "b", "c", "d", "e")).lines()).hasSize(5);
        Cell many = Cell.lines(List.of("a", "b", "c", "d", "e", "f"));
        assertThat(many.lines()).hasSize(5);
        assertThat(many.lines().getLast().bits().getFirst().text()).isEqualTo("and 2 more");
        String pair = Cell.of("\uD83D\uDE00".repeat(300))
                .lines()
                .getFirst()
                .bits()
                .getFirst()
                .text();
        assertThat(pair.codePoints().filter(point -> point >= 0xD800 && point <= 0xDFFF))
                .isEmpty();
    }

    @Test
    void callsByNameOnlyWhoIsShown() {
        AtomicInteger called = new AtomicInteger();
        Cell cell = Cell.each(IntStream.range(0, 100).boxed().toList(), one -> {
            called.incrementAndGet();
            return Bit.text("somebody");
        });
        assertThat(called).hasValue(4);
        assertThat(cell.lines().getLast().bits().getFirst().text()).isEqualTo("and 96 more");
    }

    @Test
    void putsWordsBehindTheFirstLine() {
        assertThat(Cell.of("Elm").and("").lines()).isEqualTo(Cell.of("Elm").lines());
        assertThat(Cell.NOTHING.and("ended").lines()).isEqualTo(Cell.of("ended").lines());
        assertThat(Cell.of("Elm").and(", ended").lines().getFirst().bits())
                .extracting(Bit::text)
                .containsExactly("Elm", ", ended");
    }

    @Test
    void callsByTitleWhatIsMentionedByAnIdAlone() {
        Told told = Told.of(
                "It is so.",
                Table.of("Plans", List.of("Plan"), List.of("p1"), id -> List.of(Cell.of(Bit.thing("plan", id)))));
        assertThat(told.unnamed()).containsExactly(new SubjectKey("plan", "p1"));
        Told named = told.named(key -> "Reading first");
        assertThat(named.unnamed()).isEmpty();
        assertThat(named.tables().getFirst().rows().getFirst().getFirst())
                .isEqualTo(Cell.of(Bit.link("Reading first", "plans/p1")));
    }
}
