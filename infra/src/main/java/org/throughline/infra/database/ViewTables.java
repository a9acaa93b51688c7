package org.throughline.infra.database;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.query.SubjectKinds;
import org.throughline.query.view.StateViews;
import org.throughline.query.view.ViewForm;

/** What comes to the view tables once they are made: the SQL views that follow from the states, and the form of it all. */
final class ViewTables {

    /** "makes" in letters of a telephone; nodes that start together take turns. */
    private static final long KEY = 62_537;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final List<String> stateViews;
    private final String form;

    ViewTables(DataSource database, SubjectKinds kinds) {
        this.jdbc = new JdbcTemplate(database);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        this.stateViews = StateViews.of(kinds);
        this.form = ViewForm.of(kinds);
    }

    /** Whether there are view tables in a schema, of whichever form. */
    boolean areIn(String schema) {
        boolean there = Boolean.TRUE.equals(
                jdbc.queryForObject("select to_regclass(?) is not null", Boolean.class, schema + ".progress"));
        if (there && !saysItsForm(schema)) {
            // as the first versions did not; what they built counts as of another form
            jdbc.execute("alter table %s.progress add column form text".formatted(schema));
        }
        return there;
    }

    private boolean saysItsForm(String schema) {
        return Boolean.TRUE.equals(jdbc.queryForObject("""
                select exists (select from information_schema.columns
                    where table_schema = ? and table_name = 'progress' and column_name = 'form')
                """, Boolean.class, schema));
    }

    /** Makes the SQL views and writes the form down, which says that the schema is complete. */
    void complete(String schema) {
        transaction.executeWithoutResult(t -> {
            jdbc.execute("select pg_advisory_xact_lock(%d)".formatted(KEY));
            jdbc.execute("set local search_path to " + schema);
            stateViews.forEach(jdbc::execute);
            jdbc.update("update progress set form = ?", form);
        });
    }
}
