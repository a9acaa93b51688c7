package org.throughline.command.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.command.Fault;
import org.throughline.command.Refusal;

class EnvelopeTest {

    /** What is in the log must fit into every table made from it; one that does not would stop all views. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-12-31T23:59:59Z",
                "0001-01-01T00:00:00+00:01",
                "9999-12-31T23:59:59-00:01",
                "+10000-01-01T00:00:00Z",
                "+999999999-12-31T23:59:59.999999999-18:00",
                "-999999999-01-01T00:00:00+18:00"
            })
    void refusesTimesOutsideTheYears1To9999InUtc(String time) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> read(time))
                .satisfies(refusal -> assertThat(refusal.faults())
                        .extracting(Fault::pointer)
                        .containsExactly("/originallyRecordedAt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01T00:00:00Z", "0000-12-31T23:59:00-00:01", "9999-12-31T23:59:59Z"})
    void takesTheFirstAndTheLastMomentBetween(String time) {
        assertThat(read(time).originallyRecordedAt()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"ifMatch\":-1",
                "\"ifMatch\":1.5",
                "\"ifMatch\":\"1\"",
                "\"ifMatch\":9223372036854775808",
                "\"commandId\":7",
                "\"commandId\":true"
            })
    void refusesWhatHasNotThePublishedType(String field) {
        String line = "{\"command\":\"FormTeam\",%s,\"payload\":{}}".formatted(field);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Envelope.read(CommandJson.mapper().readTree(line), "id-1"))
                .satisfies(refusal -> assertThat(refusal.faults())
                        .extracting(Fault::pointer)
                        .containsExactly("/" + field.substring(1, field.indexOf('"', 1))));
    }

    private static CommandRequest read(String time) {
        String line = "{\"command\":\"FormTeam\",\"originallyRecordedAt\":\"%s\",\"payload\":{}}".formatted(time);
        return Envelope.read(CommandJson.mapper().readTree(line), "id-1");
    }
}
