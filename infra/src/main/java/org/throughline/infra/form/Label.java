package org.throughline.infra.form;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.query.words.Names;
import org.throughline.query.words.Words;
import tools.jackson.databind.JsonNode;

/** What a subject is called where people choose among many: its name or what it says, whose it is, and its day. */
final class Label {

    private static final int LONGEST = 80;
    private static final List<String> CALLED = List.of("name", "title", "scope", "text", "words");
    private static final List<String> DAYS = List.of("administeredOn", "assessedOn", "heldOn", "decidedOn", "madeOn");
    private static final List<String> SINCE = List.of("openedOn", "givenOn", "grantedOn");

    private Label() {}

    static String of(String kind, JsonNode state, Names names) {
        return Stream.of(called(kind, state, names), owner(kind, state, names), day(state))
                .filter(Objects::nonNull)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String called(String kind, JsonNode state, Names names) {
        JsonNode account = state.path("account");
        if (account.isObject()) {
            return shortened(account.path("title").asString(""));
        }
        if (state.has("instrument") && state.has("instrumentVersion")) {
            String version = state.path("instrumentVersion").asString("");
            String own = state.path("details")
                    .path("instrumentName")
                    .asString(state.path("name").asString(""));
            String instrument = own.isEmpty()
                    ? names.instrument(state.path("instrument").asString(""), version)
                    : Names.versioned(own, version);
            return state.has("practice")
                    ? instrument + " of " + state.path("practice").asString("")
                    : instrument;
        }
        if (state.has("medium")) {
            return Words.sentence(Words.code(state.path("medium").asString(""))) + " for "
                    + Words.code(state.path("audience").asString(""));
        }
        return Stream.concat(
                        CALLED.stream().map(state::path),
                        Stream.of(state.path("about").path("title")))
                .map(Label::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .map(Label::shortened)
                .orElseGet(() -> Words.sentence(Words.scale(kind)));
    }

    /** A text, in English where it is in more than one language. */
    private static String text(JsonNode node) {
        if (node.isString()) {
            return node.stringValue();
        }
        if (!node.isObject()) {
            return "";
        }
        Map<String, String> byLanguage = new LinkedHashMap<>();
        node.properties()
                .forEach(
                        field -> byLanguage.put(field.getKey(), field.getValue().asString("")));
        return Words.text(byLanguage);
    }

    private static @Nullable String owner(String kind, JsonNode state, Names names) {
        if (kind.equals("organization")) {
            return null;
        }
        String team = state.path("teamId").asString(state.path("fromTeamId").asString(""));
        return team.isEmpty() || kind.equals("team")
                ? names.organization(state.path("organizationId").asString(null))
                : names.team(team);
    }

    private static @Nullable String day(JsonNode state) {
        return Stream.concat(DAYS.stream(), SINCE.stream())
                .map(field -> state.path(field).asString(""))
                .filter(day -> !day.isEmpty())
                .findFirst()
                .map(day -> Words.day(LocalDate.parse(day)))
                .orElse(null);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, text.lastIndexOf(' ', LONGEST)) + "…";
    }
}
