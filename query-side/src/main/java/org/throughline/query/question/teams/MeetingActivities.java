package org.throughline.query.question.teams;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.events.teams.meeting.MeetingActivity;
import org.throughline.query.Tallies;
import org.throughline.query.question.teams.MeetingActivitiesAnswer.Conversation;
import org.throughline.query.question.teams.MeetingActivitiesAnswer.Counts;
import org.throughline.query.question.teams.MeetingActivitiesAnswer.Mistake;
import org.throughline.query.question.teams.MeetingActivitiesAnswer.OfActivity;
import org.throughline.query.question.teams.MeetingActivitiesAnswer.OfTeam;
import org.throughline.query.subject.teams.meeting.MeetingState;

/** Counts what meetings did. Pure. */
final class MeetingActivities {

    private MeetingActivities() {}

    /** Tells of these meetings. */
    static MeetingActivitiesAnswer of(Collection<MeetingState> held) {
        List<MeetingState> meetings = held.stream().sorted(MeetingState.IN_TIME).toList();
        Map<String, List<MeetingState>> byTeam = meetings.stream()
                .collect(Collectors.groupingBy(MeetingState::teamId, TreeMap::new, Collectors.toList()));
        List<Conversation> conversations = each(meetings, MeetingActivities::conversations);
        return new MeetingActivitiesAnswer(
                new Counts(
                        meetings.size(),
                        Tallies.count(meetings, meeting -> meeting.activities() != null),
                        conversations.size(),
                        Tallies.count(conversations, one -> !one.followed().isEmpty()),
                        meetings.stream()
                                .mapToInt(meeting -> meeting.mistakes().size())
                                .sum()),
                Stream.of(MeetingActivity.values())
                        .map(activity -> activity(activity, byTeam.values()))
                        .toList(),
                byTeam.values().stream().map(MeetingActivities::team).toList(),
                conversations,
                each(meetings, MeetingActivities::mistakes));
    }

    private static <T> List<T> each(List<MeetingState> meetings, Function<MeetingState, Stream<T>> of) {
        return meetings.stream().flatMap(of).toList();
    }

    private static OfActivity activity(MeetingActivity activity, Collection<List<MeetingState>> teams) {
        List<Integer> did = teams.stream()
                .map(meetings -> Tallies.count(meetings, meeting -> did(meeting).anyMatch(activity::equals)))
                .filter(count -> count > 0)
                .toList();
        return new OfActivity(activity, did.stream().mapToInt(Integer::intValue).sum(), did.size());
    }

    private static Stream<MeetingActivity> did(MeetingState meeting) {
        return Stream.ofNullable(meeting.activities()).flatMap(List::stream);
    }

    private static OfTeam team(List<MeetingState> meetings) {
        MeetingState last = meetings.getLast();
        List<MeetingState.Conversation> conversations = meetings.stream()
                .flatMap(meeting -> meeting.conversations().stream())
                .toList();
        return new OfTeam(
                last.teamId(),
                last.organizationId(),
                meetings.size(),
                Tallies.count(meetings, meeting -> meeting.activities() != null),
                meetings.stream()
                        .flatMap(MeetingActivities::did)
                        .distinct()
                        .sorted()
                        .toList(),
                conversations.size(),
                Tallies.count(conversations, one -> !one.followed().isEmpty()),
                meetings.stream().mapToInt(meeting -> meeting.mistakes().size()).sum());
    }

    private static Stream<Conversation> conversations(MeetingState meeting) {
        return meeting.conversations().stream()
                .map(one -> new Conversation(
                        meeting.meetingId(),
                        meeting.teamId(),
                        meeting.heldOn(),
                        one.code(),
                        one.topic(),
                        one.participants(),
                        one.followed()));
    }

    private static Stream<Mistake> mistakes(MeetingState meeting) {
        return meeting.mistakes().stream()
                .map(one -> new Mistake(
                        meeting.meetingId(), meeting.teamId(), meeting.heldOn(), one.mistake(), one.learned()));
    }
}
