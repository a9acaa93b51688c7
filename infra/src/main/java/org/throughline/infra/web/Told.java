package org.throughline.infra.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.throughline.events.json.EventJson;
import tools.jackson.databind.node.ObjectNode;

/** A problem detail where no framework writes it: in front of everything, and behind it. */
final class Told {

    /** What may stand in a reference as it is (RFC 3986), without the percent sign. */
    private static final BitSet PLAIN = new BitSet();

    static {
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/@!$&'()*+,;="
                .chars()
                .forEach(PLAIN::set);
    }

    private Told() {}

    /**
     * Writes it.
     *
     * @param address as it came, in whatever form; absent where it cannot even be told apart
     */
    static void write(HttpServletResponse response, RequestCode code, String detail, @Nullable String address)
            throws IOException {
        response.setStatus(code.status());
        write(response, code.status(), code.title(), code.wire(), detail, address);
    }

    static void write(
            HttpServletResponse response,
            int status,
            String title,
            String code,
            String detail,
            @Nullable String address)
            throws IOException {
        ObjectNode problem = EventJson.MAPPER.createObjectNode();
        problem.put("title", title).put("status", status).put("detail", detail);
        if (address != null) {
            problem.put("instance", instance(address).toString());
        }
        problem.put("code", code);
        byte[] body = EventJson.MAPPER.writeValueAsBytes(problem);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** The headers that keep answers to those who asked. */
    static void guard(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    /** The address of a problem; what may not stand in one is encoded. */
    static URI instance(String address) {
        StringBuilder written = new StringBuilder();
        byte[] bytes = address.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            int octet = bytes[i] & 0xff;
            if (PLAIN.get(octet) || (octet == '%' && isHex(bytes, i + 1) && isHex(bytes, i + 2))) {
                written.append((char) octet);
            } else {
                written.append('%').append("%02X".formatted(octet));
            }
        }
        // two slashes in front would name a host
        return URI.create(written.toString().replaceFirst("^//+", "/"));
    }

    private static boolean isHex(byte[] bytes, int index) {
        return index < bytes.length && Character.digit(bytes[index], 16) >= 0;
    }
}
