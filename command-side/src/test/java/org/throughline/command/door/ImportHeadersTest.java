package org.throughline.command.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;

class ImportHeadersTest {

    @Test
    void readsTheNameOfASystemInUtf8() {
        String onTheWire = new String("Élan SIS".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertThat(ImportHeaders.source(onTheWire)).isEqualTo("Élan SIS");
        assertThat(ImportHeaders.source(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\u0007b", "\u00c3"})
    void refusesWhatIsNoName(String value) {
        assertRefused(() -> ImportHeaders.source(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2019", "2019-01-02", "2019-01-02T03:04:05", "+999999999-12-31T00:00Z", "now"})
    void refusesWhatIsNoTimeWithItsOffset(String value) {
        assertRefused(() -> ImportHeaders.originallyRecordedAt(value));
    }

    private static void assertRefused(Runnable reading) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(reading::run)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(RefusalCode.MALFORMED));
    }
}
