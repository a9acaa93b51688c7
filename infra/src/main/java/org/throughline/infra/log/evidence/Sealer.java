package org.throughline.infra.log.evidence;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.throughline.infra.log.evidence.EvidenceTable.DigestAt;

/**
 * Extends the checkpoints to the end of the log. Every node may do so at any time: from the same events come the same
 * checkpoints.
 */
@Component
public final class Sealer {

    /** There is a checkpoint at every multiple of this, and wherever else the log once ended. */
    static final int EVERY = 256;

    private static final int PAGE = 16 * EVERY;
    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);

    private final EvidenceTable table;

    public Sealer(EvidenceTable table) {
        this.table = table;
    }

    /** Seals what is in the log by now; nothing behind a position that is missing. */
    public Checkpoint seal() {
        Checkpoint sealed = table.checkpointUpTo(Long.MAX_VALUE).orElse(Checkpoint.START);
        boolean more = true;
        while (more) {
            List<DigestAt> page = table.digests(sealed.position() + 1, sealed.position() + PAGE);
            List<Checkpoint> next = checkpoints(sealed, page);
            if (!next.isEmpty()) {
                table.add(next);
                sealed = next.getLast();
            }
            more = page.size() == PAGE && !next.isEmpty();
        }
        return sealed;
    }

    private static List<Checkpoint> checkpoints(Checkpoint before, List<DigestAt> page) {
        List<Checkpoint> checkpoints = new ArrayList<>();
        Checkpoint here = before;
        for (DigestAt next : page) {
            if (next.position() != here.position() + 1) {
                LOG.error("position {} is missing; nothing behind it is sealed", here.position() + 1);
                break;
            }
            here = here.then(next.digest());
            if (here.position() % EVERY == 0) {
                checkpoints.add(here);
            }
        }
        if (here.position() > before.position() && here.position() % EVERY != 0) {
            checkpoints.add(here);
        }
        return checkpoints;
    }
}
