package org.throughline.query.search;

import java.util.regex.Pattern;
import org.throughline.events.Amendment;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;
import org.throughline.query.search.EventTexts.Text;
import org.throughline.query.view.EntryWords;
import org.throughline.query.words.Words;

/**
 * The words by which an entry is found: what something is called weighs most, then whatever else was written, then what kind of
 * thing happened to what kind of subject. Of a text that would fill a book, its beginning.
 */
public final class IndexedWords implements EntryWords {

    private static final int MOST_LETTERS = 100_000;
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    /** What the place of a word is counted up to, by PostgreSQL. */
    private static final int LAST_PLACE = 16_383;

    @Override
    public String of(SubjectEvent event) {
        Vector vector = new Vector();
        for (Text text : EventTexts.of(event)) {
            vector.add(text.words(), text.isTitle() ? 'A' : 'B');
        }
        String kind = event instanceof Amendment amendment
                ? amendment.kind()
                : SubjectKey.of(event).kind();
        String name = HUMP.matcher(event.getClass().getSimpleName()).replaceAll(" ");
        vector.add(name + " " + Words.scale(kind), 'D');
        return vector.written.toString();
    }

    private static final class Vector {

        private final StringBuilder written = new StringBuilder();
        private int place;

        void add(String text, char weight) {
            for (TextWord word : TextWord.in(text.length() <= MOST_LETTERS ? text : text.substring(0, MOST_LETTERS))) {
                if (written.length() > MOST_LETTERS) {
                    return;
                }
                place = Math.min(place + 1, LAST_PLACE);
                written.append('\'')
                        .append(word.folded())
                        .append("':")
                        .append(place)
                        .append(weight)
                        .append(' ');
            }
        }
    }
}
