package org.throughline.query.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.throughline.events.Evidence;
import org.throughline.events.SubjectEvent;
import org.throughline.events.stage.Stage;
import org.throughline.events.stage.StageEvent;
import org.throughline.events.stage.StageEvent.StageEntered;
import org.throughline.events.stage.StageEvent.StageRegressed;
import org.throughline.query.Told;
import org.throughline.query.stage.StageState.Interval;

class StageStoryTest {

    private static final LocalDate FALL = LocalDate.parse("2018-09-01");
    private static final LocalDate SPRING = LocalDate.parse("2019-02-01");
    private static final List<Evidence> MINUTES = List.of(new Evidence("minutes", null));
    private static final StageStory STORY = new StageStory();

    @Property(tries = 300)
    void tilesTheTimeFromTheFirstEntryOn(@ForAll("tracks") List<StageEvent> events) {
        StageState track = Told.by(STORY, events);
        List<Interval> intervals = track.intervals();
        assertThat(intervals).hasSameSizeAs(events);
        assertThat(intervals.getFirst().from()).isEqualTo(events.getFirst().effectiveOn());
        assertThat(intervals.getLast().until()).isNull();
        assertThat(IntStream.range(1, intervals.size()))
                .allMatch(
                        i -> intervals.get(i).from().equals(intervals.get(i - 1).until()));
        assertThat(intervals).extracting(Interval::from).isSorted();
    }

    @Property(tries = 100)
    void standsWhereItsLastIntervalStands(@ForAll("tracks") List<StageEvent> events) {
        StageState track = Told.by(STORY, events);
        Interval last = track.intervals().getLast();
        assertThat(track.stage()).isEqualTo(last.stage());
        assertThat(track.since()).isEqualTo(last.from());
    }

    @Property(tries = 100)
    void isTheSameAfterItWasStored(@ForAll("tracks") List<StageEvent> events) {
        StageState track = Told.by(STORY, events);
        assertThat(Told.stored(STORY, track)).isEqualTo(track);
    }

    @Test
    void saysWhyAndOnWhatEvidenceItWentBack() {
        StageState track = Told.by(
                STORY,
                new StageEntered("s1", "PBIS", Stage.INFRASTRUCTURE, MINUTES, FALL),
                new StageRegressed("s1", "PBIS", Stage.PURPOSE_BUILDING, "the coach left", List.of(), SPRING));
        assertThat(track.intervals())
                .containsExactly(
                        new Interval(Stage.INFRASTRUCTURE, FALL, SPRING, false, null, MINUTES),
                        new Interval(Stage.PURPOSE_BUILDING, SPRING, null, true, "the coach left", List.of()));
        assertThat(STORY.rows("s1~PBIS", track))
                .containsExactly(
                        new StageInterval("s1~PBIS", "s1", "PBIS", Stage.INFRASTRUCTURE, FALL, SPRING, false, null),
                        new StageInterval(
                                "s1~PBIS", "s1", "PBIS", Stage.PURPOSE_BUILDING, SPRING, null, true, "the coach left"));
    }

    @Provide
    Arbitrary<List<StageEvent>> tracks() {
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 20).map(FALL::plusDays);
        return Combinators.combine(Arbitraries.of(Stage.class), days, Arbitraries.of(true, false))
                .as(StageStoryTest::moved)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(events -> events.stream()
                        .sorted(Comparator.comparing(SubjectEvent::effectiveOn))
                        .toList());
    }

    private static StageEvent moved(Stage stage, LocalDate day, boolean back) {
        return back
                ? new StageRegressed("s1", "PBIS", stage, "people left", MINUTES, day)
                : new StageEntered("s1", "PBIS", stage, MINUTES, day);
    }
}
