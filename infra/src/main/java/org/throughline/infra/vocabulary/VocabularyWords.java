package org.throughline.infra.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.query.words.Words;

/** Tells the help which words the vocabularies have. */
@Component
final class VocabularyWords implements org.throughline.query.page.help.Vocabularies {

    private final Vocabularies vocabularies;

    VocabularyWords(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    @Override
    public Map<String, List<String>> words() {
        return vocabularies.all().stream()
                .collect(Collectors.toMap(
                        Vocabulary::name,
                        vocabulary -> vocabulary.terms().stream()
                                .map(term -> Words.text(term.label()))
                                .toList()));
    }
}
