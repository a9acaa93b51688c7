package org.throughline.query.page.thing;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.events.EventCatalog;
import org.throughline.events.SubjectKey;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.References;
import org.throughline.query.page.Straight;
import org.throughline.query.page.thing.Layout.Bit;
import org.throughline.query.words.Names;
import org.throughline.query.words.Words;
import tools.jackson.databind.JsonNode;

/** What everything is called that a state refers to, at the moment shown, and where it can be read. */
public final class SubjectNames {

    private static final String API = "/api/";

    private final Names names;
    private final Map<SubjectKey, String> titles;
    private final Set<String> members;

    /**
     * Names of these.
     *
     * @param titles of the subjects that there were at the moment
     * @param members ids of the people who are referred to
     */
    public SubjectNames(Names names, Map<SubjectKey, String> titles, Set<String> members) {
        this.names = names;
        this.titles = Map.copyOf(titles);
        this.members = Set.copyOf(members);
    }

    /** The names of units and people. */
    public Names names() {
        return names;
    }

    /** Everything that a state refers to; people as subjects of the kind {@link References#PERSON}. */
    static Set<SubjectKey> referredTo(JsonNode state) {
        Set<SubjectKey> found = new HashSet<>();
        collect(state, found);
        return found;
    }

    private static void collect(JsonNode value, Set<SubjectKey> found) {
        if (value.isObject()) {
            value.properties().forEach(part -> {
                note(part.getKey(), part.getValue(), value, found);
                collect(part.getValue(), found);
            });
        } else if (value.isArray()) {
            value.forEach(part -> collect(part, found));
        }
    }

    private static void note(String field, JsonNode value, JsonNode around, Set<SubjectKey> found) {
        if (value.isArray()) {
            value.forEach(part -> {
                note(field, part, around, found);
                if (part.isObject() && part.has("value")) {
                    note(field, part.path("value"), part, found);
                }
            });
        } else if (value.isObject()
                && References.kindOf(field, value)
                        .filter(References.PERSON::equals)
                        .isPresent()) {
            // what is said of each of them
            value.propertyNames().forEach(member -> found.add(new SubjectKey(References.PERSON, member)));
        } else if (value.isString() && field.equals("link")) {
            ofLink(value.asString(), found);
        } else if (value.isString()) {
            References.kindOf(field, around).ifPresent(kind -> found.add(new SubjectKey(kind, value.asString())));
        }
    }

    private static void ofLink(String link, Set<SubjectKey> found) {
        SubjectKey key = keyOf(link);
        if (key != null) {
            found.add(key);
        }
    }

    private static @Nullable SubjectKey keyOf(String link) {
        String[] segments = link.startsWith(API) ? link.substring(API.length()).split("/") : new String[0];
        return segments.length != 2
                ? null
                : EventCatalog.ALL.subjects().stream()
                        .filter(kind -> EventCatalog.ALL.pathOf(kind).equals(segments[0]))
                        .findFirst()
                        .map(kind -> new SubjectKey(kind, segments[1]))
                        .orElse(null);
    }

    /** The title of a subject; empty where there was none then, or it is withheld. */
    public Optional<String> titleOf(SubjectKey key) {
        return Optional.ofNullable(titles.get(key));
    }

    /** A subject by its title, which leads to its page; one that there was not then by its id. */
    Bit subject(String kind, String id) {
        String title = titles.get(new SubjectKey(kind, id));
        return title == null ? Bit.text(id) : new Bit(title, PagePath.of(kind, id), null);
    }

    /** Words that lead where a link within the program leads; to the page of what stands there. */
    Bit linked(String words, String link) {
        SubjectKey key = keyOf(link);
        String title = key == null ? null : titles.get(key);
        if (key == null || title == null) {
            return Bit.text(words);
        }
        String said = words.equals(title) ? title : words;
        return new Bit(said, PagePath.of(key.kind(), key.id()), null);
    }

    /** What a word stands for that may be an id of a unit, a subject or a member that is referred to; else the word. */
    String any(String word) {
        String unit = names.any(word);
        if (!unit.equals(word)) {
            return unit;
        }
        return titles.entrySet().stream()
                .filter(title -> title.getKey().id().equals(word))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> members.contains(word) ? person(word) : word);
    }

    /** A member by name, or by the seat they have. */
    public String person(String memberId) {
        return Straight.text(names.person(memberId));
    }

    /** {@code a fidelity check}. */
    static String one(String kind) {
        return Words.one(Words.scale(kind));
    }
}
