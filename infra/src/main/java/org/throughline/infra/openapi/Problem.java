package org.throughline.infra.openapi;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Fault;
import org.throughline.command.RefusalCode;
import org.throughline.events.json.EventJson;
import org.throughline.infra.web.RequestCode;
import org.throughline.query.read.ReadRefusal;
import tools.jackson.databind.node.ObjectNode;

/**
 * A problem detail (RFC 9457) as it is answered.
 *
 * @param code why, out of a closed set
 * @param facts what programs may want to know of it: the current version, the stage held, ...
 * @param faults what is wrong with a malformed command, the first hundred faults of it
 * @param faultCount how many faults there are, told or not
 */
record Problem(
        @Nullable URI type,
        @Nullable String title,
        int status,
        @Nullable String detail,
        @Nullable URI instance,
        String code,
        @Nullable Map<String, Object> facts,
        @Nullable List<Fault> faults,
        @Nullable Integer faultCount) {

    /** Whom the problem is told. */
    enum Asker {
        COMMAND,
        READ
    }

    /** Codes of refusals that pass by themselves. */
    private static final List<String> RETRYABLE = Arrays.stream(ReadRefusal.Code.values())
            .filter(code -> code.retryAfter().isPresent())
            .map(ReadRefusal.Code::wire)
            .toList();

    /** One code and what it means. */
    private record Reason(int status, String code, String title) {}

    /** Every answer that refuses, by its name under {@code components/responses}. */
    static ObjectNode responses(Shapes shapes) {
        ObjectNode responses = EventJson.MAPPER.createObjectNode();
        for (Asker asker : Asker.values()) {
            reasons(asker).forEach((status, reasons) -> responses.set(name(asker, status), response(reasons, shapes)));
        }
        return responses;
    }

    /** Refers to all of them from an operation's {@code responses}. */
    static void refer(ObjectNode operationResponses, Asker asker) {
        reasons(asker)
                .keySet()
                .forEach(status -> operationResponses
                        .putObject(String.valueOf(status))
                        .put("$ref", "#/components/responses/" + name(asker, status)));
    }

    private static ObjectNode response(List<Reason> reasons, Shapes shapes) {
        ObjectNode response = EventJson.MAPPER.createObjectNode();
        response.put(
                "description",
                reasons.stream()
                        .map(reason -> "`%s`: %s".formatted(reason.code(), reason.title()))
                        .collect(Collectors.joining("\n\n")));
        if (reasons.stream().anyMatch(reason -> RETRYABLE.contains(reason.code()))) {
            ObjectNode header = response.putObject("headers").putObject("Retry-After");
            header.put("description", "Seconds after which to ask again; with " + String.join(", ", RETRYABLE));
            header.putObject("schema").put("type", "integer");
        }
        ObjectNode schema = response.putObject("content")
                .putObject("application/problem+json")
                .putObject("schema");
        schema.putArray("allOf").add(shapes.of(Problem.class));
        ObjectNode code = schema.putObject("properties").putObject("code");
        reasons.forEach(reason -> code.withArray("enum").add(reason.code()));
        return response;
    }

    private static String name(Asker asker, int status) {
        return "%s%d".formatted(asker == Asker.COMMAND ? "Command" : "Read", status);
    }

    private static Map<Integer, List<Reason>> reasons(Asker asker) {
        List<Reason> reasons = new ArrayList<>();
        Arrays.stream(RequestCode.values())
                .filter(code -> asker == Asker.COMMAND || !code.isAboutContent())
                .forEach(code -> reasons.add(new Reason(code.status(), code.wire(), code.title())));
        switch (asker) {
            case COMMAND ->
                Arrays.stream(RefusalCode.values())
                        .forEach(code -> reasons.add(new Reason(code.status(), code.wire(), code.title())));
            case READ -> {
                Arrays.stream(ReadRefusal.Code.values())
                        .forEach(code -> reasons.add(new Reason(code.status(), code.wire(), code.title())));
                RefusalCode away = RefusalCode.UNAVAILABLE;
                reasons.add(new Reason(away.status(), away.wire(), "The database cannot be reached; try again"));
            }
        }
        return reasons.stream().collect(Collectors.groupingBy(Reason::status, TreeMap::new, Collectors.toList()));
    }
}
