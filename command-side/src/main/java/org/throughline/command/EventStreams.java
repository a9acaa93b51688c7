package org.throughline.command;

import java.util.stream.Stream;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;

/** Reads what the log holds of a subject. */
@FunctionalInterface
public interface EventStreams {

    /**
     * The events of a subject in order of recording.
     *
     * @param after how many of them to leave out
     */
    Stream<? extends SubjectEvent> of(SubjectKey subject, long after);
}
