package org.throughline.infra.log.evidence;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Walks the whole log and names the first bad position. */
@Component
public final class Verifier {

    private final EvidenceTable table;

    public Verifier(EvidenceTable table) {
        this.table = table;
    }

    /**
     * Verifies what is in the log now; whatever is appended meanwhile is left to the next time.
     *
     * @param published a checkpoint that was noted elsewhere: only it can tell a log from one that was rewritten as a
     *     whole, checkpoints included
     */
    public Verdict verify(@Nullable Checkpoint published) {
        return new Verification(table, published).run();
    }
}
