package org.throughline.infra;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.Lifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.infra.database.QuickDatabases;
import org.throughline.infra.database.UnpackedOnce;
import org.throughline.infra.sample.SampleDistrict;

/**
 * The program, running in this JVM on a database of its own: one in a directory where its files or its durability matter,
 * otherwise one of the {@link QuickDatabases}.
 */
public final class Program implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final Client client;

    private Program(ConfigurableApplicationContext context) {
        this.context = context;
        this.client = new Client(port());
    }

    /** Starts on this directory, durable, without sample data unless told otherwise. */
    public static Program start(Path directory, String... arguments) {
        Path home = directory.resolve("pg");
        UnpackedOnce.beside(home);
        return run(new String[] {"--throughline.database.directory=" + home}, arguments);
    }

    /** Starts on an empty database, for tests in which nothing crashes and nothing starts again. */
    public static Program startEmpty() {
        return startOn(QuickDatabases.empty());
    }

    /** Starts on the sample district, on a copy of its own that may be written into; who only reads uses {@link OnTheSample}. */
    public static Program startOnSample() {
        return startOn(sample(), "--throughline.sample.duration=0s");
    }

    /** Creates a database that holds the sample district; returns its name. */
    public static String sample() {
        return QuickDatabases.copyOf(LoadedSample.DATABASE);
    }

    /** Starts on one of the {@link QuickDatabases}. */
    public static Program startOn(String database, String... arguments) {
        return run(QuickDatabases.arguments(database), arguments);
    }

    private static Program run(String[] database, String... arguments) {
        List<String> all =
                new ArrayList<>(List.of("--server.port=0", "--throughline.zone=UTC", "--throughline.leaving.pause=0s"));
        all.addAll(List.of(arguments));
        Stream.of(database).filter(usual -> isNotSaid(usual, arguments)).forEach(all::add);
        if (all.stream().noneMatch(argument -> argument.startsWith("--throughline.sample"))) {
            all.add("--throughline.sample.enabled=false");
        }
        if (all.stream().noneMatch(argument -> argument.startsWith("--throughline.warm-up"))) {
            all.add("--throughline.warm-up=false");
        }
        return new Program(new SpringApplicationBuilder(Throughline.class).run(all.toArray(String[]::new)));
    }

    private static boolean isNotSaid(String usual, String... arguments) {
        String name = usual.substring(0, usual.indexOf('=') + 1);
        return Stream.of(arguments).noneMatch(argument -> argument.startsWith(name));
    }

    public int port() {
        return Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer())
                .getPort();
    }

    public Client client() {
        return client;
    }

    /** The database as the query side sees it. */
    public JdbcTemplate views() {
        return context.getBean(JdbcTemplate.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /** Returns when the views have everything the log has. */
    public long settled() {
        long head = client.read("/actuator/views").path("logPosition").asLong();
        client.read("/api/timeline?limit=1&atLeast=" + head);
        return head;
    }

    private void awaitSample() {
        SampleDistrict district = bean(SampleDistrict.class);
        Lifecycle loading = bean("sampleLoader", Lifecycle.class);
        Awaitility.await("the sample district is loaded")
                .atMost(Duration.ofMinutes(5))
                .until(() -> !loading.isRunning());
        if (district.prospect() != SampleDistrict.Prospect.COMPLETE) {
            throw new IllegalStateException("the sample district was not loaded to its end, and its log says why");
        }
        settled();
    }

    @Override
    public void close() {
        context.close();
    }

    /** The sample district, read only, warming itself up. */
    static Program startWarm() {
        return startOn(
                QuickDatabases.copyOf(LoadedSample.DATABASE),
                "--throughline.sample.duration=0s",
                "--throughline.warm-up=true");
    }

    /** The sample district in a database, loaded by the program once in this JVM. */
    private static final class LoadedSample {

        static final String DATABASE = load(QuickDatabases.empty());

        private static String load(String database) {
            try (Program program = startOn(database, "--throughline.sample.duration=0s")) {
                program.awaitSample();
            }
            return database;
        }
    }
}
