package org.throughline.query.page.answer;

import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.answer.Told.Bit;
import org.throughline.query.page.answer.Told.Cell;
import org.throughline.query.page.answer.Told.Table;
import org.throughline.query.question.teams.MeetingActivitiesAnswer;
import org.throughline.query.question.teams.MeetingActivitiesAnswer.Conversation;
import org.throughline.query.question.teams.MeetingActivitiesAnswer.Counts;
import org.throughline.query.subject.teams.meeting.MeetingState.Followed;
import org.throughline.query.words.Words;

@Component
final class MeetingActivitiesTelling implements Telling<MeetingActivitiesAnswer> {

    private static final String ROOM = "stays in the room";

    @Override
    public Told tell(MeetingActivitiesAnswer answer, Saying say) {
        return Told.of(
                        result(answer.counts(), say),
                        Table.of(
                                "Courageous conversations, and what followed",
                                List.of("Day", "Team", "Topic", "Took part", "What followed"),
                                answer.conversations().reversed(),
                                one -> conversation(one, say)),
                        Table.of(
                                "Learned from mistakes",
                                List.of("Day", "Team", "What went wrong", "What was learned"),
                                answer.mistakes().reversed(),
                                one -> List.of(
                                        Cell.of(meeting(one.meetingId(), Words.day(one.on()))),
                                        say.teamCell(one.teamId()),
                                        Cell.of(one.mistake() == null ? ROOM : one.mistake()),
                                        Cell.of(one.learned() == null ? ROOM : one.learned()))),
                        Table.of(
                                "What meetings did",
                                List.of("Activity", "Meetings", "Teams"),
                                answer.activities().stream()
                                        .filter(one -> one.meetings() > 0)
                                        .toList(),
                                one -> List.of(
                                        Cell.of(Saying.label(one.activity())),
                                        Cell.of(one.meetings()),
                                        Cell.of(one.teams()))),
                        Table.of(
                                "Team by team",
                                List.of("Team", "Whose", "Met", "Written down", "What they did"),
                                answer.teams(),
                                one -> List.of(
                                        say.teamCell(one.teamId()),
                                        say.unitCell(one.organizationId()),
                                        Cell.of(one.meetings()),
                                        Cell.of(one.written()),
                                        Cell.of(Words.sentence(Words.and(one.activities().stream()
                                                .map(Saying::code)
                                                .toList()))))))
                .how(
                        "A meeting of which nobody wrote down what it did is in no count of activities; that is not that it did nothing.",
                        "What is counted is there to be seen. It ranks no team and nobody in one.");
    }

    private static String result(Counts counts, Saying say) {
        return "Of %s %s it is written down of %d what they did. %s led; of %d it is said what followed. %s learned from."
                .formatted(
                        Words.count(counts.meetings(), "meeting", "meetings"),
                        say.days(),
                        counts.written(),
                        Words.count(
                                counts.conversations(), "courageous conversation was", "courageous conversations were"),
                        counts.followed(),
                        Words.count(counts.mistakes(), "mistake was", "mistakes were"));
    }

    private static List<Cell> conversation(Conversation one, Saying say) {
        return List.of(
                Cell.of(meeting(one.meetingId(), Words.day(one.on()))),
                say.teamCell(one.teamId()),
                Cell.of(one.topic() == null ? ROOM : one.topic()),
                Cell.of(one.participants()),
                one.followed().isEmpty()
                        ? Cell.of("nobody said")
                        : Cell.lines(one.followed().stream()
                                .map(MeetingActivitiesTelling::followed)
                                .toList()));
    }

    private static Bit meeting(String id, String day) {
        return Bit.link(day, PagePath.of("meeting", id));
    }

    private static String followed(Followed one) {
        String what = one.what() == null
                ? Words.and(one.evidence().stream()
                        .map(evidence -> evidence.title())
                        .toList())
                : one.what();
        return "%s: %s".formatted(Words.day(one.on()), what);
    }
}
