package org.throughline.query.exchange;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.communication.FeedbackAbout;
import org.throughline.events.communication.FeedbackOutcome;
import org.throughline.events.communication.MessageDirection;
import org.throughline.query.exchange.ExchangeState.ExchangeKind;

/** Row of {@code exchange_thread}: an exchange that stands, without its words and without who spoke. */
record ExchangeThread(
        String subjectId,
        ExchangeKind kind,
        @Nullable String fromTeamId,
        String toTeamId,
        MessageDirection direction,
        @Nullable FeedbackAbout about,
        @Nullable String aboutId,
        LocalDate saidOn,
        @Nullable LocalDate firstResponseOn,
        @Nullable LocalDate settledOn,
        @Nullable FeedbackOutcome outcome,
        @Nullable String planId,
        @Nullable Integer planVersion) {}
