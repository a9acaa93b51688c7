package org.throughline.query.question.choices;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.events.ground.rulebook.Limit;
import org.throughline.query.subject.ground.rulebook.RulebookState;
import org.throughline.query.subject.ground.rulebook.RulebookState.Threshold;

/** Reads from a district's rulebook how many focus areas it wanted to have at most. */
final class Norms {

    private Norms() {}

    /** What it wanted, by the days on which that changed; the first one holds for all days before. */
    static List<FocusNorm> of(RulebookState rulebook) {
        Stream<LocalDate> changes = rulebook.limits().stream()
                .filter(threshold -> isOfFocus(threshold.limit()))
                .map(Threshold::from)
                .distinct()
                .sorted();
        return Stream.concat(Stream.of(LocalDate.MIN), changes)
                .map(day -> new FocusNorm(
                        day, rulebook.number(Limit.FOCUS_LIMIT, day), rulebook.number(Limit.FOCUS_ADVICE, day)))
                .toList();
    }

    private static boolean isOfFocus(Limit limit) {
        return limit == Limit.FOCUS_LIMIT || limit == Limit.FOCUS_ADVICE;
    }
}
