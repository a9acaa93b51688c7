package org.throughline.infra.operations;

/**
 * The database has not what this program has read or written there: a replica that lacked the newest events was promoted, a
 * backup was restored, or it is another database.
 *
 * @param position of an event that is missing there, or is another one
 */
public record LogTakenBack(long position) {}
