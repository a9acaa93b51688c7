package org.throughline.query.page.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarFileTest {

    private static final LocalDate MADE = LocalDate.parse("2020-02-03");

    @Test
    void wholeDaysEndBeforeTheDayBehindTheLast() {
        assertThat(CalendarFile.of("Due", MADE, List.of(day("Elm: TFI", "In winter."))))
                .isEqualTo(String.join(
                        "\r\n",
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//Throughline//Throughline//EN",
                        "CALSCALE:GREGORIAN",
                        "X-WR-CALNAME:Due",
                        "BEGIN:VEVENT",
                        "UID:elm-tfi@throughline",
                        "DTSTAMP:20200203T000000Z",
                        "DTSTART;VALUE=DATE:20200115",
                        "DTEND;VALUE=DATE:20200301",
                        "SUMMARY:Elm: TFI",
                        "DESCRIPTION:In winter.",
                        "TRANSP:TRANSPARENT",
                        "END:VEVENT",
                        "END:VCALENDAR",
                        ""));
    }

    @Test
    void whatHasAMeaningInTextIsEscaped() {
        assertThat(CalendarFile.of("a", MADE, List.of(day("b, c; d \\ e", "f\ng\r\nh"))))
                .contains("SUMMARY:b\\, c\\; d \\\\ e\r\n")
                .contains("DESCRIPTION:f\\ng\\nh\r\n");
    }

    @Test
    void noLineIsLongerThan75OctetsAndNoCharacterIsCut() {
        String text = "Överprüfung 🎒 ".repeat(40);
        String file = CalendarFile.of(text, MADE, List.of(day(text, "x".repeat(200))));
        assertThat(file.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(file.replace("\r\n ", ""))
                .contains("X-WR-CALNAME:" + text + "\r\n")
                .contains("SUMMARY:" + text + "\r\n")
                .contains("DESCRIPTION:" + "x".repeat(200) + "\r\n");
    }

    @Test
    void aLineOfExactly75OctetsIsNotFolded() {
        String text = "x".repeat(75 - "DESCRIPTION:".length());
        assertThat(CalendarFile.of("a", MADE, List.of(day("b", text)))).contains("DESCRIPTION:" + text + "\r\nTRANSP");
        assertThat(CalendarFile.of("a", MADE, List.of(day("b", text + "y"))))
                .contains("DESCRIPTION:" + text + "\r\n y\r\nTRANSP");
    }

    private static CalendarDay day(String title, String text) {
        return new CalendarDay("elm-tfi", LocalDate.parse("2020-01-15"), LocalDate.parse("2020-02-29"), title, text);
    }
}
