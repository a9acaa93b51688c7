package org.throughline.infra.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.throughline.infra.Client;
import tools.jackson.databind.JsonNode;

/** Sends bytes as they are, well-formed or not: a polite client would correct them. */
final class Wire {

    private static final int PATIENCE_MILLIS = 10_000;

    private final int port;

    Wire(int port) {
        this.port = port;
    }

    /** What came back, as far as it was read: of a live stream only the head. */
    record Reply(int status, String head, String body) {

        boolean isProblem() {
            return head.toLowerCase(Locale.ROOT).contains("content-type: application/problem+json");
        }

        JsonNode json() {
            return Client.JSON.readTree(body);
        }
    }

    /** A request line and headers; {@code Host}, {@code Connection} and {@code Content-Length} are added when absent. */
    Reply send(String method, String target, List<String> headers, byte[] body) {
        List<String> lines = new ArrayList<>(List.of(method + " " + target + " HTTP/1.1"));
        lines.addAll(headers);
        addWhenAbsent(lines, "Host: localhost:" + port);
        addWhenAbsent(lines, "Connection: close");
        if (body.length > 0 || method.equals("POST")) {
            addWhenAbsent(lines, "Content-Length: " + body.length);
        }
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
        request.writeBytes(body);
        return exchange(request.toByteArray());
    }

    private static void addWhenAbsent(List<String> lines, String header) {
        String name = header.substring(0, header.indexOf(':') + 1);
        if (lines.stream().noneMatch(line -> line.regionMatches(true, 0, name, 0, name.length()))) {
            lines.add(header);
        }
    }

    private Reply exchange(byte[] request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            return read(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reply read(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        int end = -1;
        byte[] buffer = new byte[8192];
        try {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                all.write(buffer, 0, n);
                end = end < 0 ? all.toString(StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n") : end;
                if (end >= 0 && isStream(head(all, end))) {
                    break;
                }
            }
        } catch (SocketTimeoutException e) {
            throw new AssertionError("no end of the answer: " + all.toString(StandardCharsets.UTF_8), e);
        }
        if (end < 0) {
            throw new AssertionError("no answer, but '" + all.toString(StandardCharsets.UTF_8) + "'");
        }
        String head = head(all, end);
        byte[] body = Arrays.copyOfRange(all.toByteArray(), end + 4, all.size());
        boolean chunked = head.toLowerCase(Locale.ROOT).contains("transfer-encoding: chunked");
        return new Reply(
                Integer.parseInt(head.substring(9, 12)),
                head,
                new String(chunked && !isStream(head) ? whole(body) : body, StandardCharsets.UTF_8));
    }

    /** The chunks of a body, put together. */
    private static byte[] whole(byte[] chunks) {
        String text = new String(chunks, StandardCharsets.ISO_8859_1);
        StringBuilder whole = new StringBuilder();
        for (int at = 0; at < text.length(); ) {
            int line = text.indexOf("\r\n", at);
            int length = Integer.parseInt(text.substring(at, line), 16);
            whole.append(text, line + 2, line + 2 + length);
            at = length == 0 ? text.length() : line + 2 + length + 2;
        }
        return whole.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String head(ByteArrayOutputStream all, int end) {
        return all.toString(StandardCharsets.ISO_8859_1).substring(0, end);
    }

    private static boolean isStream(String head) {
        return head.toLowerCase(Locale.ROOT).contains("content-type: text/event-stream");
    }
}
