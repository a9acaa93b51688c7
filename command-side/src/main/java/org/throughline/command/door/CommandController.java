package org.throughline.command.door;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.command.Fault;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import tools.jackson.databind.json.JsonMapper;

/** {@code POST /api/commands/{command}}: one command, one answer. */
@RestController
final class CommandController {

    private final CommandDoor door;
    private final CallerResolver callers;
    private final RequestBodies bodies;

    CommandController(CommandDoor door, CallerResolver callers, JsonMapper json) {
        this.door = door;
        this.callers = callers;
        this.bodies = new RequestBodies(json);
    }

    /** {@code produces} keeps a client that accepts no JSON from having its command applied before it is refused. */
    @PostMapping(
            path = "/api/commands/{command}",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CommandResult> submit(
            @PathVariable String command,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(name = "X-Correlation-Id", required = false) @Nullable String correlationId,
            @RequestHeader(name = "X-Originally-Recorded-At", required = false) @Nullable String originallyRecordedAt,
            @RequestHeader(name = "X-Import-Source", required = false) @Nullable String importSource,
            HttpServletRequest request)
            throws IOException {
        Caller caller = callers.resolve(request, Caller.API, Headers.correlationId(correlationId))
                .bringing(null, ImportHeaders.source(importSource));
        CommandRequest submitted = new CommandRequest(
                command,
                bodies.one(request.getInputStream()),
                Headers.commandId(idempotencyKey),
                Headers.version(ifMatch),
                ImportHeaders.originallyRecordedAt(originallyRecordedAt));
        CommandResult result = door.submit(submitted, caller);
        return ResponseEntity.ok().eTag("\"" + result.version() + "\"").body(result);
    }

    /** Headers that say something about a command. */
    static final class Headers {

        private static final int MAX_ID = 200;

        private Headers() {}

        static @Nullable String commandId(@Nullable String idempotencyKey) {
            return id("Idempotency-Key", idempotencyKey);
        }

        static @Nullable String correlationId(@Nullable String given) {
            return id("X-Correlation-Id", given);
        }

        /** Both are kept in the log for good. */
        private static @Nullable String id(String header, @Nullable String value) {
            if (value == null) {
                return null;
            }
            String id = unquoted(value);
            boolean printable = id.chars().allMatch(c -> c > ' ' && c < 127);
            if (id.isEmpty() || id.length() > MAX_ID || !printable) {
                throw malformed(header, "1 to 200 printable ASCII characters without spaces");
            }
            return id;
        }

        static @Nullable Long version(@Nullable String ifMatch) {
            if (ifMatch == null || ifMatch.strip().equals("*")) {
                return null;
            }
            String tag = unquoted(ifMatch);
            if (!tag.matches("\\d{1,15}")) {
                throw malformed("If-Match", "the ETag of a read, for instance \"3\"");
            }
            return Long.valueOf(tag);
        }

        static String unquoted(String value) {
            String stripped = value.strip();
            boolean quoted = stripped.length() >= 2 && stripped.startsWith("\"") && stripped.endsWith("\"");
            return quoted ? stripped.substring(1, stripped.length() - 1) : stripped;
        }

        static Refusal malformed(String header, String expected) {
            return Refusal.of(
                    RefusalCode.MALFORMED,
                    "The header %s must be %s".formatted(header, expected),
                    List.of(new Fault("", "bad-header", header)));
        }
    }
}
