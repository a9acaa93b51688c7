package org.throughline.query.page;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.throughline.query.ViewDatabase;
import org.throughline.query.answer.Answers;
import org.throughline.query.answer.Kept;
import org.throughline.query.history.EventMemory;
import org.throughline.query.page.thing.ThingReads;
import org.throughline.query.page.thing.ThingReadsOf;
import org.throughline.query.read.ComputedReads;
import org.throughline.query.read.Queries;
import org.throughline.query.read.Snapshots;
import org.throughline.query.read.SnapshotsOf;
import org.throughline.query.read.SubjectReads;
import org.throughline.query.subject.ground.organization.OrganizationFold;
import org.throughline.query.tree.OrganizationPlaces;
import org.throughline.query.tree.TreeReads;
import org.throughline.query.tree.TreeReads.FindNames;
import org.throughline.query.tree.TreeReads.FindOrganizationTree;
import org.throughline.query.tree.TreeReadsOf;
import org.throughline.query.words.EveryFamily;
import org.throughline.query.words.Instruments;
import org.throughline.query.words.People;

/** What pages read from, over the views of a test. */
public final class ViewsOfPages implements AutoCloseable {

    private final ComputedReads gate = new ComputedReads(
            new ComputedReads.Bounds(2, 8, Duration.ofSeconds(20), Duration.ofSeconds(20), 1_000_000),
            () -> () -> false);
    private final QueryBus bus = SimpleQueryBus.builder().build();
    private final Snapshots snapshots;
    private final PageParts parts;
    private final ThingReads things;

    public ViewsOfPages(ViewDatabase views) {
        Clock clock = Clock.systemUTC();
        EventMemory memory = views.memory();
        OrganizationPlaces places = new OrganizationPlaces(memory, new OrganizationFold());
        snapshots = SnapshotsOf.everybody(ViewDatabase.KINDS, memory, places, views.timeline());
        TreeReads tree = TreeReadsOf.answers(new Answers(snapshots, memory, gate, clock, 1 << 24));
        SubjectReads subjects =
                new SubjectReads(ViewDatabase.KINDS, views.timeline(), memory, places, views.client(), clock);
        answer(FindNames.class, Kept.class, query -> tree.find(query));
        answer(FindOrganizationTree.class, Kept.class, query -> tree.find(query));
        Queries queries = new Queries(bus, () -> "test");
        parts = new PageParts(
                queries,
                views.timeline(),
                SnapshotsOf.tenses(views.timeline()),
                clock,
                EveryFamily.sentences(),
                People.UNNAMED,
                Instruments.UNNAMED,
                Titling.NONE,
                SnapshotsOf.openly(),
                SnapshotsOf.tags(memory));
        things = ThingReadsOf.views(views.timeline(), subjects, queries, parts);
    }

    private <Q, A> void answer(Class<Q> query, Class<A> type, Function<Q, A> how) {
        bus.subscribe(query.getName(), type, message -> how.apply(query.cast(message.getPayload())));
    }

    public Snapshots snapshots() {
        return snapshots;
    }

    public PageParts parts() {
        return parts;
    }

    public ThingReads things() {
        return things;
    }

    @Override
    public void close() {
        gate.close();
    }
}
