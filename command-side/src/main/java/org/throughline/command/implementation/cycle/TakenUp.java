package org.throughline.command.implementation.cycle;

import java.util.Comparator;
import java.util.stream.Stream;
import org.throughline.command.Dependent;
import org.throughline.command.Ledger;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.events.Amendment;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;
import org.throughline.events.implementation.cycle.CycleEvent;
import org.throughline.events.implementation.cycle.CycleEvent.CycleStarted;
import org.throughline.events.implementation.cycle.NextOfCycle;

/** What cycles take up of what was said before them. */
final class TakenUp {

    private TakenUp() {}

    /** One cycle that takes something up. */
    private record Link(Dependent by, NextOfCycle what) {}

    /**
     * Looks whether what later cycles take up stays said when an entry is put right or taken back.
     *
     * @throws Refusal CONTRADICTS_LATER, naming the earliest that takes up what would not have been said
     */
    static void requireSaid(Ledger<CycleFacts, CycleEvent> before, SubjectEvent news, Peers peers) {
        if (!(news instanceof Amendment)) {
            return;
        }
        SubjectKey subject = SubjectKey.of(news);
        Ledger<CycleFacts, CycleEvent> after = before.with(news);
        peers.dependentsOf(subject.id()).stream()
                .flatMap(TakenUp::links)
                .filter(link -> link.what().cycleId().equals(subject.id()))
                .filter(link -> says(before, link) && !says(after, link))
                .min(Comparator.comparing(link -> link.by().event().effectiveOn()))
                .ifPresent(link -> {
                    throw Refusal.of(
                                    RefusalCode.CONTRADICTS_LATER,
                                    "%s takes up %s, which would not have been said by %s"
                                            .formatted(
                                                    link.by().subject(),
                                                    link.what().code(),
                                                    link.by().event().effectiveOn()))
                            .with("laterSubject", link.by().subject().toString())
                            .with("code", link.what().code());
                });
    }

    private static Stream<Link> links(Dependent by) {
        return by.event() instanceof CycleStarted started
                ? started.takesUp().stream().map(what -> new Link(by, what))
                : Stream.empty();
    }

    private static boolean says(Ledger<CycleFacts, CycleEvent> cycle, Link link) {
        return cycle.stateOn(link.by().event().effectiveOn())
                .next()
                .contains(link.what().code());
    }
}
