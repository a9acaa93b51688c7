package org.throughline.command.teams.meeting;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Command;
import org.throughline.command.Id;
import org.throughline.command.OrNewId;
import org.throughline.command.OrToday;
import org.throughline.events.Evidence;
import org.throughline.events.SubjectKey;
import org.throughline.events.teams.meeting.AgendaItem;
import org.throughline.events.teams.meeting.Guest;
import org.throughline.events.teams.meeting.MeetingActivity;
import org.throughline.events.teams.meeting.MeetingEvent;
import org.throughline.events.teams.meeting.Presence;

/** What can be asked about a meeting. */
public sealed interface MeetingCommand extends Command {

    String meetingId();

    @Override
    default SubjectKey subject() {
        return SubjectKey.of(MeetingEvent.class, meetingId());
    }

    /**
     * Records that a team met; the effective day is the day of the meeting.
     *
     * @param attendance member id to presence, for members with a seat that day; who has none comes as a guest
     * @param activities what it did; left out when nobody wrote it down
     */
    record HoldMeeting(
            @Id @OrNewId String meetingId,
            @Id String teamId,
            List<AgendaItem> agenda,
            Map<String, Presence> attendance,
            List<Guest> guests,
            List<Evidence> minutes,
            @Nullable List<MeetingActivity> activities,
            @OrToday LocalDate effectiveOn)
            implements MeetingCommand {}

    /** Replaces what was written down of a meeting; what is absent stays as it is, and so does the day. */
    record CorrectMeeting(
            @Id String meetingId,
            @Nullable List<AgendaItem> agenda,
            @Nullable Map<String, Presence> attendance,
            @Nullable List<Guest> guests,
            @Nullable List<MeetingActivity> activities,
            @Size(max = 5000) String reason,
            List<Evidence> evidence)
            implements MeetingCommand {

        /** The day of the meeting, whichever it was; a correction has no day of its own. */
        @Override
        public LocalDate effectiveOn() {
            return LocalDate.MIN;
        }
    }

    /** Declares that the meeting should not count. */
    record RetractMeeting(
            @Id String meetingId, @Size(max = 5000) String reason) implements MeetingCommand {

        /** The day of the meeting, whichever it was; a retraction has no day of its own. */
        @Override
        public LocalDate effectiveOn() {
            return LocalDate.MIN;
        }
    }

    /**
     * Records that a courageous conversation was led at the meeting; what was said may stay in the room.
     *
     * @param code by which what followed names it; made up when left out
     */
    record HoldCourageousConversation(
            @Id String meetingId,
            @Id @Nullable String code,
            @Nullable @Size(max = 1000) String topic,
            @Min(2) int participants)
            implements MeetingCommand {

        /** The day of the meeting, whichever it was. */
        @Override
        public LocalDate effectiveOn() {
            return LocalDate.MIN;
        }
    }

    /**
     * Says what followed a courageous conversation: in words, by what shows it, or both.
     *
     * @param code of the conversation; may be left out where the meeting had one
     */
    record FollowConversation(
            @Id String meetingId,
            @Id @Nullable String code,
            @Nullable @Size(max = 5000) String what,
            List<Evidence> evidence,
            @OrToday LocalDate effectiveOn)
            implements MeetingCommand {}

    /** Records that a mistake was looked at in the meeting; what it was and what was learned may stay in the room. */
    record LearnFromMistake(
            @Id String meetingId,
            @Nullable @Size(max = 5000) String mistake,
            @Nullable @Size(max = 5000) String learned)
            implements MeetingCommand {

        /** The day of the meeting, whichever it was. */
        @Override
        public LocalDate effectiveOn() {
            return LocalDate.MIN;
        }
    }
}
