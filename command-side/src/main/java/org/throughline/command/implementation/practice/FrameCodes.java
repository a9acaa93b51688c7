package org.throughline.command.implementation.practice;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Fault;
import org.throughline.command.Faults;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;

/** Takes codes of the facets of FRAME in the vocabulary of a day. Every one that is not of it is named. */
public final class FrameCodes {

    private final AdaptationVocabulary vocabulary;
    private final String under;
    private final Faults faults = new Faults();

    FrameCodes(AdaptationVocabulary vocabulary, String under) {
        this.vocabulary = vocabulary;
        this.under = under;
    }

    /**
     * Those of the vocabulary of a day.
     *
     * @param under pointer to where the facets stand in the command; empty where they are fields of their own
     */
    public static FrameCodes on(LocalDate day, String under) {
        return new FrameCodes(AdaptationVocabulary.SHIPPED.on(day), under);
    }

    /** Version of the vocabulary. */
    public String vocabulary() {
        return vocabulary.version();
    }

    /** A facet of which one thing is said, or nothing. */
    public @Nullable String one(String facet, @Nullable String code) {
        if (code != null) {
            look(facet, "%s/%s".formatted(under, facet), code);
        }
        return code;
    }

    /** A facet of which several things can be said, each once. */
    public List<String> several(String facet, List<String> codes) {
        for (int i = 0; i < codes.size(); i++) {
            look(facet, "%s/%s/%d".formatted(under, facet, i), codes.get(i));
        }
        return codes.stream().distinct().toList();
    }

    /**
     * Ends the taking.
     *
     * @throws Refusal MALFORMED with every code that is not of the vocabulary
     */
    public void require() {
        if (!faults.isEmpty()) {
            throw Refusal.of(
                    RefusalCode.MALFORMED,
                    "%d code(s) are not of version %s of the adaptations"
                            .formatted(faults.count(), vocabulary.version()),
                    faults);
        }
    }

    private void look(String facet, String pointer, String code) {
        Set<String> known = vocabulary.codes(facet);
        if (!known.contains(code)) {
            faults.add(() -> new Fault(
                    pointer,
                    "not-one-of",
                    "'%s' is not one of %s"
                            .formatted(code, known.stream().sorted().toList())));
        }
    }
}
