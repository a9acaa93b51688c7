package org.throughline.query.direction;

import java.time.LocalDate;
import org.throughline.query.direction.DirectionState.Communication;

/** Row of {@code direction_communication}: one telling of one part of a version to one audience. */
record DirectionCommunication(
        String subjectId, String part, int version, String audience, String channel, LocalDate onDay) {

    static DirectionCommunication of(String subjectId, Communication c) {
        return new DirectionCommunication(subjectId, c.part().name(), c.version(), c.audience(), c.channel(), c.on());
    }
}
