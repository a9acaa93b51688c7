package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.query.subject.implementation.fidelity.FidelityState;
import org.throughline.query.subject.implementation.fidelity.FidelityState.Result;
import org.throughline.query.subject.implementation.fidelity.FidelityState.Status;

/**
 * The fidelity of a practice a unit held on the day of a move.
 *
 * @param criterion whether the first section assessed that has a criterion met it; a check nobody made missed none
 * @param named whether the move itself names this check
 * @param scores of sections and in total
 */
public record FidelityHeld(
        Criterion criterion,
        boolean named,
        @Nullable String checkId,
        @Nullable String instrument,
        @Nullable String instrumentVersion,
        @Nullable LocalDate administeredOn,
        @Nullable Status status,
        List<Result> scores) {

    /** Whether the criterion was met, if there is one and somebody checked. */
    public enum Criterion {
        MET,
        NOT_MET,
        NONE_SET,
        NOT_CHECKED
    }

    private static final FidelityHeld NONE =
            new FidelityHeld(Criterion.NOT_CHECKED, false, null, null, null, null, null, List.of());

    /**
     * The check the move names if it counts, else the latest that counts by the day.
     *
     * @param named id of the check the move names
     */
    static FidelityHeld of(
            Collection<FidelityState> checks, String unit, String practice, LocalDate day, @Nullable String named) {
        return checks.stream()
                .filter(check -> check.counts()
                        && check.isAbout(unit, practice)
                        && !check.administeredOn().isAfter(day))
                .max(Comparator.comparing(
                                (FidelityState check) -> check.checkId().equals(named))
                        .thenComparing(FidelityState::administeredOn)
                        .thenComparing(FidelityState::checkId))
                .map(check -> of(check, check.checkId().equals(named)))
                .orElse(NONE);
    }

    private static FidelityHeld of(FidelityState check, boolean named) {
        return new FidelityHeld(
                check.criterionMet()
                        .map(met -> met ? Criterion.MET : Criterion.NOT_MET)
                        .orElse(Criterion.NONE_SET),
                named,
                check.checkId(),
                check.instrument(),
                check.instrumentVersion(),
                check.administeredOn(),
                check.status(),
                check.wholeScores());
    }

    /** Whether the move names it and it meets its criterion. */
    boolean supports() {
        return named && criterion == Criterion.MET;
    }

    /** Whether the other one says the same of the same check. */
    boolean saysTheSameAs(FidelityHeld other) {
        return Objects.equals(checkId, other.checkId) && scores.equals(other.scores);
    }
}
