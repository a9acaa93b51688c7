package org.throughline.infra.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTableTest {

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void readsTextWithWhateverStandsBetween(String between) {
        SheetTable table = SheetTable.read(String.join(between, "Row", "Name", "Says") + "\r\n"
                + String.join(between, "1", "\"Elm, Street; or\tso\"", "\"He said \"\"no\"\",\non two lines\"") + "\n");

        assertThat(table.header()).containsExactly("Row", "Name", "Says");
        assertThat(table.rows())
                .containsExactly(
                        new SheetTable.Row(2, List.of("1", "Elm, Street; or\tso", "He said \"no\",\non two lines")));
    }

    @Test
    void numbersRowsAsTheSpreadsheetDoes() {
        SheetTable table = SheetTable.read("A,B\n1,2\n\n , \n3\n");

        assertThat(table.rows())
                .containsExactly(new SheetTable.Row(2, List.of("1", "2")), new SheetTable.Row(5, List.of("3", "")));
        assertThat(SheetTable.read(table.asText())).isEqualTo(table);
    }

    @Test
    void readsWhatWindowsSavesAndAMarkInFront() {
        assertThat(SheetTable.read("Name\nJosé Núñez".getBytes(Charset.forName("windows-1252")))
                        .rows()
                        .getFirst()
                        .cells())
                .containsExactly("José Núñez");
        assertThat(SheetTable.read("\uFEFFName\nJosé".getBytes(StandardCharsets.UTF_8))
                        .header())
                .containsExactly("Name");
    }

    @Test
    void readsDaysAndNumbersOfAWorkbookAsWhatTheyAre() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("one");
            sheet.value(0, 0, "Day");
            sheet.value(0, 1, "Points");
            sheet.value(0, 2, "Share");
            sheet.value(0, 3, "Is so");
            sheet.value(2, 0, LocalDate.parse("2024-09-03"));
            sheet.style(2, 0).format("m/d/yyyy").set();
            sheet.value(2, 1, 2);
            sheet.value(2, 2, 0.25);
            sheet.value(2, 3, true);
        }
        SheetTable table = SheetTable.read(file.toByteArray());

        assertThat(table.header()).containsExactly("Day", "Points", "Share", "Is so");
        assertThat(table.rows()).containsExactly(new SheetTable.Row(3, List.of("2024-09-03", "2", "0.25", "true")));
    }

    @Test
    void saysWhyItIsNoTable() {
        assertThatThrownBy(() -> SheetTable.read("")).hasMessageContaining("first row");
        assertThatThrownBy(() -> SheetTable.read("A\n\"never ends")).hasMessageContaining("Quotation marks");
        assertThatThrownBy(() -> SheetTable.read(new byte[] {'P', 'K', 3, 4})).hasMessageContaining("no workbook");
        assertThatThrownBy(() -> SheetTable.read(String.join("\n", Collections.nCopies(1_002, "a"))))
                .hasMessageContaining("1,000 rows");
    }
}
