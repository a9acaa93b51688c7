package org.throughline.infra.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways that an account of the same machine has into the embedded database, and to its files. */
class NobodyElseEntersIT {

    private static final Set<PosixFilePermission> OTHERS = EnumSet.complementOf(EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE));

    @TempDir
    private static Path folder;

    private static Path home;
    private static EmbeddedDatabase database;

    @BeforeAll
    static void start() {
        home = folder.resolve("data/pg");
        database = EmbeddedDatabase.start(home, 20);
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "throughline, postgres, -",
                "throughline, postgres, guessed",
                "throughline, template1, -",
                "postgres, postgres, -",
                "postgres, postgres, postgres",
                "postgres, template1, -",
                "postgres, template1, guessed",
                "nobody, postgres, -"
            })
    void refusesWhoeverDoesNotKnowThePassword(String user, String into, @Nullable String password) {
        assertThatThrownBy(() -> enter(user, into, password))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal ->
                                // refused by the server, and by the driver where a password is asked for and there is
                                // none
                                assertThat(refusal.getSQLState()).isIn("28000", "28P01", "08004"));
    }

    @ParameterizedTest
    @CsvSource({"throughline, template1", "postgres, postgres", "postgres, template1"})
    void thePasswordOpensNothingButTheProgramsOwnDatabaseToItsOwnRole(String user, String into) throws Exception {
        String password = Files.readString(home.resolveSibling("pg.private/password"));
        assertThatThrownBy(() -> enter(user, into, password))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(refusal.getSQLState()).isEqualTo("28000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tmp", "/run/postgresql", "/var/run/postgresql"})
    void hasNoSocketInAFolderThatOthersReach(String folder) throws IOException {
        Path socket = Path.of(folder, ".s.PGSQL." + port());
        assertThatThrownBy(() -> SocketChannel.open(UnixDomainSocketAddress.of(socket)))
                .isInstanceOf(IOException.class);
        // the first folder of sockets, if any
        assertThat(Files.readAllLines(home.resolve("postmaster.pid")).get(4)).isEmpty();
    }

    @Test
    void noFileBesideOrBelowTheDataIsAnyoneElses() throws IOException {
        try (Stream<Path> files = Files.walk(home.getParent())) {
            List<Path> all = files.filter(file -> !Files.isSymbolicLink(file)).toList();
            assertThat(all).hasSizeGreaterThan(2_000);
            assertThat(all).allSatisfy(file -> assertThat(modes(file)).doesNotContainAnyElementsOf(OTHERS));
        }
        assertThat(PosixFilePermissions.toString(modes(home.resolveSibling("pg.private/password"))))
                .isEqualTo("rw-------");
        assertThat(Files.size(home.resolveSibling("pg.private/password"))).isEqualTo(64);
    }

    @Test
    void runsProgramsThatNobodyElseCouldHavePutThere() throws IOException {
        Path mine = home.toRealPath().getParent();
        long pid = Long.parseLong(
                Files.readAllLines(home.resolve("postmaster.pid")).getFirst());
        assertThat(ProcessHandle.of(pid).flatMap(process -> process.info().command()))
                .hasValueSatisfying(command -> assertThat(Path.of(command)).startsWith(mine));
    }

    private static Set<PosixFilePermission> modes(Path file) {
        try {
            return Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void enter(String user, String into, @Nullable String password) throws Exception {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        if (password != null) {
            properties.setProperty("password", password);
        }
        DriverManager.getConnection("jdbc:postgresql://127.0.0.1:%d/%s".formatted(port(), into), properties)
                .close();
    }

    private static int port() throws IOException {
        return Integer.parseInt(
                Files.readAllLines(home.resolve("postmaster.pid")).get(3));
    }
}
