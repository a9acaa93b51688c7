package org.throughline.query.question.implementation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.SubjectEvent;
import org.throughline.events.direction.commitment.CommitmentEvent.CommitmentMade;
import org.throughline.events.direction.commitment.CommitmentEvent.CommitmentWithdrawn;
import org.throughline.events.direction.commitment.CommitmentKind;
import org.throughline.events.direction.commitment.CommitmentLevel;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.ground.rulebook.Mode;
import org.throughline.events.implementation.fidelity.FidelityEvent.FidelityCheckCorrected;
import org.throughline.events.implementation.fidelity.FidelityEvent.FidelityCheckRecorded;
import org.throughline.events.implementation.fidelity.FidelityEvent.FidelityCheckRetracted;
import org.throughline.events.implementation.fidelity.RaterKind;
import org.throughline.events.implementation.fidelity.Score;
import org.throughline.events.implementation.readiness.Dimension;
import org.throughline.events.implementation.readiness.Finding;
import org.throughline.events.implementation.readiness.ReadinessEvent.ReadinessAssessed;
import org.throughline.events.implementation.readiness.ReadinessEvent.ReadinessCorrected;
import org.throughline.events.implementation.readiness.ReadinessEvent.ReadinessRetracted;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.events.implementation.stage.StageEvent.StageEntered;
import org.throughline.events.implementation.stage.StageEvent.StageMoveRetracted;
import org.throughline.events.implementation.stage.StageEvent.StageRegressed;
import org.throughline.events.implementation.stage.StageEvent.TrackDiscontinued;
import org.throughline.query.EffectiveFold;
import org.throughline.query.Recording;
import org.throughline.query.SubjectKind;
import org.throughline.query.Told;
import org.throughline.query.history.Remembered;
import org.throughline.query.question.implementation.FidelityHeld.Criterion;
import org.throughline.query.question.implementation.ReadinessHeld.Level;
import org.throughline.query.question.implementation.StageMove.Direction;
import org.throughline.query.question.implementation.StageMove.Next;
import org.throughline.query.read.Window;
import org.throughline.query.subject.direction.commitment.CommitmentFold;
import org.throughline.query.subject.ground.organization.OrganizationFold;
import org.throughline.query.subject.implementation.fidelity.FidelityFold;
import org.throughline.query.subject.implementation.readiness.ReadinessFold;
import org.throughline.query.subject.implementation.stage.StageFold;
import org.throughline.query.subject.implementation.stage.StageState;
import org.throughline.query.timeline.Known;
import org.throughline.query.timeline.TimelineEntry;

/** Moves beside the readiness and fidelity held at that moment, before and after a correction. */
class StageChangesTest {

    private static final LocalDate D1 = LocalDate.parse("2018-09-01");
    private static final LocalDate D2 = LocalDate.parse("2019-01-14");
    private static final LocalDate DAY = LocalDate.parse("2020-01-01");

    @Test
    void tellsTheFidelityKnownThenAndTheOneKnownNow() {
        StageMove move = only(
                entered(Stage.FULL, D2, null, "fc"),
                List.of(check("fc", 22, D1)),
                List.of(new FidelityCheckCorrected(
                        "fc", List.of("tier-1"), Map.of("1.1", 1), scores(19), "from memory", List.of(), D1)));
        assertThat(move.fidelity().asKnownThen().criterion()).isEqualTo(Criterion.MET);
        assertThat(move.fidelity().asKnownNow().criterion()).isEqualTo(Criterion.NOT_MET);
        assertThat(move.fidelity().changedSince()).isTrue();
        assertThat(move.fidelity().asKnownThen().named()).isTrue();
    }

    @Test
    void tellsTheReadinessKnownThenAndTheOneKnownNow() {
        StageMove move = only(
                entered(Stage.PURPOSE_BUILDING, D2, "ra", null),
                List.of(assessed("ra", Finding.READY, D1)),
                List.of(new ReadinessCorrected(
                        "ra",
                        List.of(new Dimension("FIT", 1, 4)),
                        List.of(),
                        Finding.NOT_READY,
                        List.of(),
                        "copied from another school",
                        List.of(),
                        D1)));
        assertThat(move.readiness().asKnownThen().level()).isEqualTo(Level.READY);
        assertThat(move.readiness().asKnownNow().level()).isEqualTo(Level.NOT_READY);
        assertThat(move.readiness().changedSince()).isTrue();
        assertThat(move.againstLowReadiness()).isFalse();
    }

    @Test
    void tellsTheCommitmentKnownThenAndWhatTheMoveHasLostSince() {
        StageEntered full = entered(Stage.FULL, D2, null, "fc");
        List<SubjectEvent> grounds = List.of(check("fc", 22, D1), committed("PRINCIPAL", List.of()));
        StageMove stands = only(full, grounds, List.of(new CommitmentWithdrawn("s1", "C", "left", D2.plusDays(1))));
        assertThat(stands.commitment().asKnownNow().code()).isEqualTo("C");
        assertThat(stands.concernsSince()).isEmpty();
        StageMove lost = only(full, grounds, List.of(new CommitmentWithdrawn("s1", "C", "left", D2)));
        assertThat(lost.commitment().asKnownThen().held()).isTrue();
        assertThat(lost.commitment().asKnownNow().held()).isFalse();
        assertThat(lost.commitment().changedSince()).isTrue();
        assertThat(lost.concernsSince()).containsExactly("FULL_NEEDS_ADMINISTRATIVE_COMMITMENT");
    }

    @Test
    void countsNoCommitmentOfOthersThanAdministratorsKnownToBeSo() {
        StageEntered full = entered(Stage.FULL, D2, null, null);
        for (CommitmentMade none :
                List.of(committed("COACH", List.of()), committed("PRINCIPAL", List.of("PEOPLE_HOLD_THEIR_SEATS")))) {
            assertThat(only(full, List.of(none), List.of())
                            .commitment()
                            .asKnownNow()
                            .held())
                    .isFalse();
        }
    }

    @Test
    void saysThatACheckOrAnAssessmentDoesNotBearAMoveAnyMore() {
        StageMove full = only(
                entered(Stage.FULL, D2, null, "fc"),
                List.of(check("fc", 22, D1)),
                List.of(new FidelityCheckRetracted("fc", "rehearsal", D1)));
        assertThat(full.concernsSince()).containsExactly("FULL_NEEDS_FIDELITY_CRITERION");
        StageMove initial = only(
                entered(Stage.INITIAL, D2, "ra", null),
                List.of(assessed("ra", Finding.PARTLY, D1)),
                List.of(new ReadinessRetracted("ra", "another school", D1)));
        assertThat(initial.concernsSince()).containsExactly("READINESS_BEFORE_INITIAL");
    }

    private static CommitmentMade committed(String role, List<String> concerns) {
        return new CommitmentMade(
                "s1",
                "C",
                CommitmentKind.ADMINISTRATIVE,
                CommitmentLevel.SCHOOL,
                "m-1",
                role,
                null,
                "PBIS",
                null,
                null,
                List.of(),
                concerns,
                D1);
    }

    @Test
    void knewNothingOfWhatWasRecordedOnlyLater() {
        StageMove move = only(
                entered(Stage.PURPOSE_BUILDING, D2, null, null),
                List.of(),
                List.of(assessed("ra", Finding.READY, D1), check("fc", 22, D1)));
        assertThat(move.readiness().asKnownThen().level()).isEqualTo(Level.NOT_ASSESSED);
        assertThat(move.readiness().asKnownNow().level()).isEqualTo(Level.READY);
        assertThat(move.fidelity().asKnownThen().criterion()).isEqualTo(Criterion.NOT_CHECKED);
        assertThat(move.fidelity().asKnownNow().criterion()).isEqualTo(Criterion.MET);
        assertThat(move.againstLowReadiness()).isNull();
    }

    @Test
    void holdsNothingThatWasMadeAfterTheDayOfTheMove() {
        assertThat(only(entered(Stage.PURPOSE_BUILDING, D2, null, null), List.of(check("fc", 22, D2)), List.of())
                        .fidelity()
                        .asKnownNow()
                        .criterion())
                .isEqualTo(Criterion.MET);
        assertThat(only(
                                entered(Stage.PURPOSE_BUILDING, D2, null, null),
                                List.of(check("fc", 22, D2.plusDays(1))),
                                List.of())
                        .fidelity()
                        .asKnownNow()
                        .criterion())
                .isEqualTo(Criterion.NOT_CHECKED);
    }

    @Test
    void marksMovesForwardAgainstALowReadiness() {
        List<SubjectEvent> low = List.of(assessed("ra", Finding.PARTLY, D1));
        assertThat(only(entered(Stage.PURPOSE_BUILDING, D2, "ra", null), low, List.of())
                        .againstLowReadiness())
                .isTrue();
        assertThat(only(new StageRegressed("s1", "PBIS", Stage.PURPOSE_BUILDING, "left", List.of(), D2), low, List.of())
                        .readiness()
                        .asKnownThen()
                        .low())
                .isTrue();
    }

    @Test
    void takesTheLatestAssessmentWhereTheMoveNamesNone() {
        StageMove move = only(
                entered(Stage.PURPOSE_BUILDING, D2, null, null),
                List.of(assessed("late", Finding.READY, D2), assessed("early", Finding.NOT_READY, D1)),
                List.of());
        assertThat(move.readiness().asKnownNow().assessmentId()).isEqualTo("late");
        assertThat(move.readiness().asKnownNow().named()).isFalse();
    }

    @Test
    void saysWhatHappenedNext() {
        List<StageMove> moves = answer(
                        null,
                        null,
                        entered(Stage.PURPOSE_BUILDING, D1, null, null),
                        entered(Stage.INFRASTRUCTURE, D1.plusDays(10), null, null),
                        new StageRegressed("s1", "PBIS", Stage.PURPOSE_BUILDING, "left", List.of(), D1.plusDays(40)),
                        new TrackDiscontinued("s1", "PBIS", "enough", List.of(), D1.plusDays(50)),
                        entered(Stage.PURPOSE_BUILDING, D2, null, null))
                .moves();
        assertThat(moves)
                .extracting(StageMove::direction)
                .containsExactly(
                        Direction.BEGUN, Direction.FORWARD, Direction.BACK, Direction.GIVEN_UP, Direction.BEGUN_AGAIN);
        assertThat(moves.get(1).next())
                .isEqualTo(new Next(Direction.BACK, Stage.PURPOSE_BUILDING, D1.plusDays(40), 30, false));
        assertThat(moves.get(4).next().open()).isTrue();
        assertThat(moves.get(4).next().afterDays()).isEqualTo(352);
        assertThat(moves.get(1).from()).isEqualTo(Stage.PURPOSE_BUILDING);
        assertThat(moves.get(1).position()).isEqualTo(3L);
    }

    @Test
    void tellsTheMovesOfBothBoundsAndNoneBeyond() {
        StageEntered move = entered(Stage.PURPOSE_BUILDING, D2, null, null);
        assertThat(answer(D2, D2, move).moves()).hasSize(1);
        assertThat(answer(D2.plusDays(1), null, move).moves()).isEmpty();
        assertThat(answer(null, D2.minusDays(1), move).moves()).isEmpty();
    }

    @Test
    void tellsRetractedMovesApart() {
        StageChangesAnswer answer = answer(
                null,
                null,
                entered(Stage.PURPOSE_BUILDING, D1, null, null),
                new StageMoveRetracted("s1", "PBIS", Stage.PURPOSE_BUILDING, "wrong school", D1));
        assertThat(answer.moves()).isEmpty();
        assertThat(answer.retracted()).singleElement().satisfies(retracted -> {
            assertThat(retracted.stage()).isEqualTo(Stage.PURPOSE_BUILDING);
            assertThat(retracted.reason()).isEqualTo("wrong school");
        });
    }

    private static StageMove only(SubjectEvent move, List<SubjectEvent> before, List<SubjectEvent> after) {
        List<SubjectEvent> recorded = new ArrayList<>(before);
        recorded.add(move);
        recorded.addAll(after);
        return answer(null, null, recorded.toArray(SubjectEvent[]::new)).moves().getFirst();
    }

    private static StageChangesAnswer answer(
            @Nullable LocalDate from, @Nullable LocalDate to, SubjectEvent... recorded) {
        Recording recording = new Recording();
        OrganizationRegistered school =
                new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", "d1", null, D1);
        recording.add(school);
        List.of(recorded).forEach(recording::add);
        List<TimelineEntry> entries = recording.entries();
        StageChanges changes = new StageChanges(
                List.of(Told.by(new OrganizationFold(), school)),
                states(new ReadinessFold(), entries),
                states(new FidelityFold(), entries),
                states(new CommitmentFold(), entries),
                new Past(null, type -> histories(type, entries)),
                (unit, on) -> policy -> policy.usual() != Mode.OFF,
                (unit, on) -> true,
                DAY,
                Known.upTo(entries.size()));
        List<StageState> tracks = states(new StageFold(), entries);
        Window window = new Window(from == null ? changes.beginning(tracks) : from, to == null ? DAY : to);
        return changes.within(window, tracks);
    }

    private static Map<String, List<Remembered>> histories(Class<?> type, List<TimelineEntry> entries) {
        SubjectKind<?, ?> kind = Stream.of(
                        new StageFold(), new ReadinessFold(), new FidelityFold(), new CommitmentFold())
                .filter(one -> one.stateType() == type)
                .findFirst()
                .orElseThrow();
        return entries.stream()
                .filter(entry -> entry.kind().equals(kind.name()))
                .sorted(Comparator.comparing(TimelineEntry::effectiveOn).thenComparingLong(TimelineEntry::position))
                .collect(Collectors.groupingBy(
                        TimelineEntry::subjectId,
                        Collectors.mapping(
                                entry -> new Remembered(
                                        entry.position(),
                                        entry.version(),
                                        entry.recordedAt(),
                                        entry.actor(),
                                        entry.event()),
                                Collectors.toList())));
    }

    private static <S, E extends SubjectEvent> List<S> states(SubjectKind<S, E> kind, List<TimelineEntry> entries) {
        Map<String, EffectiveFold<S, E>> folds = new LinkedHashMap<>();
        entries.stream()
                .filter(entry -> entry.kind().equals(kind.name()))
                .forEach(entry -> folds.computeIfAbsent(entry.subjectId(), id -> new EffectiveFold<>(kind))
                        .add(entry));
        return folds.values().stream().flatMap(fold -> fold.state().stream()).toList();
    }

    private static StageEntered entered(
            Stage stage, LocalDate day, @Nullable String assessment, @Nullable String check) {
        return new StageEntered("s1", "PBIS", stage, assessment, check, List.of(), List.of(), day);
    }

    private static FidelityCheckRecorded check(String id, int points, LocalDate day) {
        return new FidelityCheckRecorded(
                id,
                "s1",
                "PBIS",
                "tfi",
                "2.1",
                RaterKind.SELF,
                List.of("tier-1"),
                Map.of("1.1", 2),
                scores(points),
                null,
                List.of(),
                day);
    }

    private static List<Score> scores(int points) {
        return List.of(new Score("tier-1", points, 30, BigDecimal.valueOf(70), points >= 21));
    }

    private static ReadinessAssessed assessed(String id, Finding finding, LocalDate day) {
        return new ReadinessAssessed(
                id,
                "s1",
                null,
                List.of(new Dimension("FIT", 3, 4), new Dimension("MONEY", null, 4)),
                List.of(),
                finding,
                List.of(),
                List.of(),
                day);
    }
}
