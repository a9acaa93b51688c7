package org.throughline.infra.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.command.door.CommandType;
import org.throughline.command.implementation.fidelity.Criterion;
import org.throughline.command.implementation.fidelity.FidelityCommand.RecordFidelityCheck;
import org.throughline.command.implementation.fidelity.Instrument;
import org.throughline.command.implementation.fidelity.Instruments;
import org.throughline.command.implementation.fidelity.Section;
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

    private static final Set<String> FIELDS = Set.of("instrument", "instrumentVersion", "sections", "answers");

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
     */
    record Asked(String code, String name, int possible, String criterion, String percent, List<Item> items) {}

    /** An item with the steps of the scale. */
    record Item(String code, String name, String id, String text, List<Field.Option> scale, List<String> faults) {}

    static boolean isOf(CommandType type) {
        return type.record() == RecordFidelityCheck.class;
    }

    /** Whether a field is asked for here. */
    static boolean asks(String field) {
        return FIELDS.contains(field);
    }

    /** The parameters, with the sections that were clicked as the fields they stand for. */
    static Map<String, String[]> spelledOut(Map<String, String[]> parameters) {
        String[] clicked = parameters.get(SECTION);
        if (clicked == null) {
            return parameters;
        }
        Map<String, String[]> all = new HashMap<>(parameters);
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

    static CheckPart of(JsonNode entered, Map<String, List<String>> faults) {
        Set<String> sections = new LinkedHashSet<>();
        entered.path("sections").forEach(section -> sections.add(section.asString("")));
        Instrument instrument = Instruments.SHIPPED
                .find(
                        entered.path("instrument").asString(""),
                        entered.path("instrumentVersion").asString(""))
                .orElse(null);
        List<Section> chosen = instrument == null
                ? List.of()
                : instrument.sections().stream()
                        .filter(section -> sections.contains(section.code()))
                        .toList();
        return instrument == null || chosen.isEmpty()
                ? new CheckPart(offered(), chooser(faults), null, List.of())
                : new CheckPart(
                        List.of(),
                        List.of(),
                        new Chosen(instrument.code(), instrument.version(), instrument.name()),
                        chosen.stream()
                                .map(section -> asked(instrument, section, entered.path("answers"), faults))
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

    private static List<Offered> offered() {
        return Instruments.SHIPPED.all().stream()
                .map(instrument -> new Offered(
                        "%s (%s)"
                                .formatted(
                                        instrument.name(),
                                        Names.versioned(Words.instrument(instrument.code()), instrument.version())),
                        Fields.id("instrument-" + instrument.code() + "-" + instrument.version()),
                        instrument.sections().stream()
                                .map(section -> new Field.Option(
                                        String.join("/", instrument.code(), instrument.version(), section.code()),
                                        section.name(),
                                        false))
                                .toList()))
                .toList();
    }

    private static Asked asked(
            Instrument instrument, Section section, JsonNode answers, Map<String, List<String>> faults) {
        int most = instrument.scale().getLast().points();
        Criterion criterion = section.criterion();
        return new Asked(
                section.code(),
                section.name(),
                most * section.items().size(),
                criterion == null ? "" : words(criterion),
                criterion == null ? "" : criterion.percent().toPlainString(),
                section.items().stream()
                        .map(item -> item(instrument, item, answers, faults))
                        .toList());
    }

    private static String words(Criterion criterion) {
        String how = criterion.comparator() == Criterion.Comparator.AT_LEAST ? "at least" : "more than";
        return "Good enough is %s %s %% of the points."
                .formatted(how, criterion.percent().toPlainString());
    }

    private static Item item(
            Instrument instrument, Section.Item item, JsonNode answers, Map<String, List<String>> faults) {
        String given =
                answers.path(item.code()).asString(answers.path(item.code()).toString());
        String name = "answers/" + item.code();
        return new Item(
                item.code(),
                name,
                Fields.id(name),
                item.text(),
                instrument.scale().stream()
                        .map(step -> new Field.Option(
                                String.valueOf(step.points()),
                                step.name(),
                                given.equals(String.valueOf(step.points()))))
                        .toList(),
                faults.getOrDefault("/" + name, List.of()));
    }

    /** Where something can be wrong. */
    List<String> pointers() {
        List<String> pointers = new ArrayList<>();
        sections.forEach(section -> section.items().forEach(item -> pointers.add("/" + item.name())));
        return pointers;
    }
}
