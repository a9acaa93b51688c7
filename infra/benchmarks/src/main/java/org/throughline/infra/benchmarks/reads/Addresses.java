package org.throughline.infra.benchmarks.reads;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The reads that the program's own description names, so that a new one is measured without being listed here. */
final class Addresses {

    private static final String QUESTIONS = "/api/audit/";
    private static final Pattern LIST = Pattern.compile("/api/[a-z-]+");
    /** For what must be given, whether or not the description says so. */
    private static final Map<String, String> KNOWN = Map.of("practice", "PBIS");

    private final JsonNode document;
    private final String district;

    /**
     * A read and what it is asked for.
     *
     * @param path with the district and all else that must be given
     */
    record Address(String path, String district) {

        String at(String... parameters) {
            return path + (path.contains("?") ? "&" : "?") + String.join("&", parameters);
        }

        /** Whether it is about the district, not about something that may not have been there on any day. */
        boolean isOfDistrict() {
            return path.contains("district=");
        }

        /** Its last segment: {@code plans}. */
        String name() {
            String address = path.contains("?") ? path.substring(0, path.indexOf('?')) : path;
            return address.substring(address.lastIndexOf('/') + 1);
        }
    }

    Addresses(Http http, String district) {
        this.document = http.get("/api/openapi.json").json();
        this.district = district;
    }

    /** Every question across the subjects of a district. */
    List<Address> questions() {
        return paths().filter(path -> path.getKey().startsWith(QUESTIONS))
                .flatMap(path -> named(path.getKey(), path.getValue().path("get")))
                .filter(address -> address.path().indexOf('{') < 0 && address.isOfDistrict())
                .toList();
    }

    /** Every list of subjects that a district and a day can be given. */
    List<Address> lists() {
        return paths().filter(path -> LIST.matcher(path.getKey()).matches()
                        && has(path.getValue(), "district")
                        && has(path.getValue(), "asOf")
                        && has(path.getValue(), "after"))
                .map(path -> new Address("%s?district=%s&limit=10".formatted(path.getKey(), district), district))
                .toList();
    }

    private Stream<Map.Entry<String, JsonNode>> paths() {
        return document.path("paths").properties().stream()
                .filter(path -> path.getValue().has("get"));
    }

    private static boolean has(JsonNode path, String parameter) {
        return path.path("get")
                .path("parameters")
                .valueStream()
                .anyMatch(one -> one.path("name").asString("").equals(parameter));
    }

    /** One address, or one for each value of the last segment where that is open. */
    private Stream<Address> named(String path, JsonNode operation) {
        List<JsonNode> parameters = operation.path("parameters").valueStream().toList();
        List<String> given = new ArrayList<>();
        Stream<String> paths = Stream.of(path);
        for (JsonNode parameter : parameters) {
            String name = parameter.path("name").asString("");
            if (parameter.path("in").asString("").equals("path")) {
                paths = parameter
                        .path("schema")
                        .path("enum")
                        .valueStream()
                        .map(value -> path.replace("{" + name + "}", value.asString("")));
            } else if (name.equals("district")) {
                given.add("district=" + district);
            } else if (parameter.path("required").asBoolean(false) || KNOWN.containsKey(name)) {
                given.add(name + "=" + value(parameter));
            }
        }
        return paths.map(each -> new Address(given.isEmpty() ? each : each + "?" + String.join("&", given), district));
    }

    private static String value(JsonNode parameter) {
        String known = KNOWN.get(parameter.path("name").asString(""));
        JsonNode example = parameter.path("example");
        return known != null
                ? known
                : example.isMissingNode()
                        ? parameter.path("schema").path("enum").path(0).asString("")
                        : example.asString("");
    }
}
