package org.throughline.infra.database;

import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.throughline.command.LogUnavailable;

/** What stands beside the log in its database: one away is the other away. */
public final class Reaching {

    private Reaching() {}

    /**
     * What a statement answers.
     *
     * @throws LogUnavailable when the database does not
     */
    public static <T> T theLog(Supplier<T> statement) {
        try {
            return statement.get();
        } catch (DataAccessException e) {
            throw new LogUnavailable(e);
        }
    }
}
