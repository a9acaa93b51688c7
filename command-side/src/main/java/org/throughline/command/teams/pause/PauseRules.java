package org.throughline.command.teams.pause;

import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.SubjectRules;
import org.throughline.events.teams.pause.PauseEvent;
import org.throughline.events.teams.pause.PauseEvent.EquityPauseHeld;
import org.throughline.events.teams.pause.PauseEvent.EquityPauseOutcomeRecorded;

/** A pause is held once, first, and it is said once what came of it. */
enum PauseRules implements SubjectRules<PauseFacts, PauseEvent> {
    RULES;

    @Override
    public Class<PauseEvent> family() {
        return PauseEvent.class;
    }

    @Override
    public PauseFacts initial() {
        return PauseFacts.UNKNOWN;
    }

    @Override
    public void check(PauseFacts pause, PauseEvent next) {
        switch (next) {
            case EquityPauseHeld e -> refuseKnown(pause, e);
            case EquityPauseOutcomeRecorded e -> {
                requireHeld(pause, e);
                refuseSettled(pause, e);
            }
        }
    }

    @Override
    public PauseFacts evolve(PauseFacts pause, PauseEvent event) {
        return switch (event) {
            case EquityPauseHeld e -> new PauseFacts(e.organizationId(), pause.settled());
            case EquityPauseOutcomeRecorded e -> new PauseFacts(pause.organizationId(), true);
        };
    }

    static void refuseKnown(PauseFacts pause, EquityPauseHeld next) {
        if (pause.exists()) {
            throw Refusal.of(
                    RefusalCode.ALREADY_EXISTS, "Equity pause %s is recorded already".formatted(next.pauseId()));
        }
    }

    static void refuseSettled(PauseFacts pause, EquityPauseOutcomeRecorded next) {
        if (pause.settled()) {
            throw Refusal.of(
                    RefusalCode.SETTLED, "What came of equity pause %s is recorded already".formatted(next.pauseId()));
        }
    }

    private static void requireHeld(PauseFacts pause, EquityPauseOutcomeRecorded next) {
        if (!pause.exists()) {
            throw Refusal.of(
                    RefusalCode.NOT_YET,
                    "Equity pause %s was not held by %s".formatted(next.pauseId(), next.effectiveOn()));
        }
    }
}
