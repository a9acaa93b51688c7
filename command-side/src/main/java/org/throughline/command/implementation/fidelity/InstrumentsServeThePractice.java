package org.throughline.command.implementation.fidelity;

import java.util.List;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.ground.rulebook.RulebookFacts;
import org.throughline.events.ground.rulebook.Mode;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.events.implementation.instrument.InstrumentDefinition;

/** What was made for one practice says nothing of another, whatever it scores. */
public final class InstrumentsServeThePractice {

    private static final Policy POLICY = Policy.INSTRUMENT_SERVES_PRACTICE;

    private InstrumentsServeThePractice() {}

    /**
     * The concerns to record with the check.
     *
     * @param practice what the name of the practice means at the organization
     * @param rules of the district on the day of the check
     * @throws Refusal POLICY_NOT_MET when the district holds strictly to it
     */
    public static List<String> concerns(InstrumentDefinition instrument, String practice, RulebookFacts rules) {
        Mode mode = rules.mode(POLICY);
        if (mode == Mode.OFF || instrument.serves(practice)) {
            return List.of();
        }
        if (mode == Mode.BLOCK) {
            throw Refusal.of(
                            RefusalCode.POLICY_NOT_MET,
                            "%s serves %s, not %s".formatted(instrument.title(), instrument.practices(), practice))
                    .with("policy", POLICY.name())
                    .with("serves", instrument.practices());
        }
        return List.of(POLICY.name());
    }
}
