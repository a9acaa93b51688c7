package org.throughline.query.page.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.events.implementation.instrument.Criterion;
import org.throughline.events.implementation.instrument.Criterion.Comparator;
import org.throughline.events.implementation.instrument.Descriptor;
import org.throughline.events.implementation.instrument.InstrumentDefinition;
import org.throughline.events.implementation.instrument.InstrumentItem;
import org.throughline.events.implementation.instrument.InstrumentSection;
import org.throughline.events.implementation.instrument.ScoreRule;
import org.throughline.events.implementation.instrument.ScoringRule.Level;
import org.throughline.events.implementation.instrument.Subscale;
import org.throughline.query.page.thing.Layout.Fact;
import org.throughline.query.page.thing.Layout.Part;
import org.throughline.query.words.Words;

/** What an instrument asks, section by section, and how answers become scores. Pure. */
final class Questionnaire {

    private final InstrumentDefinition instrument;
    private final List<Descriptor> descriptors;

    Questionnaire(InstrumentDefinition instrument, List<Descriptor> descriptors) {
        this.instrument = instrument;
        this.descriptors = descriptors;
    }

    List<Part> parts() {
        return Stream.concat(
                        Stream.of(new Part("How it is answered and scored", facts(), null, false)),
                        instrument.sections().stream().map(this::questions))
                .toList();
    }

    private Part questions(InstrumentSection section) {
        List<List<Fact>> rows =
                section.items().stream().map(item -> row(section, item)).toList();
        return new Part("Questions: " + section.name(), List.of(), Rows.table(rows), false);
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        instrument
                .scales()
                .forEach(scale ->
                        facts.add(Fact.of("Steps of " + Words.scale(scale.code()), scale.inWords(scale.most()))));
        instrument.facets().forEach(facet -> facts.add(Fact.of("Also rated", facet.name())));
        add(
                facts,
                "Answers without points",
                instrument.states().stream()
                        .map(rule -> "%s: %s"
                                .formatted(
                                        Words.sentence(Words.code(rule.state().name())),
                                        Words.code(rule.effect().name()))));
        facts.add(Fact.of(
                "A section is scored", said(instrument.scoringOf(Level.SECTION).rule())));
        add(facts, "Good enough", instrument.criteria().stream().map(Questionnaire::asked));
        add(
                facts,
                "Looked at before",
                instrument.inputs().stream()
                        .map(input -> "%s (%s)".formatted(input.name(), String.join(", ", input.items()))));
        add(facts, "Not known", instrument.notKnown().stream());
        return facts;
    }

    private static void add(List<Fact> facts, String label, Stream<String> said) {
        String all = said.collect(Collectors.joining("; "));
        if (!all.isEmpty()) {
            facts.add(Fact.of(label, all));
        }
    }

    private static String said(ScoreRule rule) {
        return switch (rule) {
            case PERCENT_OF_POSSIBLE -> "in percent of the points possible";
            case SUM -> "as the sum of its points";
            case MEAN -> "as the mean of its items";
            case MODE_LEVEL -> "as the answer given most often";
            case LOWEST -> "as the lowest answer";
            case COUNT_AT_LEAST -> "by how many items reach a level";
            case NONE -> "not at all: the answers stand for themselves";
        };
    }

    private static String asked(Criterion criterion) {
        BigDecimal value = criterion.value().stripTrailingZeros();
        return "%s %s %s%s"
                .formatted(
                        Words.sentence(Words.scale(criterion.scale())),
                        criterion.comparator() == Comparator.AT_LEAST ? "at least" : "more than",
                        value.toPlainString(),
                        criterion.programme() == null ? "" : " for " + criterion.programme());
    }

    private List<Fact> row(InstrumentSection section, InstrumentItem item) {
        List<Fact> row = new ArrayList<>();
        row.add(Fact.of("Item", item.code()));
        row.add(Fact.of("What it asks", item.label()));
        add(
                row,
                "Counts in",
                section.subscales().stream()
                        .filter(subscale -> item.subscales().contains(subscale.code()))
                        .map(Subscale::name));
        add(
                row,
                "What a step looks like",
                descriptors.stream()
                        .filter(said -> said.item().equals(item.code()))
                        .map(said -> "%d: %s".formatted(said.points(), said.text())));
        return row;
    }
}
