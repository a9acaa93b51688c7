package org.throughline.infra.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.command.door.CommandType;
import org.throughline.command.implementation.instrument.InstrumentCommand.RegisterInstrument;
import org.throughline.events.implementation.instrument.AnswerRule.Effect;
import org.throughline.events.implementation.instrument.AnswerState;
import org.throughline.events.implementation.instrument.ScoreRule;
import org.throughline.events.implementation.instrument.ScoringRule.Level;
import org.throughline.infra.form.ground.Slug;
import tools.jackson.databind.JsonNode;

/**
 * An instrument as a list of questions: a section in a line that begins with {@code #}, a question in a line of its own, its subscale
 * in brackets behind it. What an instrument can be beside that comes as a file.
 *
 * @param texts what it is called, by the field of the definition
 * @param steps the scale, a step in a line
 * @param items the questions
 * @param states answers that are no points
 * @param rules how answers become scores
 * @param asked when a section is good enough; empty where nothing is asked
 * @param faults what is wrong with it, by the field of the form
 */
record InstrumentPart(
        List<Text> texts,
        String steps,
        String items,
        List<Field.Option> states,
        List<Field.Option> rules,
        String asked,
        Map<String, List<String>> faults) {

    private static final String FIELD = "definition";
    private static final String ITEMS = "~items";
    private static final String STEPS = "~steps";
    private static final String STATES = "~states";
    private static final String RULE = "~rule";
    private static final String ASKED = "~asked";
    private static final Pattern STEP = Pattern.compile("\\s*(\\d+)\\s*[=:.)-]?\\s*(.*)");
    private static final Pattern ITEM = Pattern.compile("\\s*(\\S+)\\s+(.*?)\\s*(?:\\[([^]]+)])?\\s*");
    private static final List<ScoreRule> RULES =
            List.of(ScoreRule.PERCENT_OF_POSSIBLE, ScoreRule.MEAN, ScoreRule.SUM, ScoreRule.NONE);
    private static final Map<ScoreRule, String> CALLED = Map.of(
            ScoreRule.PERCENT_OF_POSSIBLE, "In percent of the points possible",
            ScoreRule.MEAN, "As the mean of its items",
            ScoreRule.SUM, "As the sum of its points",
            ScoreRule.NONE, "Not at all: the answers stand for themselves");

    /** A line of text. */
    record Text(String name, String id, String title, String hint, String value, boolean isNeeded) {}

    static boolean isOf(CommandType type) {
        return type.record() == RegisterInstrument.class;
    }

    static boolean asks(String field) {
        return field.equals(FIELD);
    }

    /** The parameters, with the questions spelled out as the definition they make. */
    static Map<String, String[]> spelledOut(Map<String, String[]> parameters) {
        String[] items = parameters.get(ITEMS);
        if (items == null) {
            return parameters;
        }
        Map<String, String[]> all = new HashMap<>(parameters);
        all.keySet().removeIf(name -> name.matches(FIELD + "/(scales|sections|states|scoring|criteria)/.*"));
        Definition made = new Definition(all);
        made.steps(first(parameters, STEPS));
        made.sections(items[0], first(parameters, ASKED));
        made.states(parameters.getOrDefault(STATES, new String[0]));
        made.scoring(first(parameters, RULE));
        return all;
    }

    private static String first(Map<String, String[]> parameters, String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 ? "" : values[0].strip();
    }

    /** Writes a definition down as parameters. */
    private record Definition(Map<String, String[]> parameters) {

        void put(String name, String value) {
            if (!value.isEmpty()) {
                parameters.put(FIELD + "/" + name, new String[] {value});
            }
        }

        void steps(String text) {
            put("scales/0/code", "rating");
            int at = 0;
            for (String line : text.lines().filter(line -> !line.isBlank()).toList()) {
                Matcher step = STEP.matcher(line);
                boolean isStep = step.matches();
                put("scales/0/points/%d/points".formatted(at), isStep ? step.group(1) : line.strip());
                put(
                        "scales/0/points/%d/name".formatted(at),
                        isStep ? step.group(2).strip() : line.strip());
                at++;
            }
        }

        void sections(String text, String asked) {
            Set<String> codes = new HashSet<>();
            Map<String, String> subscales = new LinkedHashMap<>();
            int item = 0;
            for (String line : text.lines().filter(line -> !line.isBlank()).toList()) {
                boolean isSection = line.strip().startsWith("#");
                if (isSection || codes.isEmpty()) {
                    section(codes, isSection ? line.strip().replaceFirst("^#+\\s*", "") : "All of it", asked);
                    subscales.clear();
                    item = 0;
                }
                if (!isSection) {
                    item(line, "sections/%d".formatted(codes.size() - 1), item++, subscales);
                }
            }
        }

        private void section(Set<String> codes, String name, String asked) {
            int at = codes.size();
            String code = Slug.of(name, codes);
            codes.add(code);
            put("sections/%d/code".formatted(at), code);
            put("sections/%d/name".formatted(at), name);
            if (!asked.isEmpty()) {
                put("criteria/%d/scale".formatted(at), code);
                put("criteria/%d/comparator".formatted(at), "AT_LEAST");
                put("criteria/%d/value".formatted(at), asked);
            }
        }

        /**
         * A question.
         *
         * @param subscales codes by name, of those its section has so far
         */
        private void item(String line, String section, int at, Map<String, String> subscales) {
            Matcher parts = ITEM.matcher(line);
            boolean isItem = parts.matches();
            String name = "%s/items/%d".formatted(section, at);
            put(name + "/code", isItem ? parts.group(1).replaceFirst("[.)]$", "") : line.strip());
            put(name + "/label", isItem ? parts.group(2) : line.strip());
            if (isItem && parts.group(3) != null) {
                String subscale = parts.group(3).strip();
                if (!subscales.containsKey(subscale)) {
                    String place = "%s/subscales/%d".formatted(section, subscales.size());
                    subscales.put(subscale, Slug.of(subscale, subscales.values()));
                    put(place + "/code", subscales.getOrDefault(subscale, ""));
                    put(place + "/name", subscale);
                }
                put(name + "/subscales", subscales.getOrDefault(subscale, ""));
            }
        }

        void states(String[] states) {
            for (int i = 0; i < states.length; i++) {
                put("states/%d/state".formatted(i), states[i]);
                put(
                        "states/%d/effect".formatted(i),
                        (AnswerState.NOT_APPLICABLE.name().equals(states[i]) ? Effect.LEAVES_OUT : Effect.STAYS_OPEN)
                                .name());
            }
        }

        void scoring(String rule) {
            if (!rule.isEmpty() && !rule.equals(ScoreRule.PERCENT_OF_POSSIBLE.name())) {
                int at = 0;
                for (Level level : Level.values()) {
                    put("scoring/%d/level".formatted(at), level.name());
                    put("scoring/%d/rule".formatted(at++), rule);
                }
            }
        }
    }

    static InstrumentPart of(JsonNode entered, Map<String, List<String>> faults) {
        JsonNode definition = entered.path(FIELD);
        Set<String> states = definition
                .path("states")
                .valueStream()
                .map(rule -> rule.path("state").asString(""))
                .collect(Collectors.toSet());
        String rule = definition.path("scoring").path(0).path("rule").asString(ScoreRule.PERCENT_OF_POSSIBLE.name());
        return new InstrumentPart(
                List.of(
                        text(definition, "name", "Name", "What people call it.", true),
                        text(
                                definition,
                                "code",
                                "Code",
                                "A short code, the same for all its versions: team-work.",
                                true),
                        text(
                                definition,
                                "version",
                                "Version",
                                "Another wording or another scoring is another version: 1, 2.",
                                true),
                        text(
                                definition,
                                "supersedes",
                                "Takes the place of",
                                "The version before it, where there was one.",
                                false)),
                steps(definition),
                items(definition),
                Stream.of(AnswerState.NOT_APPLICABLE, AnswerState.DO_NOT_KNOW)
                        .map(state -> new Field.Option(
                                state.name(), Fields.label(state.name()), states.contains(state.name())))
                        .toList(),
                RULES.stream()
                        .map(one -> new Field.Option(
                                one.name(),
                                CALLED.getOrDefault(one, ""),
                                one.name().equals(rule)))
                        .toList(),
                definition.path("criteria").path(0).path("value").asString(""),
                placed(faults));
    }

    private static Text text(JsonNode definition, String field, String title, String hint, boolean isNeeded) {
        String name = FIELD + "/" + field;
        return new Text(
                name, Fields.id(name), title, hint, definition.path(field).asString(""), isNeeded);
    }

    private static String steps(JsonNode definition) {
        return definition
                .path("scales")
                .path(0)
                .path("points")
                .valueStream()
                .map(step -> "%s %s"
                        .formatted(
                                step.path("points").asString(""),
                                step.path("name").asString("")))
                .collect(Collectors.joining("\n"));
    }

    private static String items(JsonNode definition) {
        List<String> lines = new ArrayList<>();
        for (JsonNode section : definition.path("sections")) {
            Map<String, String> names = new HashMap<>();
            section.path("subscales")
                    .forEach(one -> names.put(
                            one.path("code").asString(""), one.path("name").asString("")));
            lines.add("# " + section.path("name").asString(""));
            for (JsonNode item : section.path("items")) {
                String subscale = item.path("subscales").path(0).asString("");
                lines.add("%s %s%s"
                        .formatted(
                                item.path("code").asString(""),
                                item.path("label").asString(""),
                                subscale.isEmpty() ? "" : " [%s]".formatted(names.getOrDefault(subscale, subscale))));
            }
        }
        return String.join("\n", lines);
    }

    /** Whatever is wrong in the questions or the steps is told where they are written. */
    private static Map<String, List<String>> placed(Map<String, List<String>> faults) {
        Map<String, List<String>> placed = new LinkedHashMap<>();
        faults.forEach((pointer, texts) -> {
            if (pointer.equals("/" + FIELD) || pointer.startsWith("/" + FIELD + "/")) {
                placed.computeIfAbsent(where(pointer), key -> new ArrayList<>()).addAll(texts);
            }
        });
        return placed;
    }

    private static String where(String pointer) {
        String part =
                pointer.substring(FIELD.length() + 1).replaceFirst("^/", "").replaceFirst("/.*", "");
        return switch (part) {
            case "" -> FIELD;
            case "scales" -> STEPS;
            case "sections" -> ITEMS;
            case "criteria" -> ASKED;
            case "states" -> STATES;
            case "scoring" -> RULE;
            default -> FIELD + "/" + part;
        };
    }

    /** The id of a field of the form. */
    static String id(String field) {
        return field.startsWith("~") ? "f-" + field.substring(1) : Fields.id(field);
    }

    /** What is wrong in a field of the form. */
    public List<String> faultsOf(String field) {
        return faults.getOrDefault(field, List.of());
    }
}
