package org.throughline.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.dao.DataAccessResourceFailureException;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.query.Recording;
import org.throughline.query.ViewDatabase;
import org.throughline.query.timeline.TimelineFilter;

/** What a listener is told when something goes wrong: never nothing. */
@Timeout(60)
class SubscribersIT {

    private final LiveTail tail = new LiveTail(10, 0);
    private final Subscribers subscribers = new Subscribers(
            new Feed(new ViewDatabase().timeline(), tail),
            new CatchUp(1),
            failure -> new Trouble("wrong", String.valueOf(failure.getMessage()), failure instanceof Passing),
            2);
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

    private static final class Passing extends RuntimeException {}

    SubscribersIT() {
        Recording recording = new Recording();
        recording.add(
                new OrganizationRegistered(
                        "s1", OrganizationKind.SCHOOL, "School", null, null, LocalDate.parse("2018-09-01")),
                "d1",
                "s1");
        tail.publish(recording.entries());
    }

    @AfterEach
    void close() {
        tail.close();
    }

    @Test
    void tellsWhyAStreamEnds() {
        serve(stretch -> {
            throw new IllegalStateException("because");
        });
        assertThat(sent.toString(StandardCharsets.UTF_8))
                .isEqualTo("event: error\nid: 0\ndata: {\"code\":\"wrong\",\"detail\":\"because\"}\n\n");
    }

    @Test
    void goesOnAfterTroubleThatPassesWithoutAGap() {
        AtomicInteger asked = new AtomicInteger();
        serve(stretch -> {
            if (asked.incrementAndGet() == 1) {
                throw new Passing();
            }
            tail.close();
            return List.of(EventStream.frame("recorded", stretch.reached(), "{}"));
        });
        assertThat(sent.toString(StandardCharsets.UTF_8))
                .containsSubsequence("event: error\nid: 0\n", "event: recorded\nid: 1\n");
    }

    @Test
    void waitsForADatabaseThatIsAwayWithoutAWord() {
        AtomicInteger asked = new AtomicInteger();
        serve(stretch -> {
            if (asked.incrementAndGet() == 1) {
                throw new DataAccessResourceFailureException("away");
            }
            tail.close();
            return List.of(EventStream.frame("recorded", stretch.reached(), "{}"));
        });
        assertThat(sent.toString(StandardCharsets.UTF_8)).startsWith("event: recorded\nid: 1\n");
    }

    @Test
    void hasNoMorePlacesThanItWasGiven() {
        assertThat(subscribers.enter()).isTrue();
        assertThat(subscribers.enter()).isTrue();
        assertThat(subscribers.enter()).isFalse();
        subscribers.leave();
        assertThat(subscribers.enter()).isTrue();
        assertThat(subscribers.count()).isEqualTo(2);
    }

    private void serve(Subscribers.Listener listener) {
        subscribers.serve(0, TimelineFilter.ALL, new EventStream(sent), listener);
    }
}
