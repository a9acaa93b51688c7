package org.throughline.query.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.query.Recording;
import org.throughline.query.ViewDatabase;
import org.throughline.query.answer.Answers.Ask;
import org.throughline.query.history.EventMemory;
import org.throughline.query.live.LiveTail;
import org.throughline.query.read.ComputedReads;
import org.throughline.query.read.ReadRefusal;
import org.throughline.query.read.Reader;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.SnapshotsOf;
import org.throughline.query.read.Tense;
import org.throughline.query.subject.ground.organization.OrganizationFold;
import org.throughline.query.subject.teams.team.TeamState;
import org.throughline.query.tree.OrganizationPlaces;

class AnswersIT {

    private static final LocalDate DAY = LocalDate.parse("2018-09-01");

    record TeamNames(List<Name> names) {}

    record Name(String name) {}

    record Nothing() {}

    private final ViewDatabase views = new ViewDatabase();
    private final Recording recording = new Recording();
    private final AtomicInteger computed = new AtomicInteger();
    private final ComputedReads gate = new ComputedReads(
            new ComputedReads.Bounds(2, 8, Duration.ofSeconds(20), Duration.ofSeconds(20), 1_000_000),
            () -> () -> false);
    private LiveTail tail = new LiveTail(64, 0);
    private Answers answers = begin();

    private Answers begin() {
        for (String district : List.of("d1", "d2")) {
            views.apply(List.of(recording.add(
                    new OrganizationRegistered(district, OrganizationKind.DISTRICT, district, null, null, DAY),
                    district,
                    district)));
        }
        tail = new LiveTail(64, views.timeline().head());
        EventMemory memory = new EventMemory(ViewDatabase.KINDS, views.client(), tail, 1 << 24);
        OrganizationPlaces places = new OrganizationPlaces(memory, new OrganizationFold());
        return new Answers(
                SnapshotsOf.everybody(ViewDatabase.KINDS, memory, places, views.timeline()),
                memory,
                gate,
                Clock.systemUTC(),
                1 << 24);
    }

    @AfterEach
    void close() {
        gate.close();
    }

    private void form(String team, String unit) {
        tail.publish(views.apply(List.of(recording.add(
                new TeamFormed(team, unit, TeamLevel.DISTRICT, team, null, List.of(), DAY), unit, unit))));
    }

    private Kept ask(String district, Tense tense) {
        return answers.of(
                new Ask("teams", new Nothing(), district, tense, Reader.ANYBODY), 0, this::names, AnswersIT::firstPage);
    }

    private static void firstPage(Kept kept) {
        kept.page(PageAsked.FIRST);
    }

    private TeamNames names(Snapshot snapshot) {
        computed.incrementAndGet();
        return new TeamNames(snapshot.states(TeamState.class).stream()
                .map(team -> new Name(team.name()))
                .toList());
    }

    @Test
    void computesOnceAndAgainWhenSomethingItRestsOnIsRecorded() {
        form("t1", "d1");
        Kept first = ask("d1", Tense.NOW);
        assertThat(ask("d1", Tense.NOW)).isSameAs(first);
        form("t2", "d2");
        assertThat(ask("d1", Tense.NOW)).isSameAs(first);
        assertThat(computed).hasValue(1);
        form("t3", "d1");
        assertThat(ask("d1", Tense.NOW).answer(TeamNames.class).names())
                .containsExactly(new Name("t1"), new Name("t3"));
        assertThat(computed).hasValue(2);
    }

    @Test
    void keepsWhatIsPinnedWhateverComes() {
        form("t1", "d1");
        Tense then = new Tense(null, tail.head());
        Kept first = ask("d1", then);
        form("t2", "d1");
        assertThat(ask("d1", then)).isSameAs(first);
        assertThat(ask("d1", Tense.NOW).answer(TeamNames.class).names()).hasSize(2);
    }

    @Test
    void computesAnewForWhoeverWantsItToKnowMore() {
        form("t1", "d1");
        Kept first = ask("d1", Tense.NOW);
        form("t2", "d2");
        Ask ask = new Ask("teams", new Nothing(), "d1", Tense.NOW, Reader.ANYBODY);
        Kept second = answers.of(ask, tail.head(), this::names, AnswersIT::firstPage);
        assertThat(second.position()).isEqualTo(tail.head()).isGreaterThan(first.position());
    }

    @Test
    void computesOnceForAllWhoAskAtOnce() throws Exception {
        form("t1", "d1");
        CountDownLatch all = new CountDownLatch(5);
        List<CompletableFuture<Kept>> asked = IntStream.range(0, 5)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> {
                            all.countDown();
                            return ask("d1", Tense.NOW);
                        },
                        command -> Thread.ofVirtual().start(command)))
                .toList();
        all.await();
        assertThat(asked).extracting(CompletableFuture::join).containsOnly(ask("d1", Tense.NOW));
        assertThat(computed).hasValue(1);
    }

    /** The page most ask for is made with the answer, and neither again nor on the thread of a request. */
    @Test
    void keepsThePageThatWasMadeWithTheAnswer() {
        form("t1", "d1");
        Kept kept = ask("d1", Tense.NOW);
        assertThat(kept.weight()).isGreaterThan(1000);
        assertThat(kept.page(PageAsked.FIRST)).isSameAs(kept.page(PageAsked.FIRST));
    }

    @Test
    void keepsNoRefusal() {
        form("t1", "d1");
        Ask ask = new Ask("teams", new Nothing(), "d1", Tense.NOW, Reader.ANYBODY);
        assertThatThrownBy(() -> answers.of(
                        ask,
                        0,
                        snapshot -> {
                            throw ReadRefusal.of(ReadRefusal.Code.NOT_FOUND, "not there");
                        },
                        AnswersIT::firstPage))
                .isInstanceOf(ReadRefusal.class);
        assertThat(answers.of(ask, 0, this::names, AnswersIT::firstPage)
                        .answer(TeamNames.class)
                        .names())
                .hasSize(1);
    }
}
