package org.throughline.command.talk.exchange;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What decisions need to know of an exchange.
 *
 * @param kind absent as long as nothing was said
 * @param toTeamId the team that owes a response
 * @param settledOn the day nothing more was owed
 * @param withdrawnOn the day it was taken back
 */
record ExchangeState(
        @Nullable Kind kind,
        String toTeamId,
        @Nullable LocalDate settledOn,
        @Nullable LocalDate withdrawnOn) {

    static final ExchangeState UNKNOWN = new ExchangeState(null, "", null, null);

    /** What it is. */
    enum Kind {
        FEEDBACK,
        INFORMATION
    }

    boolean exists() {
        return kind != null;
    }

    ExchangeState settled(LocalDate day) {
        return new ExchangeState(kind, toTeamId, day, withdrawnOn);
    }

    ExchangeState withdrawn(LocalDate day) {
        return new ExchangeState(kind, toTeamId, settledOn, day);
    }
}
