package org.throughline.query.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of a text, in the form in which words are compared: without accents, whatever its case. Where a script writes no blanks
 * between words, each of its signs is one.
 *
 * @param folded the form that is compared, at most 60 letters of it
 * @param from where the word begins in the text
 * @param to where it ends there
 */
record TextWord(String folded, int from, int to) {

    private static final int MOST_LETTERS = 60;
    private static final String UNSPACED = "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}";
    private static final Pattern WORD =
            Pattern.compile("[%1$s]\\p{M}*|[\\p{L}\\p{M}\\p{N}&&[^%1$s]]+".formatted(UNSPACED));
    private static final Pattern ACCENTS = Pattern.compile("\\p{InCombiningDiacriticalMarks}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** The words of a text, in order. */
    static List<TextWord> in(String text) {
        List<TextWord> words = new ArrayList<>();
        Matcher found = WORD.matcher(text);
        while (found.find()) {
            String folded = fold(found.group());
            if (!folded.isEmpty()) {
                words.add(new TextWord(folded, found.start(), found.end()));
            }
        }
        return words;
    }

    private static String fold(String word) {
        String folded = isPlain(word) ? word.toLowerCase(Locale.ROOT) : foldAny(word);
        return folded.length() <= MOST_LETTERS ? folded : folded.substring(0, MOST_LETTERS);
    }

    private static boolean isPlain(String word) {
        return word.chars().allMatch(letter -> letter < 128);
    }

    /** By way of capitals, which know what small letters do not: that a sharp s is two. */
    private static String foldAny(String word) {
        String bare = ACCENTS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD))
                .replaceAll("")
                .toUpperCase(Locale.ROOT)
                .replace("Đ", "D")
                .replace("Ø", "O")
                .replace("Ł", "L")
                .replace("Æ", "AE")
                .replace("Œ", "OE");
        String folded = NO_LETTERS.matcher(bare).replaceAll("").toLowerCase(Locale.ROOT);
        // half a pair is no letter
        return folded.length() > MOST_LETTERS && Character.isHighSurrogate(folded.charAt(MOST_LETTERS - 1))
                ? folded.substring(0, MOST_LETTERS - 1)
                : folded;
    }
}
