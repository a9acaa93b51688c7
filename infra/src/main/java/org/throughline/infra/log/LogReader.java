package org.throughline.infra.log;

import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.events.SubjectKey;
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
        return log.after(position, limit).stream().map(LogReader::entry).toList();
    }

    /** All events of a subject, in order. */
    public List<TimelineEntry> of(SubjectKey subject) {
        return log.stream(subject).stream().map(LogReader::entry).toList();
    }

    /** Every subject of which an event was recorded for a district. The whole log is looked through for it. */
    public List<SubjectKey> subjectsOf(String district) {
        return log.subjectsOf(district);
    }

    private static TimelineEntry entry(LoggedEvent message) {
        return ViewProjection.entry(message.getPayload(), message, PostgresLog.positionOf(message.trackingToken()));
    }
}
