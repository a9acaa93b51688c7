package org.throughline.command.implementation.fidelity;

import java.time.LocalDate;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.SubjectRules;
import org.throughline.events.implementation.fidelity.FidelityEvent;
import org.throughline.events.implementation.fidelity.FidelityEvent.FidelityCheckCorrected;
import org.throughline.events.implementation.fidelity.FidelityEvent.FidelityCheckRecorded;
import org.throughline.events.implementation.fidelity.FidelityEvent.FidelityCheckRetracted;

/** A check is recorded once, corrected as often as needed, and retracted once and for all. */
public enum FidelityRules implements SubjectRules<FidelityCheckFacts, FidelityEvent> {
    RULES;

    @Override
    public Class<FidelityEvent> family() {
        return FidelityEvent.class;
    }

    @Override
    public FidelityCheckFacts initial() {
        return FidelityCheckFacts.UNKNOWN;
    }

    @Override
    public void check(FidelityCheckFacts check, FidelityEvent next) {
        switch (next) {
            case FidelityCheckRecorded e -> requireUnused(check, e.checkId());
            case FidelityCheckCorrected e -> requireStanding(check, e.checkId());
            case FidelityCheckRetracted e -> requireStanding(check, e.checkId());
        }
    }

    @Override
    public FidelityCheckFacts evolve(FidelityCheckFacts check, FidelityEvent event) {
        return switch (event) {
            case FidelityCheckRecorded e ->
                new FidelityCheckFacts(
                        e.organizationId(),
                        e.practice(),
                        e.instrument(),
                        e.instrumentVersion(),
                        e.raterKind(),
                        e.sections(),
                        e.answers(),
                        e.scores(),
                        e.details(),
                        e.participants(),
                        e.effectiveOn(),
                        false);
            case FidelityCheckCorrected e ->
                check.with(e.sections(), e.answers(), e.scores(), e.details(), e.participants());
            case FidelityCheckRetracted e -> check.asRetracted();
        };
    }

    static void requireUnused(FidelityCheckFacts check, String checkId) {
        if (check.exists()) {
            throw Refusal.of(
                    RefusalCode.ALREADY_EXISTS,
                    "Fidelity check %s of %s is recorded".formatted(checkId, check.effectiveOn()));
        }
    }

    /** The day of a check that is recorded and not retracted. */
    static LocalDate requireStanding(FidelityCheckFacts check, String checkId) {
        if (check.effectiveOn() == null) {
            throw Refusal.of(RefusalCode.NOT_YET, "Fidelity check %s is not recorded".formatted(checkId));
        }
        if (check.retracted()) {
            throw Refusal.of(RefusalCode.ENDED, "Fidelity check %s is retracted".formatted(checkId));
        }
        return check.effectiveOn();
    }
}
