package org.throughline.query.subject.teams.meeting;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Evidence;
import org.throughline.events.teams.meeting.AgendaItem;
import org.throughline.events.teams.meeting.Guest;
import org.throughline.events.teams.meeting.MeetingActivity;
import org.throughline.events.teams.meeting.Presence;

/**
 * One meeting of one team.
 *
 * @param status whether it stands as recorded, stands corrected, or does not count
 * @param agenda empty when no agenda was kept
 * @param attendance member id to presence; a member who is not in it is unknown, not absent
 * @param guests who was there without a seat
 * @param activities what it did; absent when nobody wrote it down
 * @param conversations courageous conversations led at it
 * @param mistakes mistakes that were looked at so that something is learned from them
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
        @Nullable List<MeetingActivity> activities,
        List<Conversation> conversations,
        List<Mistake> mistakes,
        List<Superseded> superseded,
        @Nullable String retractionReason) {

    /** By their days; of one day, in an order that stays the same. */
    public static final Comparator<MeetingState> IN_TIME =
            Comparator.comparing(MeetingState::heldOn).thenComparing(MeetingState::meetingId);

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
     * @param followed what followed it, the earliest first; empty as long as nobody said
     */
    public record Conversation(String code, @Nullable String topic, int participants, List<Followed> followed) {

        private Conversation with(Followed more) {
            return new Conversation(
                    code,
                    topic,
                    participants,
                    Stream.concat(followed.stream(), Stream.of(more)).toList());
        }
    }

    /**
     * What followed a conversation.
     *
     * @param what in words; absent when nobody wrote it down
     * @param evidence where it can be seen
     * @param concerns policies in force as a warning that it did not meet, by code
     */
    public record Followed(LocalDate on, @Nullable String what, List<Evidence> evidence, List<String> concerns) {}

    /**
     * A mistake that was looked at. Whose it was nobody asks.
     *
     * @param mistake absent when it stays in the room
     * @param learned absent when it stays in the room
     */
    public record Mistake(
            @Nullable String mistake, @Nullable String learned) {}

    /**
     * What was written down before it was corrected.
     *
     * @param reason why it was corrected
     */
    public record Superseded(
            List<AgendaItem> agenda,
            Map<String, Presence> attendance,
            List<Guest> guests,
            @Nullable List<MeetingActivity> activities,
            String reason) {}

    /** Whether it counts. */
    public boolean counts() {
        return status != Status.RETRACTED;
    }

    /** The same, with what followed the conversations of this code. */
    MeetingState followed(String code, Followed more) {
        return with(
                conversations.stream()
                        .map(one -> one.code().equals(code) ? one.with(more) : one)
                        .toList(),
                mistakes);
    }

    /** The same with other conversations and mistakes. */
    MeetingState with(List<Conversation> others, List<Mistake> looked) {
        return new MeetingState(
                meetingId,
                organizationId,
                teamId,
                heldOn,
                status,
                agenda,
                attendance,
                guests,
                minutes,
                activities,
                others,
                looked,
                superseded,
                retractionReason);
    }
}
