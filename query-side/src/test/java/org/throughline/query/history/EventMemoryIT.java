package org.throughline.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.throughline.events.SubjectKey;
import org.throughline.events.ground.learning.LearningEvent.LearningRecorded;
import org.throughline.events.teams.team.TeamEvent.MemberAppointed;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.query.Recording;
import org.throughline.query.ViewDatabase;
import org.throughline.query.live.LiveTail;
import org.throughline.query.timeline.TimelineEntry;

class EventMemoryIT {

    private static final LocalDate DAY = LocalDate.parse("2018-09-01");
    private static final long ROOMY = 1 << 24;

    private final ViewDatabase views = new ViewDatabase();
    private final Recording recording = new Recording();

    private List<TimelineEntry> record(String team, String unit, int appointments) {
        List<TimelineEntry> entries = new ArrayList<>();
        entries.add(
                recording.add(new TeamFormed(team, unit, TeamLevel.SCHOOL, team, null, List.of(), DAY), "d1", unit));
        IntStream.range(0, appointments)
                .forEach(i -> entries.add(recording.add(
                        new MemberAppointed(team, "m" + i, "COACH", DAY.plusDays((i * 7L) % 40)), "d1", unit)));
        return views.apply(entries);
    }

    private static List<String> told(List<SubjectHistory> histories) {
        return histories.stream()
                .sorted(Comparator.comparing(SubjectHistory::id))
                .map(history -> history.id()
                        + history.events().stream().map(Remembered::position).toList())
                .toList();
    }

    @Test
    void remembersInEffectiveOrderWhatTheViewTells() {
        record("t1", "s1", 9);
        EventMemory memory = views.memory();
        List<Remembered> events =
                memory.histories("team", Set.of("s1")).getFirst().events();
        assertThat(events)
                .hasSize(10)
                .isSortedAccordingTo(
                        Comparator.comparing(Remembered::effectiveOn).thenComparingLong(Remembered::position));
    }

    @Test
    void takesInWhatIsRecordedSinceAsIfItWereReadAnew() {
        record("t1", "s1", 3);
        LiveTail tail = new LiveTail(64, views.timeline().head());
        EventMemory memory = new EventMemory(ViewDatabase.KINDS, views.client(), tail, ROOMY);
        memory.histories("team", Set.of("s1", "s2"));
        tail.publish(record("t2", "s2", 4));
        tail.publish(record("t3", "s1", 5));
        assertThat(memory.catchUp()).isEqualTo(tail.head());
        assertThat(told(memory.histories("team", Set.of("s1", "s2"))))
                .isEqualTo(told(views.memory().histories("team", Set.of("s1", "s2"))))
                .hasSize(3);
    }

    @Test
    void answersTheSameWhenNothingFitsItsBudget() {
        record("t1", "s1", 20);
        record("t2", "s2", 20);
        EventMemory memory = new EventMemory(
                ViewDatabase.KINDS,
                views.client(),
                new LiveTail(64, views.timeline().head()),
                1);
        assertThat(told(memory.histories("team", Set.of("s1", "s2")))).hasSize(2);
        assertThat(memory.bytes()).isLessThanOrEqualTo(1);
        assertThat(told(memory.histories("team", Set.of("s1", "s2"))))
                .isEqualTo(told(views.memory().histories("team", Set.of(EventMemory.ANYWHERE))));
    }

    @Test
    void startsAnewWhenItLostSightOfTheTail() {
        record("t1", "s1", 3);
        LiveTail tail = new LiveTail(4, views.timeline().head());
        EventMemory memory = new EventMemory(ViewDatabase.KINDS, views.client(), tail, ROOMY);
        memory.histories("team", Set.of("s1"));
        long before = memory.catchUp();
        tail.publish(record("t2", "s1", 9));
        assertThat(memory.catchUp()).isEqualTo(tail.head());
        assertThat(told(memory.histories("team", Set.of("s1")))).hasSize(2);
        assertThat(memory.isUnchanged("team", "s2", before)).isFalse();
    }

    /** A person learns at two schools: the history is one, wherever it is looked for and whenever it came. */
    @Test
    void findsWhatHappenedInSeveralUnitsWholeInEachOfThem() {
        List<TimelineEntry> first = views.apply(List.of(recording.add(learned("s1", 0), "d1", "s1")));
        LiveTail tail = new LiveTail(64, first.getLast().position());
        EventMemory memory = new EventMemory(ViewDatabase.KINDS, views.client(), tail, ROOMY);
        memory.histories("learning-record", Set.of("s1", "s2"));
        tail.publish(views.apply(List.of(recording.add(learned("s2", 1), "d1", "s2"))));
        memory.catchUp();
        for (Set<String> unit : List.of(Set.of("s1"), Set.of("s2"))) {
            assertThat(told(memory.histories("learning-record", unit)))
                    .isEqualTo(told(views.memory().histories("learning-record", unit)))
                    .containsExactly("m1[1, 2]");
        }
        assertThat(memory.histories("learning-record", Set.of("s3"))).isEmpty();
    }

    private static LearningRecorded learned(String organization, int days) {
        return new LearningRecorded(
                "m1", "l" + days, organization, "EQUITY", null, null, List.of(), DAY.plusDays(days));
    }

    @Test
    void knowsWhereNothingChanged() {
        record("t1", "s1", 1);
        LiveTail tail = new LiveTail(64, views.timeline().head());
        EventMemory memory = new EventMemory(ViewDatabase.KINDS, views.client(), tail, ROOMY);
        long before = memory.catchUp();
        tail.publish(record("t2", "s2", 0));
        memory.catchUp();
        assertThat(memory.isUnchanged("team", "s1", before)).isTrue();
        assertThat(memory.isUnchanged("team", "s2", before)).isFalse();
        assertThat(memory.isUnchanged("team", EventMemory.ANYWHERE, before)).isFalse();
        assertThat(memory.isUnchanged("plan", EventMemory.ANYWHERE, before)).isTrue();
        assertThat(memory.isUnchanged("team", "s2", tail.head())).isTrue();
    }

    @Test
    void findsOneSubjectWhereverItBelongs() {
        record("t1", "s7", 2);
        EventMemory memory = views.memory();
        assertThat(memory.history(new SubjectKey("team", "t1")).orElseThrow().unit())
                .isEqualTo("s7");
        assertThat(memory.history(new SubjectKey("team", "t9"))).isEmpty();
    }
}
