package org.throughline.query.page.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.events.Evidence;
import org.throughline.events.implementation.fidelity.CheckDetails.FacetRating;
import org.throughline.events.implementation.fidelity.CheckDetails.ItemNote;
import org.throughline.events.implementation.fidelity.CheckDetails.PartRating;
import org.throughline.events.implementation.fidelity.CheckDetails.Unscored;
import org.throughline.events.implementation.fidelity.CheckDetails.VoteCount;
import org.throughline.events.implementation.instrument.InstrumentDefinition;
import org.throughline.events.implementation.instrument.InstrumentItem;
import org.throughline.events.implementation.instrument.InstrumentSection;
import org.throughline.events.implementation.instrument.RatingScale;
import org.throughline.query.page.thing.Layout.Fact;
import org.throughline.query.page.thing.Layout.Part;
import org.throughline.query.page.thing.Layout.Table;
import org.throughline.query.subject.implementation.fidelity.FidelityState;
import org.throughline.query.words.Words;

/** What a check asked, section by section, with the answers in the words of the instrument. Pure. */
final class AnswerSheet {

    private final FidelityState check;
    private final InstrumentDefinition instrument;

    AnswerSheet(FidelityState check, InstrumentDefinition instrument) {
        this.check = check;
        this.instrument = instrument;
    }

    /** A table for each section that was assessed. */
    List<Part> parts() {
        return instrument.sections().stream()
                .filter(section -> check.sections().contains(section.code()))
                .map(section -> new Part("Answers: " + section.name(), List.of(), table(section), false))
                .toList();
    }

    private Table table(InstrumentSection section) {
        return Rows.table(section.items().stream().map(this::row).toList());
    }

    private List<Fact> row(InstrumentItem item) {
        List<Fact> row = new ArrayList<>();
        row.add(Fact.of("Item", item.code()));
        row.add(Fact.of("What it asks", item.label()));
        row.add(Fact.of("Answer", answer(item)));
        instrument
                .facets()
                .forEach(facet -> of(check.details().facets().stream(), FacetRating::item, item)
                        .filter(rating -> rating.facet().equals(facet.code()))
                        .findFirst()
                        .ifPresent(rating -> row.add(Fact.of(
                                facet.name(),
                                instrument
                                        .scale(facet.scale())
                                        .map(scale -> step(scale, rating.points()))
                                        .orElse(String.valueOf(rating.points()))))));
        String votes = of(check.details().votes().stream(), VoteCount::item, item)
                .sorted(Comparator.comparingInt(VoteCount::points).reversed())
                .map(vote -> "%d for %d".formatted(vote.votes(), vote.points()))
                .collect(Collectors.joining(", "));
        if (!votes.isEmpty()) {
            row.add(Fact.of("Votes before it was settled", votes));
        }
        String notes = of(check.details().notes().stream(), ItemNote::item, item)
                .flatMap(note -> Stream.concat(
                        Stream.ofNullable(note.comment()),
                        note.evidence().stream().map(Evidence::title)))
                .collect(Collectors.joining("; "));
        if (!notes.isEmpty()) {
            row.add(Fact.of("Notes", notes));
        }
        return row;
    }

    private String answer(InstrumentItem item) {
        Integer points = check.answers().get(item.code());
        if (points == null) {
            return of(check.details().unscored().stream(), Unscored::item, item)
                    .map(one -> Words.sentence(Words.code(one.state().name())))
                    .findFirst()
                    .orElse("");
        }
        String parts = of(check.details().parts().stream(), PartRating::item, item)
                .map(part -> "%s %d".formatted(part.of(), part.points()))
                .collect(Collectors.joining(", "));
        String said =
                instrument.scale(item.scale()).map(scale -> step(scale, points)).orElse(String.valueOf(points));
        return parts.isEmpty() ? said : "%s (%s)".formatted(said, parts);
    }

    private static String step(RatingScale scale, int points) {
        return scale.points().stream()
                .filter(point -> point.points() == points)
                .map(point -> "%d, %s".formatted(points, point.name()))
                .findFirst()
                .orElse(String.valueOf(points));
    }

    private static <T> Stream<T> of(Stream<T> said, Function<T, String> about, InstrumentItem item) {
        return said.filter(one -> Objects.equals(about.apply(one), item.code()));
    }
}
