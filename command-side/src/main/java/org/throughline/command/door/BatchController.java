package org.throughline.command.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.command.door.Spool.Spooled;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code POST /api/commands}: a batch, one JSON object a line, answered line by line while it runs.
 *
 * <p>The whole batch is taken in before the first line is applied: a client that sends everything before it reads
 * anything can therefore not block itself, and an upload that breaks off applies nothing.
 */
@RestController
final class BatchController {

    static final String NDJSON = "application/x-ndjson";

    private final CommandDoor door;
    private final CallerResolver callers;
    private final Spool spool;
    private final JsonMapper json;

    BatchController(CommandDoor door, CallerResolver callers, Spool spool, JsonMapper json) {
        this.door = door;
        this.callers = callers;
        this.spool = spool;
        this.json = json;
    }

    @PostMapping(path = "/api/commands", consumes = NDJSON)
    void submit(
            @RequestParam(defaultValue = "CONTINUE") Batch.OnRefusal onRefusal,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @RequestHeader(name = "X-Correlation-Id", required = false) @Nullable String correlationId,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        String batchId = Headers.commandId(idempotencyKey);
        Caller caller = callers.resolve(request, Caller.IMPORT, Headers.correlationId(correlationId));
        Batch batch = new Batch(door, caller, json, batchId, onRefusal);
        try (Spooled spooled = spool.take(request.getInputStream(), request.getContentLengthLong());
                InputStream lines = spooled.lines()) {
            response.setContentType(NDJSON);
            batch.run(lines, response.getOutputStream());
        }
    }
}
