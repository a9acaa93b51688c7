package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.query.question.implementation.OutcomesAnswer.Milestone;
import org.throughline.query.question.implementation.OutcomesAnswer.Track;
import org.throughline.query.subject.implementation.fidelity.FidelityState;
import org.throughline.query.subject.implementation.stage.StageState;
import org.throughline.query.subject.implementation.stage.StageState.Interval;

/**
 * How far an organization came with a practice.
 *
 * @param implementing the first day the practice was in use
 * @param ended the day the organization ended; absent while it is there
 */
record PracticeWay(
        String organizationId,
        String practice,
        Milestone implementing,
        Milestone full,
        Milestone fidelity,
        @Nullable String checkId,
        @Nullable LocalDate ended) {

    static PracticeWay of(StageState track, @Nullable LocalDate ended, Collection<FidelityState> checks) {
        boolean over = ended != null || track.stage() == null;
        List<FidelityState> judged = judged(checks, track);
        Optional<FidelityState> met = judged.stream()
                .filter(check -> check.criterionMet().orElse(false))
                .min(FidelityState.IN_TIME);
        return new PracticeWay(
                track.organizationId(),
                track.practice(),
                first(track, stage -> stage.compareTo(Stage.INITIAL) >= 0, over),
                first(track, stage -> stage == Stage.FULL, over),
                met.map(check -> Milestone.on(check.administeredOn())).orElseGet(() -> unmet(judged, over)),
                met.map(FidelityState::checkId).orElse(null),
                ended);
    }

    private static Milestone first(StageState track, Predicate<Stage> stage, boolean over) {
        return track.intervals().stream()
                .filter(interval -> stage.test(interval.stage()))
                .map(Interval::from)
                .min(Comparator.naturalOrder())
                .map(Milestone::on)
                .orElse(over ? Milestone.ENDED : Milestone.NOT_YET);
    }

    private static Milestone unmet(List<FidelityState> judged, boolean over) {
        if (judged.isEmpty()) {
            return Milestone.UNKNOWN;
        }
        return over ? Milestone.ENDED : Milestone.NOT_YET;
    }

    /** Checks that count and were judged by a criterion. */
    private static List<FidelityState> judged(Collection<FidelityState> checks, StageState track) {
        return checks.stream()
                .filter(check -> check.counts() && check.isAbout(track.organizationId(), track.practice()))
                .filter(check -> check.criterionMet().isPresent())
                .toList();
    }

    Track told(int measures) {
        return new Track(organizationId, practice, implementing, full, fidelity, checkId, measures);
    }
}
