package org.throughline.query.subject.teams.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.teams.meeting.AgendaItem;
import org.throughline.events.teams.meeting.Guest;
import org.throughline.events.teams.meeting.MeetingEvent.MeetingHeld;
import org.throughline.events.teams.meeting.Presence;
import org.throughline.events.teams.team.TeamEvent;
import org.throughline.events.teams.team.TeamEvent.MemberAppointed;
import org.throughline.events.teams.team.TeamEvent.MemberRetired;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.events.teams.team.TeamPurpose;
import org.throughline.query.Told;
import org.throughline.query.subject.teams.team.TeamFold;
import org.throughline.query.subject.teams.team.TeamState;

/** Teams and their meetings for tests. */
public final class Room {

    private Room() {}

    /** Somebody with a seat. */
    public record Seat(
            String memberId,
            String role,
            LocalDate from,
            @Nullable LocalDate until) {}

    public static Seat seat(String memberId, String role, String from) {
        return new Seat(memberId, role, LocalDate.parse(from), null);
    }

    public static Seat seat(String memberId, String role, String from, String until) {
        return new Seat(memberId, role, LocalDate.parse(from), LocalDate.parse(until));
    }

    /** A team formed on a day, with these seats. */
    public static TeamState team(String teamId, String organizationId, TeamLevel level, String formed, Seat... seats) {
        List<TeamEvent> events = new ArrayList<>();
        events.add(new TeamFormed(
                teamId, organizationId, level, "Team", null, List.of(TeamPurpose.LEADERSHIP), LocalDate.parse(formed)));
        for (Seat seat : seats) {
            events.add(new MemberAppointed(teamId, seat.memberId(), seat.role(), seat.from()));
        }
        for (Seat seat : seats) {
            if (seat.until() != null) {
                events.add(new MemberRetired(teamId, seat.memberId(), null, seat.until()));
            }
        }
        return Told.by(new TeamFold(), events);
    }

    /** A meeting of the team {@code slt}. */
    public static MeetingState meeting(String day, Map<String, Presence> attendance) {
        return meeting(day, attendance, List.of(), List.of());
    }

    public static MeetingState meeting(
            String day, Map<String, Presence> attendance, List<AgendaItem> agenda, List<Guest> guests) {
        return Told.by(
                new MeetingFold(),
                new MeetingHeld("mt-" + day, "s1", "slt", agenda, attendance, guests, List.of(), LocalDate.parse(day)));
    }
}
