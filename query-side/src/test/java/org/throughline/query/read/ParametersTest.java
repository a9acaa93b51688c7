package org.throughline.query.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.query.read.ReadRefusal.Code;
import org.throughline.query.timeline.RecordingClock;

class ParametersTest {

    @Test
    void leavesOutWhatIsLeftOut() {
        assertThat(Parameters.day("p", null)).isNull();
        assertThat(Parameters.moment("p", null)).isNull();
        assertThat(Parameters.number("p", null)).isNull();
        assertThat(Parameters.text("p", null)).isNull();
        assertThat(Parameters.limit(null, 100, 1000)).isEqualTo(100);
        assertThat(Parameters.clock(null)).isEqualTo(RecordingClock.LOG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void refusesAnEmptyParameterRatherThanTakeItForNone(String blank) {
        assertRefused("p", () -> Parameters.day("p", blank));
        assertRefused("p", () -> Parameters.moment("p", blank));
        assertRefused("p", () -> Parameters.number("p", blank));
        assertRefused("p", () -> Parameters.text("p", blank));
        assertRefused("limit", () -> Parameters.limit(blank, 100, 1000));
        assertRefused("clock", () -> Parameters.clock(blank));
    }

    @Test
    void knowsTwoClocksAndRefusesOthers() {
        assertThat(Parameters.clock("log")).isEqualTo(RecordingClock.LOG);
        assertThat(Parameters.clock("source")).isEqualTo(RecordingClock.SOURCE);
        assertRefused("clock", () -> Parameters.clock("SOURCE"));
        assertRefused("clock", () -> Parameters.clock("wall"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01", "2024-02-29", "9999-12-31"})
    void readsDays(String text) {
        assertThat(Parameters.day("asOf", text)).isEqualTo(LocalDate.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-02-29",
                "2024-13-01",
                "2024-9-1",
                "20240901",
                "2024-09",
                "2024-09-01T00:00Z",
                " 2024-09-01",
                "01/09/2024",
                "today",
                "0000-01-01",
                "-0001-01-01",
                "+10000-01-01",
                "+999999999-12-31",
                "٢٠٢٤-09-01",
                "2024-09-01\0"
            })
    void refusesWhatIsNoDay(String text) {
        assertRefused("asOf", () -> Parameters.day("asOf", text));
    }

    @Test
    void readsTimesWithTheirOffset() {
        assertThat(Parameters.moment("knownAt", "2024-10-15T00:00Z")).isEqualTo(Instant.parse("2024-10-15T00:00:00Z"));
        assertThat(Parameters.moment("knownAt", "2024-10-15T02:30:00.123456+02:30"))
                .isEqualTo(Instant.parse("2024-10-15T00:00:00.123456Z"));
        assertThat(Parameters.moment("knownAt", "0001-01-01T00:00Z")).isEqualTo(Instant.parse("0001-01-01T00:00:00Z"));
        assertThat(Parameters.moment("knownAt", "9999-12-31T23:59:59Z"))
                .isEqualTo(Instant.parse("9999-12-31T23:59:59Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-10-15",
                "2024-10-15T00:00",
                "2024-10-15T00:00 02:00",
                "2024-10-15T24:01Z",
                "2024-10-15T00:00+19:00",
                "2024-10-15 00:00Z",
                "1729000000",
                "now",
                "0000-12-31T23:59Z",
                "-9999-01-01T00:00Z",
                "-999999999-01-01T00:00+18:00",
                "+10000-01-01T00:00Z",
                "+999999999-12-31T23:59Z"
            })
    void refusesWhatIsNoTimeOrNoneADatabaseCanHold(String text) {
        assertRefused("recordedFrom", () -> Parameters.moment("recordedFrom", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "7", "007", "999999999999999999"})
    void readsNumbers(String text) {
        assertThat(Parameters.number("after", text)).isEqualTo(Long.parseLong(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "+1", "1.0", "1e3", "0x10", " 1", "1 ", "1000000000000000000", "٣", "one", "1\n"})
    void refusesWhatIsNoWholeNumber(String text) {
        assertRefused("after", () -> Parameters.number("after", text));
    }

    @Test
    void limitsAPageToBetweenOneAndTheMost() {
        assertThat(Parameters.limit("1", 100, 1000)).isEqualTo(1);
        assertThat(Parameters.limit("1000", 100, 1000)).isEqualTo(1000);
        assertRefused("limit", () -> Parameters.limit("0", 100, 1000));
        assertRefused("limit", () -> Parameters.limit("1001", 100, 1000));
        assertRefused("limit", () -> Parameters.limit("4294967297", 100, 1000));
    }

    @Test
    void takesTextAsItIsButForWhatADatabaseCannotHold() {
        assertThat(Parameters.text("district", " César's; drop -- ")).isEqualTo(" César's; drop -- ");
        assertRefused("district", () -> Parameters.text("district", "d1\0"));
        assertRefused("district", () -> Parameters.text("district", "\0"));
    }

    private static void assertRefused(String parameter, ThrowingCallable reading) {
        assertThatExceptionOfType(ReadRefusal.class).isThrownBy(reading).satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo(Code.BAD_PARAMETER);
            assertThat(refusal.facts()).containsEntry("parameter", parameter);
        });
    }
}
