package org.throughline.events;

/**
 * The logical type under which an event stands in the log.
 *
 * @param subject kind of subject, for instance {@code team}; {@link Amendment#OF_ANY_KIND} of what can happen to any
 * @param name event name, for instance {@code TeamFormed}; unique over all families
 * @param revision 1 or higher
 * @param payload the record that carries the facts
 */
public record EventType(String subject, String name, int revision, Class<? extends SubjectEvent> payload) {}
