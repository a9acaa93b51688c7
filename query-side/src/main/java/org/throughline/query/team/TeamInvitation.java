package org.throughline.query.team;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Row of {@code team_invitation}: somebody who was asked to take a seat, and what became of it. */
record TeamInvitation(
        String subjectId,
        String organizationId,
        String invitationId,
        String memberId,
        String role,
        String reason,
        LocalDate onDay,
        String answer,
        @Nullable LocalDate answeredOn) {}
