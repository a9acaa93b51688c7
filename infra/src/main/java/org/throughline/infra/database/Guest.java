package org.throughline.infra.database;

/**
 * Present where a program only looks into a database: it creates none, and where another program is on an embedded one it
 * goes in beside it, by the same server.
 */
public final class Guest {}
