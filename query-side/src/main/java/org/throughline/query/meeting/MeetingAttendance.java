package org.throughline.query.meeting;

import java.time.LocalDate;
import org.throughline.events.meeting.Presence;

/** Row of {@code meeting_attendance}: one member at one meeting that counts. */
record MeetingAttendance(
        String subjectId, String organizationId, String teamId, LocalDate heldOn, String memberId, Presence presence) {}
