package org.throughline.command.implementation.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.throughline.command.Decision.refusedWith;
import static org.throughline.command.implementation.cycle.CycleTest.DAY;
import static org.throughline.command.implementation.cycle.CycleTest.LAST;
import static org.throughline.command.implementation.cycle.CycleTest.LATER;
import static org.throughline.command.implementation.cycle.CycleTest.lookedBack;
import static org.throughline.command.implementation.cycle.CycleTest.started;
import static org.throughline.command.implementation.cycle.CycleTest.world;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;
import org.throughline.command.Decision;
import org.throughline.command.Ledger;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.amend.Correction;
import org.throughline.command.implementation.cycle.CycleCommand.LookBackOnCycle;
import org.throughline.command.implementation.cycle.CycleCommand.NextToDo;
import org.throughline.events.Amendment.EntryCorrected;
import org.throughline.events.Amendment.EntryRetracted;
import org.throughline.events.Amendment.Replacement;
import org.throughline.events.SubjectEvent;
import org.throughline.events.implementation.cycle.CycleEvent;
import org.throughline.events.implementation.cycle.CycleEvent.CycleLookedBackOn;
import org.throughline.events.implementation.cycle.Next;
import org.throughline.events.implementation.cycle.NextOfCycle;

/** What cycles took up stays said. */
class TakenUpTest {

    /** What another cycle took up was said by then, whoever puts the look-back right. */
    @Test
    void whatAnotherCycleTookUpStaysSaidWhenALookBackIsPutRight() {
        SubjectEvent taker = started("c2", "i1", LAST, List.of(new NextOfCycle("c1", "N1")));
        putRight(taker, lookBack("N2", LAST)).expectException(refusedWith(RefusalCode.CONTRADICTS_LATER));
        putRight(taker, lookBack("N1", LAST.plusDays(1))).expectException(refusedWith(RefusalCode.CONTRADICTS_LATER));
        putRight(taker, lookBack("N1", LAST))
                .expectEvents(
                        new EntryCorrected("cycle", "c1", 2, "Another's", new Replacement(said("N1", LAST)), LAST));
        putRight(started("c2", "i1", LAST, List.of(new NextOfCycle("c0", "N1"))), lookBack("N2", LAST))
                .expectEvents(
                        new EntryCorrected("cycle", "c1", 2, "Another's", new Replacement(said("N2", LAST)), LAST));
    }

    @Test
    void aLookBackIsNotTakenBackWhileACycleTakesItUpAndTheEarliestIsNamed() {
        Ledger<CycleFacts, CycleEvent> history = new Ledger<>(CycleRules.RULES);
        List.of(started("c1", "i1", DAY, List.of()), lookedBack("N1")).forEach(history::add);
        Peers peers = Decision.peers(List.of(
                started("c3", "i1", LAST.plusDays(9), List.of(new NextOfCycle("c1", "N1"))),
                started("c2", "i1", LAST, List.of(new NextOfCycle("c1", "N1"))),
                started("c4", "i1", DAY, List.of(new NextOfCycle("c1", "N1")))));
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> TakenUp.requireSaid(history, new EntryRetracted("cycle", "c1", 2, "Another's", LATER), peers));
        assertThat(refusal.code()).isEqualTo(RefusalCode.CONTRADICTS_LATER);
        assertThat(refusal.facts()).containsEntry("laterSubject", "cycle:c2").containsEntry("code", "N1");
    }

    private ResultValidator<Cycle> putRight(SubjectEvent taker, LookBackOnCycle command) {
        FixtureConfiguration<Cycle> fixture = Decision.of(Cycle.class, world(taker));
        // what is put right is known of the command under way alone
        fixture.setReportIllegalStateChange(false);
        return fixture.given(started("c1", "i1", DAY, List.of()), lookedBack("N1"))
                .when(command, new Correction(2, "Another's").asMetadata());
    }

    private static LookBackOnCycle lookBack(String code, LocalDate day) {
        return new LookBackOnCycle("c1", List.of("Badly"), List.of(), List.of(new NextToDo(code, "More")), null, day);
    }

    private static CycleLookedBackOn said(String code, LocalDate day) {
        return new CycleLookedBackOn(
                "c1", List.of("Badly"), List.of(), List.of(new Next(code, "More")), null, List.of(), day);
    }
}
