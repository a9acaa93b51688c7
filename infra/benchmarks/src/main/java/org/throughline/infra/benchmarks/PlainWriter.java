package org.throughline.infra.benchmarks;

import java.sql.SQLException;

/** A writer on a plain connection of its own. */
final class PlainWriter implements Writers.Writer {

    private final PlainJdbc plain;
    private final Work work;

    PlainWriter(Database database, Work work) throws SQLException {
        this.plain = new PlainJdbc(database);
        this.work = work;
    }

    /** What is done over and over. */
    @FunctionalInterface
    interface Work {
        void on(PlainJdbc plain) throws SQLException;
    }

    @Override
    public void once() throws SQLException {
        work.on(plain);
    }

    @Override
    public void close() throws SQLException {
        plain.close();
    }
}
