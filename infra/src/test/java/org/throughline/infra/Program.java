package org.throughline.infra;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.infra.sample.SampleDistrict;

/** The program, running in this JVM on a database of its own. */
public final class Program implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final Client client;

    private Program(ConfigurableApplicationContext context) {
        this.context = context;
        this.client = new Client(port());
    }

    /** Starts on this directory, without sample data unless told otherwise. */
    public static Program start(Path directory, String... arguments) {
        List<String> all = new ArrayList<>(List.of(
                "--server.port=0",
                "--throughline.zone=UTC",
                "--throughline.database.directory=" + directory.resolve("pg")));
        all.addAll(List.of(arguments));
        if (all.stream().noneMatch(argument -> argument.startsWith("--throughline.sample"))) {
            all.add("--throughline.sample.enabled=false");
        }
        return new Program(new SpringApplicationBuilder(Throughline.class).run(all.toArray(String[]::new)));
    }

    /** Starts on this directory, and returns when the sample district is loaded and shown. */
    public static Program startWithSample(Path directory) {
        Program program = start(directory, "--throughline.sample.duration=0s");
        Awaitility.await("the sample district is loaded")
                .atMost(Duration.ofMinutes(2))
                .until(() -> program.bean(SampleDistrict.class).prospect() == SampleDistrict.Prospect.COMPLETE);
        program.settled();
        return program;
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

    @Override
    public void close() {
        context.close();
    }
}
