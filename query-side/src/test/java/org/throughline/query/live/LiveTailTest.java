package org.throughline.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.throughline.query.Recording;
import org.throughline.query.timeline.TimelineEntry;

@Timeout(60)
class LiveTailTest {

    private static final List<TimelineEntry> RECORDED = Recording.ofAppointments(2000);

    @Test
    void givesWhatIsBehindAPosition() {
        LiveTail tail = published(10, 0, 1, 3);
        assertThat(positions(tail.after(0))).contains(List.of(1L, 2L, 3L));
        assertThat(positions(tail.after(2))).contains(List.of(3L));
        assertThat(positions(tail.after(3))).contains(List.of());
    }

    @Test
    void saysWhereAKindOfSubjectWasLastToldOf() {
        LiveTail tail = new LiveTail(16, 0);
        assertThat(tail.lastOf("team")).isZero();

        tail.publish(RECORDED.subList(0, 3));

        assertThat(tail.lastOf(RECORDED.getFirst().kind())).isEqualTo(3);
        assertThat(tail.lastOf("nothing")).isZero();
    }

    @Test
    void hasNothingForAListenerAheadOfIt() {
        assertThat(positions(published(10, 0, 1, 3).after(99))).contains(List.of());
    }

    @Test
    void knowsNothingOfWhatWasThereBeforeIt() {
        LiveTail tail = published(10, 5, 6, 7);
        assertThat(positions(tail.after(5))).contains(List.of(6L, 7L));
        assertThat(tail.after(4)).isEmpty();
    }

    @Test
    void forgetsTheOldestWhenItsRingIsFull() {
        LiveTail tail = published(4, 0, 1, 4);
        assertThat(positions(tail.after(0))).contains(List.of(1L, 2L, 3L, 4L));
        tail.publish(RECORDED.subList(4, 5));
        assertThat(tail.after(0)).isEmpty();
        assertThat(positions(tail.after(1))).contains(List.of(2L, 3L, 4L, 5L));
    }

    @Test
    void keepsTheEndOfABatchLargerThanItsRing() {
        LiveTail tail = published(4, 0, 1, 11);
        assertThat(tail.after(6)).isEmpty();
        assertThat(positions(tail.after(7))).contains(List.of(8L, 9L, 10L, 11L));
    }

    @Test
    void sendsListenersToTheTableAcrossAGap() {
        LiveTail tail = published(10, 0, 1, 3);
        tail.publish(RECORDED.subList(5, 7));
        assertThat(tail.after(3)).isEmpty();
        assertThat(tail.after(4)).isEmpty();
        assertThat(positions(tail.after(5))).contains(List.of(6L, 7L));
    }

    @Test
    void givesAListenerNothingTwiceWhenItIsPublishedTwice() {
        LiveTail tail = published(10, 0, 1, 3);
        tail.publish(RECORDED.subList(0, 2));
        assertThat(tail.head()).isEqualTo(3);
        assertThat(positions(tail.after(3))).contains(List.of());
        tail.publish(RECORDED.subList(2, 5));
        assertThat(positions(tail.after(3))).contains(List.of(4L, 5L));
    }

    /** Readers that fall behind the ring read what was stored, as from the timeline. */
    @Test
    void tellsManyListenersEverythingOnceWhileItGrows() throws Exception {
        LiveTail tail = new LiveTail(16, 0);
        List<CompletableFuture<List<Long>>> listeners = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> listen(tail)))
                .toList();
        Random random = new Random(7);
        for (int from = 0; from < RECORDED.size(); ) {
            int to = Math.min(RECORDED.size(), from + 1 + random.nextInt(24));
            tail.publish(RECORDED.subList(from, to));
            from = to;
        }
        List<Long> all = LongStream.rangeClosed(1, RECORDED.size()).boxed().toList();
        for (CompletableFuture<List<Long>> listener : listeners) {
            assertThat(listener.get(30, TimeUnit.SECONDS)).isEqualTo(all);
        }
    }

    private static List<Long> listen(LiveTail tail) {
        List<Long> seen = new ArrayList<>();
        try {
            while (seen.size() < RECORDED.size() && tail.await(seen.size(), Duration.ofSeconds(20))) {
                long position = seen.size();
                List<TimelineEntry> next =
                        tail.after(position).orElseGet(() -> RECORDED.subList((int) position, (int) tail.head()));
                next.forEach(entry -> seen.add(entry.position()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return seen;
    }

    @Test
    void doesNotWaitForWhatIsThere() throws Exception {
        assertThat(published(4, 0, 1, 3).await(2, Duration.ZERO)).isTrue();
    }

    @Test
    void stopsWaitingWhenTheTimeIsUp() throws Exception {
        LiveTail tail = published(4, 0, 1, 3);
        assertThat(tail.await(3, Duration.ZERO)).isFalse();
        assertThat(tail.await(3, Duration.ofMillis(5))).isFalse();
    }

    @Test
    void wakesWhoWaitsWhenSomethingComes() throws Exception {
        LiveTail tail = new LiveTail(4, 0);
        CompletableFuture<Boolean> woken = waiting(tail);
        tail.publish(RECORDED.subList(0, 1));
        assertThat(woken.get(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void sendsWhoWaitsAwayWhenItCloses() throws Exception {
        LiveTail tail = new LiveTail(4, 0);
        CompletableFuture<Boolean> woken = waiting(tail);
        assertThat(tail.isClosed()).isFalse();
        tail.close();
        assertThat(woken.get(30, TimeUnit.SECONDS)).isFalse();
        assertThat(tail.isClosed()).isTrue();
        assertThat(tail.await(0, Duration.ofSeconds(30))).isFalse();
    }

    private static CompletableFuture<Boolean> waiting(LiveTail tail) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return tail.await(0, Duration.ofSeconds(30));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        });
    }

    private static LiveTail published(int capacity, long head, int first, int last) {
        LiveTail tail = new LiveTail(capacity, head);
        tail.publish(RECORDED.subList(first - 1, last));
        return tail;
    }

    private static Optional<List<Long>> positions(Optional<List<TimelineEntry>> entries) {
        return entries.map(list -> list.stream().map(TimelineEntry::position).toList());
    }
}
