package org.throughline.command.door;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.regex.Pattern;

/**
 * What a text that people enter may hold, and the form in which it is kept. The patterns are published with the schemas:
 * they mean the same to Java and to ECMAScript with the flag {@code u}, as JSON schema asks of regular expressions. They are
 * built of looks ahead from the first character, so that no text takes long.
 */
public final class TextForm {

    /**
     * Something to be seen: a letter, a number, a mark of punctuation or a symbol. Spaces of any kind, format characters and
     * combining characters without a base show nothing, nor do the blanks that are counted among letters and symbols (the
     * fillers of Hangul, the empty Braille cell, the empty note head).
     */
    private static final String SHOWS =
            "^(?=[\\s\\S]*(?![\\u115F\\u1160\\u2800\\u3164\\uFFA0\\uD834\\uDD59])[\\p{L}\\p{N}\\p{P}\\p{S}])";

    /** A name, a title or a code: it shows something, on one line. */
    public static final String LINE = SHOWS + "(?![\\s\\S]*[\\u0000-\\u001F\\u007F-\\u009F\\u2028\\u2029])";

    /** A longer text: it shows something, and has no control characters but tabs and ends of lines. */
    public static final String LONG =
            SHOWS + "(?![\\s\\S]*[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F])";

    private static final Pattern SOMETHING = Pattern.compile(SHOWS);
    private static final Pattern ONE_LINE = Pattern.compile(LINE);
    private static final Pattern END_OF_LINE = Pattern.compile("\\r\\n?");
    /** White space as ECMAScript has it, and what has no width at all. */
    private static final BitSet BLANKS = new BitSet();

    static {
        BLANKS.set('\t', '\r' + 1);
        " \u0085\u00A0\u1680\u202F\u205F\u2060\u3000\u2028\u2029\uFEFF".chars().forEach(BLANKS::set);
        BLANKS.set(0x2000, 0x200B + 1);
    }

    private TextForm() {}

    /** Whether somebody who looks at it sees anything. */
    public static boolean showsSomething(String text) {
        return SOMETHING.matcher(text).find();
    }

    /** Whether it may be a name, a title or a code. */
    public static boolean isLine(String text) {
        return ONE_LINE.matcher(text).find();
    }

    /** A name, a title or a code as it is kept: composed (NFC), without blanks around it. */
    public static String line(String text) {
        return Normalizer.normalize(trimmed(text), Normalizer.Form.NFC);
    }

    /** A longer text as it is kept: composed (NFC), its lines ended by line feeds. */
    static String longText(String text) {
        return END_OF_LINE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll("\n");
    }

    private static String trimmed(String text) {
        int end = text.length();
        while (end > 0 && BLANKS.get(text.charAt(end - 1))) {
            end--;
        }
        int start = 0;
        while (start < end && BLANKS.get(text.charAt(start))) {
            start++;
        }
        return text.substring(start, end);
    }
}
