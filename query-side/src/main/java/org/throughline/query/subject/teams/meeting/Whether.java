package org.throughline.query.subject.teams.meeting;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.throughline.events.teams.meeting.Presence;

/** Whether something was so, somebody in the room above all. Nobody having written it down is not the same as no. */
public enum Whether {
    YES,
    NO,
    UNKNOWN;

    /** What is known of one member. */
    public static Whether of(@Nullable Presence presence) {
        return switch (presence) {
            case null -> UNKNOWN;
            case PRESENT -> YES;
            case EXCUSED, ABSENT -> NO;
        };
    }

    /** Whether any of these members was there; nobody is when there are none. */
    public static Whether anyOf(MeetingState meeting, Collection<String> members) {
        Whether known = NO;
        for (String member : members) {
            Whether one = of(meeting.attendance().get(member));
            if (one == YES) {
                return YES;
            }
            known = one == UNKNOWN ? UNKNOWN : known;
        }
        return known;
    }
}
