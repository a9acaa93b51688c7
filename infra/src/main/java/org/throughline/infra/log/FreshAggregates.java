package org.throughline.infra.log;

import com.github.benmanes.caffeine.cache.Caffeine;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.AggregateCacheEntry;
import org.throughline.events.SubjectKey;

/**
 * Keeps aggregates between commands, so that a command on a long stream costs what one on a short stream costs. An
 * aggregate is handed out only while the log holds no more of its subject than the aggregate has seen: one look at an
 * index, after which neither an acceptance nor a refusal can rest on an old state.
 */
public final class FreshAggregates implements Cache {

    private static final int MOST_KEPT = 10_000;

    private final PostgresLog log;
    private final com.github.benmanes.caffeine.cache.Cache<Object, Object> kept =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    public FreshAggregates(PostgresLog log) {
        this.log = log;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"}) // as Axon declares it: null is a miss
    public <K, V> V get(K key) {
        Object entry = kept.getIfPresent(key);
        if (entry == null || isFresh(key, entry)) {
            return (V) entry;
        }
        kept.invalidate(key);
        return null;
    }

    private boolean isFresh(Object key, Object entry) {
        return entry instanceof AggregateCacheEntry<?> aggregate
                && versionOf(aggregate) == log.versionOf(SubjectKey.parse(key.toString()));
    }

    /** An entry that never left this JVM hands out its aggregate as it is, whatever it is asked with. */
    private static long versionOf(AggregateCacheEntry<?> entry) {
        Long lastSequence = entry.recreateAggregate(null, null, null, null).version();
        return lastSequence == null ? 0 : lastSequence + 1;
    }

    @Override
    public void put(Object key, Object value) {
        kept.put(key, value);
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return kept.asMap().putIfAbsent(key, value) == null;
    }

    @Override
    public boolean remove(Object key) {
        return kept.asMap().remove(key) != null;
    }

    @Override
    public boolean containsKey(Object key) {
        return kept.asMap().containsKey(key);
    }

    @Override
    public void removeAll() {
        kept.invalidateAll();
    }

    /** Nobody listens to this cache. */
    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        return () -> true;
    }
}
