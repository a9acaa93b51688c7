package org.throughline.infra.benchmarks.reads;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.throughline.infra.benchmarks.history.Size;

/**
 * What was asked for on the command line.
 *
 * @param size {@code --reads=C}; S when only {@code --reads} is given
 * @param only {@code --only=tree,questions}: rows whose names begin so; all when empty
 * @param budget {@code --budget=120}: seconds that the samples of one row may take; what is under way is finished
 * @param program {@code --program=file.jar}: the packaged program
 * @param java {@code --java=-XX:AOTCache=program.aot,-Xlog:gc}: options for its JVM beside {@code -Xmx1g}
 * @param output {@code --output=file}: where the table is written besides standard output
 * @param directory {@code --directory=dir}: where the server keeps histories for the next run
 */
record ReadsOptions(
        Size size, List<String> only, Duration budget, Path program, List<String> java, Path output, Path directory) {

    private static final Path TARGET = Path.of("infra", "benchmarks", "target");
    private static final Path PROGRAM = Path.of("infra", "target", "infra-0.1.0-SNAPSHOT-program.jar");

    static ReadsOptions parse(String... arguments) {
        ReadsOptions options = new ReadsOptions(
                Size.S,
                List.of(),
                Duration.ofMinutes(2),
                PROGRAM,
                List.of(),
                TARGET.resolve("reads.md"),
                TARGET.resolve("histories"));
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            options = equals < 0
                    ? options.with(argument, "")
                    : options.with(argument.substring(0, equals), argument.substring(equals + 1));
        }
        return options;
    }

    /** Whether the row is asked for. */
    boolean wants(String row) {
        return only.isEmpty() || only.stream().anyMatch(row::startsWith);
    }

    /** The ahead-of-time cache beside the program, where the build made one. */
    Optional<Path> cache() {
        return Optional.of(program.resolveSibling("program.aot")).filter(Files::exists);
    }

    private ReadsOptions with(String name, String value) {
        return switch (name) {
            case "--reads" ->
                new ReadsOptions(
                        value.isEmpty() ? Size.S : Size.valueOf(value.toUpperCase(Locale.ROOT)),
                        only,
                        budget,
                        program,
                        java,
                        output,
                        directory);
            case "--only" -> new ReadsOptions(size, parts(value), budget, program, java, output, directory);
            case "--budget" ->
                new ReadsOptions(
                        size, only, Duration.ofSeconds(Long.parseLong(value)), program, java, output, directory);
            case "--program" -> new ReadsOptions(size, only, budget, Path.of(value), java, output, directory);
            case "--java" -> new ReadsOptions(size, only, budget, program, parts(value), output, directory);
            case "--output" -> new ReadsOptions(size, only, budget, program, java, Path.of(value), directory);
            case "--directory" -> new ReadsOptions(size, only, budget, program, java, output, Path.of(value));
            default -> throw new IllegalArgumentException("unknown option " + name);
        };
    }

    private static List<String> parts(String value) {
        return Arrays.stream(value.split(",")).map(String::strip).toList();
    }
}
