package org.throughline.infra.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sockets on which this process waits for connections, as the kernel tells it. */
final class Listening {

    private static final String WAITING = "0A";

    private Listening() {}

    static Set<InetSocketAddress> now() {
        Set<String> own = own();
        return Stream.of("tcp", "tcp6")
                .flatMap(table -> lines(Path.of("/proc/self/net", table)))
                .map(line -> line.strip().split("\\s+", -1))
                .filter(row -> row[3].equals(WAITING) && own.contains("socket:[" + row[9] + "]"))
                .map(row -> address(row[1]))
                .collect(Collectors.toSet());
    }

    private static Set<String> own() {
        Set<String> targets = new HashSet<>();
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            open.forEach(link -> {
                try {
                    targets.add(Files.readSymbolicLink(link).toString());
                } catch (IOException closed) {
                    // a moment ago
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return targets;
    }

    private static Stream<String> lines(Path table) {
        try {
            return Files.readAllLines(table).stream().skip(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Words of four bytes, each with its last byte first, and a port. */
    private static InetSocketAddress address(String written) {
        int colon = written.indexOf(':');
        byte[] turned = HexFormat.of().parseHex(written.substring(0, colon));
        byte[] bytes = new byte[turned.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = turned[i / 4 * 4 + 3 - i % 4];
        }
        try {
            return new InetSocketAddress(
                    InetAddress.getByAddress(bytes), Integer.parseInt(written.substring(colon + 1), 16));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
