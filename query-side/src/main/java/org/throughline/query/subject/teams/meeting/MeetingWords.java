package org.throughline.query.subject.teams.meeting;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.Evidence;
import org.throughline.events.teams.meeting.AgendaItem;
import org.throughline.events.teams.meeting.MeetingEvent;
import org.throughline.events.teams.meeting.MeetingEvent.ConversationFollowed;
import org.throughline.events.teams.meeting.MeetingEvent.CourageousConversationHeld;
import org.throughline.events.teams.meeting.MeetingEvent.LearningFromMistakeRecorded;
import org.throughline.events.teams.meeting.MeetingEvent.MeetingCorrected;
import org.throughline.events.teams.meeting.MeetingEvent.MeetingHeld;
import org.throughline.events.teams.meeting.MeetingEvent.MeetingRetracted;
import org.throughline.query.words.FamilyWords;
import org.throughline.query.words.Names;
import org.throughline.query.words.Sentence;
import org.throughline.query.words.Words;

/** What is said of meetings. */
@Component
final class MeetingWords implements FamilyWords<MeetingEvent> {

    @Override
    public Class<MeetingEvent> family() {
        return MeetingEvent.class;
    }

    @Override
    public Sentence say(MeetingEvent event, String unit, Names names) {
        String about = unit.isEmpty() ? event.meetingId() : unit;
        return switch (event) {
            case MeetingHeld e -> new Sentence(names.team(e.teamId()), "Met" + guests(e), agenda(e));
            case MeetingCorrected e -> new Sentence(about, "Record of a meeting corrected", e.reason());
            case MeetingRetracted e -> new Sentence(about, "Meeting retracted, it does not count", e.reason());
            case CourageousConversationHeld e ->
                new Sentence(
                        about,
                        "Held a courageous conversation, "
                                + Words.count(e.participants(), "participant", "participants"),
                        e.topic());
            case ConversationFollowed e ->
                new Sentence(about, "Something followed a courageous conversation", followed(e));
            case LearningFromMistakeRecorded e ->
                new Sentence(about, "Looked at a mistake and learned from it", learned(e));
        };
    }

    private static @Nullable String followed(ConversationFollowed e) {
        return e.what() == null
                ? e.evidence().stream().map(Evidence::title).collect(Collectors.joining("; "))
                : e.what();
    }

    private static @Nullable String learned(LearningFromMistakeRecorded e) {
        String said =
                Stream.of(e.mistake(), e.learned()).flatMap(Stream::ofNullable).collect(Collectors.joining(" "));
        return said.isEmpty() ? null : said;
    }

    private static String guests(MeetingHeld e) {
        return e.guests().isEmpty() ? "" : ", with " + Words.count(e.guests().size(), "guest", "guests");
    }

    private static @Nullable String agenda(MeetingHeld e) {
        String topics = e.agenda().stream().map(AgendaItem::topic).collect(Collectors.joining("; "));
        return topics.isEmpty() ? null : topics;
    }
}
