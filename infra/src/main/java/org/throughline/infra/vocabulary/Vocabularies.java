package org.throughline.infra.vocabulary;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.command.implementation.measure.MeasureVocabulary;
import org.throughline.events.implementation.stage.ActivityCatalogue;
import org.throughline.infra.vocabulary.Vocabulary.Term;
import org.throughline.query.question.implementation.stages.Catalogues;
import org.throughline.query.question.vocabulary.RoleVocabulary;

/** The vocabularies that come with the program, each in the version in force today. */
@Component
public final class Vocabularies {

    private final Clock clock;

    Vocabularies(Clock clock) {
        this.clock = clock;
    }

    /** All of them, by name. */
    public List<Vocabulary> all() {
        LocalDate today = LocalDate.now(clock);
        return List.of(measures(today), roles(today), activities(today));
    }

    /** The one called so. */
    public Optional<Vocabulary> named(String name) {
        return all().stream()
                .filter(vocabulary -> vocabulary.name().equals(name))
                .findFirst();
    }

    private static Vocabulary measures(LocalDate today) {
        MeasureVocabulary measures = MeasureVocabulary.SHIPPED.on(today);
        List<Term> terms = measures.measures().stream()
                .map(measure -> new Term(measure.code(), measure.label()))
                .toList();
        return new Vocabulary("measures", measures.version(), measures.effectiveFrom(), true, terms);
    }

    private static Vocabulary roles(LocalDate today) {
        RoleVocabulary roles = RoleVocabulary.SHIPPED.on(today);
        List<Term> terms = roles.roles().stream()
                .map(role -> new Term(role.code(), role.label()))
                .toList();
        return new Vocabulary("roles", roles.version(), roles.effectiveFrom(), false, terms);
    }

    private static Vocabulary activities(LocalDate today) {
        ActivityCatalogue catalogue = Catalogues.ACTIVITIES.inForceOn(today);
        List<Term> terms = catalogue.activities().stream()
                .map(activity -> new Term(activity.code(), Map.of("en", activity.title())))
                .toList();
        return new Vocabulary("stage-activities", catalogue.version(), catalogue.effectiveOn(), true, terms);
    }
}
