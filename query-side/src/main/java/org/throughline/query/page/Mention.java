package org.throughline.query.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of somebody in running text, with their id behind it as Unicode annotates text (U+FFF9 to U+FFFB). Sentences are put
 * together from texts; so the id goes with the name through all of it, until a page takes the text to pieces.
 */
public final class Mention {

    private static final char NAME = '\uFFF9';
    private static final char ID = '\uFFFA';
    private static final char END = '\uFFFB';
    private static final Pattern MENTION = Pattern.compile("\uFFF9([^\uFFF9-\uFFFB]*)\uFFFA([^\uFFF9-\uFFFB]*)\uFFFB");
    private static final Pattern MARK = Pattern.compile("[\uFFF9-\uFFFB]");

    private Mention() {}

    /**
     * A stretch of text.
     *
     * @param page address of the page of whom it names, relative to the first page; absent where it names nobody
     */
    public record Piece(String text, @Nullable String page) {}

    /** The name of a member, to be put into a text. */
    public static String of(String memberId, String name) {
        return NAME + unmarked(name) + ID + unmarked(memberId) + END;
    }

    private static String unmarked(String text) {
        return MARK.matcher(text).replaceAll("");
    }

    /** Whether somebody is mentioned in a text. */
    public static boolean isIn(String text) {
        return text.indexOf(NAME) >= 0;
    }

    /** A text as it is read. */
    public static String plain(String text) {
        return isIn(text) ? MENTION.matcher(text).replaceAll("$1") : text;
    }

    /** A text in pieces, none of them empty. */
    public static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher mention = MENTION.matcher(text);
        int at = 0;
        while (mention.find()) {
            add(pieces, text.substring(at, mention.start()), null);
            add(pieces, mention.group(1), PagePath.ofPerson(mention.group(2)));
            at = mention.end();
        }
        add(pieces, text.substring(at), null);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, @Nullable String page) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, page));
        }
    }
}
