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
 * retraction, and what is told of a conversation held at it; what followed a conversation has a day of its own.
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
     * @param activities what it did, each once; absent when nobody wrote it down
     * @param concerns codes of policies in force as a warning that it did not meet
     */
    @Revision(3)
    record MeetingHeld(
            String meetingId,
            String organizationId,
            String teamId,
            List<AgendaItem> agenda,
            Map<String, Presence> attendance,
            List<Guest> guests,
            List<Evidence> minutes,
            @Nullable List<MeetingActivity> activities,
            List<String> concerns,
            LocalDate effectiveOn)
            implements MeetingEvent, WithConcerns {
        /** The same without activities and concerns. */
        public MeetingHeld(
                String meetingId,
                String organizationId,
                String teamId,
                List<AgendaItem> agenda,
                Map<String, Presence> attendance,
                List<Guest> guests,
                List<Evidence> minutes,
                LocalDate effectiveOn) {
            this(meetingId, organizationId, teamId, agenda, attendance, guests, minutes, null, List.of(), effectiveOn);
        }
    }

    /**
     * What was written down was wrong; the meeting stands with this, the original stays readable.
     *
     * @param activities what it did, each once; absent when nobody wrote it down
     * @param concerns codes of policies in force as a warning that it did not meet
     */
    @Revision(3)
    record MeetingCorrected(
            String meetingId,
            List<AgendaItem> agenda,
            Map<String, Presence> attendance,
            List<Guest> guests,
            @Nullable List<MeetingActivity> activities,
            String reason,
            List<Evidence> evidence,
            List<String> concerns,
            LocalDate effectiveOn)
            implements MeetingEvent, WithConcerns {
        /** The same without activities and concerns. */
        public MeetingCorrected(
                String meetingId,
                List<AgendaItem> agenda,
                Map<String, Presence> attendance,
                List<Guest> guests,
                String reason,
                List<Evidence> evidence,
                LocalDate effectiveOn) {
            this(meetingId, agenda, attendance, guests, null, reason, evidence, List.of(), effectiveOn);
        }
    }

    /** The meeting should not count at all: it was called off, or is recorded twice. */
    record MeetingRetracted(String meetingId, String reason, LocalDate effectiveOn) implements MeetingEvent {}

    /**
     * A courageous conversation was led at the meeting.
     *
     * @param code by which what followed names it, unique within the meeting; of earlier conversations it is {@code conversation}
     * @param topic absent when those who took part want it to stay in the room
     * @param participants how many took part
     */
    @Revision(2)
    record CourageousConversationHeld(
            String meetingId, String code, @Nullable String topic, int participants, LocalDate effectiveOn)
            implements MeetingEvent {}

    /**
     * Something followed a courageous conversation. The effective day is the one on which it did. Words or evidence are there.
     *
     * @param code of the conversation
     * @param what what is done otherwise, in words; absent when nobody wrote it down
     * @param evidence where that can be seen: a decision, a plan, a cycle or anything else; empty when nothing is named
     * @param concerns codes of policies in force as a warning that it did not meet
     */
    record ConversationFollowed(
            String meetingId,
            String code,
            @Nullable String what,
            List<Evidence> evidence,
            List<String> concerns,
            LocalDate effectiveOn)
            implements MeetingEvent, WithConcerns {}

    /**
     * A mistake was looked at in the meeting so that something is learned from it. Whose it was is not recorded.
     *
     * @param mistake what went wrong, in words; absent when it stays in the room
     * @param learned what was learned, in words; absent when it stays in the room
     */
    record LearningFromMistakeRecorded(
            String meetingId,
            @Nullable String mistake,
            @Nullable String learned,
            LocalDate effectiveOn) implements MeetingEvent {}
}
