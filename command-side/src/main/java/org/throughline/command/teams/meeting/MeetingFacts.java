package org.throughline.command.teams.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.teams.meeting.AgendaItem;
import org.throughline.events.teams.meeting.Guest;
import org.throughline.events.teams.meeting.Presence;

/**
 * What decisions need to know of a meeting.
 *
 * @param heldOn absent as long as nothing is recorded; team and organization are then empty
 * @param minutes what was written down, as it stands after corrections
 * @param retracted whether it counts no more
 */
record MeetingFacts(
        String organizationId, String teamId, @Nullable LocalDate heldOn, Minutes minutes, boolean retracted) {

    static final MeetingFacts UNKNOWN =
            new MeetingFacts("", "", null, new Minutes(List.of(), Map.of(), List.of()), false);

    /** What was written down of a meeting. */
    record Minutes(List<AgendaItem> agenda, Map<String, Presence> attendance, List<Guest> guests) {}

    MeetingFacts with(Minutes others) {
        return new MeetingFacts(organizationId, teamId, heldOn, others, retracted);
    }

    MeetingFacts asRetracted() {
        return new MeetingFacts(organizationId, teamId, heldOn, minutes, true);
    }
}
