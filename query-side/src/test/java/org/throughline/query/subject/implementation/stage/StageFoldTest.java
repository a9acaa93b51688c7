package org.throughline.query.subject.implementation.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
import org.throughline.events.implementation.stage.Stage;
import org.throughline.events.implementation.stage.StageEvent;
import org.throughline.events.implementation.stage.StageEvent.StageActivityCompleted;
import org.throughline.events.implementation.stage.StageEvent.StageActivityFoundNotApplicable;
import org.throughline.events.implementation.stage.StageEvent.StageActivityReopened;
import org.throughline.events.implementation.stage.StageEvent.StageActivitySkipped;
import org.throughline.events.implementation.stage.StageEvent.StageEntered;
import org.throughline.events.implementation.stage.StageEvent.StageMoveRetracted;
import org.throughline.events.implementation.stage.StageEvent.StageRegressed;
import org.throughline.events.implementation.stage.StageEvent.TrackDiscontinued;
import org.throughline.events.json.EventJson;
import org.throughline.query.Told;
import org.throughline.query.subject.implementation.stage.StageState.Activity;
import org.throughline.query.subject.implementation.stage.StageState.Attempt;
import org.throughline.query.subject.implementation.stage.StageState.Interval;
import org.throughline.query.subject.implementation.stage.StageState.RetractedMove;
import org.throughline.query.subject.implementation.stage.StageState.Standing;

class StageFoldTest {

    private static final LocalDate FALL = LocalDate.parse("2018-09-01");
    private static final LocalDate SPRING = LocalDate.parse("2019-02-01");
    private static final List<Evidence> MINUTES = List.of(new Evidence("minutes", null));
    private static final StageFold STORY = new StageFold();

    @Property(tries = 300)
    void tilesTheTimeOfEachAttempt(@ForAll("tracks") List<StageEvent> events) {
        StageState track = Told.by(STORY, events);
        for (Attempt attempt : track.attempts()) {
            List<Interval> intervals = track.intervals().stream()
                    .filter(interval -> interval.attempt() == attempt.number())
                    .toList();
            assertThat(intervals).isNotEmpty();
            assertThat(intervals.getFirst().from()).isEqualTo(attempt.from());
            assertThat(intervals.getLast().until()).isEqualTo(attempt.until());
            assertThat(IntStream.range(1, intervals.size()))
                    .allMatch(i ->
                            intervals.get(i).from().equals(intervals.get(i - 1).until()));
            assertThat(intervals).extracting(Interval::from).isSorted();
        }
    }

    @Property(tries = 300)
    void hasOneAttemptUnderWayAtMostAndItIsTheLast(@ForAll("tracks") List<StageEvent> events) {
        StageState track = Told.by(STORY, events);
        assertThat(track.attempts())
                .extracting(Attempt::number)
                .isEqualTo(IntStream.rangeClosed(1, track.attempts().size())
                        .boxed()
                        .toList());
        assertThat(track.attempts().stream().limit(Math.max(0, track.attempts().size() - 1)))
                .noneMatch(attempt -> attempt.until() == null);
    }

    @Property(tries = 100)
    void standsWhereItsLastIntervalStandsWhileItIsOpen(@ForAll("tracks") List<StageEvent> events) {
        StageState track = Told.by(STORY, events);
        boolean underWay =
                !track.attempts().isEmpty() && track.attempts().getLast().until() == null;
        assertThat(track.stage())
                .isEqualTo(underWay ? track.intervals().getLast().stage() : null);
        assertThat(track.since())
                .isEqualTo(underWay ? track.intervals().getLast().from() : null);
    }

    @Property(tries = 100)
    void holdsEachActivityOnceAnAttempt(@ForAll("tracks") List<StageEvent> events) {
        StageState track = Told.by(STORY, events);
        assertThat(track.activities().stream().map(activity -> activity.attempt() + " " + activity.code()))
                .doesNotHaveDuplicates();
        assertThat(track.activities())
                .allMatch(activity -> activity.attempt() <= track.attempts().size());
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
                        new Interval(
                                Stage.INFRASTRUCTURE, FALL, SPRING, false, null, MINUTES, 1, null, null, List.of()),
                        new Interval(
                                Stage.PURPOSE_BUILDING,
                                SPRING,
                                null,
                                true,
                                "the coach left",
                                List.of(),
                                1,
                                null,
                                null,
                                List.of()));
    }

    @Test
    void keepsARetractedMoveReadableAndStandsWhereItStoodBefore() {
        StageState track = Told.by(
                STORY,
                new StageEntered("s1", "PBIS", Stage.PURPOSE_BUILDING, List.of(), FALL),
                new StageEntered("s1", "PBIS", Stage.INFRASTRUCTURE, List.of(), SPRING),
                new StageMoveRetracted("s1", "PBIS", Stage.INFRASTRUCTURE, "wrong school", SPRING));
        assertThat(track.stage()).isEqualTo(Stage.PURPOSE_BUILDING);
        assertThat(track.intervals())
                .singleElement()
                .satisfies(stay -> assertThat(stay.until()).isNull());
        assertThat(track.retracted()).containsExactly(new RetractedMove(Stage.INFRASTRUCTURE, SPRING, "wrong school"));
    }

    @Test
    void hasNoStageOnceItGaveUpAndBeginsAnotherAttempt() {
        StageEvent begun = new StageEntered("s1", "PBIS", Stage.PURPOSE_BUILDING, List.of(), FALL);
        StageEvent gaveUp = new TrackDiscontinued("s1", "PBIS", "another practice", List.of(), SPRING);
        StageEvent again = new StageEntered("s1", "PBIS", Stage.PURPOSE_BUILDING, List.of(), SPRING.plusDays(9));
        StageState ended = Told.by(STORY, begun, gaveUp);
        assertThat(ended.stage()).isNull();
        assertThat(ended.attempts()).containsExactly(new Attempt(1, FALL, SPRING, "another practice"));
        StageState restarted = Told.by(STORY, begun, gaveUp, again);
        assertThat(restarted.attempts()).hasSize(2);
        assertThat(restarted.intervals()).extracting(Interval::attempt).containsExactly(1, 2);
    }

    @Test
    void goesOnWhenTheDiscontinuationIsRetracted() {
        StageState track = Told.by(
                STORY,
                new StageEntered("s1", "PBIS", Stage.PURPOSE_BUILDING, List.of(), FALL),
                new TrackDiscontinued("s1", "PBIS", "another practice", List.of(), SPRING),
                new StageMoveRetracted("s1", "PBIS", null, "a misunderstanding", SPRING));
        assertThat(track.stage()).isEqualTo(Stage.PURPOSE_BUILDING);
        assertThat(track.attempts()).containsExactly(new Attempt(1, FALL, null, null));
    }

    @Test
    void forgetsWhatAnAttemptDidWhenItsBeginningIsTakenBackAndNothingOfTheOneBefore() {
        LocalDate again = SPRING.plusDays(9);
        StageState track = Told.by(
                STORY,
                new StageEntered("s1", "PBIS", Stage.PURPOSE_BUILDING, List.of(), FALL),
                new StageActivityCompleted("s1", "PBIS", "A", "1", Stage.FULL, MINUTES, FALL),
                new TrackDiscontinued("s1", "PBIS", "another practice", List.of(), SPRING),
                new StageEntered("s1", "PBIS", Stage.PURPOSE_BUILDING, List.of(), again),
                new StageActivityCompleted("s1", "PBIS", "B", "1", Stage.FULL, MINUTES, again),
                new StageMoveRetracted("s1", "PBIS", Stage.PURPOSE_BUILDING, "another school", again));
        assertThat(track.attempts()).extracting(Attempt::number).containsExactly(1);
        assertThat(track.activities()).extracting(Activity::code).containsExactly("A");
    }

    @Test
    void tellsCompletedSkippedAndNotApplicableApartFromNotYet() {
        StageState track = Told.by(
                STORY,
                new StageEntered("s1", "PBIS", Stage.PURPOSE_BUILDING, List.of(), FALL),
                new StageActivityCompleted("s1", "PBIS", "A", "1", Stage.FULL, MINUTES, SPRING),
                new StageActivitySkipped("s1", "PBIS", "B", "1", Stage.FULL, "no time", SPRING),
                new StageActivityFoundNotApplicable("s1", "PBIS", "C", "1", Stage.FULL, "one room", SPRING),
                new StageActivityCompleted("s1", "PBIS", "D", "1", Stage.FULL, List.of(), FALL),
                new StageActivityReopened("s1", "PBIS", "D", "1", Stage.FULL, "they left", SPRING));
        assertThat(track.activities())
                .extracting(Activity::code, Activity::standing, Activity::reason)
                .containsExactly(
                        tuple("A", Standing.COMPLETED, null),
                        tuple("B", Standing.SKIPPED, "no time"),
                        tuple("C", Standing.NOT_APPLICABLE, "one room"));
    }

    @Test
    void readsMovesWrittenBeforePoliciesWere() {
        SubjectEvent old = EventJson.read("StageEntered", 1, """
                {"organizationId":"s1","practice":"PBIS","stage":"FULL","evidence":[],"effectiveOn":"2018-09-01"}
                """);
        assertThat(old).isEqualTo(new StageEntered("s1", "PBIS", Stage.FULL, List.of(), FALL));
        SubjectEvent back = EventJson.read("StageRegressed", 1, """
                {"organizationId":"s1","practice":"PBIS","stage":"INITIAL","reason":"r","evidence":[],
                 "effectiveOn":"2018-09-01"}
                """);
        assertThat(back).isEqualTo(new StageRegressed("s1", "PBIS", Stage.INITIAL, "r", List.of(), FALL));
    }

    @Provide
    Arbitrary<List<StageEvent>> tracks() {
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 20).map(FALL::plusDays);
        return Combinators.combine(
                        Arbitraries.of(Stage.class),
                        days,
                        Arbitraries.integers().between(0, 7))
                .as(StageFoldTest::happened)
                .list()
                .ofMinSize(1)
                .ofMaxSize(16)
                .map(events -> events.stream()
                        .sorted(Comparator.comparing(SubjectEvent::effectiveOn))
                        .toList());
    }

    private static StageEvent happened(Stage stage, LocalDate day, int what) {
        String code = "A-" + stage;
        return switch (what) {
            case 0, 1 -> new StageEntered("s1", "PBIS", stage, MINUTES, day);
            case 2 -> new StageRegressed("s1", "PBIS", stage, "people left", MINUTES, day);
            case 3 -> new StageMoveRetracted("s1", "PBIS", stage, "not so", day);
            case 4 -> new StageMoveRetracted("s1", "PBIS", null, "not so", day);
            case 5 -> new TrackDiscontinued("s1", "PBIS", "enough", List.of(), day);
            case 6 -> new StageActivityCompleted("s1", "PBIS", code, "1", stage, List.of(), day);
            default -> new StageActivityReopened("s1", "PBIS", code, "1", stage, "again", day);
        };
    }
}
