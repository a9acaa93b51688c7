package org.throughline.query.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.throughline.query.Recording;
import org.throughline.query.timeline.TimelineEntry;

@Timeout(60)
class PulseTest {

    private static final int LISTENERS = 50;
    private static final Duration ENOUGH = Duration.ofSeconds(30);
    private static final List<TimelineEntry> RECORDED = Recording.ofAppointments(200);

    private final LiveTail tail = new LiveTail(1024, 0);
    private final Pulse pulse = new Pulse(tail);

    @AfterEach
    void end() {
        tail.close();
    }

    @Test
    void everyListenerReachesWhatIsPublishedWhileOthersWaitAndLeave() throws Exception {
        try (ExecutorService listeners = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Long>>> seen = listen(listeners, RECORDED.size());
            for (TimelineEntry entry : RECORDED) {
                tail.publish(List.of(entry));
                if (entry.position() % 10 == 0) {
                    Thread.sleep(Duration.ofMillis(7));
                }
            }
            for (Future<List<Long>> positions : seen) {
                assertThat(positions.get())
                        .isEqualTo(
                                RECORDED.stream().map(TimelineEntry::position).toList());
            }
        }
    }

    @Test
    void letsAListenerThatIsBehindGoOnAtOnce() throws Exception {
        tail.publish(RECORDED.subList(0, 1));
        pulse.await(0);
        assertTimeoutPreemptively(ENOUGH, () -> {
            // many more than there are beats in that time
            for (int i = 0; i < 100_000; i++) {
                pulse.await(0);
            }
        });
    }

    @Test
    void beatsWhenNothingHappens() {
        assertTimeoutPreemptively(ENOUGH, () -> {
            pulse.await(0);
            pulse.await(0);
        });
    }

    @Test
    void sendsEverybodyAwayWithTheTail() throws Exception {
        try (ExecutorService listeners = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Long>>> seen = listen(listeners, Long.MAX_VALUE);
            tail.close();
            for (Future<List<Long>> positions : seen) {
                assertThat(positions.get()).isEmpty();
            }
        }
        assertTimeoutPreemptively(ENOUGH, () -> pulse.await(0));
    }

    private List<Future<List<Long>>> listen(ExecutorService listeners, long until) {
        List<Future<List<Long>>> seen = new ArrayList<>();
        for (int i = 0; i < LISTENERS; i++) {
            seen.add(listeners.submit(listenerUntil(until)));
        }
        return seen;
    }

    private Callable<List<Long>> listenerUntil(long last) {
        return () -> {
            List<Long> positions = new ArrayList<>();
            while (positions.size() < last && !tail.isClosed()) {
                tail.after(positions.size()).orElseThrow().forEach(entry -> positions.add(entry.position()));
                pulse.await(positions.size());
            }
            return positions;
        };
    }
}
