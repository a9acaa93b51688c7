package org.throughline.infra.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;
import org.throughline.command.door.CommandRegistry;
import org.throughline.command.door.CommandType;
import org.throughline.events.EventCatalog;
import org.throughline.events.SubjectKey;
import tools.jackson.databind.JsonNode;

/**
 * What can be recorded in one area of the work.
 *
 * @param title of the area
 * @param wishes in the order of the commands
 */
record Area(String title, List<Wish> wishes) {

    /** The areas of the program, as people would call them. */
    private static final Map<String, String> TITLES = titles();

    private static final List<String> COMMON = List.of(
            "record-fidelity-check",
            "enter-stage",
            "draft-action-plan",
            "revise-action-plan",
            "complete-plan-step",
            "form-team",
            "appoint-member",
            "retire-member",
            "hold-meeting",
            "record-decision",
            "record-measure",
            "ask-question");

    /**
     * Something somebody wants to record.
     *
     * @param wish behind "I want to"
     */
    record Wish(String command, String wish, String description) {

        private static Wish of(CommandType type) {
            return new Wish(
                    type.path(),
                    type.schema().path("title").asString(type.name()),
                    type.schema().path("description").asString(""));
        }
    }

    private static Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        titles.put("implementation", "Stages, fidelity checks, plans and measures");
        titles.put("teams", "Teams, members and meetings");
        titles.put("direction", "Visions, agreements and commitments");
        titles.put("choices", "Decisions, focus areas, initiatives and resources");
        titles.put("talk", "Questions, feedback and information");
        titles.put("ground", "Schools and districts, rules and learning");
        titles.put("amend", "Putting things right");
        return titles;
    }

    static List<Area> all(CommandRegistry commands) {
        Map<String, List<Wish>> byArea = new LinkedHashMap<>();
        TITLES.keySet().forEach(area -> byArea.put(area, new ArrayList<>()));
        commands.types()
                .forEach(type -> byArea.computeIfAbsent(areaOf(type), key -> new ArrayList<>())
                        .add(Wish.of(type)));
        return byArea.entrySet().stream()
                .map(area -> new Area(TITLES.getOrDefault(area.getKey(), area.getKey()), area.getValue()))
                .toList();
    }

    /** What is recorded most. */
    static List<Wish> common(CommandRegistry commands) {
        return COMMON.stream()
                .flatMap(path -> commands.find(path).stream())
                .map(Wish::of)
                .toList();
    }

    /**
     * What somebody wants to record about something.
     *
     * @param query fills that in
     */
    record WishAbout(Wish wish, String query) {}

    /**
     * What can be recorded about something: every command that needs something of its kind, and every one that records its events.
     * What is recorded most comes first.
     *
     * @param state of the subject, which says of whom and of what it is
     */
    static List<WishAbout> about(CommandRegistry commands, SubjectKey subject, JsonNode state) {
        return commands.types().stream()
                .flatMap(type ->
                        filled(type, subject, state)
                                .map(filled -> new WishAbout(Wish.of(type), query(filled)))
                                .stream())
                .sorted(Comparator.comparingInt(about -> {
                    int place = COMMON.indexOf(about.wish().command());
                    return place < 0 ? COMMON.size() : place;
                }))
                .toList();
    }

    /** What is filled in, by field; empty where the command has nothing to do with it. */
    private static Optional<Map<String, String>> filled(CommandType type, SubjectKey subject, JsonNode state) {
        Shape shape = Forms.shape(type);
        Optional<String> itself = field(shape, subject.kind());
        if (itself.isPresent()) {
            return Optional.of(Map.of(itself.get(), subject.id()));
        }
        if (!recordsOf(type, subject)) {
            return Optional.empty();
        }
        Map<String, String> filled = new LinkedHashMap<>();
        shape.fields().forEach((name, part) -> {
            boolean names = part.refersTo() != null || part.vocabulary() != null;
            if (shape.requires(name) && names && state.path(name).isString()) {
                filled.put(name, state.path(name).asString());
            }
        });
        return Optional.of(filled);
    }

    private static boolean recordsOf(CommandType type, SubjectKey subject) {
        return type.records()
                .flatMap(EventCatalog.ALL::named)
                .filter(event -> event.subject().equals(subject.kind()))
                .isPresent();
    }

    private static String query(Map<String, String> filled) {
        UriComponentsBuilder query = UriComponentsBuilder.newInstance();
        filled.keySet().forEach(name -> query.queryParam(name, "{" + name + "}"));
        return query.encode().buildAndExpand(filled).toUriString();
    }

    /** The field that is of this kind: one that has to be filled in, that named after the kind before others. */
    private static Optional<String> field(Shape shape, String kind) {
        List<String> fields = shape.fields().entrySet().stream()
                .filter(field -> kind.equals(field.getValue().refersTo()) && shape.requires(field.getKey()))
                .filter(field -> field.getValue().kind() == Shape.Kind.TEXT)
                .map(Map.Entry::getKey)
                .toList();
        return fields.stream()
                .filter(name -> name.equals(kind + "Id"))
                .findFirst()
                .or(() -> fields.stream().findFirst());
    }

    /** {@code org.throughline.command.teams.team} is of the teams. */
    private static String areaOf(CommandType type) {
        return type.record().getPackageName().split("\\.", -1)[3];
    }
}
