package org.throughline.infra.survival;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.throughline.infra.Client;
import org.throughline.infra.ProgramProcess;

/** HAProxy with the file that operators are given; nothing but the ports is another. */
final class Balancer implements AutoCloseable {

    private static final Path FILE = Path.of("deploy", "haproxy.cfg");

    private final Process process;
    private final Client client;
    private final Path socket;

    private Balancer(Process process, Client client, Path socket) {
        this.process = process;
        this.client = client;
        this.socket = socket;
    }

    /** Starts before two nodes on these ports and waits until it takes both for ready. */
    static Balancer before(int one, int two, Path directory) throws IOException {
        int port = ProgramProcess.freePort();
        Path socket = directory.resolve("haproxy.sock");
        String operations =
                "\nglobal\n    stats socket %s mode 600\n    log stdout format raw local0 notice\n".formatted(socket);
        Path file = Files.writeString(directory.resolve("haproxy.cfg"), at(port, one, two) + operations);
        Process process = new ProcessBuilder("haproxy", "-db", "-f", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("haproxy.log").toFile())
                .start();
        Balancer balancer = new Balancer(process, new Client(port), socket);
        balancer.awaitNodes(2);
        return balancer;
    }

    private static String at(int port, int one, int two) throws IOException {
        String file = Files.readString(FILE);
        return replaced(replaced(replaced(file, "bind", 8080, port), "one", 8081, one), "two", 8082, two);
    }

    private static String replaced(String file, String name, int from, int to) {
        String line = "    %s%s 127.0.0.1:".formatted(name.equals("bind") ? "" : "server ", name);
        if (!file.contains(line + from + "\n")) {
            throw new AssertionError(FILE + " has no line " + line + from);
        }
        return file.replace(line + from + "\n", line + to + "\n");
    }

    /** Waits until so many nodes are sent requests. */
    void awaitNodes(int count) {
        Awaitility.await(count + " nodes are ready to the balancer")
                .atMost(Duration.ofSeconds(20))
                .until(() -> ready() == count);
    }

    private long ready() throws IOException {
        if (!process.isAlive()) {
            throw new IllegalStateException("haproxy ended by itself with " + process.exitValue());
        }
        if (!Files.exists(socket)) {
            return 0;
        }
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            channel.write(ByteBuffer.wrap("show stat\n".getBytes(StandardCharsets.US_ASCII)));
            String stat = new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.US_ASCII);
            return stat.lines()
                    .filter(line -> line.matches("nodes,(one|two),.*"))
                    .filter(line -> line.split(",", -1)[17].equals("UP"))
                    .count();
        }
    }

    Client client() {
        return client;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }
}
