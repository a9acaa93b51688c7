package org.throughline.query.channel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.communication.MessageDirection;
import org.throughline.query.channel.ChannelState.QuestionStatus;

/** Row of {@code asked_question}: a question without its words and without who asked. */
record AskedQuestion(
        String subjectId,
        String questionId,
        @Nullable String fromTeamId,
        String toTeamId,
        MessageDirection direction,
        LocalDate askedOn,
        QuestionStatus status,
        @Nullable LocalDate settledOn) {}
