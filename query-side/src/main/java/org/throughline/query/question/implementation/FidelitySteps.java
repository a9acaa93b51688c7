package org.throughline.query.question.implementation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.instrument.InstrumentDefinition;
import org.throughline.query.answer.OnDemand;
import org.throughline.query.question.implementation.FidelityAnswer.Item;
import org.throughline.query.question.implementation.FidelityAnswer.Level;
import org.throughline.query.question.implementation.FidelityAnswer.Step;
import org.throughline.query.subject.implementation.fidelity.FidelityState;
import org.throughline.query.subject.implementation.fidelity.FidelityState.Result;

/**
 * What the last check of each section leaves to reach.
 *
 * @param section only this one; absent for all
 * @param instruments what the instrument of a check is made of, where that is known
 */
record FidelitySteps(
        Level level, @Nullable String section, Function<FidelityState, Optional<InstrumentDefinition>> instruments) {

    /** The last check of a section, among all of its kind; the step is made of it when it is looked at. */
    private record Left(CheckedPractice of, FidelityState check, Result score, int missing, List<FidelityState> made) {}

    List<Step> of(List<FidelityState> checks) {
        List<Left> left = new ArrayList<>();
        CheckedPractice.in(checks).forEach((one, made) -> {
            Map<String, FidelityState> last = new TreeMap<>();
            made.forEach(check -> CheckedPractice.judgedSections(check).forEach(assessed -> last.put(assessed, check)));
            last.forEach((assessed, check) -> {
                if (level == Level.ITEMS || section == null || section.equals(assessed)) {
                    left.add(left(one, assessed, check, made));
                }
            });
        });
        left.sort(Comparator.comparing((Left one) -> one.missing() == 0).thenComparingInt(Left::missing));
        return OnDemand.of(left, this::step);
    }

    private static Left left(CheckedPractice one, String section, FidelityState check, List<FidelityState> made) {
        Result score = check.wholeScores().stream()
                .filter(found -> found.scale().equals(section))
                .findFirst()
                .orElseThrow();
        // what was judged has a criterion
        int enough = Objects.requireNonNull(score.pointsAsked())
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
        int missing = Boolean.TRUE.equals(score.met()) ? 0 : Math.max(1, enough - score.points());
        return new Left(one, check, score, missing, made);
    }

    private Step step(Left left) {
        FidelityState check = left.check();
        Result score = left.score();
        BigDecimal criterion = Objects.requireNonNull(score.criterion());
        return new Step(
                left.of().organizationId(),
                left.of().practice(),
                left.of().instrument(),
                check.instrumentVersion(),
                score.scale(),
                check.checkId(),
                check.administeredOn(),
                score.points(),
                score.possible(),
                criterion,
                score.shown(criterion),
                left.missing(),
                level == Level.ITEMS ? items(left) : List.of());
    }

    private List<Item> items(Left left) {
        List<FidelityState> earlier =
                left.made().subList(0, left.made().indexOf(left.check())).reversed();
        return new ItemSteps(left.check(), earlier, instruments.apply(left.check()), left.missing())
                .of(left.score().scale());
    }
}
