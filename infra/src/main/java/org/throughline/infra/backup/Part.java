package org.throughline.infra.backup;

/** A table that cannot be made anew from others, and from which nothing may be missing. */
enum Part {
    EVENTS("log", "event", "position"),
    CHECKPOINTS("log", "checkpoint", "position"),
    /** Behind the log, of which an event may not have the id of one of these. */
    UNCHANGED("commands", "unchanged", "command_id"),
    CONFIDENCE("confidence", "entrusted", "kind, subject_id, id, command_id"),
    PEOPLE("people", "person", "member_id"),
    IMPORTS("imports", "import", "number");

    private final String schema;
    private final String table;
    private final String order;

    Part(String schema, String table, String order) {
        this.schema = schema;
        this.table = table;
        this.order = order;
    }

    /** Whether every backup there is holds it. */
    boolean isInEvery() {
        return this != UNCHANGED && this != IMPORTS;
    }

    String schema() {
        return schema;
    }

    String table() {
        return table;
    }

    /** In full, as statements and the file call it. */
    String fullName() {
        return schema + "." + table;
    }

    /** By which its rows are written down, so that equal tables give equal files. */
    String order() {
        return order;
    }
}
