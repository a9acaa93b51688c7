package org.throughline.infra.form.ground;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes codes of words: {@code Mathematics in grades 6 to 8} becomes {@code mathematics-in-grades-6-to-8}. */
public final class Slug {

    private static final int MOST_WORDS = 5;
    private static final int LONGEST = 40;

    private Slug() {}

    /**
     * A code.
     *
     * @param taken codes that it must not be
     */
    public static String of(String words, Collection<String> taken) {
        String plain = Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        String code = Arrays.stream(plain.split("[^a-z0-9]+", -1))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .collect(Collectors.joining("-"));
        String cut =
                code.length() <= LONGEST ? code : code.substring(0, LONGEST).replaceAll("-[^-]*$|-$", "");
        String first = cut.isEmpty() ? "code" : cut;
        return Stream.iterate(1, number -> number + 1)
                .map(number -> number == 1 ? first : first + "-" + number)
                .filter(one -> !taken.contains(one))
                .findFirst()
                .orElseThrow();
    }
}
