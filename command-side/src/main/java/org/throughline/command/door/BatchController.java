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

    private final Batches batches;
    private final CallerResolver callers;
    private final Spool spool;

    BatchController(Batches batches, CallerResolver callers, Spool spool) {
        this.batches = batches;
        this.callers = callers;
        this.spool = spool;
    }

    @PostMapping(path = "/api/commands", consumes = NDJSON)
    void submit(
            @RequestParam(defaultValue = "CONTINUE") Batches.OnRefusal onRefusal,
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
        try (Spooled spooled = spool.take(request.getInputStream(), request.getContentLengthLong());
                InputStream lines = spooled.lines()) {
            response.setContentType(NDJSON);
            response.setHeader(IMPORT_ID, importId);
            batches.run(lines, response.getOutputStream(), caller, batchId, onRefusal);
        }
    }
}
