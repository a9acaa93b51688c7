package org.throughline.query.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.query.read.ReadRefusal;
import org.throughline.query.read.ReadRefusal.Code;

/**
 * Words that are looked for: all of them, of the last its beginning is enough.
 *
 * @param words folded, none twice, in the order in which they were given
 */
public record Sought(List<String> words) {

    private static final int MOST_LETTERS = 200;
    private static final int MOST_WORDS = 12;

    /**
     * Reads what was asked for.
     *
     * @throws ReadRefusal when it has more than 200 letters or 12 words, or none
     */
    public static Sought read(String asked) {
        if (asked.length() > MOST_LETTERS) {
            throw refusal("q is longer than %d letters".formatted(MOST_LETTERS));
        }
        Set<String> words =
                TextWord.in(asked).stream().map(TextWord::folded).collect(Collectors.toCollection(LinkedHashSet::new));
        if (words.isEmpty()) {
            throw refusal("q has no word in it; a word is made of letters or digits");
        }
        if (words.size() > MOST_WORDS) {
            throw refusal("q has more than %d words".formatted(MOST_WORDS));
        }
        return new Sought(List.copyOf(words));
    }

    private static ReadRefusal refusal(String detail) {
        return ReadRefusal.of(Code.BAD_PARAMETER, detail).with("parameter", "q");
    }

    /** Whether a text holds all of them. */
    public boolean isIn(String text) {
        List<TextWord> those = TextWord.in(text);
        return words.stream().allMatch(word -> those.stream().anyMatch(one -> fits(word, one)));
    }

    /** Those that stand in a text. */
    Set<String> in(String text) {
        List<TextWord> those = TextWord.in(text);
        return words.stream()
                .filter(word -> those.stream().anyMatch(one -> fits(word, one)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether a word of a text is one of them. */
    boolean finds(TextWord word) {
        return words.stream().anyMatch(one -> fits(one, word));
    }

    private boolean fits(String sought, TextWord word) {
        return word.folded().equals(sought) || (isLast(sought) && word.folded().startsWith(sought));
    }

    private boolean isLast(String word) {
        return word.equals(words.getLast());
    }

    /** All of those that fulfil a condition, as PostgreSQL reads a {@code tsquery}; empty where none does. */
    String all(Predicate<String> of) {
        return joined(words.stream().filter(of), " & ");
    }

    /** Any of them. */
    String any() {
        return joined(words.stream(), " | ");
    }

    /** Words are letters and digits alone, so none can end its quotes. */
    private String joined(Stream<String> some, String by) {
        return some.map(word -> "'" + word + "'" + (isLast(word) ? ":*" : "")).collect(Collectors.joining(by));
    }
}
