package org.throughline.query.question.choices;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Between;
import org.throughline.query.question.Question;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Window;
import org.throughline.query.subject.choices.inventory.InventoryState;

/** Inventories and what runs belong where they lie on the day asked about, a decision where it lay when it was taken. */
@Asks(
        path = "initiatives",
        place = 160,
        title = "What ran at the same time?",
        tells = "Which initiatives of one organization, or of a school and its district, ran at the same time and"
                + " overlapped, with a score for each facet and the shared items as its reasons; what was decided,"
                + " and what was stopped. A facet of which nothing was recorded is unknown. A score is no decision.",
        example = "from=2018-08-01&to=2019-06-30")
@Component
final class InitiativesQuestion implements Question<InitiativesQuestion.Parameters, InitiativesAnswer> {

    record Parameters(Between between) {}

    @Override
    public InitiativesAnswer answer(Snapshot snapshot, Parameters asked) {
        List<InventoryState> inventories = snapshot.everHere(InventoryState.class);
        Window window = asked.between().orSince(beginning(inventories, snapshot.day()), snapshot);
        return InitiativesAudit.answer(
                inventories, snapshot.day(), window, snapshot::covers, unit -> districtOf(unit, snapshot));
    }

    private static String districtOf(String unit, Snapshot snapshot) {
        return snapshot.territory().districtOf(unit, snapshot.day()).orElse(unit);
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
