package org.throughline.query.page;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.throughline.query.words.Names;
import org.throughline.query.words.OtherNames;
import org.throughline.query.words.Words;

/** Names of units and people, with titles of subjects beside: they are looked up kind by kind, when a sentence needs one. */
public final class TitledNames extends OtherNames {

    private final Function<String, Map<String, String>> titles;
    private final Map<String, Map<String, String>> found = new HashMap<>();

    /**
     * Names with titles.
     *
     * @param titles of the subjects of a kind, by id
     */
    public TitledNames(Names known, Function<String, Map<String, String>> titles) {
        super(known);
        this.titles = titles;
    }

    /** A title that was made of the kind says it first; the sentence has said that already. */
    @Override
    public String subject(String kind, String id) {
        String title = found.computeIfAbsent(kind, titles).get(id);
        if (title == null) {
            return known().subject(kind, id);
        }
        String word = Words.sentence(Words.scale(kind)) + " ";
        return title.startsWith(word) ? title.substring(word.length()) : "“" + title + "”";
    }
}
