package org.throughline.infra;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to a running program over HTTP, as its users do, and has every answer be as the {@link Contract} says. */
public final class Client {

    public static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String base;

    public Client(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    /** An answer with its status. */
    public record Answer(int status, JsonNode body, java.net.http.HttpHeaders headers) {
        public JsonNode at(String pointer) {
            return body.at(pointer);
        }
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** The status of an answer to someone who has it with this tag. */
    public int getIfNoneMatch(String path, String tag) {
        try {
            return http.send(request(path).header("If-None-Match", tag).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The answer to someone who wants to listen, where it is a refusal. */
    public Answer refusedStream(String path) {
        return send(request(path).header("Accept", "text/event-stream").GET());
    }

    /** An answer for people. */
    public record Page(int status, String html) {}

    /** A page as a browser asks for it. */
    public Page page(String path) {
        try {
            HttpResponse<String> response = http.send(
                    request(path).header("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofString());
            return new Page(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The body of an answer that must be 200. */
    public JsonNode read(String path) {
        Answer answer = get(path);
        if (answer.status() != 200) {
            throw new AssertionError(path + " answered " + answer.status() + ": " + answer.body());
        }
        return answer.body();
    }

    /** The lines of an answer that must be 200. */
    public List<String> lines(String path) {
        try {
            HttpResponse<java.util.stream.Stream<String>> response =
                    http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofLines());
            List<String> lines = response.body().toList();
            if (response.statusCode() != 200) {
                throw new AssertionError(path + " answered " + response.statusCode() + ": " + lines);
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public Answer command(String name, Object payload, String... headers) {
        HttpRequest.Builder request = request("/api/commands/" + name).header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.POST(HttpRequest.BodyPublishers.ofString(
                payload instanceof String text ? text : JSON.writeValueAsString(payload))));
    }

    /** Forms a district team; returns the position after it. */
    public long formTeam(String id, String organizationId) {
        return accepted("form-team", team(id, organizationId));
    }

    /** A district team to be formed. */
    public static Map<String, Object> team(String id, String organizationId) {
        return team(id, organizationId, "DISTRICT");
    }

    /** A team to be formed. */
    public static Map<String, Object> team(String id, String organizationId, String level) {
        return json(
                "teamId",
                id,
                "organizationId",
                organizationId,
                "level",
                level,
                "name",
                id,
                "purposes",
                List.of("LEADERSHIP"),
                "effectiveOn",
                "2016-09-01");
    }

    /** PUT of JSON. */
    public Answer put(String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    /** POST of JSON. */
    public Answer post(String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** POST without a body. */
    public Answer post(String path) {
        return send(request(path).POST(HttpRequest.BodyPublishers.noBody()));
    }

    /** Sends a command that must be accepted; returns the position after it. */
    public long accepted(String name, Object payload) {
        Answer answer = command(name, payload);
        if (answer.status() != 200) {
            throw new AssertionError(name + " answered " + answer.status() + ": " + answer.body());
        }
        return answer.at("/position").asLong();
    }

    /** Sends a batch; returns its answers, the summary last. Ends early when the program dies. */
    public List<JsonNode> batch(List<?> lines, String... headers) {
        String body =
                String.join("\n", lines.stream().map(JSON::writeValueAsString).toList());
        HttpRequest.Builder request = request("/api/commands").header("Content-Type", "application/x-ndjson");
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<java.util.stream.Stream<String>> response = http.send(
                    request.POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                    HttpResponse.BodyHandlers.ofLines());
            java.util.ArrayList<JsonNode> answers = new java.util.ArrayList<>();
            try {
                response.body().forEach(line -> answers.add(JSON.readTree(line)));
            } catch (UncheckedIOException | tools.jackson.core.JacksonException cutOff) {
                return answers;
            }
            return answers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opens a live stream; {@code lastEventId} as a browser sends it when it comes back. */
    public Events stream(String path, @Nullable Long lastEventId) {
        HttpRequest.Builder request = request(path).header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId.toString());
        }
        try {
            HttpResponse<java.io.InputStream> response =
                    http.send(request.GET().build(), HttpResponse.BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                throw new AssertionError(path + " answered " + response.statusCode());
            }
            return new Events(new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpRequest asked = request.timeout(Duration.ofSeconds(60)).build();
            HttpResponse<String> response = http.send(asked, HttpResponse.BodyHandlers.ofString());
            String body = response.body();
            Contract.hold(base, asked.method(), response);
            String type = response.headers().firstValue("Content-Type").orElse("");
            // NDJSON is no JSON, but many
            boolean json = type.contains("json") && !type.contains("ndjson");
            return new Answer(
                    response.statusCode(), JSON.readTree(json && !body.isEmpty() ? body : "null"), response.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts a map together from names and values, absent values left out. */
    public static Map<String, Object> json(@Nullable Object... namesAndValues) {
        Map<String, Object> map = new java.util.LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                map.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
            }
        }
        return map;
    }

    /** One server-sent event. */
    public record Event(String name, long id, JsonNode data) {}

    /** The events of a live stream as they come; closing it leaves. */
    public static final class Events implements Iterator<Event>, AutoCloseable {

        private final BufferedReader reader;

        private Events(BufferedReader reader) {
            this.reader = reader;
        }

        @Override
        public boolean hasNext() {
            return true;
        }

        @Override
        public Event next() {
            String name = "";
            long id = -1;
            String data = null;
            try {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    if (line.isEmpty() && data != null) {
                        return new Event(name, id, JSON.readTree(data));
                    } else if (line.startsWith("event: ")) {
                        name = line.substring(7);
                    } else if (line.startsWith("id: ")) {
                        id = Long.parseLong(line.substring(4));
                    } else if (line.startsWith("data: ")) {
                        data = line.substring(6);
                    }
                }
                throw new NoSuchElementException("the stream ended");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            try {
                reader.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
