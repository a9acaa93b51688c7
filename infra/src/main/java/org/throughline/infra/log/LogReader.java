package org.throughline.infra.log;

import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.query.timeline.TimelineEntry;
import org.throughline.query.view.ViewProjection;

/** Reads the log as the views take it. */
@Component
public final class LogReader {

    private final PostgresLog log;

    LogReader(PostgresLog log) {
        this.log = log;
    }

    /** Events behind a position, in order. */
    public List<TimelineEntry> after(long position, int limit) {
        return log.after(position, limit).stream()
                .map(message -> ViewProjection.entry(
                        message.getPayload(), message, PostgresLog.positionOf(message.trackingToken())))
                .toList();
    }
}
