package org.throughline.infra.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as a command for a POSIX shell.
 *
 * @param method of HTTP
 * @param path with its query, encoded
 * @param headers in order
 * @param body sent as it is; absent for none
 */
record Curl(
        String method,
        String path,
        Map<String, String> headers,
        @Nullable String body) {

    static final String SERVER = "http://localhost:8080";

    static Curl get(String path) {
        return new Curl("GET", path, Map.of(), null);
    }

    static Curl post(String path, Map<String, String> headers, String body) {
        return new Curl("POST", path, headers, body);
    }

    static Curl delete(String path) {
        return new Curl("DELETE", path, Map.of(), null);
    }

    Curl with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Curl(method, path, more, body);
    }

    @Override
    public String toString() {
        StringBuilder line = new StringBuilder("curl");
        // the other two go without saying
        line.append(method.equals("PUT") || method.equals("DELETE") ? " -X " + method : "");
        headers.forEach((name, value) -> line.append(" -H ").append(quoted(name + ": " + value)));
        line.append(headers.containsValue("text/event-stream") ? " -N" : "");
        line.append(' ').append(quoted(SERVER + path));
        return body == null
                ? line.toString()
                : line.append(" --data-binary ").append(quoted(body)).toString();
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
