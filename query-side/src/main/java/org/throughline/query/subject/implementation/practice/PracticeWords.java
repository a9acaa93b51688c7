package org.throughline.query.subject.implementation.practice;

import org.springframework.stereotype.Component;
import org.throughline.events.implementation.practice.EvidenceTier;
import org.throughline.events.implementation.practice.PracticeEvent;
import org.throughline.events.implementation.practice.PracticeEvent.EvidenceClaimed;
import org.throughline.events.implementation.practice.PracticeEvent.PracticeAdapted;
import org.throughline.events.implementation.practice.PracticeEvent.PracticeDeselected;
import org.throughline.events.implementation.practice.PracticeEvent.PracticeJoined;
import org.throughline.events.implementation.practice.PracticeEvent.PracticeParted;
import org.throughline.events.implementation.practice.PracticeEvent.PracticeRenamed;
import org.throughline.events.implementation.practice.PracticeEvent.PracticeScored;
import org.throughline.events.implementation.practice.PracticeEvent.PracticeSelected;
import org.throughline.query.words.FamilyWords;
import org.throughline.query.words.Names;
import org.throughline.query.words.Sentence;
import org.throughline.query.words.Words;

/** What is said of practices. */
@Component
final class PracticeWords implements FamilyWords<PracticeEvent> {

    private static final int RATINGS = 6;

    @Override
    public Class<PracticeEvent> family() {
        return PracticeEvent.class;
    }

    @Override
    public Sentence say(PracticeEvent event, String unit, Names names) {
        String about = names.organization(event.organizationId());
        return switch (event) {
            case PracticeSelected e ->
                new Sentence(about, "Selected %s: %s".formatted(e.practice(), Words.text(e.name())), e.rationale());
            case EvidenceClaimed e -> new Sentence(about, claimed(e), e.claim().outcome());
            case PracticeScored e -> new Sentence(about, scored(e), e.comment());
            case PracticeAdapted e ->
                new Sentence(
                        about,
                        "Adapted %s for %s"
                                .formatted(e.practice(), Words.count(e.sites().size(), "site", "sites")),
                        e.how().description());
            case PracticeRenamed e ->
                new Sentence(
                        about, "Called %s otherwise: %s".formatted(e.practice(), Words.text(e.name())), e.reason());
            case PracticeDeselected e -> new Sentence(about, "Let %s go".formatted(e.practice()), e.reason());
            case PracticeJoined e ->
                new Sentence(
                        about,
                        "%s %s %s".formatted(e.alias(), e.always() ? "always meant" : "means", e.means()),
                        e.reason());
            case PracticeParted e -> new Sentence(about, "%s stands for itself again".formatted(e.alias()), e.reason());
        };
    }

    private static String claimed(EvidenceClaimed e) {
        EvidenceTier tier = e.claim().tier();
        return "%s evidence claimed for %s"
                .formatted(Words.sentence(Words.code(tier == null ? "UNKNOWN" : tier.name())), e.practice());
    }

    private static String scored(PracticeScored e) {
        long known = e.hexagon().known().count();
        return "Weighed %s: %s%s"
                .formatted(
                        e.practice(),
                        Words.code(e.recommendation().name()),
                        known < RATINGS ? ", %d of %d ratings known".formatted(known, RATINGS) : "");
    }
}
