package org.throughline.query.page.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.throughline.events.Evidence;
import org.throughline.events.implementation.fidelity.CheckDetails;
import org.throughline.events.implementation.fidelity.CheckDetails.FacetRating;
import org.throughline.events.implementation.fidelity.CheckDetails.ItemNote;
import org.throughline.events.implementation.fidelity.CheckDetails.PartRating;
import org.throughline.events.implementation.fidelity.CheckDetails.Unscored;
import org.throughline.events.implementation.fidelity.CheckDetails.VoteCount;
import org.throughline.events.implementation.fidelity.RaterKind;
import org.throughline.events.implementation.instrument.AnswerState;
import org.throughline.events.implementation.instrument.Facet;
import org.throughline.events.implementation.instrument.InstrumentDefinition;
import org.throughline.events.implementation.instrument.InstrumentItem;
import org.throughline.events.implementation.instrument.InstrumentSection;
import org.throughline.events.implementation.instrument.RatingScale;
import org.throughline.events.implementation.instrument.RatingScale.ScalePoint;
import org.throughline.query.page.thing.Layout.Fact;
import org.throughline.query.page.thing.Layout.Part;
import org.throughline.query.subject.implementation.fidelity.FidelityState;
import org.throughline.query.subject.implementation.fidelity.FidelityState.Status;

class AnswerSheetTest {

    private static final InstrumentDefinition INSTRUMENT = new InstrumentDefinition(
            "own",
            "1",
            "Our own",
            null,
            null,
            null,
            null,
            null,
            List.of(),
            List.of(
                    new RatingScale(
                            "degree",
                            null,
                            List.of(new ScalePoint(0, "not yet", null), new ScalePoint(1, "done", null))),
                    new RatingScale(
                            "weight", null, List.of(new ScalePoint(1, "later", null), new ScalePoint(2, "now", null)))),
            List.of(new Facet("priority", "Priority", "weight")),
            List.of(),
            List.of(section("a", "First part", "1", "2", "3"), section("b", "Second part", "4")),
            List.of(),
            List.of(),
            List.of(),
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of());

    @Test
    void saysWhatWasAskedAndAnsweredInTheWordsOfTheInstrument() {
        CheckDetails details = new CheckDetails(
                null,
                null,
                null,
                List.of(new Unscored("2", AnswerState.NOT_APPLICABLE)),
                List.of(new PartRating("1", "Groups", 1), new PartRating("1", "Mentors", 2)),
                List.of(new FacetRating("1", "priority", 2)),
                List.of(new ItemNote("3", "two rooms", List.of(new Evidence("Sheets", null)))),
                List.of(),
                List.of(new VoteCount("3", 0, 7), new VoteCount("3", 1, 5)));
        List<Part> parts = new AnswerSheet(check(details), INSTRUMENT).parts();
        assertThat(parts).extracting(Part::title).containsExactly("Answers: First part");
        assertThat(Objects.requireNonNull(parts.getFirst().table()).columns())
                .containsExactly("Item", "What it asks", "Answer", "Priority", "Votes before it was settled", "Notes");
        assertThat(Objects.requireNonNull(parts.getFirst().table()).rows())
                .extracting(row -> row.stream().map(Fact::text).toList())
                .containsExactly(
                        List.of("1", "Asks 1", "1, done (Groups 1, Mentors 2)", "2, now", "", ""),
                        List.of("2", "Asks 2", "Not applicable", "", "", ""),
                        List.of("3", "Asks 3", "0, not yet", "", "5 for 1, 7 for 0", "two rooms; Sheets"));
    }

    private static InstrumentSection section(String code, String name, String... items) {
        return new InstrumentSection(
                code,
                name,
                List.of(),
                null,
                null,
                List.of(),
                List.of(items).stream()
                        .map(item ->
                                new InstrumentItem(item, "Asks " + item, null, null, null, List.of(), null, List.of()))
                        .toList());
    }

    private static FidelityState check(CheckDetails details) {
        return new FidelityState(
                "fc1",
                "s1",
                "PBIS",
                "own",
                "1",
                RaterKind.SELF,
                LocalDate.parse("2018-05-10"),
                Status.RECORDED,
                List.of("a"),
                Map.of("1", 1, "3", 0),
                List.of(),
                details,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null);
    }
}
