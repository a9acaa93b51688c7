package org.throughline.infra;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The published document, against which every answer is held that a test gets: its status and content type are documented,
 * and its body is of the schema, which is closed here for members that it does not list.
 */
final class Contract {

    private static final String PROBLEM = "/components/schemas/Problem";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static volatile @Nullable Contract published;

    private final JsonNode document;
    private final List<Template> templates;
    private final SchemaRegistry registry;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    /** An address of the document. */
    private record Template(String path, Pattern pattern, JsonNode operations) {}

    private Contract(JsonNode document) {
        this.document = document;
        templates = document.path("paths")
                .propertyStream()
                .map(path -> new Template(path.getKey(), pattern(path.getKey()), path.getValue()))
                // the one that says most in so many words is meant
                .sorted(Comparator.comparingInt(
                        template -> template.path().replaceAll("[^{]", "").length()))
                .toList();
        registry = SchemaRegistry.withDefaultDialect(
                Dialects.getDraft202012(),
                builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                        .formatAssertionsEnabled(true)
                        .build()));
    }

    private static Pattern pattern(String path) {
        return Pattern.compile("\\Q" + path.replaceAll("\\{[^}]*}", "\\\\E[^/]+\\\\Q") + "\\E");
    }

    /** The document as this program publishes it; the same for all programs of a test run. */
    private static Contract of(String base) {
        Contract known = published;
        if (known == null) {
            known = read(base);
            published = known;
        }
        return known;
    }

    private static synchronized Contract read(String base) {
        Contract known = published;
        if (known != null) {
            return known;
        }
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/api/openapi.json"))
                    .build();
            JsonNode document = JSON.readTree(
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body());
            Set<String> completed = new HashSet<>();
            seal(document, completed);
            document.at("/components/schemas").properties().forEach(entry -> {
                if (!completed.contains("#/components/schemas/" + entry.getKey())) {
                    close(entry.getValue());
                }
            });
            return new Contract(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Closes what is put together of several schemas, and notes which ones those are. */
    private static void seal(JsonNode node, Set<String> parts) {
        if (node instanceof ObjectNode schema && schema.path("allOf").isArray()) {
            schema.put("unevaluatedProperties", false);
            schema.path("allOf").forEach(part -> parts.add(part.path("$ref").asString("")));
        }
        node.forEach(child -> seal(child, parts));
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode schema
                && schema.path("properties").isObject()
                && schema.path("type").asString("").equals("object")
                && !schema.has("additionalProperties")) {
            schema.put("additionalProperties", false);
        }
        node.forEach(Contract::close);
    }

    /**
     * Holds an answer against the document.
     *
     * @throws AssertionError where it is not as documented
     */
    static void hold(String base, String method, HttpResponse<String> answer) {
        String path = answer.uri().getRawPath();
        if (path.startsWith("/api/")) {
            of(base).judge(method, path, answer);
        }
    }

    private void judge(String method, String path, HttpResponse<String> answer) {
        String what = "%s %s answered %d".formatted(method, answer.uri(), answer.statusCode());
        String type = answer.headers()
                .firstValue("Content-Type")
                .map(value -> value.replaceAll(";.*", "").strip())
                .orElse("");
        String responses = operation(method, path) + "/responses";
        String response = responses + "/" + answer.statusCode();
        if (document.at(responses).isMissingNode()) {
            must(answer.statusCode() >= 400, what + ", which nothing documents");
            must(type.equals("application/problem+json"), what + " as " + type);
            valid(PROBLEM, answer.body(), what);
            return;
        }
        JsonNode documented = document.at(response);
        must(!documented.isMissingNode(), what + ", a status that is not documented there");
        if (documented.has("$ref")) {
            response = documented.path("$ref").stringValue().substring(1);
            documented = document.at(response);
        }
        JsonNode contents = documented.path("content");
        if (answer.body().isEmpty()) {
            return;
        }
        must(contents.has(type), "%s as %s, documented are %s".formatted(what, type, contents.propertyNames()));
        if (type.endsWith("json")
                && !type.contains("ndjson")
                && contents.path(type).has("schema")) {
            valid(response + "/content/" + escaped(type) + "/schema", answer.body(), what);
        }
    }

    private String operation(String method, String path) {
        String decoded = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        String verb = method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT);
        return templates.stream()
                .filter(template -> template.pattern().matcher(decoded).matches())
                .findFirst()
                .map(template -> "/paths/" + escaped(template.path()) + "/" + verb)
                .orElse("/nowhere");
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private void valid(String pointer, String body, String what) {
        List<Error> errors = schemas.computeIfAbsent(pointer, this::schema).validate(JSON.readTree(body));
        must(
                errors.isEmpty(),
                "%s, which is not as documented:%n%s%n%s"
                        .formatted(
                                what,
                                errors.stream()
                                        .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                                        .limit(10)
                                        .collect(Collectors.joining("\n")),
                                body.length() > 2_000 ? body.substring(0, 2_000) : body));
    }

    /** The schema at a place of the document, beside all that it refers to. */
    private Schema schema(String pointer) {
        ObjectNode alone = JSON.createObjectNode();
        alone.set("components", document.path("components"));
        alone.putArray("allOf").add(document.at(pointer));
        return registry.getSchema(alone);
    }

    private static void must(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
