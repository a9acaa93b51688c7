package org.throughline.command.door;

import java.time.Clock;
import java.time.LocalDate;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.throughline.command.Command;
import tools.jackson.databind.JsonNode;

/** A command validated against its schema and bound to its record; in the door's package, whose reader nobody else sees. */
@State(Scope.Benchmark)
public class CommandReaderMicro {

    private final CommandRegistry registry = new CommandRegistry();
    private final CommandReader reader = new CommandReader(CommandJson.mapper(), Clock.systemUTC(), LocalDate.EPOCH);
    private final CommandType type = registry.find("form-team").orElseThrow();
    private final JsonNode payload = CommandJson.mapper().readTree("""
            {"teamId": "t1", "organizationId": "d1", "level": "DISTRICT", "name": "Team",
             "purposes": ["IMPLEMENTATION"], "effectiveOn": "2024-09-02"}""");

    @Benchmark
    public Command readAndValidate() {
        return reader.read(type, payload);
    }
}
