package org.throughline.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.throughline.command.implementation.stage.StageRules;
import org.throughline.command.implementation.stage.StageTrackFacts;
import org.throughline.events.Amendment;
import org.throughline.events.Amendment.EntryCorrected;
import org.throughline.events.Amendment.EntryRetracted;
import org.throughline.events.Amendment.Replacement;
import org.throughline.events.SubjectEvent;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.events.implementation.stage.StageEvent;
import org.throughline.events.implementation.stage.StageEvent.StageEntered;
import org.throughline.events.implementation.stage.StageEvent.StageMoveRetracted;
import org.throughline.events.implementation.stage.StageEvent.StageRegressed;
import org.throughline.events.implementation.stage.StageEvent.TrackDiscontinued;

/** What was taken back or put right is judged as it stands now. */
class AmendedLedgerTest {

    private static final LocalDate Y2016 = LocalDate.parse("2016-01-01");
    private static final LocalDate Y2017 = LocalDate.parse("2017-01-01");
    private static final LocalDate Y2018 = LocalDate.parse("2018-01-01");

    private final Ledger<StageTrackFacts, StageEvent> ledger = new Ledger<>(StageRules.RULES);

    @Example
    void movesAreTakenBackOneAfterTheOther() {
        threeMoves();
        record(moveRetracted(Stage.INITIAL, Y2018));
        record(moveRetracted(Stage.INFRASTRUCTURE, Y2017));
        assertThat(ledger.state().stage()).isEqualTo(Stage.PURPOSE_BUILDING);
        record(moveRetracted(Stage.PURPOSE_BUILDING, Y2016));
        assertThat(ledger.state()).isEqualTo(StageRules.RULES.initial());
        record(entered(Stage.PURPOSE_BUILDING, Y2017));
    }

    @Example
    void entriesAreTakenBackOneAfterTheOtherAndNotInAnyOrder() {
        threeMoves();
        Refusal refusal = refused(retracted(2));
        assertThat(refusal.code()).isEqualTo(RefusalCode.CONTRADICTS_LATER);
        assertThat(refusal.facts()).containsEntry("laterEntry", 3L).containsEntry("laterEvent", "StageEntered");
        record(retracted(3), retracted(2));
        assertThat(ledger.state().stage()).isEqualTo(Stage.PURPOSE_BUILDING);
    }

    @Example
    void whatWasTakenBackCanBeBroughtBack() {
        record(entered(Stage.PURPOSE_BUILDING, Y2016), entered(Stage.INFRASTRUCTURE, Y2017));
        StageTrackFacts before = ledger.state();
        record(retracted(2));
        record(retracted(3));
        assertThat(ledger.state()).isEqualTo(before);
        assertThat(ledger.isUndone(3)).isTrue();
        assertThat(ledger.isUndone(4)).isFalse();
    }

    @Example
    void aDayIsPutRightWhateverStandsBeforeAndBehindIt() {
        threeMoves();
        record(corrected(2, entered(Stage.INFRASTRUCTURE, Y2016.plusMonths(1))));
        record(corrected(2, entered(Stage.INFRASTRUCTURE, Y2018.minusMonths(1))));
        assertThat(ledger.events())
                .containsExactly(
                        entered(Stage.PURPOSE_BUILDING, Y2016),
                        entered(Stage.INFRASTRUCTURE, Y2018.minusMonths(1)),
                        entered(Stage.INITIAL, Y2018));
        assertThat(refused(corrected(2, entered(Stage.INFRASTRUCTURE, Y2018.plusDays(1))))
                        .code())
                .isEqualTo(RefusalCode.CONTRADICTS_LATER);
        assertThat(refused(corrected(2, entered(Stage.FULL, Y2017))).code())
                .as("what is put right must be possible itself")
                .isEqualTo(RefusalCode.STAGE_SKIPPED);
    }

    @Example
    void theLaterCorrectionHoldsAndTakenBackTheOneBefore() {
        record(entered(Stage.PURPOSE_BUILDING, Y2018));
        record(corrected(1, entered(Stage.PURPOSE_BUILDING, Y2017)));
        record(corrected(1, entered(Stage.PURPOSE_BUILDING, Y2016)));
        assertThat(ledger.events()).containsExactly(entered(Stage.PURPOSE_BUILDING, Y2016));
        record(retracted(3));
        assertThat(ledger.events()).containsExactly(entered(Stage.PURPOSE_BUILDING, Y2017));
        record(retracted(2));
        assertThat(ledger.events()).containsExactly(entered(Stage.PURPOSE_BUILDING, Y2018));
    }

    @Example
    void anEntryOfADayKeepsItsPlaceAmongThoseOfTheDay() {
        StageEvent first = entered(Stage.PURPOSE_BUILDING, Y2016);
        record(first);
        assertThatCode(() -> ledger.without(1).check(entered(Stage.PURPOSE_BUILDING, Y2016)))
                .doesNotThrowAnyException();
        assertThat(ledger.without(1).events()).isEmpty();
        assertThat(ledger.events()).containsExactly(first);
    }

    /** Whatever was accepted: what counts could have been recorded just so, day by day. */
    @Property(tries = 300)
    void whatCountsIsAHistoryThatTheRulesAllow(@ForAll("attempts") List<SubjectEvent> attempts) {
        Ledger<StageTrackFacts, StageEvent> tried = new Ledger<>(StageRules.RULES);
        attempts.forEach(attempt -> accept(tried, attempt));
        StageTrackFacts state = StageRules.RULES.initial();
        for (StageEvent event : tried.events()) {
            StageRules.RULES.check(state, event);
            state = StageRules.RULES.evolve(state, event);
        }
        assertThat(tried.state()).isEqualTo(state);
    }

    private static void accept(Ledger<StageTrackFacts, StageEvent> ledger, SubjectEvent attempt) {
        try {
            if (attempt instanceof Amendment amendment) {
                if (amendment.entry() > ledger.version() || ledger.counting(amendment.entry()) == null) {
                    return;
                }
                ledger.check(amendment);
            } else {
                ledger.check((StageEvent) attempt);
            }
            ledger.add(attempt);
        } catch (Refusal refused) {
            // nothing is recorded
        }
    }

    @Provide
    Arbitrary<List<SubjectEvent>> attempts() {
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 40).map(Y2016::plusDays);
        Arbitrary<StageEvent> moves = Combinators.combine(
                        Arbitraries.of(Stage.values()),
                        days,
                        Arbitraries.integers().between(0, 9))
                .as((stage, day, kind) -> switch (kind) {
                    case 0 -> new StageRegressed("s1", "PBIS", stage, "staff left", List.of(), day);
                    case 1 -> new TrackDiscontinued("s1", "PBIS", "given up", List.of(), day);
                    case 2 -> moveRetracted(stage, day);
                    default -> entered(stage, day);
                });
        Arbitrary<SubjectEvent> amendments = Combinators.combine(
                        Arbitraries.longs().between(1, 12), moves, Arbitraries.of(true, false))
                .as((entry, move, retracts) -> retracts ? retracted(entry) : corrected(entry, move));
        return Arbitraries.frequencyOf(Tuple.of(3, moves.map(move -> (SubjectEvent) move)), Tuple.of(1, amendments))
                .list()
                .ofMinSize(4)
                .ofMaxSize(40);
    }

    private void threeMoves() {
        record(
                entered(Stage.PURPOSE_BUILDING, Y2016),
                entered(Stage.INFRASTRUCTURE, Y2017),
                entered(Stage.INITIAL, Y2018));
    }

    private void record(SubjectEvent... events) {
        for (SubjectEvent event : events) {
            if (event instanceof Amendment amendment) {
                ledger.check(amendment);
            } else {
                ledger.check((StageEvent) event);
            }
            ledger.add(event);
        }
    }

    private Refusal refused(Amendment amendment) {
        return catchThrowableOfType(Refusal.class, () -> ledger.check(amendment));
    }

    private static StageEvent entered(Stage stage, LocalDate day) {
        return new StageEntered("s1", "PBIS", stage, List.of(), day);
    }

    private static StageEvent moveRetracted(Stage stage, LocalDate day) {
        return new StageMoveRetracted("s1", "PBIS", stage, "wrong school", day);
    }

    private static EntryRetracted retracted(long entry) {
        return new EntryRetracted("stage", "s1~PBIS", entry, "wrong school", Y2016);
    }

    private static EntryCorrected corrected(long entry, StageEvent right) {
        return new EntryCorrected("stage", "s1~PBIS", entry, "wrong day", new Replacement(right), right.effectiveOn());
    }
}
