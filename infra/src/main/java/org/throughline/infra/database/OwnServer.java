package org.throughline.infra.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL on a directory: made, given to the program's role, started, stopped. */
final class OwnServer {

    static final String ADDRESS = "127.0.0.1";

    private static final Logger LOG = LoggerFactory.getLogger(OwnServer.class);

    private static final String PID_FILE = "postmaster.pid";
    /** In which the port stands, counted from 0. */
    private static final int PORT_LINE = 3;

    private final Path home;
    private final Path log;
    private final PostgresPrograms programs;

    OwnServer(Path home, Path log, PostgresPrograms programs) {
        this.home = home;
        this.log = log;
        this.programs = programs;
    }

    /** A server outlives the program when that is killed; it is asked to stop before a new one takes the directory. */
    void stopOrphan() throws IOException {
        List<String> lines = pidLines(home);
        if (lines.isEmpty()) {
            return;
        }
        long pid = Long.parseLong(lines.getFirst().strip());
        if (ProcessHandle.of(pid).filter(this::servesHere).isPresent()) {
            LOG.info("stopping the database server that a killed program left behind (process {})", pid);
            stop();
        }
    }

    /** The number of a process may be another one's by now, even another server's. */
    private boolean servesHere(ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        return info.command().orElse("").endsWith("postgres")
                && Stream.of(info.arguments().orElse(new String[0])).anyMatch(this::isHome);
    }

    private boolean isHome(String argument) {
        try {
            return Files.isSameFile(Path.of(argument), home);
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }

    /** Makes the data, or takes over what is there; nobody can connect meanwhile. */
    void admit(Admission admission) throws IOException {
        if (!Files.exists(home.resolve("PG_VERSION"))) {
            programs.run("initdb", "", "-D", home.toString(), "-U", "postgres", "-A", "reject", "-E", "UTF-8");
        }
        if (!admission.isGrantedIn(home)) {
            programs.run(
                    "postgres",
                    admission.statements(),
                    "--single",
                    "-j",
                    "-D",
                    home.toString(),
                    "-c",
                    "exit_on_error=on",
                    "-c",
                    "log_min_error_statement=panic",
                    "-c",
                    "wal_recycle=off",
                    Admission.DATABASE);
            SpareLogFiles.deleteIn(home.resolve("pg_wal"));
            admission.grantIn(home);
        }
    }

    /** What the server that runs on this data says of itself, its process first; empty when none does. */
    private static List<String> pidLines(Path home) throws IOException {
        Path file = home.resolve(PID_FILE);
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    /** The port of the server that runs on this data; empty when none has come so far. */
    static OptionalInt portIn(Path home) throws IOException {
        List<String> lines = pidLines(home);
        return lines.size() > PORT_LINE
                ? OptionalInt.of(Integer.parseInt(lines.get(PORT_LINE).strip()))
                : OptionalInt.empty();
    }

    /** Starts, recovering whatever a crash left; returns the port when it answers. */
    int start(int connections) throws IOException {
        int port = freePort();
        Files.deleteIfExists(log);
        try {
            programs.run(
                    "pg_ctl",
                    "",
                    "start",
                    "-D",
                    home.toString(),
                    "-l",
                    log.toString(),
                    "-w",
                    "-t",
                    "300",
                    "-o",
                    options(port, connections));
        } catch (IOException e) {
            throw new IOException(e.getMessage() + (Files.exists(log) ? "\n" + Files.readString(log) : ""), e);
        }
        return port;
    }

    /** As durable as any other, on loopback alone. What it logs tells no values: those of people can be erased. */
    private static String options(int port, int connections) {
        return "-p %d -c max_connections=%d -c superuser_reserved_connections=0".formatted(port, connections)
                + " -c listen_addresses=" + ADDRESS
                + " -c unix_socket_directories=''"
                + " -c fsync=on -c synchronous_commit=on -c full_page_writes=on"
                // files of the write-ahead log are deleted, not kept for use again: they may hold what was erased
                + " -c wal_recycle=off"
                + " -c timezone=UTC"
                + " -c log_min_messages=fatal -c log_min_error_statement=panic";
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        }
    }

    /** Stops: transactions under way are undone. */
    void stop() throws IOException {
        programs.run("pg_ctl", "", "stop", "-D", home.toString(), "-m", "fast", "-w", "-t", "60");
    }
}
