package org.throughline.query.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.events.json.EventJson;

/**
 * A question that an audit read answers. A new one needs an entry in {@code questions.json} and nothing else.
 *
 * @param number of the audit question; two may be parts of one, and some questions have none
 * @param path behind {@code /api/audit/}
 * @param title the question, in a district's words
 * @param sentence what the answer tells
 */
record Question(@Nullable Integer number, String path, String title, String sentence) {

    private static final List<Question> ALL = read();

    /** Those that this program answers, in order. */
    static List<Question> among(Set<String> routes) {
        return ALL.stream()
                .filter(question -> routes.contains(question.route()))
                .toList();
    }

    static List<Question> all() {
        return ALL;
    }

    /** Where programs read the answer. */
    String route() {
        return "/api/audit/" + path;
    }

    private static List<Question> read() {
        try (InputStream in = Question.class.getResourceAsStream("/questions.json")) {
            return List.of(EventJson.MAPPER.readValue(in, Question[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
