package org.throughline.infra.log;

import java.sql.SQLException;

/** The database did not answer; whether an append took place is not known to the one who gets this. */
public final class LogUnavailable extends RuntimeException {

    LogUnavailable(SQLException cause) {
        super("the log cannot be reached: " + cause.getMessage(), cause);
    }
}
