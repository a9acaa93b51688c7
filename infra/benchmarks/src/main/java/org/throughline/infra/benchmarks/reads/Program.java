package org.throughline.infra.benchmarks.reads;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.throughline.infra.benchmarks.Database;

/** The packaged program in a process of its own, as operators start it. */
final class Program implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;
    private final Http http;
    private final int port;
    private final Duration start;

    /** Starts it and waits until it is healthy. */
    Program(ReadsOptions options, Database database) throws IOException, InterruptedException {
        if (!Files.exists(options.program())) {
            throw new IllegalArgumentException(
                    options.program() + " is not there: package the program first, or name it with --program=");
        }
        port = freePort();
        http = new Http(port);
        long begun = System.nanoTime();
        process = new ProcessBuilder(command(options, database))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(options).toFile()))
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        awaitHealth();
        start = Duration.ofNanos(System.nanoTime() - begun);
    }

    private List<String> command(ReadsOptions options, Database database) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx1g");
        command.add("-XX:+ExitOnOutOfMemoryError");
        options.cache().ifPresent(cache -> command.add("-XX:AOTCache=" + cache));
        command.addAll(options.java());
        command.addAll(List.of(
                "-jar",
                options.program().toString(),
                "--server.port=" + port,
                "--throughline.sample.enabled=false",
                "--throughline.zone=UTC",
                "--throughline.people.erased=" + database.erasedList(),
                "--throughline.database.url=" + database.url()));
        return command;
    }

    private static Path log(ReadsOptions options) {
        return options.directory().toAbsolutePath().resolveSibling("reads-program.log");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitHealth() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!http.get("/actuator/health/liveness").isOk()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                close();
                throw new IllegalStateException(
                        "the program did not become healthy; its output is in reads-program.log");
            }
            Thread.sleep(20);
        }
    }

    Http http() {
        return http;
    }

    int port() {
        return port;
    }

    /** From the command line to the first healthy answer. */
    Duration start() {
        return start;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Asks it to end, and ends it when it does not. */
    @Override
    public void close() {
        http.close();
        process.destroy();
        if (!hasEnded()) {
            process.destroyForcibly();
        }
    }

    private boolean hasEnded() {
        try {
            return process.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
