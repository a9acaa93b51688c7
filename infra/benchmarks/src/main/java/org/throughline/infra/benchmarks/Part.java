package org.throughline.infra.benchmarks;

import java.io.IOException;
import java.sql.SQLException;

/** Something that was opened and is to be closed. */
@FunctionalInterface
interface Part extends AutoCloseable {

    @Override
    void close() throws IOException, SQLException;
}
