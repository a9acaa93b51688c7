package org.throughline.command.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
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
    static final String IMPORT_ID = "X-Import-Id";

    private final CommandDoor door;
    private final CallerResolver callers;
    private final Spool spool;
    private final JsonMapper json;
    private final Imports imports;
    private final Clock clock;

    BatchController(
            CommandDoor door, CallerResolver callers, Spool spool, JsonMapper json, Imports imports, Clock clock) {
        this.door = door;
        this.callers = callers;
        this.spool = spool;
        this.json = json;
        this.imports = imports;
        this.clock = clock;
    }

    @PostMapping(path = "/api/commands", consumes = NDJSON)
    void submit(
            @RequestParam(defaultValue = "CONTINUE") Batch.OnRefusal onRefusal,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @RequestHeader(name = "X-Correlation-Id", required = false) @Nullable String correlationId,
            @RequestHeader(name = "X-Import-Source", required = false) @Nullable String importSource,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        String batchId = Headers.commandId(idempotencyKey);
        String importId = batchId == null ? NewId.next() : batchId;
        Caller caller = callers.resolve(request, Caller.IMPORT, Headers.correlationId(correlationId))
                .bringing(importId, ImportHeaders.source(importSource));
        Batch batch = new Batch(door, caller, json, batchId, onRefusal);
        try (Spooled spooled = spool.take(request.getInputStream(), request.getContentLengthLong());
                InputStream lines = spooled.lines()) {
            response.setContentType(NDJSON);
            response.setHeader(IMPORT_ID, importId);
            run(batch, caller, lines, response.getOutputStream());
        }
    }

    /** What became of it is kept, however it ends: whoever sent it may have gone. */
    private void run(Batch batch, Caller caller, InputStream lines, OutputStream answers) throws IOException {
        Imports.Run begun = Imports.Run.begin(caller, clock.instant());
        imports.keep(begun);
        try {
            batch.run(lines, answers);
        } finally {
            imports.keep(begun.end(batch.tally(), clock.instant()));
        }
    }
}
