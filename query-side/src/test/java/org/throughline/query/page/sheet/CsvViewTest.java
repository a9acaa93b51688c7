package org.throughline.query.page.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvViewTest {

    @Test
    void writesRfc4180() {
        Sheet sheet = new Sheet(
                "Steps",
                List.of("Code", "Text"),
                List.of(List.of("D1", "say \"hello\", twice"), List.of("", "one\ntwo")));
        assertThat(CsvView.text(sheet))
                .isEqualTo("Code,Text\r\nD1,\"say \"\"hello\"\", twice\"\r\n\"\",\"one\ntwo\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\tx", "\rx", "=", "-"})
    void whatBeginsLikeAFormulaIsText(String value) {
        assertThat(CsvView.harmless(value)).isEqualTo("'" + value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-3", "+4.5", "-1,200", "-0.5 %", "", "a=b", "2019-03-01", "70 %"})
    void numbersAndOtherTextsStayAsTheyAre(String value) {
        assertThat(CsvView.harmless(value)).isEqualTo(value);
    }

    @Test
    void daysStandAsProgramsWriteThem() {
        Sheet sheet = new Sheet(
                "T",
                List.of("a", "b", "c", "d"),
                List.of(List.of("1 March 2019", "October 2017", "1 March 2019\nMay 2019", "31 February 2019")));
        assertThat(sheet.rows().getFirst())
                .containsExactly("2019-03-01", "2017-10", "2019-03-01\n2019-05", "31 February 2019");
    }

    @Test
    void namesHaveNoAccentsAndNoSigns() {
        assertThat(Sheet.slug("Año: \"lectura\" / 2019")).isEqualTo("ano-lectura-2019");
    }
}
