package org.throughline.infra.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;

/** What the program may do in its embedded database, and that it finds its way back into it. */
class EmbeddedDatabaseIT {

    /** The code of a client's question, before anything else, whether the connection may be encrypted. */
    private static final int ENCRYPT = 80_877_103;

    private static final byte[] ASK_FOR_PASSWORD = {'R', 0, 0, 0, 8, 0, 0, 0, 3};

    @TempDir
    private static Path folder;

    private static Path home;
    private static Path password;

    @BeforeAll
    static void writeSomething() {
        home = folder.resolve("pg");
        password = folder.resolve("pg.private/password");
        UnpackedOnce.beside(home);
        run(sql -> {
            sql.execute("create schema kept");
            sql.execute("create table kept.line as select 'kept' as words");
        });
    }

    @Test
    void isNoSuperuserAndReachesNothingOutsideTheDatabase() {
        run(sql -> {
            assertThat(sql.queryForMap("""
                    select rolname, rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls
                    from pg_roles where rolname = current_user
                    """).values().stream().map(String::valueOf))
                    .containsExactly("throughline", "false", "false", "false", "false", "false");
            for (String attempt : new String[] {
                "copy kept.line from program 'echo taken'",
                "copy kept.line to program 'cat'",
                "copy kept.line from '/etc/passwd'",
                "select pg_read_file('/etc/passwd')",
                "select lo_import('/etc/passwd')",
                "alter system set fsync = off",
                "alter role throughline superuser",
                "create role another",
                "create database another",
                "set session authorization postgres",
                "set role postgres",
                "create extension plperlu",
            }) {
                assertThatThrownBy(() -> sql.execute(attempt))
                        .as(attempt)
                        .rootCause()
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                refusal -> assertThat(refusal.getSQLState())
                                        .as(attempt)
                                        .isIn("42501", "0A000"));
            }
        });
    }

    @Test
    void keepsItsPasswordAndWhatItWrote() throws IOException {
        String before = Files.readString(password);
        run(this::finds);
        assertThat(Files.readString(password)).isEqualTo(before);
    }

    @Test
    void getsAnotherPasswordWhenOthersCouldHaveReadIt() throws IOException {
        String before = Files.readString(password);
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-r--r--"));
        run(this::finds);
        assertThat(Files.readString(password)).hasSize(64).isNotEqualTo(before);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
                .isEqualTo("rw-------");
    }

    /** As where the data alone were copied or restored. */
    @Test
    void findsItsWayBackWithoutItsPassword() throws IOException {
        FileSystemUtils.deleteRecursively(folder.resolve("pg.private"));
        run(this::finds);
    }

    /** Its role had its tables and nothing else. */
    @Test
    void givesDataOfAnEarlierVersionWhatErasingNeeds() throws IOException {
        PrivateFolder own = PrivateFolder.at(folder.resolve("pg.private"));
        new PostgresPrograms(PostgresBinaries.forThisMachine().unpackInto(own), own.isRoots())
                .run("postgres", """
                        revoke pg_checkpoint from throughline;

                        revoke execute on function pg_switch_wal() from throughline;

                        """, "--single", "-j", "-D", home.toString(), "postgres");
        Path lines = home.resolve("pg_hba.conf");
        Files.writeString(lines, Files.readString(lines).replaceAll("# Its role may.*\n", ""));
        run(sql -> {
            finds(sql);
            sql.execute("checkpoint");
            assertThat(sql.queryForObject("select pg_switch_wal()::text", String.class))
                    .isNotBlank();
            assertThat(sql.queryForObject("show wal_recycle", String.class)).isEqualTo("off");
        });
    }

    @Test
    void refusesToKeepSecretsInAFolderThatOthersReach() throws IOException {
        Path secrets = folder.resolve("pg.private");
        Files.setPosixFilePermissions(secrets, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThatThrownBy(() -> EmbeddedDatabase.start(home, 20))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("mode 0700")
                .hasMessageContaining("Delete it");
        FileSystemUtils.deleteRecursively(secrets);
        run(this::finds);
    }

    /** Somebody listens in the server's place, when it has crashed, and asks for the password in the clear. */
    @Test
    void tellsItsPasswordToNoServerThatDoesNotKnowIt() throws Exception {
        String url;
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home, 20)) {
            url = database.url();
        }
        String secret = Files.readString(password);
        int port = URI.create(url.substring("jdbc:".length())).getPort();
        try (ServerSocket pretender = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<String> heard = CompletableFuture.supplyAsync(() -> heard(pretender));
            assertThatThrownBy(() -> DriverManager.getConnection(url, "throughline", secret))
                    .isInstanceOf(SQLException.class);
            assertThat(heard.get(10, TimeUnit.SECONDS)).doesNotContain(secret);
        }
    }

    private static String heard(ServerSocket pretender) {
        try (Socket client = pretender.accept()) {
            client.setSoTimeout(5_000);
            DataInputStream in = new DataInputStream(client.getInputStream());
            DataOutputStream out = new DataOutputStream(client.getOutputStream());
            int length = in.readInt();
            if (in.readInt() == ENCRYPT) {
                out.writeByte('N');
                length = in.readInt();
                in.readInt();
            }
            in.skipNBytes(length - 2L * Integer.BYTES);
            out.write(ASK_FOR_PASSWORD);
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void finds(JdbcTemplate sql) {
        assertThat(sql.queryForList("select words from kept.line", String.class))
                .containsExactly("kept");
    }

    private static void run(Consumer<JdbcTemplate> use) {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home, 20);
                Connection connection =
                        DriverManager.getConnection(database.url(), database.username(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute("set statement_timeout = '20s'");
            use.accept(new JdbcTemplate(new SingleConnectionDataSource(connection, true)));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
