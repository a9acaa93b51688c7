package org.throughline.command.choices.focus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.throughline.command.Ledger;
import org.throughline.command.Refusal;
import org.throughline.events.choices.focus.FocusLinks;
import org.throughline.events.choices.focus.FocusPiece;
import org.throughline.events.choices.focus.FocusPortfolioEvent;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusAreaAdded;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusAreaRetired;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusAreaSplit;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusAreaWithdrawn;
import org.throughline.events.choices.focus.FocusPortfolioEvent.FocusAreasMerged;

/** Whatever is asked in whatever order and of whatever day. */
class FocusLimitPropertyTest {

    private static final LocalDate BEGIN = LocalDate.parse("2018-01-01");
    private static final int DAYS = 8;
    private static final int LIMIT = 3;

    @Property(tries = 2000)
    void noDayEverHasMoreAreasThanTheLimitAtAnyPositionOfTheLog(@ForAll("asked") List<FocusPortfolioEvent> asked) {
        Ledger<FocusPortfolioFacts, FocusPortfolioEvent> ledger = new Ledger<>(FocusPortfolioRules.RULES);
        for (FocusPortfolioEvent event : asked) {
            record(ledger, event);
            for (int day = 0; day < DAYS; day++) {
                assertThat(ledger.stateOn(BEGIN.plusDays(day)).active()).hasSizeLessThanOrEqualTo(LIMIT);
            }
        }
    }

    private static void record(Ledger<FocusPortfolioFacts, FocusPortfolioEvent> ledger, FocusPortfolioEvent candidate) {
        try {
            ledger.check(candidate);
            ledger.add(candidate);
        } catch (Refusal refused) {
            assertThat(refused.detail()).isNotBlank();
        }
    }

    @Provide
    Arbitrary<List<FocusPortfolioEvent>> asked() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.of("a", "b", "c", "d", "e"),
                        Arbitraries.of("a", "b", "c", "d", "e"),
                        Arbitraries.integers().between(0, DAYS - 1).map(BEGIN::plusDays))
                .as(FocusLimitPropertyTest::event)
                .list()
                .ofMaxSize(40);
    }

    private static FocusPortfolioEvent event(int what, String code, String other, LocalDate day) {
        return switch (what) {
            case 0, 1 -> new FocusAreaRetired("d", code, "r", null, null, day);
            case 2 ->
                new FocusAreasMerged("d", List.of(code, code.equals(other) ? "f" : other), code, Map.of(), "r", day);
            case 3 -> {
                List<FocusPiece> pieces = List.of(new FocusPiece(other, Map.of()), new FocusPiece("f", Map.of()));
                yield new FocusAreaSplit("d", code, pieces, "r", LIMIT, List.of(), day);
            }
            case 4 -> new FocusAreaWithdrawn("d", code, "r", day);
            default -> new FocusAreaAdded("d", code, Map.of(), "r", FocusLinks.NONE, LIMIT, List.of(), day);
        };
    }
}
