package org.throughline.query.subject.choices.focus;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.events.choices.focus.FocusPiece;
import org.throughline.events.choices.focus.FocusPortfolioEvent;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusAreaAdded;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusAreaLinked;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusAreaRetired;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusAreaSplit;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusAreaWithdrawn;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusAreasConnected;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusAreasDisconnected;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusAreasMerged;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusLimitOverridden;
import org.throughline.query.words.FamilyWords;
import org.throughline.query.words.Names;
import org.throughline.query.words.Sentence;
import org.throughline.query.words.Words;

/** What is said of focus areas. */
@Component
final class FocusWords implements FamilyWords<FocusPortfolioEvent> {

    @Override
    public Class<FocusPortfolioEvent> family() {
        return FocusPortfolioEvent.class;
    }

    @Override
    public Sentence say(FocusPortfolioEvent event, String unit, Names names) {
        String about = names.organization(event.districtId());
        return switch (event) {
            case FocusAreaAdded e ->
                new Sentence(about, "Focuses on “%s”".formatted(Words.text(e.title())), e.reason());
            case FocusAreaRetired e -> new Sentence(about, retired(e), e.reason());
            case FocusAreasMerged e ->
                new Sentence(
                        about,
                        "Made one focus area of %s: “%s”"
                                .formatted(String.join(", ", e.codes()), Words.text(e.title())),
                        e.reason());
            case FocusAreaSplit e -> new Sentence(about, split(e), e.reason());
            case FocusAreaLinked e -> new Sentence(about, linked(e), null);
            case FocusAreasConnected e ->
                new Sentence(about, "Tied the focus areas %s and %s together".formatted(e.a(), e.b()), e.how());
            case FocusAreasDisconnected e ->
                new Sentence(about, "Took the focus areas %s and %s apart".formatted(e.a(), e.b()), e.reason());
            case FocusLimitOverridden e ->
                new Sentence(
                        about,
                        "%s allowed the focus area %s beyond the limit of %d"
                                .formatted(names.person(e.approver()), e.code(), e.limit()),
                        e.reason());
            case FocusAreaWithdrawn e ->
                new Sentence(about, "Withdrew the focus area %s: it never was one".formatted(e.code()), e.reason());
        };
    }

    private static String retired(FocusAreaRetired e) {
        String room = e.madeRoomFor() == null ? "" : " to make room for " + e.madeRoomFor();
        return "Retired the focus area %s%s".formatted(e.code(), room);
    }

    private static String split(FocusAreaSplit e) {
        String pieces = e.into().stream()
                .map(FocusPiece::title)
                .map(title -> "“%s”".formatted(Words.text(title)))
                .collect(Collectors.joining(" and "));
        return "Split the focus area %s into %s".formatted(e.code(), pieces);
    }

    private static String linked(FocusAreaLinked e) {
        return "Links the focus area %s with %s, %s and %s"
                .formatted(
                        e.code(),
                        Words.count(e.links().planIds().size(), "plan", "plans"),
                        Words.count(e.links().practices().size(), "practice", "practices"),
                        Words.count(e.links().measures().size(), "measure", "measures"));
    }
}
