package org.throughline.query.channel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Row of {@code channel_interval}: a channel under one set of terms. */
record ChannelInterval(
        String subjectId,
        String organizationId,
        @Nullable String teamId,
        @Nullable String toTeamId,
        String audience,
        String medium,
        boolean twoWay,
        LocalDate fromDay,
        @Nullable LocalDate untilDay) {}
