package org.throughline.query.page.answer;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.query.page.Moment;
import org.throughline.query.question.Between;
import org.throughline.query.question.Means;
import org.throughline.query.question.Question;
import org.throughline.query.question.QuestionType;
import org.throughline.query.tree.TreeReads.Called;
import org.throughline.query.tree.TreeReads.District;
import org.throughline.query.words.Words;

/**
 * The questions at one moment, about one unit where there is one.
 *
 * @param areas the questions there are, area by area
 * @param units to choose from
 * @param district the one asked about; absent where there is none
 * @param asked the question whose answer is shown
 * @param given what it is asked with, besides moment and district
 * @param fields what it can be asked with
 */
record QuestionsPart(
        List<Area> areas,
        List<District> units,
        @Nullable String district,
        @Nullable QuestionType<?, ?> asked,
        Map<String, List<String>> given,
        List<Field> fields,
        Moment moment) {

    /** As many as can be looked through in a list. */
    private static final int MOST_OPTIONS = 150;
    /** Before a colon there may be too little to say anything. */
    private static final int SHORTEST = 45;

    private static final Map<String, String> AREAS = new LinkedHashMap<>();

    static {
        AREAS.put("implementation", "Plans, stages and fidelity");
        AREAS.put("direction", "Vision, agreements and commitment");
        AREAS.put("teams", "Teams and who sits on them");
        AREAS.put("choices", "Decisions, focus and resources");
        AREAS.put("talk", "Channels, questions and feedback");
        AREAS.put("ground", "Rules, people and what they have learned");
    }

    /** Questions that belong together. */
    record Area(String title, List<Entry> entries) {}

    /** A question with what its answer tells, in a sentence. */
    record Entry(QuestionType<?, ?> question, String says) {}

    /**
     * Something a question can be asked with.
     *
     * @param options to choose from; empty where it is filled in
     * @param leftOut what is asked for without it
     */
    record Field(
            String name, String label, String hint, boolean day, String value, List<Option> options, String leftOut) {}

    /** Something to choose. */
    record Option(String value, String words) {}

    static List<Area> areas(List<QuestionType<?, ?>> questions) {
        Map<String, List<Entry>> byArea = questions.stream()
                .collect(Collectors.groupingBy(
                        question -> area(question.question().getClass()),
                        Collectors.mapping(
                                question -> new Entry(
                                        question, brief(question.asks().tells())),
                                Collectors.toList())));
        List<String> order = new ArrayList<>(AREAS.keySet());
        return byArea.entrySet().stream()
                .sorted(Comparator.comparingInt(area -> Math.floorMod(order.indexOf(area.getKey()), order.size() + 1)))
                .map(area ->
                        new Area(AREAS.getOrDefault(area.getKey(), Words.sentence(area.getKey())), area.getValue()))
                .toList();
    }

    /** What its package says behind all questions. */
    private static String area(Class<?> question) {
        String below = question.getPackageName()
                .substring(Question.class.getPackageName().length() + 1);
        return below.split("\\.", 2)[0];
    }

    /** The first thing it tells, without what that is made up of. */
    static String brief(String tells) {
        String first = sentences(tells).getFirst().replaceAll("\\.$", "");
        int end = first.split("[;:]", 2)[0].length();
        return (end > SHORTEST ? first.substring(0, end) : first).strip() + ".";
    }

    /** What a question tells, sentence by sentence, without the marks that programs read. */
    static List<String> sentences(String tells) {
        String plain = tells.replaceAll("\\(`[^`]*`\\)", "")
                .replaceAll("`([^`]*)`", "$1")
                .replace("**", "")
                .replaceAll("\\s+([.,;:])", "$1");
        return Arrays.stream(plain.split("(?<=\\.)\\s+(?=[A-Z])"))
                .map(String::strip)
                .toList();
    }

    static List<Field> fields(QuestionType<?, ?> question, Map<String, List<String>> given, Called called) {
        List<Field> fields = new ArrayList<>();
        for (RecordComponent component : question.parameters().getRecordComponents()) {
            Means means = component.getAnnotation(Means.class);
            String hint = means == null ? "" : sentences(means.value()).getFirst();
            if (component.getType() == Between.class) {
                fields.add(new Field("from", "from", "", true, value(given, "from"), List.of(), ""));
                fields.add(new Field("to", "to", "", true, value(given, "to"), List.of(), ""));
            } else if (!(component.getGenericType() instanceof ParameterizedType)
                    && question.asks().ofADistrict()) {
                List<Option> options = options(component, called);
                if (options.size() <= MOST_OPTIONS) {
                    fields.add(new Field(
                            component.getName(),
                            AnswerWords.label(component.getName()),
                            hint,
                            false,
                            value(given, component.getName()),
                            options,
                            means == null ? "all" : means.leftOut()));
                }
            }
        }
        return fields;
    }

    private static String value(Map<String, List<String>> given, String name) {
        return given.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    private static List<Option> options(RecordComponent component, Called called) {
        if (component.getType().isEnum()) {
            return Arrays.stream(component.getType().getEnumConstants())
                    .map(constant -> (Enum<?>) constant)
                    .map(constant -> new Option(constant.name(), Saying.label(constant)))
                    .toList();
        }
        return component.getName().equals("team")
                ? called.teams().entrySet().stream()
                        .map(team -> new Option(team.getKey(), team.getValue()))
                        .sorted(Comparator.comparing(Option::words))
                        .toList()
                : List.of();
    }

    /** What it is asked with at most, so that all of it can be unfolded. */
    public boolean isNarrowed() {
        return fields.stream().anyMatch(field -> !field.day() && !field.value().isEmpty());
    }

    public List<Field> days() {
        return fields.stream().filter(Field::day).toList();
    }

    public List<Field> others() {
        return fields.stream().filter(field -> !field.day()).toList();
    }

    /** Where programs read the answer, relative to the first page. */
    public String json() {
        return Objects.requireNonNull(asked).route().substring(1) + query(parameters(true));
    }

    /** Where people read the answer to a question at this moment, relative to the first page. */
    public String page(QuestionType<?, ?> question) {
        return "questions/" + question.path() + query(parameters(false));
    }

    /** The list of questions, relative to the first page. */
    public String list() {
        return "questions" + query(parameters(false));
    }

    /** The moment and the district, as reads take them, with whatever else the question is asked with. */
    Map<String, List<String>> parameters(boolean whole) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (moment.day() != null) {
            parameters.put("asOf", List.of(moment.day()));
        }
        if (moment.knownAt() != null) {
            parameters.put("knownAt", List.of(moment.knownAt()));
        }
        if (moment.bySource()) {
            parameters.put("clock", List.of("source"));
        }
        if (district != null) {
            parameters.put("district", List.of(district));
        }
        if (whole) {
            parameters.putAll(given);
        }
        return parameters;
    }

    private static String query(Map<String, List<String>> parameters) {
        return parameters.isEmpty()
                ? ""
                : parameters.entrySet().stream()
                        .flatMap(parameter ->
                                parameter.getValue().stream().map(value -> parameter.getKey() + "=" + encoded(value)))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
