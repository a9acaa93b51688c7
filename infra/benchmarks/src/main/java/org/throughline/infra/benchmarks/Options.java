package org.throughline.infra.benchmarks;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What was asked for on the command line.
 *
 * @param effort {@code --full} for figures to rely on, minutes to an hour; else a short look, under two minutes
 * @param rounds {@code --rounds=5}; at least three
 * @param only {@code --only=append,load}: rows whose names begin so; all when empty
 * @param scale {@code --scale=1000000,10000000}: numbers of events to compare with a log of 10,000
 * @param output {@code --output=file}: where the table is written besides standard output
 * @param directory {@code --directory=dir}: where the server keeps its data; emptied before and after
 * @param jmh {@code --jmh}: what fits in a process instead, without a server
 */
record Options(
        Effort effort, int rounds, List<String> only, List<Long> scale, Path output, Path directory, boolean jmh) {

    private static final Path TARGET = Path.of("infra", "benchmarks", "target");

    static Options parse(String... arguments) {
        Options options = new Options(
                Effort.SHORT, 3, List.of(), List.of(), TARGET.resolve("benchmarks.md"), TARGET.resolve("pg"), false);
        for (String argument : arguments) {
            options = options.with(argument);
        }
        return options;
    }

    /** Whether the row is asked for. */
    boolean wants(String row) {
        return only.isEmpty() || only.stream().anyMatch(row::startsWith);
    }

    private Options with(String argument) {
        int equals = argument.indexOf('=');
        String name = equals < 0 ? argument : argument.substring(0, equals);
        String value = argument.substring(equals + 1);
        return switch (name) {
            case "--full" -> new Options(Effort.FULL, rounds, only, scale, output, directory, jmh);
            case "--rounds" ->
                new Options(effort, Math.max(3, Integer.parseInt(value)), only, scale, output, directory, jmh);
            case "--only" -> new Options(effort, rounds, parts(value), scale, output, directory, jmh);
            case "--scale" ->
                new Options(
                        effort,
                        rounds,
                        only,
                        parts(value).stream().map(Long::valueOf).toList(),
                        output,
                        directory,
                        jmh);
            case "--output" -> new Options(effort, rounds, only, scale, Path.of(value), directory, jmh);
            case "--directory" -> new Options(effort, rounds, only, scale, output, Path.of(value), jmh);
            case "--jmh" -> new Options(effort, rounds, only, scale, output, directory, true);
            default -> throw new IllegalArgumentException("unknown option " + argument);
        };
    }

    private static List<String> parts(String value) {
        return Arrays.stream(value.split(",")).map(String::strip).toList();
    }
}
