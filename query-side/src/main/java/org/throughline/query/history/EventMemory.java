package org.throughline.query.history;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.events.SubjectKey;
import org.throughline.query.SubjectKinds;
import org.throughline.query.live.LiveTail;
import org.throughline.query.timeline.TimelineEntry;

/**
 * A cache of decoded histories, shelf by shelf, within a budget of bytes. Reading and decoding is nearly all that a fold
 * over a district costs, so it is done once and shared by everybody who asks, in every tense. The tail keeps it up to
 * date; a shelf that was let go, or does not fit, is read again from the view.
 */
public final class EventMemory {

    /** Stands for every unit and for none. */
    public static final String ANYWHERE = "*";

    /** Units read in one statement: what a request holds beyond the budget is bounded by it. */
    private static final int UNITS_AT_ONCE = 128;

    private final Shelving shelving;
    private final ShelfLoader loader;
    private final LiveTail tail;
    private final Cache<ShelfKey, Shelf> shelves;
    private final Map<ShelfKey, Long> changedAt = new ConcurrentHashMap<>();
    private final ReentrantLock applying = new ReentrantLock();
    private volatile long applied;
    /** Nothing is known of what changed up to here: the memory began, or lost sight of the tail. */
    private volatile long blindUpTo;

    /**
     * An empty memory.
     *
     * @param bytes what decoded histories may take, by estimate
     */
    public EventMemory(SubjectKinds kinds, JdbcClient jdbc, LiveTail tail, long bytes) {
        this.shelving = new Shelving(kinds);
        this.loader = new ShelfLoader(jdbc, shelving);
        this.tail = tail;
        this.shelves = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((ShelfKey key, Shelf shelf) -> (int) Math.min(Integer.MAX_VALUE, shelf.bytes()))
                .executor(Runnable::run)
                .build();
        this.applied = tail.head();
        this.blindUpTo = applied;
    }

    /** Takes in what was recorded since, and tells up to which position everything is known here. */
    public long catchUp() {
        if (tail.head() > applied) {
            applying.lock();
            try {
                apply(tail.head());
            } finally {
                applying.unlock();
            }
        }
        return applied;
    }

    private void apply(long head) {
        if (head <= applied) {
            return;
        }
        Optional<List<TimelineEntry>> recorded = tail.after(applied);
        if (recorded.isPresent()) {
            recorded.get().forEach(this::add);
            applied = recorded.get().isEmpty()
                    ? applied
                    : recorded.get().getLast().position();
        } else {
            shelves.invalidateAll();
            changedAt.clear();
            blindUpTo = head;
            applied = head;
        }
    }

    private void add(TimelineEntry entry) {
        ShelfKey key = shelving.of(entry.kind(), entry.unit());
        changedAt.put(key, entry.position());
        changedAt.put(new ShelfKey(entry.kind(), ANYWHERE), entry.position());
        shelves.asMap().computeIfPresent(key, (k, shelf) -> with(shelf, entry));
    }

    private static Shelf with(Shelf shelf, TimelineEntry entry) {
        return entry.position() <= shelf.upTo()
                ? shelf
                : shelf.with(
                        entry.subjectId(),
                        entry.unit(),
                        new Remembered(
                                entry.position(),
                                entry.version(),
                                entry.recordedAt(),
                                entry.claimedAt(),
                                entry.importId(),
                                entry.actor(),
                                entry.event()),
                        Shelf.bytesOf(entry.payload()));
    }

    /**
     * Every history of a kind in these units, at least up to the position last caught up with.
     *
     * @param units organization ids; {@code ""} for what belongs to none, {@link #ANYWHERE} alone for all
     */
    public List<SubjectHistory> histories(String kind, Set<String> units) {
        if (shelving.isTogether(kind)) {
            return together(kind).stream()
                    .filter(history -> units.contains(ANYWHERE) || history.touches(units))
                    .toList();
        }
        List<SubjectHistory> histories = new ArrayList<>();
        Set<String> named = units.contains(ANYWHERE) ? loader.units(kind) : units;
        List<ShelfKey> keys =
                named.stream().map(unit -> shelving.of(kind, unit)).toList();
        for (int from = 0; from < keys.size(); from += UNITS_AT_ONCE) {
            List<ShelfKey> some = keys.subList(from, Math.min(keys.size(), from + UNITS_AT_ONCE));
            shelves(kind, some)
                    .values()
                    .forEach(shelf -> histories.addAll(shelf.subjects().values()));
        }
        return histories;
    }

    private List<SubjectHistory> together(String kind) {
        return shelves(kind, List.of(shelving.of(kind, null))).values().stream()
                .flatMap(shelf -> shelf.subjects().values().stream())
                .toList();
    }

    /** One subject, wherever it belongs; read from the view, since nobody knows on which shelf it stands. */
    public Optional<SubjectHistory> history(SubjectKey subject) {
        return subjects(subject.kind(), List.of(subject.id())).stream().findFirst();
    }

    /** These subjects of a kind, as far as there are such. */
    public List<SubjectHistory> subjects(String kind, Collection<String> ids) {
        return ids.isEmpty() ? List.of() : loader.subjects(kind, ids);
    }

    private Map<ShelfKey, Shelf> shelves(String kind, List<ShelfKey> keys) {
        Map<ShelfKey, Shelf> found = new HashMap<>(shelves.getAllPresent(keys));
        List<ShelfKey> missing =
                keys.stream().filter(key -> !found.containsKey(key)).toList();
        if (!missing.isEmpty()) {
            found.putAll(load(kind, missing));
        }
        return found;
    }

    private Map<ShelfKey, Shelf> load(String kind, List<ShelfKey> missing) {
        while (true) {
            Map<ShelfKey, Shelf> loaded = loader.shelves(kind, missing);
            applying.lock();
            try {
                if (keep(loaded)) {
                    return loaded;
                }
            } finally {
                applying.unlock();
            }
        }
    }

    /** Whether they could be brought up to what was applied while they were read; if not, they are read again. */
    private boolean keep(Map<ShelfKey, Shelf> loaded) {
        long upTo = loaded.values().iterator().next().upTo();
        if (upTo < applied) {
            Optional<List<TimelineEntry>> since = tail.after(upTo);
            if (since.isEmpty()) {
                return false;
            }
            since.get().stream()
                    .filter(entry -> entry.position() <= applied)
                    .forEach(entry -> loaded.computeIfPresent(
                            shelving.of(entry.kind(), entry.unit()), (key, shelf) -> with(shelf, entry)));
        }
        shelves.putAll(loaded);
        return true;
    }

    /** Whether nothing was recorded of a kind in a unit behind a position, as far as is known here. */
    public boolean isUnchanged(String kind, String unit, long position) {
        return position >= blindUpTo
                && changedAt.getOrDefault(
                                ANYWHERE.equals(unit) ? new ShelfKey(kind, unit) : shelving.of(kind, unit), 0L)
                        <= position;
    }

    /** A position behind which nothing was recorded of a kind, as far as is known here: another one whenever it was. */
    public long unchangedSince(String kind) {
        return Math.max(blindUpTo, changedAt.getOrDefault(new ShelfKey(kind, ANYWHERE), 0L));
    }

    /** Bytes held, by estimate. */
    public long bytes() {
        return shelves.policy().eviction().orElseThrow().weightedSize().orElse(0);
    }
}
