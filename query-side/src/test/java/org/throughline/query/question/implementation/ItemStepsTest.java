package org.throughline.query.question.implementation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.throughline.events.implementation.fidelity.CheckDetails;
import org.throughline.events.implementation.fidelity.CheckDetails.PartRating;
import org.throughline.events.implementation.fidelity.FidelityEvent.FidelityCheckRecorded;
import org.throughline.events.implementation.fidelity.RaterKind;
import org.throughline.events.implementation.fidelity.Score;
import org.throughline.events.implementation.instrument.InstrumentDefinition;
import org.throughline.events.json.EventJson;
import org.throughline.query.question.implementation.FidelityAnswer.Item;
import org.throughline.query.subject.implementation.fidelity.FidelityState;

class ItemStepsTest {

    private static final InstrumentDefinition INSTRUMENT = EventJson.MAPPER.readValue("""
            {"code": "own", "version": "1", "name": "Our own", "practices": [],
             "scales": [
               {"code": "degree", "points": [
                 {"points": 0, "name": "no"}, {"points": 1, "name": "in part"}, {"points": 2, "name": "yes"}]},
               {"code": "odd", "points": [
                 {"points": 1, "name": "first"}, {"points": 3, "name": "third"}, {"points": 5, "name": "fifth"}]}],
             "sections": [
               {"code": "one", "name": "One", "items": [
                 {"code": "1.1", "label": "Done"},
                 {"code": "1.2", "label": "Half"},
                 {"code": "1.3", "label": "Odd", "scale": "odd"},
                 {"code": "1.4", "label": "Of several", "combine": "LOWEST"},
                 {"code": "1.5", "label": "Of some", "combine": "LOWEST"},
                 {"code": "1.10", "label": "Bounded", "scale": "odd", "mostPoints": 3}]},
               {"code": "two", "name": "Two", "items": [{"code": "2.1", "label": "Elsewhere"}]}]}
            """, InstrumentDefinition.class);

    private static FidelityState check(String on, int second) {
        Map<String, Integer> answers =
                Map.of("1.1", 2, "1.2", second, "1.3", 1, "1.4", 1, "1.5", 0, "1.10", 3, "2.1", 0);
        CheckDetails details = new CheckDetails(
                null,
                null,
                null,
                List.of(),
                List.of(
                        new PartRating("1.4", "CICO", 2),
                        new PartRating("1.4", "SAIG", 1),
                        new PartRating("1.5", "CICO", 0),
                        new PartRating("1.5", "SAIG", 0)),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return MadeChecks.told(new FidelityCheckRecorded(
                "c-" + on,
                "s1",
                "PBIS",
                "own",
                "1",
                RaterKind.FACILITATED,
                List.of("one", "two"),
                answers,
                List.of(new Score("one", 8, 16, BigDecimal.valueOf(60), false)),
                details,
                null,
                null,
                List.of(),
                List.of(),
                LocalDate.parse(on)));
    }

    private static List<Item> items(int missing, Optional<InstrumentDefinition> instrument) {
        return new ItemSteps(check("2024-05-01", 1), List.of(check("2023-05-01", 0)), instrument, missing).of("one");
    }

    @Test
    void theSmallestStepComesFirstAndWhatHasNoneLast() {
        assertThat(items(2, Optional.of(INSTRUMENT)))
                .extracting(Item::code)
                .containsExactly("1.2", "1.4", "1.5", "1.3", "1.1", "1.10");
    }

    @Test
    void anItemAsGoodAsItsLowestRatingTakesAsManyAsAreBelow() {
        assertThat(items(2, Optional.of(INSTRUMENT)))
                .contains(
                        new Item("1.4", "Of several", 1, 1, 2, 1, false),
                        new Item("1.5", "Of some", 0, 0, 1, 2, false));
    }

    @Test
    void theNextPointIsThatOfTheScaleUpToTheMostOfTheItem() {
        assertThat(items(2, Optional.of(INSTRUMENT)))
                .contains(
                        new Item("1.3", "Odd", 1, 1, 3, 1, true),
                        new Item("1.10", "Bounded", 3, 3, null, null, false),
                        new Item("1.1", "Done", 2, 2, null, null, false));
    }

    @Test
    void aStepThatReachesTheCriterionIsToldAsSuch() {
        assertThat(items(1, Optional.of(INSTRUMENT)).getFirst()).isEqualTo(new Item("1.2", "Half", 1, 0, 2, 1, true));
        assertThat(items(0, Optional.of(INSTRUMENT))).extracting(Item::reaches).containsOnly(false);
    }

    @Test
    void ofAnInstrumentThatNobodyKnowsNoStepIsTold() {
        assertThat(items(2, Optional.empty()))
                .hasSize(7)
                .extracting(Item::next, Item::label)
                .containsOnly(tuple(null, null));
    }
}
