package org.throughline.events.talk.communication;

/**
 * What was told, where that is on record.
 *
 * @param id of the subject of that kind
 */
public record Message(MessageKind kind, String id) {}
