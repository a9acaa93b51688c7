package org.throughline.command.implementation.fidelity;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ground.organization.OrganizationKind;

/**
 * A part of an instrument that is assessed completely or not at all.
 *
 * @param kinds the kinds of organization it is written for; empty when it does not matter
 * @param criterion when it counts as reached; absent where the instrument sets none
 */
public record Section(
        String code,
        String name,
        List<OrganizationKind> kinds,
        @Nullable Criterion criterion,
        List<Subscale> subscales,
        List<Item> items) {

    public Section {
        kinds = List.copyOf(kinds);
        subscales = List.copyOf(subscales);
        items = List.copyOf(items);
    }

    /**
     * One question.
     *
     * @param code unique within the section
     * @param subscale the subscale it counts in
     * @param text what it asks, in short
     */
    public record Item(String code, @Nullable String subscale, String text) {}

    /** Items of a section that are also scored together. */
    public record Subscale(String code, String name, Basis basis) {}

    boolean isFor(@Nullable OrganizationKind kind) {
        return kinds.isEmpty() || (kind != null && kinds.contains(kind));
    }

    Optional<Item> item(String itemCode) {
        return items.stream().filter(item -> item.code().equals(itemCode)).findFirst();
    }

    List<Item> itemsOf(Subscale subscale) {
        return items.stream()
                .filter(item -> subscale.code().equals(item.subscale()))
                .toList();
    }
}
