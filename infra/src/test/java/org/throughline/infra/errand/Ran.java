package org.throughline.infra.errand;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.throughline.infra.Client;
import org.throughline.infra.database.QuickDatabases;
import tools.jackson.databind.JsonNode;

/**
 * An errand that was run as from the command line.
 *
 * @param code with which it ended
 * @param said all it printed
 */
public record Ran(int code, String said) {

    /** On one of the {@link QuickDatabases}. */
    public static Ran on(String database, String... arguments) {
        return with(Stream.of(QuickDatabases.arguments(database), arguments)
                .flatMap(Stream::of)
                .toArray(String[]::new));
    }

    /** With these arguments alone. */
    public static Ran with(String... arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = System.out;
        PrintStream err = System.err;
        try (PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            System.setOut(both);
            System.setErr(both);
            return new Ran(Errands.run(arguments), said.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    /** What it printed as JSON. */
    public JsonNode answer() {
        return Client.JSON.readTree(said.substring(said.indexOf("{\n")));
    }
}
