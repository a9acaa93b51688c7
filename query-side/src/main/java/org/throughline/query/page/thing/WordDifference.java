package org.throughline.query.page.thing;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.throughline.query.page.thing.Comparison.Said;
import org.throughline.query.page.thing.Comparison.Word;
import org.throughline.query.page.thing.Layout.Bit;
import org.throughline.query.page.thing.Layout.Line;

/** Marks the words in which two lines differ; a name that leads somewhere is a word. */
final class WordDifference {

    private static final String BETWEEN_WORDS = "(?<=\\s)(?=\\S)";
    private static final int MOST_WORDS = 2000;

    private WordDifference() {}

    /** The old line with what went marked, and the new one with what came. */
    record Marked(Said before, Said after) {}

    static Marked between(Line before, Line after) {
        List<Bit> old = words(before);
        List<Bit> young = words(after);
        if (old.size() > MOST_WORDS || young.size() > MOST_WORDS) {
            return new Marked(whole(before), whole(after));
        }
        List<AbstractDelta<Bit>> deltas =
                DiffUtils.diff(stripped(old), stripped(young)).getDeltas();
        return new Marked(
                marked(old, deltas, AbstractDelta::getSource), marked(young, deltas, AbstractDelta::getTarget));
    }

    private static List<Bit> words(Line line) {
        return line.bits().stream()
                .flatMap(bit -> bit.link() == null
                        ? Stream.of(bit.text().split(BETWEEN_WORDS)).map(Bit::text)
                        : Stream.of(bit))
                .toList();
    }

    private static Said whole(Line line) {
        return new Said(line.bits().stream().map(bit -> word(bit, true)).toList());
    }

    private static Word word(Bit bit, boolean marked) {
        return new Word(bit.text(), marked, bit.isElsewhere() ? null : bit.link());
    }

    /** The last word has no blank behind it and is the same word for all that. */
    private static List<Bit> stripped(List<Bit> words) {
        return words.stream()
                .map(word -> new Bit(word.text().strip(), word.link(), null))
                .toList();
    }

    private static Said marked(
            List<Bit> words, List<AbstractDelta<Bit>> deltas, Function<AbstractDelta<Bit>, Chunk<Bit>> side) {
        List<Word> said = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<Bit> delta : deltas) {
            Chunk<Bit> chunk = side.apply(delta);
            add(said, words.subList(at, chunk.getPosition()), false);
            at = chunk.getPosition() + chunk.size();
            add(said, words.subList(chunk.getPosition(), at), true);
        }
        add(said, words.subList(at, words.size()), false);
        return new Said(said);
    }

    /** Words that lead nowhere are one stretch. */
    private static void add(List<Word> said, List<Bit> words, boolean marked) {
        StringBuilder text = new StringBuilder();
        for (Bit word : words) {
            if (word.link() == null) {
                text.append(word.text());
            } else {
                flush(said, text, marked);
                said.add(word(word, marked));
            }
        }
        flush(said, text, marked);
    }

    private static void flush(List<Word> said, StringBuilder text, boolean marked) {
        if (!text.isEmpty()) {
            said.add(new Word(text.toString(), marked, null));
            text.setLength(0);
        }
    }
}
