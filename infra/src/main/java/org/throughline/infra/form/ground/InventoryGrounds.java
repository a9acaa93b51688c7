package org.throughline.infra.form.ground;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.command.choices.inventory.InventoryCommand.RecordInitiative;
import org.throughline.infra.form.ground.Ground.Choice;
import org.throughline.query.subject.choices.inventory.InventoryState;
import org.throughline.query.subject.choices.inventory.InventoryState.ListedInitiative;
import org.throughline.query.subject.teams.team.TeamState;
import org.throughline.query.words.Words;

/** Inventories of initiatives: what stands on the list so far. */
final class InventoryGrounds {

    private static final int MOST_TEAMS = 12;

    private InventoryGrounds() {}

    static List<Beginning> all() {
        return List.of(Beginning.of(RecordInitiative.class, "inventoryId", InventoryGrounds::listing));
    }

    private static Optional<Ground> listing(Look look) {
        return look.state(InventoryState.class, look.text("inventoryId")).map(inventory -> {
            List<ListedInitiative> listed = inventory.initiatives();
            return new Ground()
                    .of("initiative-inventory", inventory.inventoryId(), "The inventory")
                    .says("What it looks at", inventory.scope())
                    .says(
                            inventory.collectedOn() == null
                                    ? ""
                                    : "The list was declared complete on %s."
                                            .formatted(Words.day(inventory.collectedOn())))
                    .says(
                            listed.isEmpty()
                                    ? "Nothing is on the list yet."
                                    : "%s on the list so far."
                                            .formatted(Words.count(listed.size(), "initiative is", "initiatives are")))
                    .lists(
                            "On the list",
                            listed.stream().map(one -> told(look, one)).toList())
                    .code(
                            "code",
                            "/initiative/name",
                            listed.stream().map(ListedInitiative::code).toList())
                    .offer("initiative/teams", teams(look, inventory.organizationId()));
        });
    }

    private static String told(Look look, ListedInitiative one) {
        String lead = one.initiative().lead();
        return lead == null
                ? one.initiative().name()
                : "%s, led by %s"
                        .formatted(
                                one.initiative().name(),
                                look.names().member(lead).orElseGet(() -> Words.code(lead)));
    }

    /** Teams of the unit itself, as long as they are not too many to be ticked off. */
    private static List<Choice> teams(Look look, String unit) {
        List<Choice> teams = look.states(TeamState.class, unit).stream()
                .filter(team -> team.organizationId().equals(unit) && team.end() == null)
                .sorted(Comparator.comparing(TeamState::level).thenComparing(TeamState::name))
                .map(team -> new Choice(Map.of("teams", team.teamId()), team.name()))
                .toList();
        return teams.size() <= MOST_TEAMS ? teams : List.of();
    }
}
