package org.throughline.events.teams.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Evidence;
import org.throughline.events.Revision;
import org.throughline.events.Subject;
import org.throughline.events.SubjectEvent;
import org.throughline.events.WithConcerns;

/**
 * What is known of one meeting of one team. The effective day is the day of the meeting, also for a correction, a
 * retraction, and what is told of a conversation held at it.
 */
@Subject("meeting")
public sealed interface MeetingEvent extends SubjectEvent {

    String meetingId();

    @Override
    default String subjectId() {
        return meetingId();
    }

    /**
     * A team met.
     *
     * @param organizationId the organization the team leads
     * @param agenda empty when no agenda was kept
     * @param attendance member id to presence, for members with a seat that day; a member who is not in it is unknown,
     *     not absent
     * @param guests who was there without a seat
     * @param concerns codes of policies in force as a warning that it did not meet
     */
    @Revision(2)
    record MeetingHeld(
            String meetingId,
            String organizationId,
            String teamId,
            List<AgendaItem> agenda,
            Map<String, Presence> attendance,
            List<Guest> guests,
            List<Evidence> minutes,
            List<String> concerns,
            LocalDate effectiveOn)
            implements MeetingEvent, WithConcerns {
        /** The same without concerns. */
        public MeetingHeld(
                String meetingId,
                String organizationId,
                String teamId,
                List<AgendaItem> agenda,
                Map<String, Presence> attendance,
                List<Guest> guests,
                List<Evidence> minutes,
                LocalDate effectiveOn) {
            this(meetingId, organizationId, teamId, agenda, attendance, guests, minutes, List.of(), effectiveOn);
        }
    }

    /**
     * What was written down was wrong; the meeting stands with this, the original stays readable.
     *
     * @param concerns codes of policies in force as a warning that it did not meet
     */
    @Revision(2)
    record MeetingCorrected(
            String meetingId,
            List<AgendaItem> agenda,
            Map<String, Presence> attendance,
            List<Guest> guests,
            String reason,
            List<Evidence> evidence,
            List<String> concerns,
            LocalDate effectiveOn)
            implements MeetingEvent, WithConcerns {
        /** The same without concerns. */
        public MeetingCorrected(
                String meetingId,
                List<AgendaItem> agenda,
                Map<String, Presence> attendance,
                List<Guest> guests,
                String reason,
                List<Evidence> evidence,
                LocalDate effectiveOn) {
            this(meetingId, agenda, attendance, guests, reason, evidence, List.of(), effectiveOn);
        }
    }

    /** The meeting should not count at all: it was called off, or is recorded twice. */
    record MeetingRetracted(String meetingId, String reason, LocalDate effectiveOn) implements MeetingEvent {}

    /**
     * A courageous conversation was led at the meeting.
     *
     * @param topic absent when those who took part want it to stay in the room
     * @param participants how many took part
     */
    record CourageousConversationHeld(
            String meetingId, @Nullable String topic, int participants, LocalDate effectiveOn)
            implements MeetingEvent {}
}
