package org.throughline.command.teams.meeting;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.throughline.command.EventSourced;
import org.throughline.command.Fault;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.ground.organization.Organizations;
import org.throughline.command.teams.meeting.MeetingCommand.CorrectMeeting;
import org.throughline.command.teams.meeting.MeetingCommand.FollowConversation;
import org.throughline.command.teams.meeting.MeetingCommand.HoldCourageousConversation;
import org.throughline.command.teams.meeting.MeetingCommand.HoldMeeting;
import org.throughline.command.teams.meeting.MeetingCommand.LearnFromMistake;
import org.throughline.command.teams.meeting.MeetingCommand.RetractMeeting;
import org.throughline.command.teams.meeting.MeetingFacts.Minutes;
import org.throughline.command.teams.team.TeamFacts;
import org.throughline.events.teams.meeting.MeetingActivity;
import org.throughline.events.teams.meeting.MeetingEvent;
import org.throughline.events.teams.meeting.MeetingEvent.ConversationFollowed;
import org.throughline.events.teams.meeting.MeetingEvent.CourageousConversationHeld;
import org.throughline.events.teams.meeting.MeetingEvent.LearningFromMistakeRecorded;
import org.throughline.events.teams.meeting.MeetingEvent.MeetingCorrected;
import org.throughline.events.teams.meeting.MeetingEvent.MeetingHeld;
import org.throughline.events.teams.meeting.MeetingEvent.MeetingRetracted;
import org.throughline.events.teams.meeting.Presence;

/** One meeting of one team. */
@Aggregate(cache = EventSourced.CACHE)
class Meeting extends EventSourced<MeetingFacts, MeetingEvent> {

    /** The code of a conversation to which nobody gave one. */
    private static final String CONVERSATION = "conversation";

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
                each(c.activities()),
                List.of(),
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
                Objects.requireNonNullElse(c.guests(), before.guests()),
                c.activities() == null ? before.activities() : each(c.activities()));
        if (after.equals(before)) {
            return;
        }
        if (c.attendance() != null) {
            Set<String> attending = c.attendance().keySet();
            AttendanceIsOfMembers.check(
                    TeamsThatDay.require(peers, state().teamId(), day).seats(), attending);
        }
        MeetingCorrected event = new MeetingCorrected(
                c.meetingId(),
                after.agenda(),
                after.attendance(),
                after.guests(),
                after.activities(),
                c.reason(),
                c.evidence(),
                List.of(),
                day);
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
        CourageousConversationHeld event =
                new CourageousConversationHeld(c.meetingId(), codeOf(c), c.topic(), c.participants(), day);
        MeetingRules.refuseTaken(ledger().state(), event);
        append(event, peers);
    }

    /** One that is put right keeps the code it has. */
    private String codeOf(HoldCourageousConversation c) {
        if (c.code() != null) {
            return c.code();
        }
        return wrong() instanceof CourageousConversationHeld before
                ? before.code()
                : Stream.iterate(1, number -> number + 1)
                        .map(number -> number == 1 ? CONVERSATION : "%s-%d".formatted(CONVERSATION, number))
                        .filter(code -> !state().conversations().contains(code))
                        .findFirst()
                        .orElseThrow();
    }

    @CommandHandler
    void decide(FollowConversation c, Peers peers) {
        MeetingRules.requireStanding(state(), c.meetingId());
        if (c.what() == null && c.evidence().isEmpty()) {
            String detail = "What followed is said in words, or shown by what is on record";
            throw Refusal.of(
                    RefusalCode.MALFORMED,
                    detail,
                    List.of(new Fault("/what", "missing", detail), new Fault("/evidence", "missing", detail)));
        }
        append(
                new ConversationFollowed(
                        c.meetingId(), conversation(c), c.what(), c.evidence(), List.of(), c.effectiveOn()),
                peers);
    }

    private String conversation(FollowConversation c) {
        if (c.code() != null) {
            return c.code();
        }
        Set<String> codes = state().conversations();
        if (codes.size() > 1) {
            String detail = "The meeting had several courageous conversations: "
                    + String.join(", ", codes.stream().sorted().toList());
            throw Refusal.of(RefusalCode.MALFORMED, detail, List.of(new Fault("/code", "missing", detail)));
        }
        return codes.isEmpty() ? CONVERSATION : codes.iterator().next();
    }

    @CommandHandler
    void decide(LearnFromMistake c, Peers peers) {
        LocalDate day = MeetingRules.requireStanding(state(), c.meetingId());
        append(new LearningFromMistakeRecorded(c.meetingId(), c.mistake(), c.learned(), day), peers);
    }

    private void append(MeetingEvent event, Peers peers) {
        append(event, Organizations.scope(peers, state().organizationId()));
    }

    /** Each once, in one order, so that the same activities are the same list. */
    private static @Nullable List<MeetingActivity> each(@Nullable List<MeetingActivity> activities) {
        return activities == null
                ? null
                : activities.stream().distinct().sorted().toList();
    }

    /** The same attendance gives the same bytes, in whichever order it was typed. */
    private static Map<String, Presence> ordered(Map<String, Presence> attendance) {
        return Collections.unmodifiableMap(new TreeMap<>(attendance));
    }
}
