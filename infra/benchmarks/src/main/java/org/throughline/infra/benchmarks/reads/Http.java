package org.throughline.infra.benchmarks.reads;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the program on this machine, with a limit on every request; a failure is an answer too. */
final class Http implements AutoCloseable {

    static final Duration LIMIT = Duration.ofSeconds(60);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String base;

    Http(int port) {
        base = "http://127.0.0.1:" + port;
    }

    /**
     * What came back.
     *
     * @param status 0 when nothing did within the limit
     * @param etag empty when there is none
     */
    record Answer(int status, String body, String etag, long nanos) {

        boolean isOk() {
            return status == 200;
        }

        double millis() {
            return nanos / 1e6;
        }

        double kilobytes() {
            return body.getBytes(StandardCharsets.UTF_8).length / 1024.0;
        }

        JsonNode json() {
            return JSON.readTree(body);
        }
    }

    Answer get(String path) {
        return get(path, "");
    }

    /** Asks again with what was answered before, when that had a name. */
    Answer get(String path, String etag) {
        HttpRequest.Builder request = request(path, LIMIT).header("Accept", "application/json, text/html");
        return send(etag.isEmpty() ? request : request.header("If-None-Match", etag));
    }

    Answer post(String path, String type, String body, Duration limit) {
        return send(request(path, limit).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Answer command(String name, String json) {
        return post("/api/commands/" + name, "application/json", json, LIMIT);
    }

    private HttpRequest.Builder request(String path, Duration limit) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(limit);
    }

    private Answer send(HttpRequest.Builder request) {
        long begun = System.nanoTime();
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("ETag").orElse(""),
                    System.nanoTime() - begun);
        } catch (IOException e) {
            return new Answer(0, String.valueOf(e.getMessage()), "", System.nanoTime() - begun);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
