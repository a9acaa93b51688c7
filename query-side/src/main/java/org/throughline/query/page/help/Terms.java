package org.throughline.query.page.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.events.json.EventJson;
import tools.jackson.core.type.TypeReference;

/** The words that pages use, each in a paragraph. They stand in {@code help/terms.json}. */
public final class Terms {

    private static final List<Group> GROUPS = read();

    private Terms() {}

    /** Words that belong together. */
    public record Group(String title, List<Term> terms) {}

    /**
     * A word.
     *
     * @param id its anchor; of a kind of subject or a vocabulary, its name
     * @param source what it is taken from; absent where it is the product's own
     * @param words the words it stands for, in their order; absent where it stands for itself
     */
    public record Term(
            String id,
            String term,
            String text,
            @Nullable String source,
            @Nullable List<Word> words) {}

    /** One of the words that a term stands for, as pages say it. */
    public record Word(String word, String text) {}

    /** All of them, in the order of the page. */
    static List<Group> groups() {
        return GROUPS;
    }

    /** The anchors there are. */
    public static Set<String> ids() {
        return GROUPS.stream()
                .flatMap(group -> group.terms().stream())
                .map(Term::id)
                .collect(Collectors.toSet());
    }

    private static List<Group> read() {
        try (InputStream in = Objects.requireNonNull(Terms.class.getResourceAsStream("/help/terms.json"))) {
            return EventJson.MAPPER.readValue(in, new TypeReference<List<Group>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
