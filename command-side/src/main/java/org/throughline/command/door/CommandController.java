package org.throughline.command.door;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.command.amend.Correction;
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
            @RequestParam(required = false) @Nullable String corrects,
            @RequestParam(required = false) @Nullable String because,
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
                IfMatch.read(ifMatch),
                ImportHeaders.originallyRecordedAt(originallyRecordedAt),
                Correction.read(corrects, because));
        CommandResult result = door.submit(submitted, caller);
        return ResponseEntity.ok().eTag("\"" + result.version() + "\"").body(result);
    }
}
