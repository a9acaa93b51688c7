package org.throughline.infra.operations;

import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.infra.database.Schemas;

/** The schema in which views are built beside those that answer, until it takes their place. */
final class NextViews {

    static final String SCHEMA = Schemas.VIEWS + "_next";
    private static final String FORMER = Schemas.VIEWS + "_former";

    private final Schemas schemas;
    private final JdbcTemplate jdbc;

    NextViews(Schemas schemas, JdbcTemplate jdbc) {
        this.schemas = schemas;
        this.jdbc = jdbc;
    }

    /**
     * Makes it, or takes up what an attempt that was cancelled or killed has left, where this very program had made it.
     * Returns the position it is at.
     */
    long begin() {
        jdbc.execute("drop schema if exists %s cascade".formatted(FORMER));
        String ours = "begun by " + FoldVersion.ofThisProgram();
        if (!ours.equals(comment())) {
            drop();
            schemas.createViews(SCHEMA);
            // behind the tables: a schema that says it has all of them
            jdbc.execute("comment on schema %s is '%s'".formatted(SCHEMA, ours));
        }
        return Objects.requireNonNull(
                jdbc.queryForObject("select position from %s.progress".formatted(SCHEMA), Long.class));
    }

    private String comment() {
        List<String> comments = jdbc.queryForList(
                "select coalesce(obj_description(oid, 'pg_namespace'), '') from pg_namespace where nspname = ?",
                String.class,
                SCHEMA);
        return comments.isEmpty() ? "" : comments.getFirst();
    }

    void drop() {
        jdbc.execute("drop schema if exists %s cascade".formatted(SCHEMA));
    }

    /** Puts it in the place of the views. Reads under way finish on the former ones, which stay until the next rebuild. */
    void takePlace() {
        jdbc.execute("comment on schema %s is null".formatted(SCHEMA));
        jdbc.execute("alter schema %s rename to %s".formatted(Schemas.VIEWS, FORMER));
        jdbc.execute("alter schema %s rename to %s".formatted(SCHEMA, Schemas.VIEWS));
    }
}
