package org.throughline.command.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;

class RequestBodiesTest {

    private final RequestBodies bodies = new RequestBodies(CommandJson.mapper());

    @Test
    void readsOneValue() {
        assertThat(bodies.parse(bytes(" {\"a\":1} \n")).path("a").intValue()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"a\":1} {}", "{\"a\":1,\"a\":2}", "{'a':1}", "[1,]", "// nothing"})
    void refusesWhatIsNotOneJsonValue(String text) {
        assertThat(refusalOf(bytes(text)).code()).isEqualTo(RefusalCode.MALFORMED);
    }

    @Test
    void refusesNestingWithoutEnd() {
        assertThat(refusalOf(bytes("[".repeat(100_000))).code()).isEqualTo(RefusalCode.MALFORMED);
    }

    @Test
    void takesTwoMebibytesAndNotAByteMore() throws IOException {
        byte[] largest = new byte[RequestBodies.MAX_COMMAND_BYTES];
        Arrays.fill(largest, (byte) ' ');
        largest[0] = '7';
        assertThat(bodies.one(new ByteArrayInputStream(largest)).intValue()).isEqualTo(7);
        byte[] larger = Arrays.copyOf(largest, largest.length + 1);
        larger[largest.length] = ' ';
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> bodies.one(new ByteArrayInputStream(larger)));
        assertThat(refusal.code()).isEqualTo(RefusalCode.TOO_LARGE);
    }

    private Refusal refusalOf(byte[] body) {
        return catchThrowableOfType(Refusal.class, () -> bodies.parse(body));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
