package org.throughline.command.direction.buyin;

import java.time.LocalDate;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.SubjectRules;
import org.throughline.events.direction.buyin.BuyInEvent;
import org.throughline.events.direction.buyin.BuyInEvent.BuyInRecorded;
import org.throughline.events.direction.buyin.BuyInEvent.BuyInRetracted;

/** A code names one reading, and a reading is retracted once and for all. */
enum BuyInRules implements SubjectRules<BuyInFacts, BuyInEvent> {
    RULES;

    @Override
    public Class<BuyInEvent> family() {
        return BuyInEvent.class;
    }

    @Override
    public BuyInFacts initial() {
        return BuyInFacts.NONE;
    }

    @Override
    public void check(BuyInFacts state, BuyInEvent next) {
        switch (next) {
            case BuyInRecorded e -> refuseTaken(state, e.code());
            case BuyInRetracted e -> requireStanding(state, e.code());
        }
    }

    @Override
    public BuyInFacts evolve(BuyInFacts state, BuyInEvent event) {
        return switch (event) {
            case BuyInRecorded e -> state.with(e.code(), e.effectiveOn());
            case BuyInRetracted e -> state.without(e.code(), e.effectiveOn());
        };
    }

    static void refuseTaken(BuyInFacts state, String code) {
        if (state.knows(code)) {
            throw Refusal.of(RefusalCode.CODE_TAKEN, "There is a reading '%s' already".formatted(code))
                    .with("code", code);
        }
    }

    /** The day of a reading that counts. */
    static LocalDate requireStanding(BuyInFacts state, String code) {
        LocalDate day = state.standing().get(code);
        if (day == null) {
            throw state.knows(code)
                    ? Refusal.of(RefusalCode.ENDED, "Reading '%s' is retracted".formatted(code))
                    : Refusal.of(RefusalCode.CODE_UNKNOWN, "There is no reading '%s'".formatted(code))
                            .with("code", code);
        }
        return day;
    }
}
