package org.throughline.infra.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.command.door.CommandRegistry;
import org.throughline.command.door.CommandType;
import org.throughline.query.SubjectKind;
import org.throughline.query.SubjectKinds;
import org.throughline.query.question.QuestionType;
import org.throughline.query.question.Questions;

/**
 * One address of the document: a route's own, or a route's for one kind of subject, one command or one question.
 *
 * @param values what stands for which placeholder, in the address, in words and in examples
 */
record Spot(
        Route route,
        String address,
        @Nullable SubjectKind<?, ?> kind,
        @Nullable CommandType command,
        @Nullable QuestionType<?, ?> question,
        Map<String, String> values) {

    private static final String KIND = "{path}";
    private static final String COMMAND = "{command}";
    private static final String QUESTION = "{question}";

    /** Every address of this route. */
    static Stream<Spot> of(
            Route route, SubjectKinds kinds, CommandRegistry commands, Questions questions, Words words) {
        if (route.pattern().contains(QUESTION)) {
            return questions.all().stream().map(question -> of(route, question));
        }
        if (route.pattern().contains(KIND)) {
            return kinds.all().stream().map(kind -> of(route, kind, words));
        }
        return route.pattern().contains(COMMAND)
                ? commands.types().stream().map(command -> of(route, command))
                : Stream.of(new Spot(route, route.pattern(), null, null, null, Map.of()));
    }

    private static Spot of(Route route, SubjectKind<?, ?> kind, Words words) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("path", kind.path());
        values.put("kind", kind.name().replace('-', ' '));
        words.part("subjects")
                .path(kind.path())
                .properties()
                .forEach(field -> values.put(field.getKey(), field.getValue().asString()));
        return new Spot(route, route.pattern().replace(KIND, kind.path()), kind, null, null, values);
    }

    private static Spot of(Route route, CommandType command) {
        String sentence = command.path().replace('-', ' ');
        Map<String, String> values = Map.of(
                "command",
                command.path(),
                "Command",
                Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1));
        return new Spot(route, route.pattern().replace(COMMAND, command.path()), null, command, null, values);
    }

    private static Spot of(Route route, QuestionType<?, ?> question) {
        return new Spot(route, question.route(), null, null, question, Map.of("question", question.path()));
    }

    /** The text with every placeholder filled in. */
    String fill(String text) {
        return Words.fill(text, values);
    }

    /** Under which heading it stands. */
    List<String> tags() {
        if (question != null) {
            return List.of("questions");
        }
        return kind != null ? List.of(kind.path()) : List.of(route.method().equals("POST") ? "commands" : "overview");
    }

    /** {@code getTeamsIdHistory}, {@code postCommandsFormTeam}. */
    String operationId() {
        StringBuilder id = new StringBuilder(route.method().toLowerCase(java.util.Locale.ROOT));
        for (String word : address.replaceFirst("^/api", "").split("[^A-Za-z0-9]+", -1)) {
            if (!word.isEmpty()) {
                id.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
            }
        }
        return id.toString();
    }
}
