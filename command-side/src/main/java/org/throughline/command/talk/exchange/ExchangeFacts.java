package org.throughline.command.talk.exchange;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What decisions need to know of an exchange.
 *
 * @param kind absent as long as nothing was said
 * @param saidOn the day it was said; absent as long as nothing was
 * @param toTeamId the team that owes a response
 * @param settledOn the day nothing more was owed
 * @param withdrawnOn the day it was taken back
 */
record ExchangeFacts(
        @Nullable Kind kind,
        @Nullable LocalDate saidOn,
        String toTeamId,
        @Nullable LocalDate settledOn,
        @Nullable LocalDate withdrawnOn) {

    static final ExchangeFacts UNKNOWN = new ExchangeFacts(null, null, "", null, null);

    /** What it is. */
    enum Kind {
        FEEDBACK,
        ADVICE,
        INFORMATION
    }

    boolean exists() {
        return kind != null;
    }

    ExchangeFacts settled(LocalDate day) {
        return new ExchangeFacts(kind, saidOn, toTeamId, day, withdrawnOn);
    }

    ExchangeFacts withdrawn(LocalDate day) {
        return new ExchangeFacts(kind, saidOn, toTeamId, settledOn, day);
    }
}
