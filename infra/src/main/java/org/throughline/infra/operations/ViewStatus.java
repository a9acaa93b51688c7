package org.throughline.infra.operations;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.query.SubjectKinds;
import org.throughline.query.view.ViewForm;
import org.throughline.query.view.ViewProjection;

/** How far the views are behind the log, and whether their processor is well. */
@Component
final class ViewStatus {

    private static final int ONLY_SEGMENT = 0;

    private final JdbcClient jdbc;
    private final EventProcessingConfiguration processing;
    private final String writtenForm;

    ViewStatus(JdbcClient jdbc, EventProcessingConfiguration processing, SubjectKinds kinds) {
        this.jdbc = jdbc;
        this.processing = processing;
        this.writtenForm = ViewForm.of(kinds);
    }

    /**
     * Where the views are.
     *
     * @param position of the views
     * @param head of the log
     * @param waitingSince when the log recorded the first event the views do not have; absent when they have all
     */
    record Progress(long position, long head, Optional<Instant> waitingSince) {

        long lagEvents() {
            return head - position;
        }

        double lagSeconds() {
            return waitingSince
                    .map(since -> Duration.between(since, Instant.now()).toMillis() / 1000.0)
                    .orElse(0.0);
        }
    }

    /** The form in which the views are stored; empty in views of versions that did not say. */
    Optional<String> form() {
        return jdbc.sql("select form from progress where form is not null")
                .query(String.class)
                .optional();
    }

    /** Whether another version of the program made the views, in a form that this one cannot go on in. */
    boolean isOfAnotherForm() {
        return !form().equals(Optional.of(writtenForm));
    }

    Progress progress() {
        return jdbc.sql("""
                        select p.position, h.position as head,
                               (select recorded_at from log.event e where e.position = p.position + 1) as waiting_since
                        from progress p, log.head h
                        """)
                .query((row, n) -> new Progress(
                        row.getLong("position"),
                        row.getLong("head"),
                        Optional.ofNullable(row.getObject("waiting_since", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .single();
    }

    /** Whether this node moves the views; another one may do so instead. */
    boolean isFollowing() {
        EventTrackerStatus segment = processor().processingStatus().get(ONLY_SEGMENT);
        return segment != null && !segment.isErrorState();
    }

    /** Lets the processor try now, whatever it is waiting for; in vain while another node moves the views. */
    @SuppressWarnings("FutureReturnValueIgnored") // whether it came to anything is looked at again soon
    void resume() {
        processor().claimSegment(ONLY_SEGMENT).orTimeout(10, TimeUnit.SECONDS).join();
    }

    private StreamingEventProcessor processor() {
        return processing
                .eventProcessor(ViewProjection.GROUP, StreamingEventProcessor.class)
                .orElseThrow(() -> new IllegalStateException("there is no processor called " + ViewProjection.GROUP));
    }

    /** What keeps the processor from working, if anything does. */
    Optional<String> trouble() {
        if (isOfAnotherForm()) {
            return Optional.of("the views are stored in another form than this version of the program writes");
        }
        StreamingEventProcessor processor = processor();
        if (!processor.isRunning()) {
            return Optional.of("the processor is not running");
        }
        Map<Integer, EventTrackerStatus> segments = processor.processingStatus();
        return segments.values().stream()
                .filter(EventTrackerStatus::isErrorState)
                .map(segment -> String.valueOf(segment.getError()))
                .findFirst();
    }
}
