package org.throughline.command.choices.focus;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;

/**
 * A district that focuses on everything focuses on nothing: no more areas are active than its rulebook lets be, and
 * each one beyond has an override of its own. Where more are active already, because they were allowed or because the
 * limit was lowered, what is there stays and nothing is added.
 */
final class FocusLimit {

    private FocusLimit() {}

    /**
     * Lets areas begin.
     *
     * @param ending how many active areas end with that
     * @param beginning codes of those that begin
     * @throws Refusal FOCUS_LIMIT_REACHED with the areas that are active
     */
    static void requireRoom(
            FocusPortfolioFacts portfolio, int ending, Collection<String> beginning, int limit, LocalDate day) {
        int before = portfolio.active().size();
        int after = before - ending + beginning.size();
        long overridden =
                beginning.stream().filter(portfolio.granted()::contains).count();
        if (after - Math.max(limit, before) > overridden) {
            throw Refusal.of(RefusalCode.FOCUS_LIMIT_REACHED, explain(portfolio, limit, day))
                    .with("limit", limit)
                    .with("active", active(portfolio));
        }
    }

    private static String explain(FocusPortfolioFacts portfolio, int limit, LocalDate day) {
        String areas = portfolio.active().entrySet().stream()
                .map(area ->
                        "%s (since %s)".formatted(area.getKey(), area.getValue().since()))
                .collect(Collectors.joining(", "));
        return "On %s no more than %d may be active, and these are: %s".formatted(day, limit, areas);
    }

    private static List<Map<String, Object>> active(FocusPortfolioFacts portfolio) {
        return portfolio.active().entrySet().stream()
                .map(area -> Map.<String, Object>of(
                        "code", area.getKey(),
                        "title", area.getValue().title(),
                        "since", area.getValue().since().toString()))
                .toList();
    }
}
