package org.throughline.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.springframework.util.FileSystemUtils;
import org.throughline.infra.database.UnpackedOnce;

/** The program in a process of its own, which can be killed. */
public final class ProgramProcess implements AutoCloseable {

    private final Process process;
    private final int port;
    private final Client client;
    private final Path log;

    private ProgramProcess(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.client = new Client(port);
        this.log = log;
    }

    /** Starts on this directory and waits until it answers. */
    public static ProgramProcess start(Path directory, String... arguments) {
        return startWith(List.of(), directory, arguments);
    }

    /** The same with options for its JVM. */
    public static ProgramProcess startWith(List<String> options, Path directory, String... arguments) {
        List<String> all = new ArrayList<>(options);
        all.addAll(StartCache.options(ProgramProcess::tryOut));
        return run(all, directory, arguments);
    }

    /** The same on a port that is known before: of a node that is started again behind a balancer. */
    public static ProgramProcess startAt(int port, Path directory, String... arguments) {
        return runAt(port, StartCache.options(ProgramProcess::tryOut), directory, arguments);
    }

    private static void tryOut(List<String> options) {
        try {
            Path directory = Files.createTempDirectory("start-cache");
            try (ProgramProcess program = run(options, directory)) {
                program.client().page("/");
                program.client().read("/api/tree");
            }
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProgramProcess run(List<String> options, Path directory, String... arguments) {
        return runAt(freePort(), options, directory, arguments);
    }

    private static ProgramProcess runAt(int port, List<String> options, Path directory, String... arguments) {
        Path home = directory.resolve("pg");
        UnpackedOnce.beside(home);
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        // started often and never for long
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(options);
        command.addAll(List.of(
                Throughline.class.getName(),
                "--server.port=" + port,
                "--throughline.sample.enabled=false",
                "--throughline.warm-up=false",
                "--throughline.zone=UTC",
                "--throughline.database.directory=" + home));
        if (Arrays.stream(arguments).noneMatch(argument -> argument.startsWith("--throughline.leaving"))) {
            command.add("--throughline.leaving.pause=0s");
        }
        command.addAll(List.of(arguments));
        try {
            Path log = directory.resolve("program-" + port + ".log");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            ProgramProcess program = new ProgramProcess(process, port, log);
            Awaitility.await("the program answers")
                    .atMost(Duration.ofSeconds(90))
                    .until(program::answers);
            return program;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    public Client client() {
        return client;
    }

    /** What it has said. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long pid() {
        return process.pid();
    }

    /** The exit code of a program that ends by itself. */
    public int awaitEnd() {
        waitForEnd();
        return process.exitValue();
    }

    /** Signal 15: an orderly stop, which takes a while. */
    public void askToEnd() {
        process.destroy();
    }

    /** Signal 9: no shutdown of any kind. */
    public void kill() {
        process.destroyForcibly();
        waitForEnd();
    }

    @Override
    public void close() {
        process.destroy();
        waitForEnd();
    }

    private void waitForEnd() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the program does not end");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean answers() {
        if (!process.isAlive()) {
            throw new IllegalStateException("the program ended by itself with " + process.exitValue());
        }
        try {
            return client.get("/actuator/health").status() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    /** A port of this machine that nobody listens on. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
