package org.throughline.command.implementation.fidelity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.command.implementation.fidelity.Section.Item;
import org.throughline.command.implementation.fidelity.Section.Subscale;
import org.throughline.events.implementation.fidelity.Score;

/**
 * One administration of an instrument: what was assessed and answered, in the instrument's own order, and what that
 * scores. A percentage is 100 x points / possible; here are only the points, so that nothing is rounded.
 */
record Administration(Instrument instrument, List<Section> assessed, Map<String, Integer> answers) {

    /**
     * Brings answers into the instrument's order.
     *
     * @throws org.throughline.command.Refusal when they do not fit it
     */
    static Administration of(Instrument instrument, Set<String> sections, Map<String, Integer> answers) {
        AnswersFitTheInstrument.check(instrument, sections, answers);
        List<Section> assessed = instrument.sections().stream()
                .filter(section -> sections.contains(section.code()))
                .toList();
        Map<String, Integer> ordered = new LinkedHashMap<>();
        assessed.stream()
                .flatMap(section -> section.items().stream())
                .forEach(item -> ordered.put(item.code(), pointsOf(item, answers)));
        return new Administration(instrument, assessed, Collections.unmodifiableMap(ordered));
    }

    List<String> sections() {
        return assessed.stream().map(Section::code).toList();
    }

    /** Each section followed by its subscales, then the total over the sections assessed and no others. */
    List<Score> scores() {
        List<Score> scores = new ArrayList<>();
        for (Section section : assessed) {
            scores.add(score(section.code(), section.items(), section.criterion()));
            for (Subscale subscale : section.subscales()) {
                scores.add(score(section.code() + "/" + subscale.code(), section.itemsOf(subscale), null));
            }
        }
        List<Item> all =
                assessed.stream().flatMap(section -> section.items().stream()).toList();
        scores.add(score("total", all, null));
        return List.copyOf(scores);
    }

    private Score score(String scale, Collection<Item> items, @Nullable Criterion criterion) {
        int points = items.stream().mapToInt(item -> pointsOf(item, answers)).sum();
        int possible = items.size() * instrument.mostPoints();
        return criterion == null
                ? new Score(scale, points, possible, null, null)
                : new Score(scale, points, possible, criterion.percent(), criterion.isMetBy(points, possible));
    }

    /** An item without an answer would not be zero; it cannot be here. */
    private static int pointsOf(Item item, Map<String, Integer> answers) {
        return Objects.requireNonNull(answers.get(item.code()), item.code());
    }
}
