package org.throughline.command.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;

class HeadersTest {

    @ParameterizedTest
    @CsvSource({"abc-1, abc-1", "\"abc-1\", abc-1", "' abc-1 ', abc-1", ", "})
    void readsACommandIdWithOrWithoutQuotes(@Nullable String header, @Nullable String id) {
        assertThat(Headers.commandId(header)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"\"", "a b", "a\tb", "ä", "a\u007f"})
    void refusesACommandIdThatIsNotPrintableAscii(String header) {
        assertMalformed(() -> Headers.commandId(header));
    }

    @Test
    void refusesACommandIdOfMoreThanTwoHundredCharacters() {
        assertThat(Headers.commandId("x".repeat(200))).hasSize(200);
        assertMalformed(() -> Headers.commandId("x".repeat(201)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "<b>\u00e9</b>", "a\u0000"})
    void refusesACorrelationIdThatIsNotPrintableAscii(String header) {
        assertMalformed(() -> Headers.correlationId(header));
        assertMalformed(() -> Headers.correlationId("x".repeat(201)));
    }

    private static void assertMalformed(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
        assertThat(catchThrowableOfType(Refusal.class, reading).code()).isEqualTo(RefusalCode.MALFORMED);
    }
}
