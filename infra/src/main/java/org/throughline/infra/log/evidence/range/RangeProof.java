package org.throughline.infra.log.evidence.range;

import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.infra.log.evidence.ChainWalk;
import org.throughline.infra.log.evidence.Checkpoint;
import org.throughline.infra.log.evidence.Finding;
import org.throughline.infra.log.evidence.Finding.Fault;
import tools.jackson.core.JacksonException;

/** Proves a range that was handed out, from its lines alone. */
public final class RangeProof {

    private final Iterator<String> lines;
    private ChainWalk walk = new ChainWalk(Checkpoint.START);

    private RangeProof(Iterator<String> lines) {
        this.lines = lines;
    }

    /**
     * What the lines prove.
     *
     * @param from first position, as the range says
     * @param to last position, as the range says
     * @param checkpoint which the events lead to. The proof is worth as much as this one: compare it with what the
     *     district noted
     */
    public record Proved(long from, long to, Checkpoint checkpoint) {}

    /**
     * The outcome: one of the two is there.
     *
     * @param proved the range is complete and unaltered if its checkpoint is to be trusted
     * @param firstBad what is wrong
     */
    public record Outcome(@Nullable Proved proved, @Nullable Finding firstBad) {

        public boolean intact() {
            return proved != null;
        }
    }

    /** Proves the lines of a range against the checkpoint at their end. */
    public static Outcome verify(Stream<String> lines) {
        try {
            return new Outcome(new RangeProof(lines.iterator()).range(), null);
        } catch (Broken broken) {
            return new Outcome(null, broken.finding);
        }
    }

    /** Proves the lines of a range against a checkpoint that was noted elsewhere, which must be the one at their end. */
    public static Outcome verify(Stream<String> lines, Checkpoint noted) {
        Outcome outcome = verify(lines);
        Proved proved = outcome.proved();
        return proved == null || proved.checkpoint().equals(noted)
                ? outcome
                : new Outcome(
                        null,
                        new Finding(
                                proved.from(),
                                Fault.CHAIN_DIFFERS,
                                "the range leads to checkpoint %s, not to %s".formatted(proved.checkpoint(), noted)));
    }

    private Proved range() {
        RangeLine.Manifest manifest = next(RangeLine.Manifest.class, "the manifest");
        check(RangeLine.FORMAT.equals(manifest.format()), Fault.UNREADABLE, "the format is " + manifest.format());
        check(1 <= manifest.from() && manifest.from() <= manifest.to(), Fault.UNREADABLE, "the manifest has no range");
        walk = new ChainWalk(new Checkpoint(manifest.from() - 1, manifest.chainBefore()));
        while (here().position() < manifest.to()) {
            event();
        }
        check(
                next(RangeLine.Chain.class, "the chain").equals(new RangeLine.Chain(manifest.to(), here().chain())),
                manifest.from(),
                Fault.CHAIN_DIFFERS,
                "the events do not lead to the chain at %d".formatted(manifest.to()));
        Checkpoint checkpoint = checkpoint(manifest);
        RangeLine.Trailer trailer = next(RangeLine.Trailer.class, "the trailer");
        check(
                trailer.events() == manifest.to() - manifest.from() + 1,
                Fault.UNREADABLE,
                "the trailer counts %d events".formatted(trailer.events()));
        check(!lines.hasNext(), Fault.UNREADABLE, "there is something behind the trailer");
        return new Proved(manifest.from(), manifest.to(), checkpoint);
    }

    private void event() {
        long position = here().position() + 1;
        switch (next("the event at %d".formatted(position))) {
            case RangeLine.Event event -> {
                Finding bad = walk.step(event.sealed());
                if (bad != null) {
                    throw new Broken(bad);
                }
            }
            case RangeLine other ->
                throw new Broken(walk.missing("position %d is missing: the events end before".formatted(position)));
        }
    }

    private Checkpoint checkpoint(RangeLine.Manifest manifest) {
        Checkpoint here = here();
        RangeLine line = next("the checkpoint");
        while (line instanceof RangeLine.Digest digest) {
            long position = here.position() + 1;
            check(
                    digest.position() == position,
                    position,
                    Fault.MISSING,
                    "the digest of %d is missing".formatted(position));
            here = here.then(digest.digest());
            line = next("the checkpoint");
        }
        if (!(line instanceof RangeLine.Sealed sealed)) {
            throw broken(here.position() + 1, Fault.UNREADABLE, "the checkpoint was expected");
        }
        check(
                sealed.position() == here.position(),
                here.position() + 1,
                Fault.MISSING,
                "the digests end at %d, ahead of the checkpoint at %d".formatted(here.position(), sealed.position()));
        check(
                sealed.checkpoint().equals(here),
                manifest.from(),
                Fault.CHAIN_DIFFERS,
                "from %d on, or before it, events or digests are not those of checkpoint %d"
                        .formatted(manifest.from(), sealed.position()));
        return here;
    }

    private Checkpoint here() {
        return walk.here();
    }

    private <T extends RangeLine> T next(Class<T> type, String expected) {
        RangeLine line = next(expected);
        check(type.isInstance(line), Fault.UNREADABLE, "%s was expected".formatted(expected));
        return type.cast(line);
    }

    private RangeLine next(String expected) {
        check(lines.hasNext(), Fault.TRUNCATED, "the range ends where %s was expected".formatted(expected));
        try {
            return RangeLine.JSON.readValue(lines.next(), RangeLine.class);
        } catch (JacksonException e) {
            throw broken(
                    here().position() + 1,
                    Fault.UNREADABLE,
                    "%s was expected: %s".formatted(expected, e.getOriginalMessage()));
        }
    }

    private void check(boolean good, Fault fault, String detail) {
        check(good, here().position() + 1, fault, detail);
    }

    private static void check(boolean good, long position, Fault fault, String detail) {
        if (!good) {
            throw broken(position, fault, detail);
        }
    }

    private static Broken broken(long position, Fault fault, String detail) {
        return new Broken(new Finding(position, fault, detail));
    }

    private static final class Broken extends RuntimeException {

        private final transient Finding finding;

        Broken(Finding finding) {
            super(finding.detail(), null, false, false);
            this.finding = finding;
        }
    }
}
