package org.throughline.infra.survival;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/** A PostgreSQL beside the program, as durable as a real one, which can be crashed and started again where it was. */
final class PostgresServer implements AutoCloseable {

    private final Path directory;
    private EmbeddedPostgres running;

    private PostgresServer(Path directory) {
        this.directory = directory;
        this.running = start(0);
    }

    static PostgresServer start(Path directory) {
        return new PostgresServer(directory);
    }

    private EmbeddedPostgres start(int port) {
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(directory)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(port)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setOutputRedirector(Redirect.DISCARD)
                    .setErrorRedirector(Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the program has to be told to use this server. */
    String[] arguments() {
        return new String[] {
            "--throughline.database.url=" + running.getJdbcUrl("postgres", "postgres"),
            "--throughline.database.username=postgres"
        };
    }

    /** Stops at once, as {@code pg_ctl stop -m immediate} does: no checkpoint, every connection cut. */
    void crash() throws IOException, InterruptedException {
        ProcessHandle postmaster = postmaster();
        new ProcessBuilder("kill", "-QUIT", Long.toString(postmaster.pid()))
                .inheritIO()
                .start()
                .waitFor();
        postmaster.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }

    /** Starts on the same data and port; returns when it answers, behind its own recovery. */
    void startAgain() throws IOException {
        int port = running.getPort();
        running.close();
        running = start(port);
    }

    /** Stops in good order, has its data copied, and goes on. */
    void keepCopy(Path copy) throws IOException, InterruptedException {
        int port = running.getPort();
        running.close();
        copy(directory, copy);
        running = start(port);
    }

    /** Comes back with a copy of its data instead, as a replica does that had not got the newest of it. Crashed before. */
    void startAgainFrom(Path copy) throws IOException, InterruptedException {
        int port = running.getPort();
        running.close();
        FileSystemUtils.deleteRecursively(directory);
        copy(copy, directory);
        running = start(port);
    }

    /**
     * A replica of this one, which is copied while it stands still, goes on, and then streams to it.
     *
     * @param name by which it asks for what is new
     */
    PostgresServer replica(Path copy, String name) throws IOException, InterruptedException {
        keepCopy(copy);
        Files.createFile(copy.resolve("standby.signal"));
        Files.writeString(
                copy.resolve("postgresql.auto.conf"),
                "primary_conninfo = 'host=127.0.0.1 port=%d user=postgres application_name=%s'%n"
                        .formatted(running.getPort(), name),
                StandardOpenOption.APPEND);
        PostgresServer replica = start(copy);
        Awaitility.await("it streams")
                .atMost(Duration.ofSeconds(30))
                .until(() -> sql().queryForList("select state from pg_stat_replication", String.class)
                        .contains("streaming"));
        return replica;
    }

    /** From now on a commit waits until the replica of this name has it on its disk. */
    void waitFor(String replica) {
        sql().execute("alter system set synchronous_standby_names = 'FIRST 1 (%s)'".formatted(replica));
        sql().execute("select pg_reload_conf()");
        Awaitility.await("it is waited for")
                .atMost(Duration.ofSeconds(30))
                .until(() -> sql().queryForList("select sync_state from pg_stat_replication", String.class)
                        .contains("sync"));
    }

    /** A replica takes nothing in any more. */
    void hearNothing() {
        sql().execute("alter system set primary_conninfo = ''");
        sql().execute("select pg_reload_conf()");
        Awaitility.await("it hears nothing")
                .atMost(Duration.ofSeconds(30))
                .until(() -> sql().queryForList("select pid from pg_stat_wal_receiver where pid is not null")
                        .isEmpty());
    }

    /** A replica becomes a primary, as an operator makes it one; returns when it takes writes. */
    void promote() {
        assertThat(sql().queryForObject("select pg_promote()", Boolean.class)).isTrue();
    }

    /** What the program has to be told to use whichever of these servers is the primary. */
    static String[] argumentsOf(PostgresServer... servers) {
        String hosts = Stream.of(servers)
                .map(server -> "127.0.0.1:" + server.running.getPort())
                .collect(Collectors.joining(","));
        return new String[] {
            "--throughline.database.url=jdbc:postgresql://%s/postgres?targetServerType=primary".formatted(hosts),
            "--throughline.database.username=postgres"
        };
    }

    /** With owners and modes: the server wants its files to be its own. */
    private static void copy(Path from, Path to) throws IOException, InterruptedException {
        int failed = new ProcessBuilder("cp", "-a", from.toString(), to.toString())
                .inheritIO()
                .start()
                .waitFor();
        if (failed != 0) {
            throw new IOException("cp ended with " + failed);
        }
    }

    boolean isRunning() throws IOException {
        return Files.exists(directory.resolve("postmaster.pid")) && postmaster().isAlive();
    }

    private ProcessHandle postmaster() throws IOException {
        long pid = Long.parseLong(Files.readAllLines(directory.resolve("postmaster.pid"))
                .getFirst()
                .strip());
        return ProcessHandle.of(pid).orElseThrow(() -> new IllegalStateException("no postmaster " + pid));
    }

    JdbcTemplate sql() {
        return new JdbcTemplate(running.getPostgresDatabase());
    }

    @Override
    public void close() throws IOException {
        running.close();
    }
}
