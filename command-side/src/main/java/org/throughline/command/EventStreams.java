package org.throughline.command;

import java.util.stream.Stream;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;

/** Reads what the log holds of a subject, in order of recording; empty when it holds nothing. */
@FunctionalInterface
public interface EventStreams {
    Stream<? extends SubjectEvent> of(SubjectKey subject);
}
