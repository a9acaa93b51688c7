package org.throughline.infra.log.evidence;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.throughline.infra.log.evidence.EvidenceTable.Bounds;
import org.throughline.infra.log.evidence.Finding.Fault;

/** One walk over the whole log, page by page. */
final class Verification {

    /** Few enough for events of a megabyte each. */
    private static final int PAGE = 2 * Sealer.EVERY;

    private final EvidenceTable table;
    private final @Nullable Checkpoint published;
    private final Bounds bounds;
    private final ChainWalk walk = new ChainWalk(Checkpoint.START);
    private final long begun = System.nanoTime();
    private long agreed;
    private long checkpoints;

    Verification(EvidenceTable table, @Nullable Checkpoint published) {
        this.table = table;
        this.published = published;
        this.bounds = table.bounds();
    }

    Verdict run() {
        Finding bad = bounds.first() < 1
                ? new Finding(
                        bounds.first(), Fault.MISPLACED, "there is an event at %d, before 1".formatted(bounds.first()))
                : null;
        while (bad == null && position() < bounds.last()) {
            bad = page(position() + 1, Math.min(position() + PAGE, bounds.last()));
        }
        bad = bad == null ? end() : bad;
        return new Verdict(
                bad == null,
                position(),
                walk.here().chain(),
                agreed,
                checkpoints,
                bad,
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
    }

    private long position() {
        return walk.here().position();
    }

    private @Nullable Finding page(long from, long to) {
        List<SealedEvent> events = table.events(from, to);
        Map<Long, Hash> sealed = table.checkpoints(from, to);
        for (SealedEvent event : events) {
            Finding bad = walk.step(event);
            bad = bad == null ? compare(sealed.get(event.position())) : bad;
            if (bad != null) {
                return bad;
            }
        }
        return position() == to ? null : walk.missing("position %d is missing".formatted(position() + 1));
    }

    private @Nullable Finding compare(@Nullable Hash sealed) {
        Checkpoint here = walk.here();
        if (published != null && published.position() == here.position() && !published.equals(here)) {
            return new Finding(
                    1, Fault.CHAIN_DIFFERS, "the chain at %d is not the published one".formatted(here.position()));
        }
        if (sealed == null) {
            return here.position() % Sealer.EVERY == 0 && here.position() <= bounds.sealed()
                    ? new Finding(
                            here.position(),
                            Fault.CHECKPOINT_MISSING,
                            "there is no checkpoint at %d, but one at %d".formatted(here.position(), bounds.sealed()))
                    : null;
        }
        if (!sealed.equals(here.chain())) {
            return new Finding(
                    agreed + 1,
                    Fault.CHAIN_DIFFERS,
                    "the chain differs between checkpoints %d and %d: an event or a checkpoint was rewritten"
                            .formatted(agreed, here.position()));
        }
        agreed = here.position();
        checkpoints++;
        return null;
    }

    private @Nullable Finding end() {
        long last = bounds.last();
        if (bounds.sealed() > last) {
            return walk.missing("the log ends at %d, but there is a checkpoint at %d".formatted(last, bounds.sealed()));
        }
        if (published != null && published.position() > last) {
            return walk.missing(
                    "the log ends at %d, but a checkpoint at %d was published".formatted(last, published.position()));
        }
        return bounds.head() == last
                ? null
                : new Finding(
                        Math.min(last, Math.max(bounds.head(), 0)) + 1,
                        Fault.HEAD_DIFFERS,
                        "the head says %d, but there are %d events".formatted(bounds.head(), last));
    }
}
