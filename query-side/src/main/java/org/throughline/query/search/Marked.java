package org.throughline.query.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of a text, to be escaped by whoever shows it.
 *
 * @param found whether it is a word that was looked for
 */
public record Marked(String text, boolean found) {

    private static final int BEFORE = 60;
    private static final int MOST = 220;
    private static final String MORE = "… ";

    /** A whole text, the words that are looked for marked. */
    public static List<Marked> in(String text, Sought sought) {
        List<Marked> marked = new ArrayList<>();
        int at = 0;
        for (TextWord word : TextWord.in(text)) {
            if (sought.finds(word)) {
                add(marked, text.substring(at, word.from()), false);
                add(marked, text.substring(word.from(), word.to()), true);
                at = word.to();
            }
        }
        add(marked, text.substring(at), false);
        return marked;
    }

    private static void add(List<Marked> marked, String text, boolean found) {
        if (!text.isEmpty()) {
            marked.add(new Marked(text, found));
        }
    }

    /** Of these texts the one with most of the words, as much of it as fits on two lines; empty where none has any. */
    static List<Marked> excerpt(List<String> texts, Sought sought) {
        return texts.stream()
                .filter(text -> !sought.in(text).isEmpty())
                // of several the first: max would take the last
                .min(Comparator.comparingInt(text -> -sought.in(text).size()))
                .map(text -> in(cut(text, sought), sought))
                .orElse(List.of());
    }

    private static String cut(String text, Sought sought) {
        if (text.length() <= MOST) {
            return text;
        }
        List<TextWord> words = TextWord.in(text);
        int first = words.stream()
                .filter(sought::finds)
                .findFirst()
                .map(TextWord::from)
                .orElse(0);
        int from = first <= BEFORE ? 0 : begin(words, first - BEFORE, first);
        int to = Math.min(text.length(), from + MOST);
        int end = to == text.length() ? to : end(words, to, from + MOST / 2);
        return (from == 0 ? "" : MORE) + text.substring(from, end).strip() + (end == text.length() ? "" : " …");
    }

    private static int begin(List<TextWord> words, int from, int otherwise) {
        return words.stream()
                .map(TextWord::from)
                .filter(at -> at >= from)
                .findFirst()
                .orElse(otherwise);
    }

    private static int end(List<TextWord> words, int to, int otherwise) {
        return words.stream()
                .map(TextWord::to)
                .filter(at -> at <= to)
                .reduce((one, other) -> other)
                .orElse(otherwise);
    }
}
