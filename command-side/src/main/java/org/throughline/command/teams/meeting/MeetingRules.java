package org.throughline.command.teams.meeting;

import java.time.LocalDate;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.SubjectRules;
import org.throughline.command.teams.meeting.MeetingFacts.Minutes;
import org.throughline.events.teams.meeting.MeetingEvent;
import org.throughline.events.teams.meeting.MeetingEvent.ConversationFollowed;
import org.throughline.events.teams.meeting.MeetingEvent.CourageousConversationHeld;
import org.throughline.events.teams.meeting.MeetingEvent.LearningFromMistakeRecorded;
import org.throughline.events.teams.meeting.MeetingEvent.MeetingCorrected;
import org.throughline.events.teams.meeting.MeetingEvent.MeetingHeld;
import org.throughline.events.teams.meeting.MeetingEvent.MeetingRetracted;

/** A meeting is held once, corrected as often as needed, and retracted once and for all. */
enum MeetingRules implements SubjectRules<MeetingFacts, MeetingEvent> {
    RULES;

    @Override
    public Class<MeetingEvent> family() {
        return MeetingEvent.class;
    }

    @Override
    public MeetingFacts initial() {
        return MeetingFacts.UNKNOWN;
    }

    @Override
    public void check(MeetingFacts meeting, MeetingEvent next) {
        switch (next) {
            case MeetingHeld e -> requireUnused(meeting, e.meetingId());
            case MeetingCorrected e -> requireStanding(meeting, e.meetingId());
            case MeetingRetracted e -> requireStanding(meeting, e.meetingId());
            case CourageousConversationHeld e -> requireStanding(meeting, e.meetingId());
            case ConversationFollowed e -> requireConversation(meeting, e);
            case LearningFromMistakeRecorded e -> requireStanding(meeting, e.meetingId());
        }
    }

    @Override
    public MeetingFacts evolve(MeetingFacts meeting, MeetingEvent event) {
        return switch (event) {
            case MeetingHeld e ->
                new MeetingFacts(
                        e.organizationId(),
                        e.teamId(),
                        e.effectiveOn(),
                        meeting.conversations(),
                        new Minutes(e.agenda(), e.attendance(), e.guests(), e.activities()),
                        false);
            case MeetingCorrected e ->
                meeting.with(new Minutes(e.agenda(), e.attendance(), e.guests(), e.activities()));
            case MeetingRetracted e -> meeting.asRetracted();
            case CourageousConversationHeld e -> meeting.withConversation(e.code());
            case ConversationFollowed e -> meeting;
            case LearningFromMistakeRecorded e -> meeting;
        };
    }

    /** Of a meeting that is retracted, what followed stays told: nothing more can be. */
    private static void requireConversation(MeetingFacts meeting, ConversationFollowed next) {
        if (meeting.heldOn() == null) {
            throw notHeld(next.meetingId());
        }
        if (!meeting.conversations().contains(next.code())) {
            throw Refusal.of(
                            RefusalCode.CODE_UNKNOWN,
                            "Meeting %s had no courageous conversation '%s'".formatted(next.meetingId(), next.code()))
                    .with("code", next.code());
        }
    }

    static void refuseTaken(MeetingFacts meeting, CourageousConversationHeld next) {
        if (meeting.conversations().contains(next.code())) {
            throw Refusal.of(
                            RefusalCode.CODE_TAKEN,
                            "Meeting %s has a courageous conversation '%s' already"
                                    .formatted(next.meetingId(), next.code()))
                    .with("code", next.code());
        }
    }

    private static Refusal notHeld(String meetingId) {
        return Refusal.of(RefusalCode.NOT_YET, "Meeting %s is not recorded".formatted(meetingId));
    }

    static void requireUnused(MeetingFacts meeting, String meetingId) {
        if (meeting.heldOn() != null) {
            throw Refusal.of(
                    RefusalCode.ALREADY_EXISTS, "Meeting %s of %s is recorded".formatted(meetingId, meeting.heldOn()));
        }
    }

    /** The day of a meeting that is recorded and not retracted. */
    static LocalDate requireStanding(MeetingFacts meeting, String meetingId) {
        if (meeting.heldOn() == null) {
            throw notHeld(meetingId);
        }
        if (meeting.retracted()) {
            throw Refusal.of(RefusalCode.ENDED, "Meeting %s is retracted".formatted(meetingId));
        }
        return meeting.heldOn();
    }
}
