package org.throughline.events.implementation.instrument;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ground.organization.OrganizationKind;

/**
 * A part of an instrument that can be assessed alone, a tier for instance.
 *
 * @param code unique within the instrument
 * @param kinds the kinds of organization it is written for; empty when it does not matter
 * @param singly whether some of its items can be rated without the others
 * @param leastPercent how many of its items need an answer for a score to be made, in percent of those that apply; absent for all
 * @param items empty where nobody knows them, which the instrument says
 */
public record InstrumentSection(
        String code,
        String name,
        List<OrganizationKind> kinds,
        @Nullable Boolean singly,
        @Nullable Integer leastPercent,
        List<Subscale> subscales,
        List<InstrumentItem> items) {

    private static final int ALL = 100;

    public InstrumentSection {
        // JSON may leave an empty list out
        kinds = kinds == null ? List.of() : List.copyOf(kinds);
        subscales = subscales == null ? List.of() : List.copyOf(subscales);
        items = items == null ? List.of() : List.copyOf(items);
    }

    /** Whether it is written for organizations of a kind. */
    public boolean isFor(@Nullable OrganizationKind kind) {
        return kinds.isEmpty() || (kind != null && kinds.contains(kind));
    }

    /** Whether its items may be rated one by one. */
    public boolean allowsSingles() {
        return Boolean.TRUE.equals(singly);
    }

    /** The share of its items that a score needs, in percent. */
    public int neededPercent() {
        return leastPercent == null ? ALL : leastPercent;
    }

    /** The item of this code. */
    public Optional<InstrumentItem> item(String itemCode) {
        return items.stream().filter(item -> item.code().equals(itemCode)).findFirst();
    }

    /** The items that count in a subscale. */
    public List<InstrumentItem> itemsOf(Subscale subscale) {
        return items.stream()
                .filter(item -> item.subscales().contains(subscale.code()))
                .toList();
    }
}
