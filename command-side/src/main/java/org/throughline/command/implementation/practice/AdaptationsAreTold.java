package org.throughline.command.implementation.practice;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Fault;
import org.throughline.command.Faults;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.implementation.practice.PracticeCommand.AdaptPractice;
import org.throughline.events.implementation.practice.Adaptation;

/** An adaptation is told in the codes of the vocabulary of its day. Every fault is named. */
final class AdaptationsAreTold {

    private final AdaptationVocabulary vocabulary;
    private final Faults faults = new Faults();

    private AdaptationsAreTold(AdaptationVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * The adaptation in the vocabulary's terms, each code once.
     *
     * @throws Refusal MALFORMED with every code that is not of it
     */
    static Adaptation by(AdaptationVocabulary vocabulary, AdaptPractice c) {
        AdaptationsAreTold told = new AdaptationsAreTold(vocabulary);
        Adaptation adaptation = new Adaptation(
                vocabulary.version(),
                c.description(),
                told.one("when", c.when()),
                told.one("planned", c.planned()),
                told.several("decidedBy", c.decidedBy()),
                told.several("what", c.what()),
                told.several("levels", c.levels()),
                c.faithfulness(),
                told.one("permanence", c.permanence()),
                told.several("goals", c.goals()),
                told.several("nature", c.nature()),
                told.several("reasons", c.reasons()));
        if (!told.faults.isEmpty()) {
            throw Refusal.of(
                    RefusalCode.MALFORMED,
                    "%d code(s) are not of version %s of the adaptations"
                            .formatted(told.faults.count(), vocabulary.version()),
                    told.faults);
        }
        return adaptation;
    }

    private @Nullable String one(String facet, @Nullable String code) {
        if (code != null) {
            require(facet, "/" + facet, code);
        }
        return code;
    }

    private List<String> several(String facet, List<String> codes) {
        for (int i = 0; i < codes.size(); i++) {
            require(facet, "/%s/%d".formatted(facet, i), codes.get(i));
        }
        return codes.stream().distinct().toList();
    }

    private void require(String facet, String pointer, String code) {
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
