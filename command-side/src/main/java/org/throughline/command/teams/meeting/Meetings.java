package org.throughline.command.teams.meeting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;

/** What other subjects ask about meetings. */
public final class Meetings {

    private Meetings() {}

    /**
     * Requires that the meeting counts, was held by this day, and was one of this team.
     *
     * @param teamId the team; absent when any will do
     * @throws Refusal UNKNOWN_REFERENCE, ENDED, NOT_YET or WRONG_KIND
     */
    public static void requireHeld(Peers peers, String meetingId, @Nullable String teamId, LocalDate day) {
        MeetingFacts meeting = peers.state(MeetingRules.RULES, meetingId);
        if (meeting.heldOn() == null) {
            throw Refusal.of(RefusalCode.UNKNOWN_REFERENCE, "There is no meeting '%s'".formatted(meetingId))
                    .with("meetingId", meetingId);
        }
        LocalDate heldOn = MeetingRules.requireStanding(meeting, meetingId);
        if (heldOn.isAfter(day)) {
            throw Refusal.of(RefusalCode.NOT_YET, "Meeting %s was held on %s only".formatted(meetingId, heldOn));
        }
        if (teamId != null && !teamId.equals(meeting.teamId())) {
            throw Refusal.of(
                    RefusalCode.WRONG_KIND,
                    "Meeting %s was one of %s, not of %s".formatted(meetingId, meeting.teamId(), teamId));
        }
    }
}
