package org.throughline.infra.log;

import java.io.Serial;
import java.sql.SQLException;

/** The database has not the event that this node knows at a place: it has come back older, or it is another one. */
final class AnotherLog extends SQLException {

    @Serial
    private static final long serialVersionUID = 1;

    AnotherLog(Place known) {
        super("the log has not the event that this program knows at position %d".formatted(known.position()));
    }
}
