package org.throughline.command.implementation.fidelity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.fidelity.CheckDetails;
import org.throughline.events.implementation.fidelity.CheckDetails.FacetRating;
import org.throughline.events.implementation.fidelity.CheckDetails.InputTaken;
import org.throughline.events.implementation.fidelity.CheckDetails.ItemNote;
import org.throughline.events.implementation.fidelity.CheckDetails.PartRating;
import org.throughline.events.implementation.fidelity.CheckDetails.Unscored;
import org.throughline.events.implementation.instrument.AnswerState;
import org.throughline.events.implementation.instrument.InstrumentItem;

/** What somebody answered, as it was given. */
record Given(
        Map<String, Integer> answers,
        List<Unscored> unscored,
        List<PartRating> parts,
        List<FacetRating> facets,
        List<ItemNote> notes,
        List<InputTaken> inputs) {

    /** Points and nothing beside. */
    static Given points(Map<String, Integer> answers) {
        return new Given(answers, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** Answers with what was said beside. */
    static Given of(Map<String, Integer> answers, CheckDetails details) {
        return new Given(
                answers, details.unscored(), details.parts(), details.facets(), details.notes(), details.inputs());
    }

    /** The points of an item; empty where it has none. */
    Optional<Integer> pointsOf(InstrumentItem item) {
        Integer points = answers.get(item.code());
        return points != null ? Optional.of(points) : partsOf(item);
    }

    /** What the parts of an item come to; empty where it is not rated in parts. */
    Optional<Integer> partsOf(InstrumentItem item) {
        List<PartRating> rated =
                parts.stream().filter(part -> part.item().equals(item.code())).toList();
        return rated.isEmpty() || item.combine() == null
                ? Optional.empty()
                : Optional.of(Administration.combined(item.combine(), rated.stream()));
    }

    /** Why an item has no points. */
    AnswerState stateOf(InstrumentItem item) {
        AnswerState said = saidOf(item.code());
        return said == null ? AnswerState.NOT_ASSESSED : said;
    }

    /** What was said of an item that has no points; absent where nothing was. */
    @Nullable
    AnswerState saidOf(String item) {
        return unscored.stream()
                .filter(one -> one.item().equals(item))
                .map(Unscored::state)
                .findFirst()
                .orElse(null);
    }
}
