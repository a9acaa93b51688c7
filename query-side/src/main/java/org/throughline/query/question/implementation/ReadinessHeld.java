package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.readiness.Finding;
import org.throughline.events.implementation.readiness.Gap;
import org.throughline.query.subject.implementation.readiness.ReadinessState;
import org.throughline.query.subject.implementation.readiness.ReadinessState.Standing;
import org.throughline.query.subject.implementation.readiness.ReadinessState.Status;

/**
 * The readiness a unit held on the day of a move.
 *
 * @param level what was found; an assessment nobody made is not a low one
 * @param low whether something else than ready was found
 * @param named whether the move itself names this assessment
 * @param practice what was assessed; absent for the integrated system
 * @param notAssessed dimensions left out, which are not zero
 */
public record ReadinessHeld(
        Level level,
        boolean low,
        boolean named,
        @Nullable String assessmentId,
        @Nullable String practice,
        @Nullable LocalDate assessedOn,
        @Nullable Status status,
        List<String> notAssessed,
        List<Gap> gaps,
        @Nullable Boolean superintendentTookPart) {

    /** What was found, if somebody looked. */
    public enum Level {
        READY,
        PARTLY,
        NOT_READY,
        NOT_ASSESSED;

        static Level of(Finding finding) {
            return switch (finding) {
                case READY -> READY;
                case PARTLY -> PARTLY;
                case NOT_READY -> NOT_READY;
            };
        }
    }

    private static final ReadinessHeld NONE =
            new ReadinessHeld(Level.NOT_ASSESSED, false, false, null, null, null, null, List.of(), List.of(), null);

    /**
     * The assessment the move names if it counts, else the latest that counts by the day.
     *
     * @param named id of the assessment the move names
     */
    static ReadinessHeld of(
            Collection<ReadinessState> assessments,
            String unit,
            String practice,
            LocalDate day,
            @Nullable String named) {
        return assessments.stream()
                .filter(assessment -> assessment.concerns(unit, practice, day))
                .max(Comparator.comparing((ReadinessState assessment) ->
                                assessment.assessmentId().equals(named))
                        .thenComparing(ReadinessState::assessedOn)
                        .thenComparing(ReadinessState::assessmentId))
                .map(assessment -> of(assessment, assessment.assessmentId().equals(named)))
                .orElse(NONE);
    }

    private static ReadinessHeld of(ReadinessState assessment, boolean named) {
        Level level = Level.of(assessment.finding());
        return new ReadinessHeld(
                level,
                level != Level.READY,
                named,
                assessment.assessmentId(),
                assessment.practice(),
                assessment.assessedOn(),
                assessment.status(),
                assessment.dimensions().stream()
                        .filter(rating -> rating.standing() == Standing.NOT_ASSESSED)
                        .map(ReadinessState.Rating::code)
                        .toList(),
                assessment.gaps(),
                assessment.superintendentTookPart());
    }

    /** Whether the other one says the same of the same assessment. */
    boolean saysTheSameAs(ReadinessHeld other) {
        return level == other.level
                && Objects.equals(assessmentId, other.assessmentId)
                && notAssessed.equals(other.notAssessed)
                && gaps.equals(other.gaps);
    }
}
