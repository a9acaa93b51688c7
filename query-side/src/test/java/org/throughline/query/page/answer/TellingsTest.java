package org.throughline.query.page.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.ResolvableType;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.throughline.events.json.EventJson;
import org.throughline.query.answer.OnDemand;
import org.throughline.query.page.answer.Told.Cell;
import org.throughline.query.page.answer.Told.Chart;
import org.throughline.query.page.answer.Told.Table;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Question;
import org.throughline.query.read.Window;
import org.throughline.query.words.Called;
import tools.jackson.databind.JsonNode;

/** Answers as the sample gives them, cut short, and what is told of them, letter by letter. */
class TellingsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    /** Questions that nobody has written a telling for; a new one is put here by decision. */
    private static final List<String> UNTOLD = List.of();

    /** Answers by the path of their question. */
    static Map<String, Class<?>> answers() {
        return found(Question.class, "org.throughline.query.question")
                .filter(type -> type.isAnnotationPresent(Asks.class))
                .collect(Collectors.toMap(
                        type -> type.getAnnotation(Asks.class).path(),
                        type -> argument(type, Question.class, 1),
                        (one, other) -> one,
                        TreeMap::new));
    }

    static List<String> paths() {
        return List.copyOf(answers().keySet());
    }

    @Test
    void everyQuestionIsToldUnlessThatWasDecided() {
        List<Class<?>> told = found(Telling.class, "org.throughline.query.page.answer")
                .<Class<?>>map(type -> argument(type, Telling.class, 0))
                .toList();
        assertThat(told).doesNotHaveDuplicates();
        assertThat(answers().entrySet().stream()
                        .filter(answer -> !told.contains(answer.getValue()))
                        .map(Map.Entry::getKey))
                .containsExactlyElementsOf(UNTOLD);
        assertThat(answers().values()).containsAll(told);
    }

    @ParameterizedTest
    @MethodSource("paths")
    void tellsWhatTheAnswerSays(String path) throws Exception {
        assertThat(said(path)).isEqualTo(read(path + ".txt"));
    }

    /** Nothing is told to people by an id or a code. */
    @ParameterizedTest
    @MethodSource("paths")
    void callsEverybodyAndEverythingByName(String path) throws Exception {
        String shown = said(path).replaceAll("\\[[^\\]]*\\]", "").replaceAll("(?m)^ *<svg.*$", "");
        String unnamed = shown.replaceAll("[Tt]he ([a-z-]+ )?(m|sample)-[a-z0-9-]+", "");
        assertThat(unnamed)
                .doesNotContainPattern("\\b[A-Z]+_[A-Z_]+\\b")
                .doesNotContainPattern("\\b(m-[0-9]+|sample-[a-z0-9-]+)");
    }

    @Test
    void tellsNoAnswerTwice() {
        assertThatThrownBy(() -> new Tellings(List.of(new CadenceTelling(), new CadenceTelling())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CadenceAnswer");
    }

    @ParameterizedTest
    @MethodSource("paths")
    void tellsOfNothingToo(String path) throws Exception {
        Told told = told(path, emptied(EventJson.MAPPER.readTree(read(path + ".json"))));
        assertThat(told.result()).isNotBlank().endsWith(".");
    }

    /** An answer is told once to see whom it names, and once by name. */
    @ParameterizedTest
    @MethodSource("paths")
    void makesEachItemOfAnAnswerOnceHoweverOftenItIsTold(String path) throws Exception {
        JsonNode fixture = EventJson.MAPPER.readTree(read(path + ".json"));
        Class<?> type = Objects.requireNonNull(answers().get(path));
        Map<Object, Integer> made = new HashMap<>();
        Object answer = onDemand(
                type,
                EventJson.MAPPER.treeToValue(fixture.path("answer"), type),
                item -> made.merge(item, 1, Integer::sum));
        Function<Saying, Told> telling = telling(type, answer);

        Told once = telling.apply(saying(fixture));
        assertThat(telling.apply(saying(fixture))).isEqualTo(once);
        assertThat(written(once)).isEqualTo(written(told(path, fixture)));
        assertThat(made.values()).allMatch(times -> times == 1);
    }

    /** The same answer, the items of its lists made when they are looked at. */
    private static Object onDemand(Class<?> type, Object answer, Consumer<Object> looked) throws Exception {
        RecordComponent[] components = type.getRecordComponents();
        Object[] parts = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            components[i].getAccessor().setAccessible(true);
            Object part = components[i].getAccessor().invoke(answer);
            parts[i] = part instanceof List<?> items
                    ? OnDemand.of(places(i, items), place -> {
                        looked.accept(place);
                        return items.get(place.item());
                    })
                    : part;
        }
        Constructor<?> constructor = type.getDeclaredConstructor(
                Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        return constructor.newInstance(parts);
    }

    /** Where an item stands: in which list, and in which place. */
    private record Place(int list, int item) {}

    private static List<Place> places(int list, List<?> items) {
        return IntStream.range(0, items.size())
                .mapToObj(item -> new Place(list, item))
                .toList();
    }

    /** An answer without any list filled. */
    private static JsonNode emptied(JsonNode fixture) {
        tools.jackson.databind.node.ObjectNode answer = (tools.jackson.databind.node.ObjectNode) fixture.path("answer");
        answer.propertyNames().stream()
                .filter(name -> answer.path(name).isArray())
                .toList()
                .forEach(answer::putArray);
        return fixture;
    }

    static String said(String path) throws Exception {
        Told told = told(path, EventJson.MAPPER.readTree(read(path + ".json")));
        return written(told.named(key -> "the %s %s".formatted(key.kind(), key.id())));
    }

    private static Told told(String path, JsonNode fixture) throws Exception {
        Class<?> type = Objects.requireNonNull(answers().get(path));
        return telling(type, EventJson.MAPPER.treeToValue(fixture.path("answer"), type))
                .apply(saying(fixture));
    }

    private static Saying saying(JsonNode fixture) {
        JsonNode window = fixture.path("window");
        return new Saying(
                Called.byId(),
                DAY,
                window.isObject()
                        ? new Window(
                                LocalDate.parse(window.path("from").asString()),
                                LocalDate.parse(window.path("to").asString()))
                        : null);
    }

    @SuppressWarnings("unchecked") // found by the type of the answer
    private static <A extends Record> Function<Saying, Told> telling(Class<?> type, Object answer) throws Exception {
        Class<?> telling = found(Telling.class, "org.throughline.query.page.answer")
                .filter(one -> argument(one, Telling.class, 0) == type)
                .findFirst()
                .orElseThrow();
        Constructor<?> made = telling.getDeclaredConstructor();
        made.setAccessible(true);
        return Tellings.of((Telling<A>) made.newInstance(), (Class<A>) type, (A) answer);
    }

    private static String written(Told told) {
        StringBuilder text = new StringBuilder(told.result()).append('\n');
        for (Chart chart : told.charts()) {
            text.append("\n~ ").append(chart.title()).append('\n');
            chart.legend()
                    .forEach(key -> text.append("  ")
                            .append(key.type())
                            .append(" = ")
                            .append(key.words())
                            .append('\n'));
            chart.strips()
                    .forEach(strip -> text.append("  ")
                            .append(Cell.of(strip.label().toArray(Told.Bit[]::new)).lines().stream()
                                    .map(TellingsTest::line)
                                    .collect(Collectors.joining()))
                            .append(" | ")
                            .append(strip.note())
                            .append("\n  ")
                            .append(strip.svg())
                            .append('\n'));
        }
        for (Table table : told.tables()) {
            text.append("\n# %s (%d, %d at once)\n"
                    .formatted(table.title(), table.total(), table.first().size()));
            text.append(String.join(" | ", table.columns())).append('\n');
            table.rows()
                    .forEach(row -> text.append(
                                    row.stream().map(TellingsTest::cell).collect(Collectors.joining(" | ")))
                            .append('\n'));
        }
        text.append('\n');
        told.how().forEach(sentence -> text.append("* ").append(sentence).append('\n'));
        return text.toString();
    }

    private static String cell(Cell cell) {
        return cell.lines().isEmpty()
                ? "-"
                : cell.lines().stream().map(TellingsTest::line).collect(Collectors.joining(" / "));
    }

    private static String line(Told.Line line) {
        return line.bits().stream()
                .map(bit -> bit.link() == null ? bit.text() : "%s [%s]".formatted(bit.text(), bit.link()))
                .collect(Collectors.joining());
    }

    private static String read(String file) throws IOException {
        try (InputStream in = TellingsTest.class.getResourceAsStream("/told/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Stream<Class<?>> found(Class<?> type, String root) {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(type));
        return scan.findCandidateComponents(root).stream().map(found -> {
            try {
                return Class.forName(found.getBeanClassName());
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static Class<?> argument(Class<?> type, Class<?> of, int index) {
        return Objects.requireNonNull(
                ResolvableType.forClass(type).as(of).getGeneric(index).resolve());
    }
}
