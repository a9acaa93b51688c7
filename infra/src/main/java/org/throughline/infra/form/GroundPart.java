package org.throughline.infra.form;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.throughline.infra.form.ground.Beginning;
import org.throughline.infra.form.ground.Ground;
import org.throughline.infra.form.ground.Ground.Choice;
import org.throughline.infra.form.ground.Ground.Pick;
import tools.jackson.databind.JsonNode;

/**
 * What a form shows of what it begins from, and what of it can be chosen.
 *
 * @param title over it; empty where it is shown elsewhere
 * @param about fields that say of what it is
 * @param wanted what has to be said before anything can be shown, in words
 * @param ground what stands; absent before it is said of what, and where there is nothing of the kind
 * @param picks what can be chosen
 * @param instead other forms that may be meant
 * @param said what would be said of it as it is entered
 */
record GroundPart(
        String title,
        List<String> about,
        String wanted,
        @Nullable Ground ground,
        List<Asked> picks,
        List<Elsewhere> instead,
        Said said) {

    /** With several fields at once that were chosen together. */
    private static final String PICK = "~pick/";

    /** Of so many each stands there to be clicked. */
    private static final int FEW = 15;

    /**
     * What would be said.
     *
     * @param refusal why it would be refused; absent where it would not, or too little is entered
     * @param concerns what would stand beside it
     * @param isKnown whether enough is entered to say so
     */
    record Said(@Nullable String refusal, List<String> concerns, boolean isKnown) {

        static final Said NOTHING = new Said(null, List.of(), false);
    }

    /**
     * A choice that is asked for.
     *
     * @param name of its parameter
     * @param isShort whether every option stands there to be clicked
     */
    record Asked(Pick pick, String name, String id, List<Field.Option> options, boolean isShort, List<String> faults) {}

    /** Another form. */
    record Elsewhere(String href, String words) {}

    static GroundPart of(
            Beginning beginning,
            Map<String, String> titles,
            @Nullable Ground ground,
            JsonNode entered,
            Map<String, List<String>> faults,
            Said said) {
        return new GroundPart(
                beginning.title(),
                beginning.about(),
                beginning.about().stream()
                        .map(field -> titles.getOrDefault(field, field))
                        .map(title -> title.substring(0, 1).toLowerCase(Locale.ENGLISH) + title.substring(1))
                        .collect(Collectors.joining(" and ")),
                ground,
                ground == null
                        ? List.of()
                        : ground.picks().stream()
                                .map(pick -> asked(pick, entered, faults))
                                .toList(),
                ground == null
                        ? List.of()
                        : ground.instead().stream().map(GroundPart::elsewhere).toList(),
                said);
    }

    private static Elsewhere elsewhere(Ground.Instead instead) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/record/" + instead.command());
        instead.filled().keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return new Elsewhere(address.encode().buildAndExpand(instead.filled()).toUriString(), instead.words());
    }

    private static Asked asked(Pick pick, JsonNode entered, Map<String, List<String>> faults) {
        boolean isOne = pick.fields().size() == 1;
        List<Field.Option> options = new ArrayList<>();
        boolean isFound = false;
        for (Choice choice : pick.choices()) {
            boolean isChosen = !isFound && isEntered(pick, choice, entered);
            isFound |= isChosen;
            options.add(new Field.Option(value(pick, choice), choice.label(), isChosen));
        }
        boolean isEntered = pick.fields().stream().anyMatch(entered::has);
        if (isEntered && !isFound && !pick.isOpen()) {
            // what was entered elsewhere is not lost here
            Map<String, String> values = new HashMap<>();
            pick.fields().forEach(field -> values.put(field, text(entered.path(field))));
            options.add(new Field.Option(value(pick, new Choice(values, "")), "As it was entered", true));
        }
        if (!pick.none().isEmpty()) {
            options.add(new Field.Option("", pick.none(), !isFound && (!isEntered || pick.isOpen())));
        }
        String first = pick.fields().getFirst();
        return new Asked(
                pick,
                isOne ? first : PICK + first,
                pick.isOpen() ? Fields.id("pick/" + first) : Fields.id(first),
                options,
                options.size() <= FEW,
                pick.isOpen()
                        ? List.of()
                        : pick.fields().stream()
                                .flatMap(field -> faults.getOrDefault("/" + field, List.of()).stream())
                                .distinct()
                                .toList());
    }

    private static boolean isEntered(Pick pick, Choice choice, JsonNode entered) {
        return pick.fields().stream()
                .allMatch(field ->
                        text(entered.path(field)).equals(choice.values().getOrDefault(field, "")));
    }

    private static String text(JsonNode value) {
        return value.isMissingNode() || value.isNull() ? "" : value.asString(value.toString());
    }

    /** One field goes by its own name; several are written one behind the other. */
    private static String value(Pick pick, Choice choice) {
        return pick.fields().size() == 1
                ? choice.values().getOrDefault(pick.fields().getFirst(), "")
                : pick.fields().stream()
                        .map(field -> field + "="
                                + URLEncoder.encode(choice.values().getOrDefault(field, ""), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    /** The parameters, with what was chosen together as the fields that it stands for. */
    static Map<String, String[]> spelledOut(Map<String, String[]> parameters) {
        Map<String, String[]> all = new HashMap<>(parameters);
        parameters.forEach((name, values) -> {
            if (name.startsWith(PICK) && values.length > 0 && !values[0].isEmpty()) {
                Stream.of(values[0].split("&", -1))
                        .map(one -> one.split("=", 2))
                        .filter(one -> one.length == 2)
                        .forEach(one ->
                                all.put(one[0], new String[] {URLDecoder.decode(one[1], StandardCharsets.UTF_8)}));
            }
        });
        return all;
    }

    /** Whether a field is asked for by a choice. */
    boolean asks(String field) {
        return picks.stream()
                .anyMatch(one -> !one.pick().isOpen() && one.pick().fields().contains(field));
    }

    /** Fields that were chosen together, and are not entered beside that as well. */
    Set<String> chosen() {
        return picks.stream()
                .filter(one -> one.pick().isOpen())
                .filter(one -> one.options().stream()
                        .anyMatch(option -> option.isChosen() && !option.value().isEmpty()))
                .flatMap(one -> one.pick().fields().stream())
                .collect(Collectors.toSet());
    }

    /** What a list or field can be, by its place. */
    Map<String, List<Choice>> offers() {
        return ground == null ? Map.of() : ground.offers();
    }

    /** Fields that are made up when they are left empty. */
    Set<String> madeUp() {
        return ground == null ? Set.of() : ground.codes().keySet();
    }

    List<String> pointers() {
        return picks.stream()
                .filter(one -> !one.pick().isOpen())
                .flatMap(one -> one.pick().fields().stream())
                .map(field -> "/" + field)
                .toList();
    }

    public boolean isOpened() {
        return ground != null;
    }

    public boolean isShown() {
        return !title.isEmpty();
    }

    /** The field behind which it stands. */
    public String last() {
        return about.getLast();
    }
}
