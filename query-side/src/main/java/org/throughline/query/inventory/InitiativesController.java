package org.throughline.query.inventory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.query.read.Asked;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Snapshots;
import org.throughline.query.read.Window;

/** {@code GET /api/audit/initiatives}: which initiatives ran at the same time, overlapping whom; what was stopped? */
@RestController
final class InitiativesController {

    private final Snapshots snapshots;

    InitiativesController(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @GetMapping(path = "/api/audit/initiatives", produces = MediaType.APPLICATION_JSON_VALUE)
    InitiativesAnswer initiatives(
            Asked asked,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        Snapshot snapshot = snapshots.at(asked, district);
        List<InventoryState> inventories = snapshot.states(new InventoryStory());
        Window window = Window.of(from, to, beginning(inventories, snapshot.day()), snapshot.day());
        return InitiativesQuestion.answer(inventories, window, snapshot.position(), snapshot.asOf());
    }

    /** The first day on which anything is known to have run. */
    private static LocalDate beginning(List<InventoryState> inventories, LocalDate day) {
        return inventories.stream()
                .flatMap(inventory -> Stream.concat(
                        Stream.of(inventory.openedOn()),
                        inventory.initiatives().stream()
                                .flatMap(listed ->
                                        Stream.ofNullable(listed.initiative().startedOn()))))
                .min(Comparator.naturalOrder())
                .orElse(day);
    }
}
