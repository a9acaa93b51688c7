package org.throughline.infra.log.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.throughline.infra.log.evidence.Finding.Fault;

/** Goes from event to event in order, follows the chain, and stops at the first that cannot be the one that was logged. */
public final class ChainWalk {

    private Checkpoint here;
    private Instant recordedAt = Instant.MIN;

    /** A walk that begins behind this position. */
    public ChainWalk(Checkpoint before) {
        this.here = before;
    }

    /** Takes the next event; answers what is wrong with it, or null. */
    public @Nullable Finding step(SealedEvent event) {
        long position = here.position() + 1;
        if (event.position() != position) {
            return missing("position %d is missing: %d comes behind %d"
                    .formatted(position, event.position(), here.position()));
        }
        if (!event.isIntact()) {
            return new Finding(
                    position, Fault.DIGEST_DIFFERS, "the event at %d differs from its digest".formatted(position));
        }
        if (event.recordedAt().isBefore(recordedAt)) {
            return new Finding(
                    position,
                    Fault.TIME_RUNS_BACKWARDS,
                    "%d was recorded at %s, before the one ahead of it, at %s"
                            .formatted(position, event.recordedAt(), recordedAt));
        }
        recordedAt = event.recordedAt();
        here = here.then(event.digest());
        return null;
    }

    /** That the next position is missing. */
    public Finding missing(String detail) {
        return new Finding(here.position() + 1, Fault.MISSING, detail);
    }

    /** How far it is, and the chain there. */
    public Checkpoint here() {
        return here;
    }
}
