package org.throughline.query.answer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.query.history.EventMemory;
import org.throughline.query.read.ClientLeft;
import org.throughline.query.read.ComputedReads;
import org.throughline.query.read.Reader;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Snapshots;
import org.throughline.query.read.Tense;

/**
 * Answers across subjects, each computed once for all who may have it and kept while it stays true: until something it
 * rests on is recorded anew, or the day ends where it speaks of today. Computing goes through the gate.
 */
public final class Answers {

    private final Snapshots snapshots;
    private final EventMemory memory;
    private final ComputedReads computed;
    private final Clock clock;
    private final Cache<Key, Kept> kept;
    private final ConcurrentMap<Key, CompletableFuture<Kept>> underWay = new ConcurrentHashMap<>();

    /**
     * Keeps answers.
     *
     * @param bytes what all that is kept may take, by estimate
     */
    public Answers(Snapshots snapshots, EventMemory memory, ComputedReads computed, Clock clock, long bytes) {
        this.snapshots = snapshots;
        this.memory = memory;
        this.computed = computed;
        this.clock = clock;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((Key key, Kept answer) -> answer.weight())
                .executor(Runnable::run)
                .build();
    }

    /**
     * What is asked.
     *
     * @param name of the read
     * @param parameters whatever else changes the answer; compared
     * @param district organization id; absent for all
     */
    public record Ask(
            String name, Record parameters, @Nullable String district, Tense tense, Reader reader) {}

    /** What makes two answers the same one. */
    private record Key(Ask ask, @Nullable LocalDate today) {}

    /**
     * The answer: the one kept, or a new one.
     *
     * @param atLeast a position it must know everything up to; 0 where that is no matter
     * @param first what of it is likely to be sent, made with it behind the gate
     */
    public Kept of(Ask ask, long atLeast, Function<Snapshot, ?> question, Consumer<Kept> first) {
        Key key = new Key(ask, ask.tense().asOf() == null ? LocalDate.now(clock) : null);
        while (true) {
            Kept known = kept.getIfPresent(key);
            if (known != null && known.holds(memory, atLeast)) {
                return known;
            }
            CompletableFuture<Kept> fresh = new CompletableFuture<>();
            CompletableFuture<Kept> other = underWay.putIfAbsent(key, fresh);
            if (other == null) {
                return compute(key, question, first, fresh);
            }
            Kept answer = await(other);
            if (answer != null && answer.holds(memory, atLeast)) {
                return answer;
            }
        }
    }

    private Kept compute(Key key, Function<Snapshot, ?> question, Consumer<Kept> first, CompletableFuture<Kept> fresh) {
        Ask ask = key.ask();
        try {
            Kept answer = computed.compute(() -> {
                Snapshot snapshot = snapshots.at(ask.tense(), ask.district(), ask.reader());
                Kept made =
                        Kept.of(question.apply(snapshot), snapshot, ask.tense().knownAt());
                first.accept(made);
                return made;
            });
            kept.put(key, answer);
            underWay.remove(key, fresh);
            fresh.complete(answer);
            return answer;
        } catch (RuntimeException | Error failure) {
            underWay.remove(key, fresh);
            fresh.completeExceptionally(failure);
            throw failure;
        }
    }

    /** What somebody else is computing; absent when their client left before it was done. */
    private static @Nullable Kept await(CompletableFuture<Kept> other) {
        try {
            return other.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof ClientLeft) {
                return null;
            }
            throw failed.getCause() instanceof RuntimeException refusal ? refusal : failed;
        }
    }
}
