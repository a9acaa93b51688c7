package org.throughline.infra.log.evidence.range;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.throughline.infra.log.evidence.Checkpoint;
import org.throughline.infra.log.evidence.EvidenceTable;
import org.throughline.infra.log.evidence.EvidenceTable.DigestAt;
import org.throughline.infra.log.evidence.SealedEvent;

/** Writes a range, page by page. */
final class RangeExport {

    private static final int PAGE = 512;

    private final EvidenceTable table;
    private final OutputStream out;

    RangeExport(EvidenceTable table, OutputStream out) {
        this.table = table;
        this.out = new BufferedOutputStream(out, 1 << 16);
    }

    /**
     * Writes the events of these positions and what leads on to the checkpoint. It writes what is there: whether that is
     * in order is for the receiver to find out.
     */
    void write(long from, long to, Checkpoint checkpoint) throws IOException {
        Checkpoint here = before(from);
        line(new RangeLine.Manifest(RangeLine.FORMAT, from, to, here.chain()));
        long events = 0;
        for (long next = from; next <= to; next += PAGE) {
            for (SealedEvent event : table.events(next, Math.min(to, next + PAGE - 1))) {
                line(RangeLine.Event.of(event));
                here = here.then(event.digest());
                events++;
            }
        }
        line(new RangeLine.Chain(to, here.chain()));
        for (long next = to + 1; next <= checkpoint.position(); next += PAGE) {
            for (DigestAt digest : table.digests(next, Math.min(checkpoint.position(), next + PAGE - 1))) {
                line(new RangeLine.Digest(digest.position(), digest.digest()));
            }
        }
        line(new RangeLine.Sealed(checkpoint.position(), checkpoint.chain()));
        line(new RangeLine.Trailer(events));
        out.flush();
    }

    private Checkpoint before(long from) {
        Checkpoint here = table.checkpointUpTo(from - 1).orElse(Checkpoint.START);
        List<DigestAt> rest = table.digests(here.position() + 1, from - 1);
        for (DigestAt digest : rest) {
            here = here.then(digest.digest());
        }
        return here;
    }

    private void line(RangeLine line) throws IOException {
        out.write(RangeLine.JSON.writeValueAsBytes(line));
        out.write('\n');
    }
}
