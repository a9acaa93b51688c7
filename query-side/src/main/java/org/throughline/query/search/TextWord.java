package org.throughline.query.search;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
    private static final Set<UnicodeScript> UNSPACED = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER);
    /** No script without blanks has letters before. */
    private static final int FIRST_UNSPACED = 0x0E00;

    private static final Pattern ACCENTS = Pattern.compile("\\p{InCombiningDiacriticalMarks}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** The words of a text, in order. */
    static List<TextWord> in(String text) {
        List<TextWord> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = end(text, at);
            if (end == at) {
                at += Character.charCount(text.codePointAt(at));
                continue;
            }
            String folded = fold(text.substring(at, end));
            if (!folded.isEmpty()) {
                words.add(new TextWord(folded, at, end));
            }
            at = end;
        }
        return words;
    }

    /** Where the word ends that begins here; here where none does. */
    private static int end(String text, int from) {
        int at = from;
        boolean unspaced = false;
        while (at < text.length()) {
            int sign = text.codePointAt(at);
            boolean isUnspaced = sign >= FIRST_UNSPACED && UNSPACED.contains(UnicodeScript.of(sign)) && !isMark(sign);
            boolean goesOn = at == from ? isPart(sign) : isMark(sign) || (isPart(sign) && !unspaced && !isUnspaced);
            if (!goesOn) {
                return at;
            }
            unspaced = unspaced || isUnspaced;
            at += Character.charCount(sign);
        }
        return at;
    }

    private static boolean isPart(int sign) {
        return Character.isLetterOrDigit(sign)
                || isMark(sign)
                || Character.getType(sign) == Character.OTHER_NUMBER
                || Character.getType(sign) == Character.LETTER_NUMBER;
    }

    private static boolean isMark(int sign) {
        return switch (Character.getType(sign)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
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
