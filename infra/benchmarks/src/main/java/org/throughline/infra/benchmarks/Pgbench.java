package org.throughline.infra.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.throughline.events.json.EventJson;

/** PostgreSQL's own load generator, a C program: what the server gives without Java. */
final class Pgbench {

    static final String NAME = "pgbench";

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    /** Transactions, by all clients together, in less than a second. */
    private static final int SHORT_RUN = 500;

    private final Path program;
    private final Duration slice;

    private Pgbench(Path program, Duration slice) {
        this.program = program;
        this.slice = slice;
    }

    /** The one on the path, or Debian's. */
    static Optional<Pgbench> find(Duration slice) throws IOException {
        Stream<Path> path = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(Path::of);
        return Stream.concat(path, debian().stream())
                .map(directory -> directory.resolve("pgbench"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> new Pgbench(program, slice));
    }

    private static List<Path> debian() throws IOException {
        Path versions = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(versions)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(versions)) {
            return found.map(version -> version.resolve("bin")).toList();
        }
    }

    /** Streams that are there before anything is measured. */
    static void fill(Database database, int streams, int eventsEach) throws SQLException {
        database.execute("""
                insert into event (stream, version, name, payload, metadata)
                select 'team-' || stream, version, %s
                from generate_series(1, %d) version, generate_series(1, %d) stream
                """.formatted(row(), eventsEach, streams));
    }

    /** One insert and one commit an event. */
    double[] appends(Database database, int streams) throws Exception {
        return perSecond(database, """
                \\set turn :turn + 1
                \\set stream 1 + (:turn * 32 + :client_id) %% %d
                insert into event (stream, version, name, payload, metadata) values ('team-' || :stream, :turn, %s);
                """.formatted(streams, row()));
    }

    /** Selects a stream and inserts the next event into it. */
    double[] commands(Database database, int streams) throws Exception {
        return perSecond(database, """
                \\set stream random(1, %d)
                select version, name, payload, metadata from event where stream = 'team-' || :stream order by version;
                insert into event (stream, version, name, payload, metadata)
                select 'team-' || :stream, coalesce(max(version), 0) + 1, %s from event where stream = 'team-' || :stream
                on conflict do nothing;
                """.formatted(streams, row()));
    }

    /** Name, payload and metadata as they stand in SQL. */
    private static String row() {
        return "'MemberRoleChanged', '%s', '%s'"
                .formatted(
                        EventJson.write(Events.event(1, 3)),
                        EventJson.MAPPER.writeValueAsString(Events.message(1, 3).getMetaData()));
    }

    private double[] perSecond(Database database, String script) throws Exception {
        Path file = Files.createTempFile("throughline", ".sql");
        try {
            Files.writeString(file, script);
            double[] rates = new double[Writers.NUMBERS.size()];
            for (int i = 0; i < rates.length; i++) {
                rates[i] = run(database, file, Writers.NUMBERS.get(i));
            }
            return rates;
        } finally {
            Files.delete(file);
        }
    }

    /** It counts time in whole seconds; what is shorter is told by the number of transactions. */
    private String howLong(int clients) {
        return slice.toSeconds() > 0
                ? "--time=" + slice.toSeconds()
                : "--transactions=" + Math.max(1, SHORT_RUN / clients);
    }

    private double run(Database database, Path script, int clients) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--no-vacuum",
                        "--protocol=prepared",
                        "--client=" + clients,
                        "--jobs=" + Math.min(clients, 2),
                        howLong(clients),
                        "--file=" + script,
                        // versions count up from here, so that no two runs use the same
                        "--define=turn=" + System.nanoTime(),
                        "--host=127.0.0.1",
                        "--port=" + database.port(),
                        "--username=postgres",
                        database.name())
                .redirectErrorStream(true)
                .start();
        try (InputStream out = process.getInputStream()) {
            String said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            Matcher rate = RATE.matcher(said);
            if (process.waitFor() != 0 || !rate.find()) {
                throw new IllegalStateException("pgbench failed: " + said);
            }
            return Double.parseDouble(rate.group(1));
        }
    }
}
