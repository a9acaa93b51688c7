package org.throughline.query.page.thing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.query.page.References;
import org.throughline.query.page.Spoken;
import org.throughline.query.page.Straight;
import org.throughline.query.words.Names;
import org.throughline.query.words.Words;
import tools.jackson.databind.JsonNode;

/**
 * What a subject is called: its own title or name where its state has one, else what kind of thing it is, of whom and of
 * which day: {@code TFI 2.1 for PBIS at North Middle School, 24 October 2018}.
 */
final class Titles {

    private Titles() {}

    static String of(String kind, JsonNode state, Names names) {
        return Straight.text(own(state).orElseGet(() -> made(kind, state, names)));
    }

    /** A title stands on top, or in what the subject is an account of. */
    private static Optional<String> own(JsonNode state) {
        return Stream.concat(
                        Stream.of(state.path("title"), state.path("name")),
                        state.valueStream().filter(JsonNode::isObject).map(part -> part.path("title")))
                .map(Titles::words)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> words(JsonNode title) {
        if (title.isString()) {
            return Optional.of(title.asString());
        }
        return Spoken.isText(title) ? Optional.of(Spoken.words(title)) : Optional.empty();
    }

    private static String made(String kind, JsonNode state, Names names) {
        StringBuilder title = new StringBuilder(what(kind, state, names));
        if (state.path("practice").isString()) {
            title.append(" for ").append(state.path("practice").asString());
        }
        place(kind, state, names).ifPresent(title::append);
        day(state).ifPresent(day -> title.append(", ").append(day));
        return title.toString();
    }

    private static String what(String kind, JsonNode state, Names names) {
        return kind.equals("administration")
                ? "%s with %s"
                        .formatted(
                                state.path("kind").asString("").equals("STAFF_SURVEY") ? "Staff survey" : "Vote",
                                instrument(kind, state, names))
                : instrument(kind, state, names);
    }

    private static String instrument(String kind, JsonNode state, Names names) {
        if (state.path("instrumentName").isString()) {
            return Names.versioned(
                    state.path("instrumentName").asString(),
                    state.path("instrumentVersion").asString(""));
        }
        if (state.path("details").path("instrumentName").isString()) {
            return Names.versioned(
                    state.path("details").path("instrumentName").asString(),
                    state.path("instrumentVersion").asString(""));
        }
        if (state.path("instrument").isString()
                && state.path("instrumentVersion").isString()) {
            return names.instrument(
                    state.path("instrument").asString(),
                    state.path("instrumentVersion").asString());
        }
        return Words.sentence(Words.scale(kind));
    }

    /** The first of those it names: a team, a unit, a person. */
    private static Optional<String> place(String kind, JsonNode state, Names names) {
        List<String> teams = new ArrayList<>();
        List<String> others = new ArrayList<>();
        state.properties().forEach(part -> {
            String id = part.getValue().isString() ? part.getValue().asString() : "";
            String of =
                    id.isEmpty() ? "" : References.kindOf(part.getKey(), state).orElse("");
            switch (of) {
                case "team" -> teams.add(" of " + names.team(id));
                case "organization" -> others.add(" at " + names.organization(id));
                case References.PERSON -> others.add(" of " + names.person(id));
                default -> {}
            }
        });
        return kind.equals("organization")
                ? Optional.empty()
                : Stream.concat(teams.stream(), others.stream()).findFirst();
    }

    private static Optional<String> day(JsonNode state) {
        return state.properties().stream()
                .filter(part -> part.getKey().endsWith("On"))
                .flatMap(part -> StateLayout.calendar(part.getValue().asString("")).stream())
                .findFirst();
    }
}
