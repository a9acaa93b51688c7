package org.throughline.query.question.teams;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.teams.meeting.MeetingActivity;
import org.throughline.query.subject.teams.meeting.MeetingState.Followed;

/**
 * What teams do when they meet, what they learn from mistakes, and what followed when they dared to say what is hard to say.
 *
 * @param activities each there is, with how many meetings did it
 * @param teams those that met in the window, by id
 * @param conversations courageous conversations of the window, the earliest first
 * @param mistakes that were looked at in the window, the earliest first
 */
public record MeetingActivitiesAnswer(
        Counts counts,
        List<OfActivity> activities,
        List<OfTeam> teams,
        List<Conversation> conversations,
        List<Mistake> mistakes) {

    /**
     * How many there are, in the window.
     *
     * @param written meetings of which it is written down what they did
     * @param followed conversations of which it is said what followed
     */
    public record Counts(int meetings, int written, int conversations, int followed, int mistakes) {}

    /**
     * An activity.
     *
     * @param meetings that did it, of those of which it is written down
     * @param teams whose meetings did
     */
    public record OfActivity(MeetingActivity activity, int meetings, int teams) {}

    /**
     * A team.
     *
     * @param written meetings of which it is written down what they did
     * @param activities what any of them did
     */
    public record OfTeam(
            String teamId,
            String organizationId,
            int meetings,
            int written,
            List<MeetingActivity> activities,
            int conversations,
            int followed,
            int mistakes) {}

    /**
     * A courageous conversation.
     *
     * @param topic absent when it stays in the room
     * @param followed what followed; empty as long as nobody said
     */
    public record Conversation(
            String meetingId,
            String teamId,
            LocalDate on,
            String code,
            @Nullable String topic,
            int participants,
            List<Followed> followed) {}

    /**
     * A mistake that was looked at.
     *
     * @param mistake absent when it stays in the room
     * @param learned absent when it stays in the room
     */
    public record Mistake(
            String meetingId,
            String teamId,
            LocalDate on,
            @Nullable String mistake,
            @Nullable String learned) {}
}
