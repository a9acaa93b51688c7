package org.throughline.query.subject.teams.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.events.Evidence;
import org.throughline.events.teams.meeting.AgendaItem;
import org.throughline.events.teams.meeting.Guest;
import org.throughline.events.teams.meeting.MeetingActivity;
import org.throughline.events.teams.meeting.MeetingEvent.ConversationFollowed;
import org.throughline.events.teams.meeting.MeetingEvent.CourageousConversationHeld;
import org.throughline.events.teams.meeting.MeetingEvent.LearningFromMistakeRecorded;
import org.throughline.events.teams.meeting.MeetingEvent.MeetingCorrected;
import org.throughline.events.teams.meeting.MeetingEvent.MeetingHeld;
import org.throughline.events.teams.meeting.MeetingEvent.MeetingRetracted;
import org.throughline.events.teams.meeting.Presence;
import org.throughline.query.Told;
import org.throughline.query.subject.teams.meeting.MeetingState.Conversation;
import org.throughline.query.subject.teams.meeting.MeetingState.Followed;
import org.throughline.query.subject.teams.meeting.MeetingState.Mistake;
import org.throughline.query.subject.teams.meeting.MeetingState.Status;

class MeetingFoldTest {

    private static final LocalDate DAY = LocalDate.parse("2018-10-10");
    private static final MeetingFold STORY = new MeetingFold();
    private static final MeetingHeld HELD = new MeetingHeld(
            "mt",
            "s1",
            "slt",
            List.of(new AgendaItem("Inventory", AgendaItem.Link.INDICATOR, "tfi")),
            Map.of("m-1", Presence.PRESENT),
            List.of(new Guest("PARENT", null)),
            List.of(new Evidence("Minutes", null)),
            DAY);
    private static final MeetingCorrected CORRECTED = new MeetingCorrected(
            "mt", HELD.agenda(), Map.of("m-1", Presence.ABSENT), HELD.guests(), "Signed by another", List.of(), DAY);

    @Test
    void keepsWhatWasWrittenDownBeforeACorrection() {
        MeetingState meeting = Told.by(STORY, HELD, CORRECTED);
        assertThat(meeting.status()).isEqualTo(Status.CORRECTED);
        assertThat(meeting.attendance()).containsEntry("m-1", Presence.ABSENT);
        assertThat(meeting.superseded()).singleElement().satisfies(before -> {
            assertThat(before.attendance()).containsEntry("m-1", Presence.PRESENT);
            assertThat(before.reason()).isEqualTo("Signed by another");
        });
    }

    @Test
    void saysWhyAMeetingDoesNotCount() {
        MeetingState meeting = Told.by(STORY, HELD, new MeetingRetracted("mt", "Snow", DAY));
        assertThat(meeting.counts()).isFalse();
        assertThat(meeting.retractionReason()).isEqualTo("Snow");
    }

    @Test
    void keepsAConversationWithoutItsTopic() {
        MeetingState meeting =
                Told.by(STORY, HELD, new CourageousConversationHeld("mt", "conversation", null, 4, DAY), CORRECTED);
        assertThat(meeting.conversations()).containsExactly(new Conversation("conversation", null, 4, List.of()));
    }

    @Test
    void tellsWhatFollowedAConversationFromItsDayOn() {
        MeetingState meeting = Told.by(
                STORY,
                HELD,
                new CourageousConversationHeld("mt", "who", null, 4, DAY),
                new CourageousConversationHeld("mt", "late", null, 5, DAY),
                new LearningFromMistakeRecorded("mt", "One language", null, DAY),
                new ConversationFollowed("mt", "who", "Back soon", List.of(), List.of(), DAY.plusDays(9)));
        assertThat(meeting.conversations())
                .containsExactly(
                        new Conversation(
                                "who",
                                null,
                                4,
                                List.of(new Followed(DAY.plusDays(9), "Back soon", List.of(), List.of()))),
                        new Conversation("late", null, 5, List.of()));
        assertThat(meeting.mistakes()).containsExactly(new Mistake("One language", null));
    }

    @Test
    void keepsWhatAMeetingDidBesideWhatWasWrittenBefore() {
        MeetingState meeting = Told.by(
                STORY,
                HELD,
                new MeetingCorrected(
                        "mt",
                        HELD.agenda(),
                        HELD.attendance(),
                        HELD.guests(),
                        List.of(MeetingActivity.DATA),
                        "Left out",
                        List.of(),
                        List.of(),
                        DAY));
        assertThat(meeting.activities()).containsExactly(MeetingActivity.DATA);
        assertThat(meeting.superseded().getFirst().activities()).isNull();
    }

    @Test
    void keepsEveryMemberWrittenDown() {
        assertThat(Told.by(STORY, HELD))
                .returns(Map.of("m-1", Presence.PRESENT), MeetingState::attendance)
                .returns("slt", MeetingState::teamId)
                .returns(DAY, MeetingState::heldOn);
    }

    @Test
    void isTheSameAfterItWasStored() {
        MeetingState meeting =
                Told.by(STORY, HELD, new CourageousConversationHeld("mt", "who", "Who", 4, DAY), CORRECTED);
        assertThat(Told.stored(STORY, meeting)).isEqualTo(meeting);
    }
}
