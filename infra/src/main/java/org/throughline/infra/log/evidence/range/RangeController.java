package org.throughline.infra.log.evidence.range;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.infra.log.evidence.Checkpoint;
import org.throughline.infra.log.evidence.EvidenceTable;
import org.throughline.infra.log.evidence.Sealer;
import org.throughline.query.read.ReadRefusal;

/** {@code GET /api/evidence}: a range of the log with what proves it, one JSON object a line. */
@RestController
final class RangeController {

    private static final String NDJSON = "application/x-ndjson";

    private final EvidenceTable table;
    private final Sealer sealer;

    RangeController(EvidenceTable table, Sealer sealer) {
        this.table = table;
        this.sealer = sealer;
    }

    /** Seals first, so that there is a checkpoint for every event that can be asked for. */
    @GetMapping(path = "/api/evidence", produces = NDJSON)
    void range(
            @RequestParam(defaultValue = "1") long from,
            @RequestParam(required = false) @Nullable Long to,
            @RequestParam(required = false) @Nullable Long checkpoint,
            HttpServletResponse response)
            throws IOException {
        long end = sealer.seal().position();
        long last = to == null ? end : to;
        if (from < 1 || from > last || last > end) {
            throw bad("from=%d to=%d is no range of a log that reaches from 1 to %d".formatted(from, last, end));
        }
        Checkpoint target = target(last, checkpoint);
        response.setContentType(NDJSON);
        new RangeExport(table, response.getOutputStream()).write(from, last, target);
    }

    private Checkpoint target(long last, @Nullable Long wanted) {
        long position = wanted == null ? last : wanted;
        return table.checkpointFrom(position)
                .filter(found -> found.position() >= last && (wanted == null || found.position() == wanted))
                .orElseThrow(() ->
                        bad("there is no checkpoint at %d behind a range that ends at %d".formatted(position, last)));
    }

    private static ReadRefusal bad(String detail) {
        return ReadRefusal.of(ReadRefusal.Code.BAD_PARAMETER, detail);
    }
}
