package org.throughline.infra.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.HashSet;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.infra.Program;
import org.throughline.infra.database.QuickDatabases;

/** A port with TLS is a port like any other. */
class TlsIT {

    private static final String PASSWORD = "changeit";

    private static Program program;
    private static HttpClient http;
    private static Set<InetSocketAddress> ports;

    @BeforeAll
    static void start(@TempDir Path directory) throws Exception {
        Path keys = directory.resolve("keys.p12");
        makeKeys(keys);
        http = HttpClient.newBuilder().sslContext(trusting(keys)).build();
        String database = QuickDatabases.empty();
        Set<InetSocketAddress> before = Listening.now();
        program = Program.startOn(
                database, "--server.ssl.key-store=" + keys, "--server.ssl.key-store-password=" + PASSWORD);
        ports = new HashSet<>(Listening.now());
        ports.removeAll(before);
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void isOfThisMachine() {
        assertThat(ports).hasSize(1).allMatch(port -> port.getAddress().isLoopbackAddress());
    }

    @Test
    void takesWhatItsOwnPagesSend() throws Exception {
        // read, and found to be no command
        assertThat(post("https://localhost:" + program.port())).contains("\"malformed\"");
    }

    @Test
    void refusesAForeignOrigin() throws Exception {
        assertThat(post("http://localhost:" + program.port())).contains("\"foreign-origin\"");
        assertThat(post("https://evil.example")).contains("\"foreign-origin\"");
    }

    private static String post(String origin) throws IOException, InterruptedException {
        URI address = URI.create("https://localhost:%d/api/commands/form-team".formatted(program.port()));
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("Origin", origin)
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private static void makeKeys(Path keys) throws IOException, InterruptedException {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process process = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "program",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        PASSWORD)
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isZero();
    }

    private static SSLContext trusting(Path keys) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("program", store.getCertificate("program"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
