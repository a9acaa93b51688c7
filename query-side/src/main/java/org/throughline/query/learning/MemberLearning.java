package org.throughline.query.learning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Row of {@code member_learning}: one piece of learning of one member that counts. */
record MemberLearning(
        String subjectId,
        String learningId,
        String organizationId,
        String topic,
        LocalDate completedOn,
        @Nullable Integer minutes) {}
