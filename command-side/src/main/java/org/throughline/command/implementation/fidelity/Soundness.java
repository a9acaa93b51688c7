package org.throughline.command.implementation.fidelity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.throughline.command.implementation.fidelity.Instrument.ScalePoint;
import org.throughline.command.implementation.fidelity.Section.Item;
import org.throughline.command.implementation.fidelity.Section.Subscale;

/** What an instrument must keep so that each answer means one thing. Instruments copied by hand go wrong. */
final class Soundness {

    private final Instrument instrument;
    private final List<String> defects = new ArrayList<>();

    private Soundness(Instrument instrument) {
        this.instrument = instrument;
    }

    /** Everything that is wrong with the instrument, for people; empty when it is sound. */
    static List<String> defectsOf(Instrument instrument) {
        Soundness soundness = new Soundness(instrument);
        soundness.examineScale();
        soundness.unique("practice", instrument.practices());
        soundness.unique(
                "section", instrument.sections().stream().map(Section::code).toList());
        instrument.sections().forEach(soundness::examine);
        soundness.examineSharedItems();
        return List.copyOf(soundness.defects);
    }

    private void examineScale() {
        List<Integer> points =
                instrument.scale().stream().map(ScalePoint::points).toList();
        require(points.size() > 1 && points.getFirst() >= 0, "the scale needs two points or more, none below zero");
        require(points.equals(points.stream().distinct().sorted().toList()), "the scale does not ascend");
    }

    private void examine(Section section) {
        require(!section.items().isEmpty(), "%s has no items".formatted(section.code()));
        unique(
                "item of " + section.code(),
                section.items().stream().map(Item::code).toList());
        List<String> subscales =
                section.subscales().stream().map(Subscale::code).toList();
        unique("subscale of " + section.code(), subscales);
        for (Subscale subscale : section.subscales()) {
            require(!section.itemsOf(subscale).isEmpty(), "subscale %s has no items".formatted(subscale.code()));
        }
        for (Item item : section.items()) {
            require(
                    item.subscale() == null || subscales.contains(item.subscale()),
                    "item %s is in an unknown subscale".formatted(item.code()));
        }
        Criterion criterion = section.criterion();
        require(criterion == null || isPercentage(criterion.percent()), "a criterion lies between 0 and 100");
    }

    /** An answer names an item, not its section; so two sections that one check could hold may not share a code. */
    private void examineSharedItems() {
        List<Section> sections = instrument.sections();
        for (int i = 0; i < sections.size(); i++) {
            for (Section other : sections.subList(i + 1, sections.size())) {
                examineSharedItems(sections.get(i), other);
            }
        }
    }

    private void examineSharedItems(Section one, Section other) {
        boolean sameKind =
                one.kinds().isEmpty() || other.kinds().isEmpty() || !Collections.disjoint(one.kinds(), other.kinds());
        boolean sharesItem =
                one.items().stream().anyMatch(item -> other.item(item.code()).isPresent());
        require(!(sameKind && sharesItem), "%s and %s share an item code".formatted(one.code(), other.code()));
    }

    private void unique(String what, Collection<String> codes) {
        require(codes.size() == codes.stream().distinct().count(), "a %s is there twice".formatted(what));
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            defects.add(otherwise);
        }
    }

    private static boolean isPercentage(BigDecimal percent) {
        return percent.signum() >= 0 && percent.compareTo(BigDecimal.valueOf(100)) <= 0;
    }
}
