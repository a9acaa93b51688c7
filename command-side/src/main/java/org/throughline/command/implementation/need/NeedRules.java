package org.throughline.command.implementation.need;

import java.util.function.Predicate;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.SubjectRules;
import org.throughline.events.implementation.need.NeedEvent;
import org.throughline.events.implementation.need.NeedEvent.NeedIdentified;
import org.throughline.events.implementation.need.NeedEvent.NeedMet;
import org.throughline.events.implementation.need.NeedEvent.NeedWithdrawn;

/** A need is identified once, first, and ends once. */
enum NeedRules implements SubjectRules<NeedFacts, NeedEvent> {
    RULES;

    @Override
    public Class<NeedEvent> family() {
        return NeedEvent.class;
    }

    @Override
    public NeedFacts initial() {
        return NeedFacts.UNKNOWN;
    }

    @Override
    public void check(NeedFacts need, NeedEvent next) {
        switch (next) {
            case NeedIdentified e -> refuseKnown(need, e);
            case NeedMet e -> requireStanding(need, e);
            case NeedWithdrawn e -> requireStanding(need, e);
        }
    }

    /** What was set for it goes on when it ends, so it has only to have been there. */
    @Override
    public Predicate<NeedFacts> isThere() {
        return NeedFacts::exists;
    }

    @Override
    public NeedFacts evolve(NeedFacts need, NeedEvent event) {
        return switch (event) {
            case NeedIdentified e -> new NeedFacts(e.organizationId(), null);
            case NeedMet e -> need.ended(e.effectiveOn());
            case NeedWithdrawn e -> need.ended(e.effectiveOn());
        };
    }

    static void refuseKnown(NeedFacts need, NeedIdentified next) {
        if (need.exists()) {
            throw Refusal.of(RefusalCode.ALREADY_EXISTS, "Need %s is identified already".formatted(next.needId()));
        }
    }

    private static void requireStanding(NeedFacts need, NeedEvent next) {
        if (!need.exists()) {
            throw Refusal.of(
                    RefusalCode.NOT_YET,
                    "Need %s was not identified by %s".formatted(next.needId(), next.effectiveOn()));
        }
        refuseEnded(need, next);
    }

    static void refuseEnded(NeedFacts need, NeedEvent next) {
        if (need.endedOn() != null) {
            throw Refusal.of(
                            RefusalCode.ENDED,
                            "Need %s was met or withdrawn on %s".formatted(next.needId(), need.endedOn()))
                    .with("endedOn", need.endedOn().toString());
        }
    }
}
