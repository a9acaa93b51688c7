package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.events.SubjectEvent;
import org.throughline.events.implementation.stage.StageEvent;
import org.throughline.events.implementation.stage.StageEvent.StageEntered;
import org.throughline.events.implementation.stage.StageEvent.StageRegressed;
import org.throughline.events.implementation.stage.StageEvent.TrackDiscontinued;
import org.throughline.query.history.Remembered;
import org.throughline.query.subject.direction.commitment.CommitmentFold;
import org.throughline.query.subject.direction.commitment.CommitmentRegisterState;
import org.throughline.query.subject.implementation.fidelity.FidelityFold;
import org.throughline.query.subject.implementation.fidelity.FidelityState;
import org.throughline.query.subject.implementation.readiness.ReadinessFold;
import org.throughline.query.subject.implementation.readiness.ReadinessState;
import org.throughline.query.subject.implementation.stage.StageFold;
import org.throughline.query.subject.implementation.stage.StageState;
import org.throughline.query.timeline.Known;

/** What was recorded when: the entry behind a move, and what had been known of assessments and checks by then. */
final class Past {

    private final KnownThen<StageState, StageEvent> tracks;
    private final KnownThen<ReadinessState, ?> assessments;
    private final KnownThen<FidelityState, ?> checks;
    private final KnownThen<CommitmentRegisterState, ?> registers;

    /**
     * Looks into histories.
     *
     * @param day up to which they are told; absent for everything
     * @param histories of all subjects of a kind, named by the type of its states; by the subject's id
     */
    Past(@Nullable LocalDate day, Function<Class<?>, Map<String, List<Remembered>>> histories) {
        tracks = new KnownThen<>(new StageFold(), day, histories.apply(StageState.class));
        assessments = new KnownThen<>(new ReadinessFold(), day, histories.apply(ReadinessState.class));
        checks = new KnownThen<>(new FidelityFold(), day, histories.apply(FidelityState.class));
        registers = new KnownThen<>(new CommitmentFold(), day, histories.apply(CommitmentRegisterState.class));
    }

    /** The entry that recorded a move; of several that say the same of a day only the last one stands. */
    Optional<Remembered> entryOf(String trackId, Step step) {
        return tracks.entries(trackId).stream()
                .filter(entry -> entry.effectiveOn().equals(step.on()) && records(entry.event(), step))
                .reduce((earlier, later) -> later.position() > earlier.position() ? later : earlier);
    }

    private static boolean records(SubjectEvent event, Step step) {
        return switch (event) {
            case StageEntered e -> e.stage() == step.to();
            case StageRegressed e -> e.stage() == step.to();
            case TrackDiscontinued e -> step.to() == null;
            default -> false;
        };
    }

    /** The assessments as far as they were known. */
    List<ReadinessState> readiness(List<ReadinessState> present, Known known) {
        return present.stream()
                .flatMap(assessment -> assessments.at(assessment.assessmentId(), assessment, known).stream())
                .toList();
    }

    /** The commitments of a unit as far as they were known; empty when none was. */
    Optional<CommitmentRegisterState> commitments(CommitmentRegisterState present, Known known) {
        return registers.at(present.organizationId(), present, known);
    }

    /** The checks as far as they were known. */
    List<FidelityState> fidelity(List<FidelityState> present, Known known) {
        return present.stream()
                .flatMap(check -> checks.at(check.checkId(), check, known).stream())
                .toList();
    }
}
