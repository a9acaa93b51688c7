package org.throughline.query.organization;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.query.EventJson;
import org.throughline.query.fidelity.FidelityStory;
import org.throughline.query.live.EventStream;
import org.throughline.query.organization.TreeReads.FindOrganizationTree;
import org.throughline.query.organization.TreeReads.Tree;
import org.throughline.query.read.ClientLeft;
import org.throughline.query.read.ComputedReads;
import org.throughline.query.read.Queries;
import org.throughline.query.read.ReadRefusal;
import org.throughline.query.read.Tense;
import org.throughline.query.stage.StageStory;
import org.throughline.query.team.TeamStory;

/**
 * Trees for live listeners: each is computed and written once, whoever and however many listen to it, and only when
 * something happened that a tree shows. Those who ask while it is being computed wait for the same one.
 */
@Component
final class SharedTrees {

    /** Subjects a tree is made of; nothing else changes it. */
    static final List<String> KINDS = List.of(
            new OrganizationStory().name(),
            new TeamStory().name(),
            new StageStory().name(),
            new FidelityStory().name());

    private static final int KEPT = 16;

    private final Queries queries;
    private final ComputedReads computed;
    private final Map<Asked, CompletableFuture<Shared>> underWay = new ConcurrentHashMap<>();
    private final Map<Asked, Shared> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Shared> eldest) {
            return size() > KEPT;
        }
    };

    SharedTrees(Queries queries, ComputedReads computed) {
        this.queries = queries;
        this.computed = computed;
    }

    /** Which tree: below one organization or all, on a day or now. */
    record Asked(@Nullable String root, @Nullable LocalDate asOf) {}

    /** A tree as it is sent, and the position it stands at. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Shared(long position, byte[] snapshot, byte[] change) {}

    /**
     * The tree at this position or later.
     *
     * @throws ReadRefusal when it cannot be computed now
     */
    Shared at(Asked asked, long position) {
        while (true) {
            Shared last = last(asked);
            if (last != null && last.position() >= position) {
                return last;
            }
            CompletableFuture<Shared> mine = new CompletableFuture<>();
            CompletableFuture<Shared> others = underWay.putIfAbsent(asked, mine);
            if (others == null) {
                return compute(asked, mine);
            }
            // it may have been begun before the event that matters: look again
            await(others);
        }
    }

    private Shared compute(Asked asked, CompletableFuture<Shared> mine) {
        try {
            Shared shared = computed.compute(() -> ask(asked));
            keep(asked, shared);
            mine.complete(shared);
            return shared;
        } catch (RuntimeException | Error failure) {
            mine.completeExceptionally(failure);
            throw failure;
        } finally {
            underWay.remove(asked, mine);
        }
    }

    private static void await(CompletableFuture<Shared> others) {
        try {
            others.join();
        } catch (CompletionException failed) {
            // that only its own client has gone is nothing to the one asking here
            if (!(failed.getCause() instanceof ClientLeft)) {
                throw failed.getCause() instanceof RuntimeException failure ? failure : failed;
            }
        }
    }

    private Shared ask(Asked asked) {
        Tree tree = queries.ask(
                new FindOrganizationTree(asked.root(), new Tense(asked.asOf(), null)),
                ResponseTypes.instanceOf(Tree.class));
        String json = EventJson.MAPPER.writeValueAsString(tree);
        return new Shared(
                tree.position(),
                EventStream.frame("snapshot", tree.position(), json),
                EventStream.frame("change", tree.position(), json));
    }

    private @Nullable Shared last(Asked asked) {
        synchronized (kept) {
            return kept.get(asked);
        }
    }

    private void keep(Asked asked, Shared shared) {
        synchronized (kept) {
            kept.merge(asked, shared, (former, next) -> former.position() > next.position() ? former : next);
        }
    }
}
