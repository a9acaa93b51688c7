package org.throughline.query.page.thing;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.throughline.query.page.thing.Comparison.Said;
import org.throughline.query.page.thing.Comparison.Word;

/** Marks the words in which two texts differ. */
final class WordDifference {

    private static final String BETWEEN_WORDS = "(?<=\\s)(?=\\S)";
    private static final int MOST_WORDS = 2000;

    private WordDifference() {}

    /** The old text with what went marked, and the new one with what came. */
    record Marked(Said before, Said after) {}

    static Marked between(String before, String after) {
        List<String> old = List.of(before.split(BETWEEN_WORDS));
        List<String> young = List.of(after.split(BETWEEN_WORDS));
        if (old.size() > MOST_WORDS || young.size() > MOST_WORDS) {
            return new Marked(whole(before), whole(after));
        }
        List<AbstractDelta<String>> deltas =
                DiffUtils.diff(stripped(old), stripped(young)).getDeltas();
        return new Marked(
                marked(old, deltas, AbstractDelta::getSource), marked(young, deltas, AbstractDelta::getTarget));
    }

    private static Said whole(String text) {
        return new Said(List.of(new Word(text, true)));
    }

    /** The last word has no blank behind it and is the same word for all that. */
    private static List<String> stripped(List<String> words) {
        return words.stream().map(String::strip).toList();
    }

    private static Said marked(
            List<String> words,
            List<AbstractDelta<String>> deltas,
            Function<AbstractDelta<String>, Chunk<String>> side) {
        List<Word> said = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : deltas) {
            Chunk<String> chunk = side.apply(delta);
            add(said, words.subList(at, chunk.getPosition()), false);
            at = chunk.getPosition() + chunk.size();
            add(said, words.subList(chunk.getPosition(), at), true);
        }
        add(said, words.subList(at, words.size()), false);
        return new Said(said);
    }

    private static void add(List<Word> said, List<String> words, boolean marked) {
        if (!words.isEmpty()) {
            said.add(new Word(String.join("", words), marked));
        }
    }
}
