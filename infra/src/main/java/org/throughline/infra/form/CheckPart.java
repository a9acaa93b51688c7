package org.throughline.infra.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.command.door.CommandType;
import org.throughline.command.implementation.fidelity.FidelityCommand.RecordFidelityCheck;
import org.throughline.events.implementation.instrument.AnswerRule.Effect;
import org.throughline.events.implementation.instrument.AnswerState;
import org.throughline.events.implementation.instrument.Criterion.Comparator;
import org.throughline.events.implementation.instrument.InstrumentDefinition;
import org.throughline.events.implementation.instrument.InstrumentItem;
import org.throughline.events.implementation.instrument.InstrumentSection;
import org.throughline.events.implementation.instrument.ScoreRule;
import org.throughline.events.implementation.instrument.ScoringRule.Level;
import org.throughline.infra.form.InstrumentsOnOffer.OnOffer;
import org.throughline.infra.form.InstrumentsOnOffer.Wanted;
import org.throughline.query.words.Names;
import org.throughline.query.words.Words;
import tools.jackson.databind.JsonNode;

/**
 * What is asked in a fidelity check: first the instrument and which of its sections, then their items and no others.
 *
 * @param instruments to choose from; empty once one is chosen
 * @param faults why they have to be chosen from
 * @param chosen the instrument; absent before one is chosen
 * @param sections of the instrument that are assessed
 */
record CheckPart(
        List<Offered> instruments,
        List<String> faults,
        @Nullable Chosen chosen,
        List<Asked> sections) {

    /** With the sections that are chosen of an instrument. */
    private static final String SECTION = "~section";

    private static final Set<String> FIELDS =
            Set.of("instrument", "instrumentVersion", "sections", "answers", "unscored");
    private static final String ANSWERS = "answers/";

    /** An instrument to choose. */
    record Offered(String title, String id, List<Field.Option> sections) {}

    /** The instrument that was chosen. */
    record Chosen(String code, String version, String title) {}

    /**
     * A section.
     *
     * @param possible the most points it can get
     * @param criterion when it is good enough, in words; empty where the instrument sets none
     * @param percent the same as a number for the running score; empty where it sets none
     * @param open answers that leave an item open, so that there may be no score
     */
    record Asked(
            String code, String name, int possible, String criterion, String percent, String open, List<Item> items) {}

    /**
     * An item with the steps of the scale, and the answers that are none.
     *
     * @param most the most points it can get
     */
    record Item(
            String code,
            String name,
            String id,
            String text,
            int most,
            List<Field.Option> scale,
            List<String> faults) {}

    static boolean isOf(CommandType type) {
        return type.record() == RecordFidelityCheck.class;
    }

    /** Whether a field is asked for here. */
    static boolean asks(String field) {
        return FIELDS.contains(field);
    }

    /** The parameters, with the sections that were clicked as the fields they stand for. */
    static Map<String, String[]> spelledOut(Map<String, String[]> parameters) {
        Map<String, String[]> all = withoutPoints(parameters);
        String[] clicked = parameters.get(SECTION);
        if (clicked == null) {
            return all;
        }
        List<String[]> parts = Stream.of(clicked)
                .map(one -> one.split("/", -1))
                .filter(part -> part.length == 3)
                .toList();
        if (!parts.isEmpty()) {
            String[] first = parts.getFirst();
            all.put("instrument", new String[] {first[0]});
            all.put("instrumentVersion", new String[] {first[1]});
            all.put(
                    "sections",
                    parts.stream()
                            .filter(part -> part[0].equals(first[0]) && part[1].equals(first[1]))
                            .map(part -> part[2])
                            .toArray(String[]::new));
        }
        return all;
    }

    /** An answer that is no points says why there are none. */
    private static Map<String, String[]> withoutPoints(Map<String, String[]> parameters) {
        Map<String, String[]> all = new HashMap<>(parameters);
        int said = 0;
        for (AnswerState state : AnswerState.values()) {
            for (Map.Entry<String, String[]> one : parameters.entrySet()) {
                if (one.getKey().startsWith(ANSWERS)
                        && one.getValue().length == 1
                        && one.getValue()[0].equals(state.name())) {
                    all.remove(one.getKey());
                    all.put(
                            "unscored/%d/item".formatted(said),
                            new String[] {one.getKey().substring(ANSWERS.length())});
                    all.put("unscored/%d/state".formatted(said), new String[] {state.name()});
                    said++;
                }
            }
        }
        return all;
    }

    static CheckPart of(JsonNode entered, Map<String, List<String>> faults, InstrumentsOnOffer offer) {
        String unit = entered.path("organizationId").asString("");
        Set<String> sections = new LinkedHashSet<>();
        entered.path("sections").forEach(section -> sections.add(section.asString("")));
        LocalDate day = Forms.day(entered);
        OnOffer instrument = offer.find(
                        unit,
                        day,
                        entered.path("instrument").asString(""),
                        entered.path("instrumentVersion").asString(""))
                .orElse(null);
        List<InstrumentSection> chosen = instrument == null
                ? List.of()
                : instrument.definition().sections().stream()
                        .filter(section -> sections.contains(section.code()))
                        .toList();
        return instrument == null || chosen.isEmpty()
                ? new CheckPart(offered(offer.at(unit, day)), chooser(faults), null, List.of())
                : new CheckPart(
                        List.of(),
                        List.of(),
                        new Chosen(
                                instrument.definition().code(),
                                instrument.definition().version(),
                                instrument.definition().name()),
                        chosen.stream()
                                .map(section -> asked(instrument, section, entered, faults))
                                .toList());
    }

    /** Whatever is missing of an instrument is missing because none was chosen. */
    private static List<String> chooser(Map<String, List<String>> faults) {
        return faults.keySet().stream().anyMatch(CheckPart::isOfItems)
                ? List.of("Choose what was assessed, of one instrument.")
                : List.of();
    }

    /** Whether a pointer leads to what is asked for here. */
    static boolean isOfItems(String pointer) {
        return asks(pointer.substring(1).replaceFirst("/.*", ""));
    }

    private static List<Offered> offered(List<InstrumentDefinition> instruments) {
        return instruments.stream()
                // what nobody knows the questions of cannot be answered
                .filter(instrument -> instrument.sections().stream()
                        .anyMatch(section -> !section.items().isEmpty()))
                .map(instrument -> new Offered(
                        "%s (%s)"
                                .formatted(
                                        instrument.name(),
                                        Names.versioned(Words.instrument(instrument.code()), instrument.version())),
                        Fields.id("instrument-" + instrument.code() + "-" + instrument.version()),
                        instrument.sections().stream()
                                .filter(section -> !section.items().isEmpty())
                                .map(section -> new Field.Option(
                                        String.join("/", instrument.code(), instrument.version(), section.code()),
                                        section.name(),
                                        false))
                                .toList()))
                .toList();
    }

    private static Asked asked(
            OnOffer offered, InstrumentSection section, JsonNode entered, Map<String, List<String>> faults) {
        InstrumentDefinition instrument = offered.definition();
        Optional<Wanted> wanted = offered.wanted(section.code());
        boolean isPercent = instrument.scoringOf(Level.SECTION).rule() == ScoreRule.PERCENT_OF_POSSIBLE;
        return new Asked(
                section.code(),
                section.name(),
                isPercent
                        ? section.items().stream().mapToInt(instrument::mostOf).sum()
                        : 0,
                Stream.concat(
                                wanted.stream().map(one -> words(one, isPercent)),
                                section.allowsSingles()
                                        ? Stream.of("Items can be rated alone; what you leave out is not assessed.")
                                        : Stream.empty())
                        .collect(Collectors.joining(" ")),
                wanted.filter(one -> isPercent)
                        .map(one -> one.value().toPlainString())
                        .orElse(""),
                instrument.states().stream()
                        .filter(rule -> rule.effect() == Effect.STAYS_OPEN)
                        .map(rule -> rule.state().name())
                        .collect(Collectors.joining(" ")),
                section.items().stream()
                        .map(item -> item(offered, item, entered, faults))
                        .toList());
    }

    private static String words(Wanted wanted, boolean isPercent) {
        String how = wanted.comparator() == Comparator.AT_LEAST ? "at least" : "more than";
        return "Good enough is %s %s%s."
                .formatted(how, wanted.value().toPlainString(), isPercent ? " % of the points" : "");
    }

    private static Item item(OnOffer offered, InstrumentItem item, JsonNode entered, Map<String, List<String>> faults) {
        InstrumentDefinition instrument = offered.definition();
        JsonNode points = entered.path("answers").path(item.code());
        String given = unscored(entered, item).orElseGet(() -> points.asString(points.toString()));
        String name = ANSWERS + item.code();
        return new Item(
                item.code(),
                name,
                Fields.id(name),
                item.label(),
                instrument.mostOf(item),
                Stream.concat(
                                instrument.scaleOf(item).points().stream()
                                        .filter(step -> step.points() <= instrument.mostOf(item))
                                        .map(step -> new Field.Option(
                                                String.valueOf(step.points()),
                                                "%d %s".formatted(step.points(), step.name())
                                                        + offered.looks(item.code(), step.points())
                                                                .map(": %s"::formatted)
                                                                .orElse(""),
                                                given.equals(String.valueOf(step.points())))),
                                instrument.states().stream()
                                        .map(rule -> rule.state().name())
                                        .map(state ->
                                                new Field.Option(state, Fields.label(state), given.equals(state))))
                        .toList(),
                faults.getOrDefault("/" + name, List.of()));
    }

    /** Why an item has no points; empty where nothing is said. */
    private static Optional<String> unscored(JsonNode entered, InstrumentItem item) {
        return entered.path("unscored")
                .valueStream()
                .filter(one -> one.path("item").asString("").equals(item.code()))
                .map(one -> one.path("state").asString(""))
                .findFirst();
    }

    /** Where something can be wrong. */
    List<String> pointers() {
        List<String> pointers = new ArrayList<>();
        sections.forEach(section -> section.items().forEach(item -> pointers.add("/" + item.name())));
        return pointers;
    }
}
