package org.throughline.query.question.implementation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.throughline.query.question.implementation.FidelityAnswer.Item;
import org.throughline.query.question.implementation.FidelityAnswer.Level;
import org.throughline.query.question.implementation.FidelityAnswer.Step;
import org.throughline.query.subject.implementation.fidelity.FidelityState;
import org.throughline.query.subject.implementation.fidelity.FidelityState.Result;

/** What the last check of each section leaves to reach. */
final class FidelitySteps {

    private FidelitySteps() {}

    static List<Step> of(List<FidelityState> checks, Level level, @Nullable String section) {
        List<Step> steps = new ArrayList<>();
        CheckedPractice.in(checks).forEach((one, made) -> {
            Map<String, FidelityState> last = new TreeMap<>();
            made.forEach(check -> CheckedPractice.judgedSections(check).forEach(assessed -> last.put(assessed, check)));
            last.forEach((assessed, check) -> {
                if (level == Level.ITEMS || section == null || section.equals(assessed)) {
                    steps.add(step(one, assessed, check, level == Level.ITEMS ? items(check, made) : List.of()));
                }
            });
        });
        return steps.stream()
                .sorted(Comparator.comparing((Step step) -> step.missing() == 0).thenComparingInt(Step::missing))
                .toList();
    }

    private static Step step(CheckedPractice one, String section, FidelityState check, List<Item> items) {
        Result score = check.wholeScores().stream()
                .filter(found -> found.scale().equals(section))
                .findFirst()
                .orElseThrow();
        // what was judged has a criterion
        BigDecimal criterion = Objects.requireNonNull(score.criterion());
        int enough = Objects.requireNonNull(score.pointsAsked())
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
        return new Step(
                one.organizationId(),
                one.practice(),
                one.instrument(),
                check.instrumentVersion(),
                section,
                check.checkId(),
                check.administeredOn(),
                score.points(),
                score.possible(),
                criterion,
                score.shown(criterion),
                Boolean.TRUE.equals(score.met()) ? 0 : Math.max(1, enough - score.points()),
                items);
    }

    private static List<Item> items(FidelityState check, List<FidelityState> made) {
        List<FidelityState> earlier = made.subList(0, made.indexOf(check)).reversed();
        return check.answers().entrySet().stream()
                .map(answer -> new Item(answer.getKey(), answer.getValue(), before(answer.getKey(), check, earlier)))
                .sorted(Comparator.comparingInt(Item::points).thenComparing(Item::code, FidelityLines.BY_NUMBER))
                .toList();
    }

    private static @Nullable Integer before(String item, FidelityState check, List<FidelityState> earlier) {
        return earlier.stream()
                .filter(one -> one.instrumentVersion().equals(check.instrumentVersion())
                        && one.answers().containsKey(item))
                .map(one -> one.answers().get(item))
                .findFirst()
                .orElse(null);
    }
}
