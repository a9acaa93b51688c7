package org.throughline.command.teams.meeting;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.throughline.command.EventSourced;
import org.throughline.command.Peers;
import org.throughline.command.ground.organization.Organizations;
import org.throughline.command.teams.meeting.MeetingCommand.CorrectMeeting;
import org.throughline.command.teams.meeting.MeetingCommand.HoldCourageousConversation;
import org.throughline.command.teams.meeting.MeetingCommand.HoldMeeting;
import org.throughline.command.teams.meeting.MeetingCommand.RetractMeeting;
import org.throughline.command.teams.meeting.MeetingFacts.Minutes;
import org.throughline.command.teams.team.TeamFacts;
import org.throughline.events.teams.meeting.MeetingEvent;
import org.throughline.events.teams.meeting.MeetingEvent.CourageousConversationHeld;
import org.throughline.events.teams.meeting.MeetingEvent.MeetingCorrected;
import org.throughline.events.teams.meeting.MeetingEvent.MeetingHeld;
import org.throughline.events.teams.meeting.MeetingEvent.MeetingRetracted;
import org.throughline.events.teams.meeting.Presence;

/** One meeting of one team. */
@Aggregate(cache = EventSourced.CACHE)
class Meeting extends EventSourced<MeetingFacts, MeetingEvent> {

    Meeting() {
        super(MeetingRules.RULES);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(HoldMeeting c, Peers peers) {
        // asked first: with an earlier day the ledger would only find that the first record stands in the way
        MeetingRules.requireUnused(state(), c.meetingId());
        TeamFacts team = TeamsThatDay.require(peers, c.teamId(), c.effectiveOn());
        AttendanceIsOfMembers.check(team.seats(), c.attendance().keySet());
        MeetingHeld event = new MeetingHeld(
                c.meetingId(),
                team.organizationId(),
                c.teamId(),
                c.agenda(),
                ordered(c.attendance()),
                c.guests(),
                c.minutes(),
                c.effectiveOn());
        append(event, Organizations.scope(peers, team.organizationId()));
    }

    @CommandHandler
    void decide(CorrectMeeting c, Peers peers) {
        LocalDate day = MeetingRules.requireStanding(state(), c.meetingId());
        Minutes before = state().minutes();
        Minutes after = new Minutes(
                Objects.requireNonNullElse(c.agenda(), before.agenda()),
                ordered(Objects.requireNonNullElse(c.attendance(), before.attendance())),
                Objects.requireNonNullElse(c.guests(), before.guests()));
        if (after.equals(before)) {
            return;
        }
        if (c.attendance() != null) {
            Set<String> attending = c.attendance().keySet();
            AttendanceIsOfMembers.check(
                    TeamsThatDay.require(peers, state().teamId(), day).seats(), attending);
        }
        MeetingCorrected event = new MeetingCorrected(
                c.meetingId(), after.agenda(), after.attendance(), after.guests(), c.reason(), c.evidence(), day);
        append(event, peers);
    }

    @CommandHandler
    void decide(RetractMeeting c, Peers peers) {
        LocalDate day = MeetingRules.requireStanding(state(), c.meetingId());
        append(new MeetingRetracted(c.meetingId(), c.reason(), day), peers);
    }

    @CommandHandler
    void decide(HoldCourageousConversation c, Peers peers) {
        LocalDate day = MeetingRules.requireStanding(state(), c.meetingId());
        append(new CourageousConversationHeld(c.meetingId(), c.topic(), c.participants(), day), peers);
    }

    private void append(MeetingEvent event, Peers peers) {
        append(event, Organizations.scope(peers, state().organizationId()));
    }

    /** The same attendance gives the same bytes, in whichever order it was typed. */
    private static Map<String, Presence> ordered(Map<String, Presence> attendance) {
        return Collections.unmodifiableMap(new TreeMap<>(attendance));
    }
}
