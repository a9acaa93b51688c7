package org.throughline.query.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeTry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.SubjectEvent;
import org.throughline.events.teams.team.TeamEvent.MemberAppointed;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.query.RandomHistory;
import org.throughline.query.Recording;
import org.throughline.query.ViewDatabase;
import org.throughline.query.read.Reader;
import org.throughline.query.read.ShownEntry;
import org.throughline.query.read.SnapshotsOf;
import org.throughline.query.replay.ReplayStep.Changed;
import org.throughline.query.replay.Replays.Ask;
import org.throughline.query.replay.Replays.Told;
import org.throughline.query.timeline.Place;
import org.throughline.query.timeline.RecordingClock;
import org.throughline.query.timeline.TimelineEntry;
import org.throughline.query.timeline.TimelineFilter;

class ReplaysIT {

    private static final LocalDate SEPTEMBER = LocalDate.parse("2017-09-01");
    private static final TimelineFilter BY_SOURCE =
            new TimelineFilter(null, null, null, null, List.of(), null, null, null, null, RecordingClock.SOURCE, null);

    private ViewDatabase views = new ViewDatabase();
    private Recording recording = new Recording();

    @BeforeTry
    void beginAnew() {
        views = new ViewDatabase();
        recording = new Recording();
    }

    @Test
    void tellsTheSameStretchAsItBecameKnownAndAsItWasTrue() {
        recording.add(new TeamFormed("slt", "s1", TeamLevel.SCHOOL, "Team", null, List.of(), SEPTEMBER));
        recording.add(new MemberAppointed("slt", "late", "TEACHER", SEPTEMBER.plusDays(9)));
        recording.add(new MemberAppointed("slt", "early", "TEACHER", SEPTEMBER.plusDays(1)));

        assertThat(positions(all(TimelineFilter.ALL, ReplayOrder.RECORDED, false, 10)))
                .containsExactly(List.of(1L), List.of(2L), List.of(3L));
        List<ReplayStep> effective = all(TimelineFilter.ALL, ReplayOrder.EFFECTIVE, false, 10);
        assertThat(positions(effective)).containsExactly(List.of(1L), List.of(3L), List.of(2L));
        assertThat(effective.get(1).changed().getFirst().differences())
                .extracting("path")
                .anySatisfy(path -> assertThat(path.toString()).contains("early"));
        assertThat(effective)
                .extracting(ReplayStep::on)
                .containsExactly(SEPTEMBER, SEPTEMBER.plusDays(1), SEPTEMBER.plusDays(9));
    }

    @Test
    void aDayIsOneStepWithWhatAllOfItMadeOfASubject() {
        recording.claimed(
                new TeamFormed("slt", "s1", TeamLevel.SCHOOL, "Team", null, List.of(), SEPTEMBER),
                "2017-09-02T08:00:00Z",
                "import-1");
        recording.claimed(new MemberAppointed("slt", "m-1", "TEACHER", SEPTEMBER), "2018-03-01T08:00:00Z", "import-1");
        recording.claimed(new MemberAppointed("slt", "m-2", "TEACHER", SEPTEMBER), "2018-03-01T09:00:00Z", "import-1");

        assertThat(positions(all(TimelineFilter.ALL, ReplayOrder.RECORDED, true, 10)))
                .containsExactly(List.of(1L, 2L, 3L));
        List<ReplayStep> there = all(BY_SOURCE, ReplayOrder.RECORDED, true, 10);
        assertThat(positions(there)).containsExactly(List.of(1L), List.of(2L, 3L));
        assertThat(there.get(1).on()).isEqualTo("2018-03-01");
        assertThat(there.get(1).changed()).hasSize(1);
    }

    @Property(tries = 10, shrinking = ShrinkingMode.BOUNDED)
    void everyOrderTellsEveryEntryOnceWhateverThePages(
            @ForAll("histories") List<SubjectEvent> history, @ForAll @IntRange(min = 1, max = 9) int limit) {
        IntStream.range(0, history.size())
                .forEach(i -> recording.claimed(
                        history.get(i),
                        Instant.parse("2019-01-01T00:00:00Z").plusSeconds(i / 3).toString(),
                        "import-1"));
        List<TimelineEntry> entries = views.apply(recording.entries());

        assertThat(told(all(TimelineFilter.ALL, ReplayOrder.RECORDED, false, limit)))
                .isEqualTo(entries.stream().map(TimelineEntry::position).toList());
        assertThat(told(all(BY_SOURCE, ReplayOrder.RECORDED, true, limit)))
                .isEqualTo(entries.stream()
                        .sorted(Comparator.comparing(TimelineEntry::claimedAt)
                                .thenComparingLong(TimelineEntry::position))
                        .map(TimelineEntry::position)
                        .toList());
        assertThat(told(all(TimelineFilter.ALL, ReplayOrder.EFFECTIVE, true, limit)))
                .isEqualTo(entries.stream()
                        .sorted(Comparator.comparing(TimelineEntry::effectiveOn)
                                .thenComparingLong(TimelineEntry::position))
                        .map(TimelineEntry::position)
                        .toList());
    }

    @Property(tries = 10, shrinking = ShrinkingMode.BOUNDED)
    void theLastStepOfASubjectLeavesItAsItIs(@ForAll("histories") List<SubjectEvent> history) {
        history.forEach(recording::add);
        views.apply(recording.entries());
        for (ReplayOrder order : ReplayOrder.values()) {
            List<Changed> changed =
                    replays()
                            .tell(new Ask(TimelineFilter.ALL, order, true, true, null, 200), Reader.ANYBODY)
                            .steps()
                            .stream()
                            .flatMap(step -> step.changed().stream())
                            .toList();
            for (Changed one : changed) {
                Changed last = changed.stream()
                        .filter(other ->
                                other.kind().equals(one.kind()) && other.id().equals(one.id()))
                        .reduce((former, later) -> later)
                        .orElseThrow();
                assertThat(last.state()).isEqualTo(stored(one.kind(), one.id()));
            }
        }
    }

    @Provide
    Arbitrary<List<SubjectEvent>> histories() {
        return RandomHistory.ofUpTo(25);
    }

    private @Nullable String stored(String kind, String id) {
        return views.client()
                .sql("select state from subject where kind = ? and subject_id = ?")
                .params(kind, id)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** All steps, page by page; a day that goes on in the next page is two steps. */
    private List<ReplayStep> all(TimelineFilter filter, ReplayOrder order, boolean days, int limit) {
        if (views.timeline().head() == 0) {
            views.apply(recording.entries());
        }
        List<ReplayStep> steps = new ArrayList<>();
        Place after = null;
        do {
            Told told = replays().tell(new Ask(filter, order, days, false, after, limit), Reader.ANYBODY);
            steps.addAll(told.steps());
            after = told.next();
        } while (after != null);
        return steps;
    }

    private Replays replays() {
        return new Replays(
                ViewDatabase.KINDS, views.memory(), views.timeline(), SnapshotsOf.openly(), Clock.systemUTC());
    }

    private static List<Long> told(List<ReplayStep> steps) {
        return steps.stream()
                .flatMap(step -> step.events().stream())
                .map(ShownEntry::position)
                .toList();
    }

    private static List<List<Long>> positions(List<ReplayStep> steps) {
        return steps.stream()
                .map(step -> step.events().stream().map(ShownEntry::position).toList())
                .toList();
    }
}
