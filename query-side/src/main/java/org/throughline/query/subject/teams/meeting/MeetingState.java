package org.throughline.query.subject.teams.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Evidence;
import org.throughline.events.teams.meeting.AgendaItem;
import org.throughline.events.teams.meeting.Guest;
import org.throughline.events.teams.meeting.Presence;

/**
 * One meeting of one team.
 *
 * @param status whether it stands as recorded, stands corrected, or does not count
 * @param agenda empty when no agenda was kept
 * @param attendance member id to presence; a member who is not in it is unknown, not absent
 * @param guests who was there without a seat
 * @param conversations courageous conversations led at it
 * @param superseded what was written down before each correction, the oldest first
 * @param retractionReason why it does not count
 */
public record MeetingState(
        String meetingId,
        String organizationId,
        String teamId,
        LocalDate heldOn,
        Status status,
        List<AgendaItem> agenda,
        Map<String, Presence> attendance,
        List<Guest> guests,
        List<Evidence> minutes,
        List<Conversation> conversations,
        List<Superseded> superseded,
        @Nullable String retractionReason) {

    /** What a record of a meeting is worth. */
    public enum Status {
        HELD,
        CORRECTED,
        RETRACTED
    }

    /**
     * A courageous conversation.
     *
     * @param topic absent when it stays in the room
     */
    public record Conversation(@Nullable String topic, int participants) {}

    /**
     * What was written down before it was corrected.
     *
     * @param reason why it was corrected
     */
    public record Superseded(
            List<AgendaItem> agenda, Map<String, Presence> attendance, List<Guest> guests, String reason) {}

    /** Whether it counts. */
    public boolean counts() {
        return status != Status.RETRACTED;
    }
}
