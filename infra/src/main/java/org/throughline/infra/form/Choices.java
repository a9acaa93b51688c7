package org.throughline.infra.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.json.EventJson;
import org.throughline.infra.people.Directory;
import org.throughline.infra.vocabulary.Vocabularies;
import org.throughline.query.SubjectKinds;
import org.throughline.query.answer.Answers;
import org.throughline.query.answer.Answers.Ask;
import org.throughline.query.answer.Kept;
import org.throughline.query.page.TitledNames;
import org.throughline.query.page.TreeNames;
import org.throughline.query.read.Queries;
import org.throughline.query.read.Reader;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Tense;
import org.throughline.query.subject.choices.decision.DecisionState;
import org.throughline.query.subject.choices.decision.DecisionState.Input;
import org.throughline.query.subject.choices.focus.FocusPortfolioState;
import org.throughline.query.subject.implementation.stage.StageState;
import org.throughline.query.subject.talk.channel.ChannelState;
import org.throughline.query.subject.teams.team.TeamState;
import org.throughline.query.tree.TreeReads.Called;
import org.throughline.query.tree.TreeReads.FindNames;
import org.throughline.query.words.Instruments;
import org.throughline.query.words.Names;
import org.throughline.query.words.Words;
import tools.jackson.databind.JsonNode;

/** What can be chosen for an id or a code: everything there is of a kind, and every code of a vocabulary, by name. */
@Component
final class Choices {

    private static final String PERSON = "person";
    private static final String TEAM = "team";
    private static final String ROLES = "roles";

    /** Open vocabularies of which no list comes with the program: whatever was said before. */
    private static final Map<String, Function<Snapshot, Map<String, String>>> IN_USE =
            Map.of("practices", Choices::practices, "audiences", Choices::audiences, "media", Choices::media);

    private final Answers answers;
    private final SubjectKinds kinds;
    private final Queries queries;
    private final Directory directory;
    private final Instruments instruments;
    private final Vocabularies vocabularies;
    private final AtomicReference<@Nullable People> people = new AtomicReference<>();

    Choices(
            Answers answers,
            SubjectKinds kinds,
            Queries queries,
            Directory directory,
            Instruments instruments,
            Vocabularies vocabularies) {
        this.instruments = instruments;
        this.answers = answers;
        this.kinds = kinds;
        this.queries = queries;
        this.directory = directory;
        this.vocabularies = vocabularies;
    }

    /** Whoever has no seat and no role is called by words: a department. */
    private static final String PERSON_ROLE_OR_WORDS = "person-role-or-words";

    /** Whether what nothing is called may be entered as it is. */
    static boolean takesWords(Shape shape) {
        return PERSON_ROLE_OR_WORDS.equals(shape.refersTo());
    }

    private record About(String what) {}

    /** Names by id or code, every name once; what is kept is weighed by its JSON. */
    record Named(Map<String, String> byId) {}

    /** Names of people as they are at a version of the directory. */
    private record People(long version, Map<String, String> byId) {}

    /** What everybody and everything is called now. */
    Names names() {
        return new TitledNames(untitled(), this::of);
    }

    private Names untitled() {
        Called called = queries.ask(new FindNames(null, Tense.NOW), ResponseTypes.instanceOf(Kept.class))
                .answer(Called.class);
        return new TreeNames(called, directory, instruments);
    }

    /** What a field of this shape can be chosen from; empty where anything can be entered. */
    Optional<Chosen> of(Shape shape) {
        return shape.refersTo() != null
                ? Optional.of(referred(shape.refersTo()))
                : Optional.ofNullable(shape.vocabulary()).flatMap(this::vocabulary);
    }

    /** What something of a kind is called whose state this is. */
    String called(String kind, JsonNode state) {
        return Label.of(kind, state, untitled());
    }

    private Chosen referred(String what) {
        return switch (what) {
            case PERSON -> new Chosen(what, List.of(people()), List.of());
            case "person-or-role", PERSON_ROLE_OR_WORDS -> new Chosen(what, List.of(people()), List.of(roles()));
            case "team-or-person" -> new Chosen(what, List.of(of(TEAM), people()), List.of());
            case "person-team-or-role" -> new Chosen(what, List.of(people(), of(TEAM)), List.of(roles()));
            case "focus-area" -> new Chosen(what, List.of(asked(what, Choices::focusAreas)), List.of());
            default -> new Chosen(what, List.of(of(what)), List.of());
        };
    }

    private Optional<Chosen> vocabulary(String name) {
        Function<Snapshot, Map<String, String>> inUse = IN_USE.get(name);
        if (inUse != null) {
            return Optional.of(new Chosen(name, List.of(), List.of(asked(name, inUse))));
        }
        return terms(name).map(terms -> new Chosen(name, List.of(), List.of(terms)));
    }

    private Map<String, String> roles() {
        return terms(ROLES).orElse(Map.of());
    }

    private Optional<Map<String, String>> terms(String name) {
        return vocabularies.named(name).map(vocabulary -> {
            Map<String, String> terms = new LinkedHashMap<>();
            vocabulary.terms().forEach(term -> terms.put(term.code(), Words.text(term.label())));
            return unambiguous(terms);
        });
    }

    /** Everything there is of a kind of subject. */
    private Map<String, String> of(String kind) {
        Names names = untitled();
        return asked(kind, snapshot -> subjects(kind, snapshot, names));
    }

    private Map<String, String> subjects(String kind, Snapshot snapshot, Names names) {
        Class<?> state = kinds.named(kind).stateType();
        String id = idField(state);
        Map<String, String> found = new HashMap<>();
        snapshot.states(state).forEach(one -> {
            JsonNode json = EventJson.MAPPER.valueToTree(one);
            found.put(json.path(id).asString(""), Label.of(kind, json, names));
        });
        return found;
    }

    /** By the first component of its record a state says which it is of. */
    private static String idField(Class<?> state) {
        return state.getRecordComponents()[0].getName();
    }

    private static Map<String, String> practices(Snapshot snapshot) {
        Map<String, String> found = new HashMap<>();
        snapshot.states(StageState.class).forEach(stage -> found.put(stage.practice(), stage.practice()));
        return found;
    }

    private static Map<String, String> audiences(Snapshot snapshot) {
        Stream<String> reached = snapshot.states(ChannelState.class).stream().map(ChannelState::audience);
        Stream<String> heard = snapshot.states(DecisionState.class).stream()
                .flatMap(decision -> decision.inputs().stream().map(Input::group));
        return called(Stream.concat(reached, heard));
    }

    private static Map<String, String> media(Snapshot snapshot) {
        return called(snapshot.states(ChannelState.class).stream().map(ChannelState::medium));
    }

    /** Codes as people say them. */
    private static Map<String, String> called(Stream<String> codes) {
        return codes.distinct().collect(Collectors.toMap(code -> code, code -> Words.sentence(Words.code(code))));
    }

    private static Map<String, String> focusAreas(Snapshot snapshot) {
        Map<String, String> found = new HashMap<>();
        snapshot.states(FocusPortfolioState.class)
                .forEach(portfolio ->
                        portfolio.areas().forEach(area -> found.put(area.code(), Words.text(area.title()))));
        return found;
    }

    private static Map<String, String> members(Snapshot snapshot) {
        Map<String, String> found = new HashMap<>();
        snapshot.states(TeamState.class)
                .forEach(team -> team.tenures().forEach(seat -> found.put(seat.memberId(), seat.memberId())));
        return found;
    }

    /** Kept until something it rests on is recorded anew. */
    private Map<String, String> asked(String what, Function<Snapshot, Map<String, String>> how) {
        Ask ask = new Ask("form-choices", new About(what), null, Tense.NOW, Reader.ANYBODY);
        return answers.of(ask, 0, snapshot -> new Named(unambiguous(how.apply(snapshot))), kept -> {})
                .answer(Named.class)
                .byId();
    }

    private Map<String, String> people() {
        Map<String, String> all = new HashMap<>(asked("members", Choices::members));
        all.putAll(named());
        return unambiguous(all);
    }

    private Map<String, String> named() {
        long version = directory.version();
        People known = people.get();
        if (known == null || known.version() != version) {
            known = new People(version, directory.names());
            people.set(known);
        }
        return known.byId();
    }

    /** By name; two of one name are told apart by their ids. */
    private static Map<String, String> unambiguous(Map<String, String> byId) {
        Map<String, List<String>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        byId.forEach((id, name) ->
                byName.computeIfAbsent(name, key -> new ArrayList<>()).add(id));
        Map<String, String> ordered = new LinkedHashMap<>();
        byName.forEach((name, ids) -> ids.stream()
                .sorted()
                .forEach(id ->
                        ordered.put(id, ids.size() == 1 ? byId.get(id) : "%s (%s)".formatted(byId.get(id), id))));
        return ordered;
    }

    /**
     * Everything that can be chosen for a field.
     *
     * @param what it is of
     * @param things names by id, kind by kind
     * @param codes names by code; who records may use others
     */
    record Chosen(String what, List<Map<String, String>> things, List<Map<String, String>> codes) {

        /** Lists that are longer are not sent whole; a part of a name finds what is meant. */
        static final int MOST_SENT = 250;

        /** The names that are offered. */
        List<String> offered() {
            return all().map(Map.Entry::getValue).limit(MOST_SENT).toList();
        }

        boolean isOfferedWhole() {
            return all().skip(MOST_SENT).findAny().isEmpty();
        }

        /** What an id is called. */
        Optional<String> name(String id) {
            return Stream.concat(things.stream(), codes.stream())
                    .map(names -> names.get(id))
                    .filter(Objects::nonNull)
                    .findFirst();
        }

        /** The id that a text means: it is one, or the name of one, or part of the name of one thing alone. */
        Meant meant(String text) {
            if (name(text).isPresent()) {
                return new Meant(text, List.of());
            }
            List<Map.Entry<String, String>> called = all().filter(
                            entry -> entry.getValue().equalsIgnoreCase(text))
                    .toList();
            if (called.size() == 1) {
                return new Meant(called.getFirst().getKey(), List.of());
            }
            List<String> parts = List.of(text.toLowerCase(Locale.ROOT).split("\\s+"));
            List<Map.Entry<String, String>> like = entries(things)
                    // what goes by its id has no name of which something could be a part
                    .filter(entry -> !entry.getKey().equals(entry.getValue()))
                    .filter(entry -> parts.stream().allMatch(entry.getValue().toLowerCase(Locale.ROOT)::contains))
                    .toList();
            return like.size() == 1
                    ? new Meant(like.getFirst().getKey(), List.of())
                    : new Meant(null, like.stream().map(Map.Entry::getValue).toList());
        }

        private Stream<Map.Entry<String, String>> all() {
            return Stream.concat(entries(things), entries(codes));
        }

        private static Stream<Map.Entry<String, String>> entries(List<Map<String, String>> names) {
            return names.stream().map(Map::entrySet).flatMap(Collection::stream);
        }
    }

    /**
     * What a text means.
     *
     * @param id absent where it means nothing, or several
     * @param candidates the names it may mean
     */
    record Meant(@Nullable String id, List<String> candidates) {}
}
