package org.throughline.infra.log;

import com.github.benmanes.caffeine.cache.Caffeine;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.AggregateCacheEntry;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Keeps aggregates between commands, so that a command on a long stream costs what one on a short stream costs. They are
 * handed out without a look at the log: an old one can accept nothing, its append would conflict, and whatever else it
 * decided is looked over by {@link FreshDecisions}.
 */
public final class KeptAggregates implements Cache {

    private static final int MOST_KEPT = 10_000;

    private final com.github.benmanes.caffeine.cache.Cache<Object, Object> kept =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).executor(Runnable::run).build();

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"}) // as Axon declares it: null is a miss
    public <K, V> V get(K key) {
        Object entry = kept.getIfPresent(key);
        if (entry instanceof AggregateCacheEntry<?> aggregate && CurrentUnitOfWork.isStarted()) {
            // an entry that never left this JVM hands out its aggregate as it is, whatever it is asked with
            HandedOut.remember(key, aggregate.recreateAggregate(null, null, null, null));
        }
        return (V) entry;
    }

    /** What nothing was recorded of has no key, and there is nothing to keep. */
    @Override
    public void put(@Nullable Object key, Object value) {
        if (key != null) {
            kept.put(key, value);
        }
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
