package org.throughline.command.teams.meeting;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.events.teams.meeting.AgendaItem;
import org.throughline.events.teams.meeting.Guest;
import org.throughline.events.teams.meeting.MeetingActivity;
import org.throughline.events.teams.meeting.Presence;

/**
 * What decisions need to know of a meeting.
 *
 * @param heldOn absent as long as nothing is recorded; team and organization are then empty
 * @param conversations codes of the courageous conversations led at it
 * @param minutes what was written down, as it stands after corrections
 * @param retracted whether it counts no more
 */
record MeetingFacts(
        String organizationId,
        String teamId,
        @Nullable LocalDate heldOn,
        Set<String> conversations,
        Minutes minutes,
        boolean retracted) {

    static final MeetingFacts UNKNOWN =
            new MeetingFacts("", "", null, Set.of(), new Minutes(List.of(), Map.of(), List.of(), null), false);

    /** What was written down of a meeting. */
    record Minutes(
            List<AgendaItem> agenda,
            Map<String, Presence> attendance,
            List<Guest> guests,
            @Nullable List<MeetingActivity> activities) {}

    MeetingFacts with(Minutes others) {
        return new MeetingFacts(organizationId, teamId, heldOn, conversations, others, retracted);
    }

    MeetingFacts withConversation(String code) {
        Set<String> codes = new HashSet<>(conversations);
        codes.add(code);
        return new MeetingFacts(organizationId, teamId, heldOn, Collections.unmodifiableSet(codes), minutes, retracted);
    }

    MeetingFacts asRetracted() {
        return new MeetingFacts(organizationId, teamId, heldOn, conversations, minutes, true);
    }
}
