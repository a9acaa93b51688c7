package org.throughline.command.implementation.fidelity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.command.implementation.instrument.KnownInstrument;
import org.throughline.command.implementation.instrument.Scoring;
import org.throughline.events.implementation.fidelity.CheckDetails;
import org.throughline.events.implementation.fidelity.CheckDetails.PartRating;
import org.throughline.events.implementation.fidelity.CheckDetails.Unscored;
import org.throughline.events.implementation.fidelity.Score;
import org.throughline.events.implementation.instrument.AnswerState;
import org.throughline.events.implementation.instrument.InstrumentItem;
import org.throughline.events.implementation.instrument.InstrumentItem.Combination;
import org.throughline.events.implementation.instrument.InstrumentSection;

/**
 * An answered instrument: what was assessed and answered, in the instrument's own order, and what that scores. Here
 * are only points, so that nothing is rounded.
 *
 * @param answers item code to points; an item rated in parts has what its parts come to
 * @param details what was said beside them, what nobody looked at among the items without points
 */
record ScoredSheet(
        KnownInstrument instrument,
        List<InstrumentSection> assessed,
        Map<String, Integer> answers,
        CheckDetails details) {

    /**
     * Brings answers into the instrument's order.
     *
     * @param smallCellLimit how many have to vote on an item for their votes to be kept
     * @throws org.throughline.command.Refusal when they do not fit it
     */
    static ScoredSheet of(KnownInstrument instrument, Set<String> sections, Given given, int smallCellLimit) {
        AnswersFitTheInstrument.check(instrument.definition(), sections, given);
        List<InstrumentSection> assessed = instrument.definition().sections().stream()
                .filter(section -> sections.contains(section.code()))
                .toList();
        List<InstrumentItem> items =
                assessed.stream().flatMap(section -> section.items().stream()).toList();
        Map<String, Integer> ordered = new LinkedHashMap<>();
        items.forEach(item ->
                given.pointsOf(item, instrument.definition()).ifPresent(points -> ordered.put(item.code(), points)));
        List<Unscored> unscored = items.stream()
                .filter(item -> !ordered.containsKey(item.code()))
                .map(item -> new Unscored(item.code(), given.stateOf(item)))
                .toList();
        return new ScoredSheet(
                instrument,
                assessed,
                Collections.unmodifiableMap(ordered),
                new CheckDetails(
                        instrument.broughtName(),
                        instrument.registeredBy(),
                        given.settled() == null ? null : given.settled().administrationId(),
                        unscored,
                        given.parts(),
                        given.facets(),
                        given.notes(),
                        given.inputs(),
                        given.votes().stream()
                                .filter(vote -> given.votersOn(vote.item()) >= smallCellLimit)
                                .toList()));
    }

    List<String> sections() {
        return assessed.stream().map(InstrumentSection::code).toList();
    }

    /** Each section followed by its subscales, then the total over the sections assessed and no others. */
    List<Score> scores() {
        Map<String, AnswerState> unscored = new LinkedHashMap<>();
        details.unscored().forEach(one -> unscored.put(one.item(), one.state()));
        return Scoring.of(instrument, assessed, answers, unscored);
    }

    /** What ratings of several things come to at an item. */
    static int combined(Combination how, Stream<PartRating> parts) {
        return how == Combination.LOWEST
                ? parts.mapToInt(PartRating::points).min().orElse(0)
                : parts.mapToInt(PartRating::points).max().orElse(0);
    }
}
