package org.throughline.query.words;

import java.util.List;
import org.throughline.query.Found;
import org.throughline.query.SubjectKind;

/** The words of every family, found as the program finds them. */
public final class EveryFamily {

    private static final Sentences SENTENCES = found();

    private EveryFamily() {}

    /** Sentences for whatever is in the catalog. */
    public static Sentences sentences() {
        return SENTENCES;
    }

    private static Sentences found() {
        List<FamilyWords<?>> words = Found.all(FamilyWords.class, SubjectKind.class.getPackageName()).stream()
                .<FamilyWords<?>>map(family -> family)
                .toList();
        return new Sentences(words);
    }
}
