package org.throughline.query.subject.teams.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.Evidence;
import org.throughline.events.teams.meeting.MeetingEvent;
import org.throughline.events.teams.meeting.MeetingEvent.ConversationFollowed;
import org.throughline.events.teams.meeting.MeetingEvent.CourageousConversationHeld;
import org.throughline.events.teams.meeting.MeetingEvent.LearningFromMistakeRecorded;
import org.throughline.events.teams.meeting.MeetingEvent.MeetingCorrected;
import org.throughline.events.teams.meeting.MeetingEvent.MeetingHeld;
import org.throughline.events.teams.meeting.MeetingEvent.MeetingRetracted;
import org.throughline.query.SubjectKind;
import org.throughline.query.subject.teams.meeting.MeetingState.Conversation;
import org.throughline.query.subject.teams.meeting.MeetingState.Followed;
import org.throughline.query.subject.teams.meeting.MeetingState.Mistake;
import org.throughline.query.subject.teams.meeting.MeetingState.Status;
import org.throughline.query.subject.teams.meeting.MeetingState.Superseded;

/** Tells what is known of a meeting. */
@Component
public final class MeetingFold implements SubjectKind<MeetingState, MeetingEvent> {

    @Override
    public Class<MeetingEvent> family() {
        return MeetingEvent.class;
    }

    @Override
    public Class<MeetingState> stateType() {
        return MeetingState.class;
    }

    @Override
    public MeetingState fold(@Nullable MeetingState before, MeetingEvent event) {
        return switch (event) {
            case MeetingHeld e -> held(e);
            case MeetingCorrected e -> corrected(Objects.requireNonNull(before), e);
            case MeetingRetracted e -> retracted(Objects.requireNonNull(before), e);
            case CourageousConversationHeld e -> conversed(Objects.requireNonNull(before), e);
            case ConversationFollowed e ->
                Objects.requireNonNull(before)
                        .followed(e.code(), new Followed(e.effectiveOn(), e.what(), e.evidence(), e.concerns()));
            case LearningFromMistakeRecorded e -> learned(Objects.requireNonNull(before), e);
        };
    }

    private static MeetingState held(MeetingHeld e) {
        return new MeetingState(
                e.meetingId(),
                e.organizationId(),
                e.teamId(),
                e.effectiveOn(),
                Status.HELD,
                e.agenda(),
                e.attendance(),
                e.guests(),
                e.minutes(),
                e.activities(),
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private static MeetingState corrected(MeetingState m, MeetingCorrected e) {
        Superseded before = new Superseded(m.agenda(), m.attendance(), m.guests(), m.activities(), e.reason());
        return new MeetingState(
                m.meetingId(),
                m.organizationId(),
                m.teamId(),
                m.heldOn(),
                Status.CORRECTED,
                e.agenda(),
                e.attendance(),
                e.guests(),
                MeetingFold.<Evidence>more(m.minutes(), e.evidence()),
                e.activities(),
                m.conversations(),
                m.mistakes(),
                more(m.superseded(), List.of(before)),
                null);
    }

    private static MeetingState retracted(MeetingState m, MeetingRetracted e) {
        return new MeetingState(
                m.meetingId(),
                m.organizationId(),
                m.teamId(),
                m.heldOn(),
                Status.RETRACTED,
                m.agenda(),
                m.attendance(),
                m.guests(),
                m.minutes(),
                m.activities(),
                m.conversations(),
                m.mistakes(),
                m.superseded(),
                e.reason());
    }

    private static MeetingState conversed(MeetingState m, CourageousConversationHeld e) {
        Conversation one = new Conversation(e.code(), e.topic(), e.participants(), List.of());
        return m.with(more(m.conversations(), List.of(one)), m.mistakes());
    }

    private static MeetingState learned(MeetingState m, LearningFromMistakeRecorded e) {
        return m.with(m.conversations(), more(m.mistakes(), List.of(new Mistake(e.mistake(), e.learned()))));
    }

    private static <T> List<T> more(List<T> some, List<T> others) {
        List<T> all = new ArrayList<>(some);
        all.addAll(others);
        return List.copyOf(all);
    }
}
