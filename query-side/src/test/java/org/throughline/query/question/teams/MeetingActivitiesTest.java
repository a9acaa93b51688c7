package org.throughline.query.question.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.teams.meeting.MeetingActivity;
import org.throughline.events.teams.meeting.MeetingEvent;
import org.throughline.events.teams.meeting.MeetingEvent.ConversationFollowed;
import org.throughline.events.teams.meeting.MeetingEvent.CourageousConversationHeld;
import org.throughline.events.teams.meeting.MeetingEvent.LearningFromMistakeRecorded;
import org.throughline.events.teams.meeting.MeetingEvent.MeetingHeld;
import org.throughline.query.Told;
import org.throughline.query.question.teams.MeetingActivitiesAnswer.Conversation;
import org.throughline.query.question.teams.MeetingActivitiesAnswer.Counts;
import org.throughline.query.question.teams.MeetingActivitiesAnswer.Mistake;
import org.throughline.query.question.teams.MeetingActivitiesAnswer.OfActivity;
import org.throughline.query.question.teams.MeetingActivitiesAnswer.OfTeam;
import org.throughline.query.subject.teams.meeting.MeetingFold;
import org.throughline.query.subject.teams.meeting.MeetingState;
import org.throughline.query.subject.teams.meeting.MeetingState.Followed;

/** What meetings did, and what followed. */
class MeetingActivitiesTest {

    private static final LocalDate DAY = LocalDate.parse("2018-10-10");
    private static final MeetingState DOING = Told.by(
            new MeetingFold(),
            held("m2", "t1", DAY.plusDays(1), List.of(MeetingActivity.DATA, MeetingActivity.EQUITY)),
            new CourageousConversationHeld("m2", "who", null, 4, DAY.plusDays(1)),
            new CourageousConversationHeld("m2", "late", "Who is late", 5, DAY.plusDays(1)),
            new LearningFromMistakeRecorded("m2", null, "Ask first", DAY.plusDays(1)),
            new ConversationFollowed("m2", "late", "Nobody is marked", List.of(), List.of(), DAY.plusDays(30)));
    private static final MeetingState SILENT = Told.by(new MeetingFold(), held("m1", "t1", DAY, null));
    private static final MeetingState OTHER =
            Told.by(new MeetingFold(), held("m3", "t2", DAY, List.of(MeetingActivity.DATA)));

    @Test
    void whatNobodyWroteDownIsInNoCountOfActivities() {
        MeetingActivitiesAnswer answer = MeetingActivities.of(List.of(DOING, SILENT, OTHER));
        assertThat(answer.counts()).isEqualTo(new Counts(3, 2, 2, 1, 1));
        assertThat(answer.activities())
                .hasSize(MeetingActivity.values().length)
                .contains(
                        new OfActivity(MeetingActivity.DATA, 2, 2),
                        new OfActivity(MeetingActivity.EQUITY, 1, 1),
                        new OfActivity(MeetingActivity.INSTRUCTION, 0, 0));
        assertThat(answer.teams())
                .containsExactly(
                        new OfTeam(
                                "t1",
                                "s1",
                                2,
                                1,
                                List.of(MeetingActivity.EQUITY, MeetingActivity.DATA)
                                        .reversed(),
                                2,
                                1,
                                1),
                        new OfTeam("t2", "s1", 1, 1, List.of(MeetingActivity.DATA), 0, 0, 0));
    }

    @Test
    void eachConversationStandsWithWhatFollowedIt() {
        MeetingActivitiesAnswer answer = MeetingActivities.of(List.of(DOING));
        assertThat(answer.conversations())
                .containsExactly(
                        new Conversation("m2", "t1", DAY.plusDays(1), "who", null, 4, List.of()),
                        new Conversation(
                                "m2",
                                "t1",
                                DAY.plusDays(1),
                                "late",
                                "Who is late",
                                5,
                                List.of(new Followed(DAY.plusDays(30), "Nobody is marked", List.of(), List.of()))));
        assertThat(answer.mistakes()).containsExactly(new Mistake("m2", "t1", DAY.plusDays(1), null, "Ask first"));
    }

    private static MeetingEvent held(
            String id, String team, LocalDate day, @Nullable List<MeetingActivity> activities) {
        return new MeetingHeld(id, "s1", team, List.of(), Map.of(), List.of(), List.of(), activities, List.of(), day);
    }
}
