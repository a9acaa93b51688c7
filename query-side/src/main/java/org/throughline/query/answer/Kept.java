package org.throughline.query.answer;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.throughline.events.json.EventJson;
import org.throughline.query.history.EventMemory;
import org.throughline.query.read.Footing;
import org.throughline.query.read.Snapshot;

/**
 * An answer with what it rests on. Its pages are made when they are first asked for; the same page is the same bytes.
 */
public final class Kept {

    private static final int LEAST_BYTES = 1000;
    private static final int MOST_PAGES = 8;
    private static final PageAsked WHOLE = new PageAsked(-1, null);

    private final Object answer;
    private final Envelope envelope;
    private final Footing footing;
    private final Map<PageAsked, Page> pages = new ConcurrentHashMap<>();
    private volatile long trueUpTo;

    private Kept(Object answer, Envelope envelope, Footing footing) {
        this.answer = answer;
        this.envelope = envelope;
        this.footing = footing;
        this.trueUpTo = envelope.position();
    }

    static Kept of(Object answer, Snapshot snapshot, @Nullable Long knownAt) {
        Envelope envelope = new Envelope(
                snapshot.position(),
                snapshot.asOf(),
                knownAt,
                snapshot.tense().clock().said(),
                snapshot.claims(),
                snapshot.district(),
                snapshot.window(),
                snapshot.incomplete());
        return new Kept(answer, envelope, snapshot.footing());
    }

    /** The answer whole, which is of this type. */
    public <A> A answer(Class<A> type) {
        return type.cast(answer);
    }

    /** What is said around it. */
    public Envelope envelope() {
        return envelope;
    }

    /** The position it was computed at. It stayed true since, or it would not be kept. */
    public long position() {
        return envelope.position();
    }

    /** A page of it as JSON, in its envelope. */
    public Page page(PageAsked asked) {
        Page known = pages.get(asked);
        if (known != null) {
            return known;
        }
        Page page = new Pages(answer, envelope).page(asked);
        if (pages.size() < MOST_PAGES) {
            pages.put(asked, page);
        }
        return page;
    }

    /** All of it as JSON, without an envelope. */
    public Page whole() {
        return pages.computeIfAbsent(WHOLE, asked -> Page.of(EventJson.MAPPER.writeValueAsString(answer)));
    }

    /** Whether nothing it rests on was recorded behind a position that a client has seen. */
    boolean isTrueSince(EventMemory memory, long seen) {
        return seen <= memory.catchUp() && footing.holds(memory, seen);
    }

    /**
     * Bytes it takes in memory, by an estimate from the JSON that was made of it; a little before any was. Objects take
     * about as much as their JSON: they share most texts and days with the events, and name no components.
     */
    int weight() {
        long json = pages.values().stream().mapToLong(Page::bytesOfAll).max().orElse(0);
        return (int) Math.min(Integer.MAX_VALUE, LEAST_BYTES + json);
    }

    /** Whether it is still true at what the memory knows, and was computed at a position or behind it. */
    boolean holds(EventMemory memory, long atLeast) {
        if (envelope.position() < atLeast) {
            return false;
        }
        long head = memory.catchUp();
        if (envelope.knownAt() != null || trueUpTo >= head) {
            return true;
        }
        boolean holds = footing.holds(memory, envelope.position());
        trueUpTo = holds ? head : trueUpTo;
        return holds;
    }
}
